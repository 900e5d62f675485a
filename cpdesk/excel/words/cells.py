"""One figure cell of a measure, read in the measure's unit."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit, decimals_of, round_half_away
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.target import Target
from cpdesk.domain.value import MeasureValue
from cpdesk.excel.words.beside_figures import has_change
from cpdesk.excel.words.figures import Figures, plain_number
from cpdesk.excel.words.limits import read_limit
from cpdesk.excel.words.markers import Meanings, plain_marker, stock_meaning, symbol_of
from cpdesk.excel.words.target_words import says_all
from cpdesk.excel.words.wording import plain, tidy

_WHOLE = Decimal(1)
_OUT_OF = re.compile(r"\d [(\[]?(?:out )?of \d", re.IGNORECASE)
_HUNDRED = Decimal(100)
_OTHER_TIMES = re.compile(r"\d ?(?:h(?:ou)?rs?|mins?|minutes?|w(?:ee)?ks?|months?|mths?|y(?:ea)?rs?)\b", re.IGNORECASE)
_PLAINLY = Decimal(10)  # percentages beside which 0.5 is no half of one in a hundred
_SIGNS = frozenset({"c", "x", "z", "u", ":", "*", "~", "#", "[c]", "[x]", "[z]", "[u]", "[w]", "[low]"})
_NO_TARGET = re.compile(
    r"n/?a|[-.]+|none(?: set)?"
    r"|not (?:applicable|set|required)|no (?:set )?target(?: set| agreed| this year)?(?: for .*)?"
    r"|no target - .*"
    r"|(?:for )?(?:monitor(?:ed|ing)?|information|info|context(?:ual)?|tracking|reference)"
    r"(?: only| measure| indicator)?"
)


def percent_factor(row: Sequence[Figures], *, sheet_holds_points: bool) -> Decimal:
    """Return what turns a percent measure's bare numbers into points: 100 where they are fractions of one, else 1.

    The row decides: nothing above 1 means fractions. Where other rows of the sheet hold whole points, a row of noughts
    and ones, or of figures with one decimal place, is in points too, unless the row's own percentages are far larger.
    """
    bare = []
    for figures in row:
        if figures.number is not None and not figures.is_percent:
            if abs(figures.number) > _WHOLE:
                return _WHOLE
            bare.append(figures)
    if not bare:
        return _WHOLE
    shown = [figures.shown for figures in bare if figures.shown is not None]
    if any(figures.is_percent and figures.number is not None and abs(figures.number) > _PLAINLY for figures in row):
        return _HUNDRED
    if sheet_holds_points and all(decimals_of(plain_number(number)) < 2 for number in shown):
        return _WHOLE
    return _HUNDRED


def value_of(
    figures: Figures,
    unit: Unit,
    factor: Decimal,
    period: ReportingPeriod | None,
    place: CellPlace,
    meanings: Meanings,
) -> MeasureValue:
    """Return the value of a cell: a number, a symbol, or neither where it holds several figures of unclear meaning."""
    if figures.is_error:
        return MeasureValue(period, place, figures.text, symbol=Symbol(figures.text, SymbolMeaning.ERROR))
    if figures.marker is not None:
        symbol = (
            None
            if unit is Unit.TEXT and not _is_sign(figures.marker, meanings)
            else symbol_of(figures.marker, meanings)
        )
        return MeasureValue(period, place, figures.text, symbol=symbol)
    if figures.rate is not None:
        return _counted_or_rated(figures, unit, period, place)
    if unit is Unit.PERCENT:
        return _percent(figures, factor, period, place)
    if figures.second is None and figures.numerator is None and unit is not Unit.DAYS:
        return MeasureValue(period, place, figures.text, figures.number, figures.shown, status=figures.status)
    return _other(figures, unit, period, place)


def _other(figures: Figures, unit: Unit, period: ReportingPeriod | None, place: CellPlace) -> MeasureValue:
    """Return the value of a measure that is no percentage: a count beside a percentage, as in `27 of 130`."""
    number, shown, numerator, denominator = figures.number, figures.shown, None, None
    if unit is Unit.DAYS and _OTHER_TIMES.search(figures.text):
        number = shown = None
    elif figures.is_percent and (figures.second is not None or figures.numerator is not None):
        count = figures.numerator if figures.second is None else figures.second
        number = shown = None if figures.is_second_percent else count
    elif figures.second is not None and not figures.is_second_percent:
        number = shown = None
    elif unit is Unit.NUMBER and number is None and _OUT_OF.search(figures.text):
        number = shown = numerator = figures.numerator
        denominator = figures.denominator
    status = figures.status if number is not None else None
    return MeasureValue(period, place, figures.text, number, shown, None, numerator, denominator, status)


def _counted_or_rated(figures: Figures, unit: Unit, period: ReportingPeriod | None, place: CellPlace) -> MeasureValue:
    """Return the count or the rate of a cell that gives both, whichever the measure is; none where it is neither."""
    count, rate = figures.number, figures.rate
    if unit is Unit.RATE:
        return MeasureValue(period, place, figures.text, rate, rate, None, count, None, figures.status)
    number = count if unit is Unit.NUMBER else None
    return MeasureValue(period, place, figures.text, number, number, status=figures.status)


def _percent(figures: Figures, factor: Decimal, period: ReportingPeriod | None, place: CellPlace) -> MeasureValue:
    number, shown, numerator = figures.number, figures.shown, figures.numerator
    if figures.second is not None:
        if figures.is_second_percent and not figures.is_percent:
            number, shown, numerator = figures.second, figures.second, figures.number
        elif figures.is_percent and not figures.is_second_percent:
            numerator = figures.second
        else:
            return MeasureValue(period, place, figures.text)
    elif number is None and figures.numerator is not None and figures.denominator:
        number = _share(figures.numerator, figures.denominator)
        shown = number.quantize(Decimal("0.1"), ROUND_HALF_UP)
    elif number is not None and shown is not None:
        if not figures.is_percent and factor != _WHOLE and abs(number) <= _WHOLE:
            number, shown = plain_number(number * factor), _scaled(shown, factor)
        denominator, status = figures.denominator, figures.status
        return MeasureValue(period, place, figures.text, number, shown, None, numerator, denominator, status)
    return MeasureValue(
        period,
        place,
        figures.text,
        plain_number(number) if number is not None else None,
        shown,
        numerator=numerator,
        denominator=figures.denominator,
        status=figures.status,
    )


def target_of(figures: Figures, unit: Unit, factor: Decimal, place: CellPlace) -> Target | None:
    """Return a target with its single number in the measure's unit; None for a cell that says that there is none."""
    if figures.is_error or _says_none(figures.text):
        return None
    if unit is Unit.PERCENT and says_all(figures.text):
        return Target(Decimal(100), figures.text, place)
    limit = limit_figures(figures)
    if limit.number is None or limit.second is not None or limit.rate is not None:
        return Target(None, figures.text, place)
    is_fraction = unit is Unit.PERCENT and not limit.is_percent and abs(limit.number) <= _WHOLE
    number = limit.number * factor if is_fraction else limit.number
    return Target(plain_number(number), figures.text, place)


