"""Figures, symbols and texts as the cells of a data book."""

import re
from decimal import Decimal

from cpdesk.domain.data_book import DataCell, Figure
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE, target_text
from cpdesk.domain.quantity import Unit, decimals_of
from cpdesk.domain.symbol import WITHHELD, Symbol, SymbolMeaning
from cpdesk.domain.value import MeasureValue

SUPPRESSED = "[c]"
NEGLIGIBLE = "[low]"
_SHORTHAND = {
    SymbolMeaning.SUPPRESSED: SUPPRESSED,
    SymbolMeaning.NOT_APPLICABLE: NOT_APPLICABLE,
    SymbolMeaning.NOT_AVAILABLE: NOT_AVAILABLE,
    SymbolMeaning.NEGLIGIBLE: NEGLIGIBLE,
    SymbolMeaning.NOT_DUE: "not due",
    SymbolMeaning.NOT_IMPORTED: "not imported",
    SymbolMeaning.UNDATED: NOT_AVAILABLE,
    SymbolMeaning.WITHHELD: WITHHELD.marker,
}
"""What stands for a missing figure: the shorthand of the guidance, where it has one."""

_MOST_DIGITS = 15
"""What a spreadsheet keeps of a number."""

_SHOWN_NUMBER = re.compile(
    r"(?P<sign>[-−]?)(?P<pound>£?)(?P<digits>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?P<places>\.\d+)?(?P<percent>%?)"
)


def text_cell(text: str, missing: str = NOT_AVAILABLE) -> str:
    """Return a text in one line, with a mark where there is none: no cell stays blank."""
    return " ".join(text.split()) or missing


def figure_cell(value: MeasureValue | None, unit: Unit, missing: str = NOT_AVAILABLE) -> DataCell:
    """Return the number that a value holds, shown as its workbook shows it; else what stands for it."""
    if value is None:
        return missing
    if value.number is not None and value.shown is not None:
        return Figure(value.number, unit, decimals_of(value.shown))
    return symbol_cell(value.symbol) if value.symbol is not None else text_cell(value.text, missing)


def symbol_cell(symbol: Symbol) -> str:
    """Return the shorthand of a symbol; one whose meaning nobody gave is as the workbook writes it."""
    return _SHORTHAND.get(symbol.meaning) or text_cell(symbol.marker)


def numerator_cell(value: MeasureValue | None) -> DataCell:
    """Return the count that a figure is of; kept back with a figure that is suppressed."""
    return NOT_AVAILABLE if value is None else _count_cell(value, value.numerator)


def denominator_cell(value: MeasureValue | None) -> DataCell:
    """Return the count that a figure is out of; kept back with a figure that is suppressed."""
    return NOT_AVAILABLE if value is None else _count_cell(value, value.denominator)


def earlier_cell(value: MeasureValue, unit: Unit) -> DataCell:
    """Return the figure that an earlier workbook gave; kept back with one that is suppressed by now."""
    if value.superseded is None:
        return NOT_APPLICABLE
    return SUPPRESSED if value.is_suppressed else figure_cell(value.superseded, unit)


def _count_cell(value: MeasureValue, count: Decimal | None) -> DataCell:
    if count is None:
        return NOT_AVAILABLE
    return SUPPRESSED if value.is_suppressed else Figure(count, Unit.NUMBER, decimals_of(count))


def target_cell(measure: Measure) -> DataCell:
    """Return a target: a number where its wording is just that, else its words."""
    target = measure.target
    if target is None:
        return NOT_APPLICABLE
    if target.shown is not None and target.is_bare:
        return Figure(target.shown, measure.unit, decimals_of(target.shown))
    return text_cell(target_text(measure))


def displayed_cell(text: str) -> DataCell:
    """Return a text that a workbook displays as the number that it is, shown the same way; else as text.

    What only looks like a number stays as it is: 007, 12/13, 1,23, (4).
    """
    flat = " ".join(text.split())
    found = _SHOWN_NUMBER.fullmatch(flat)
    if found is None or (found["pound"] and found["percent"]):
        return text_cell(flat)
    places = found["places"] or ""
    digits = found["digits"].replace(",", "")
    if len(digits) + len(places) > _MOST_DIGITS:
        return flat
    unit = Unit.CURRENCY if found["pound"] else Unit.PERCENT if found["percent"] else Unit.NUMBER
    number = Decimal(f"{'-' if found['sign'] else ''}{digits}{places}")
    is_grouped = "," in found["digits"] or len(digits) <= 3
    return Figure(number, unit, max(0, len(places) - 1), is_grouped=is_grouped and unit is not Unit.PERCENT)