def _says_none(text: str) -> bool:
    """Return whether a target's cell says that there is none; what begins with a digit, as most do, never does."""
    words = plain_marker(text) if not text[:1].isdigit() else ""
    return words in _SIGNS or _NO_TARGET.fullmatch(words) is not None


def limit_figures(figures: Figures) -> Figures:
    """Return the single figure that a target's wording holds, or the figures as they are."""
    if figures.is_percent and figures.text.lstrip().startswith("+"):
        return Figures(figures.text)  # so many more than before, not so many
    if figures.text.endswith(")") and has_change(tidy(figures.text)):
        return Figures(figures.text)
    return figures if figures.number is not None else (read_limit(figures.text) or figures)


def _share(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Return the percentage to the 15 significant digits that a workbook would hold."""
    return plain_number(Decimal(f"{numerator * 100 / denominator:.15g}"))


def _scaled(shown: Decimal, factor: Decimal) -> Decimal:
    """Return a displayed fraction in points, with as many decimal places fewer: 0.47 is 47, 0.473 is 47.3."""
    return shown * factor if factor == _WHOLE else round_half_away(shown * factor, max(0, decimals_of(shown) - 2))


def _is_sign(marker: str, meanings: Meanings) -> bool:
    return plain(marker) in meanings or stock_meaning(plain(marker)) is not None or len(marker) < 2
