"""The columns of a data table as parts of one whole: placements by location and provider."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from cpdesk.charts.stacking import Stack, stacked_figure
from cpdesk.charts.wording import MOST_CHARACTERS
from cpdesk.domain.figure import BarFigure
from cpdesk.domain.lone_suppressed import TOTAL
from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.shortened import shortened
from cpdesk.domain.table import DataTable

_NUMBER = re.compile(r"\s*£?\s*(-?[\d,]+(?:\.\d+)?)\s*%?\s*")
_MOST_BARS = 15
_MOST_COLUMNS = 12
_NAME = 60


def table_figure(table: DataTable) -> BarFigure | None:
    """Return a bar for each row of a table, its columns of figures stacked; those of totals are no parts.

    A table of one column of figures is one bar of all its rows. None where its figures are of several kinds.
    """
    columns = [at for at in range(1, len(table.header)) if _is_of_figures(table, at)]
    parts = [at for at in columns if not TOTAL.fullmatch(table.header[at])]
    rows = [row for row in table.rows if not TOTAL.fullmatch(row[0])]
    texts = [row[at] for row in rows for at in parts]
    unit = _unit(texts)
    if not rows or unit is None:
        return None
    title = " ".join(table.title.split()) or table.place.sheet
    if len(parts) == 1:
        cells = tuple(row[parts[0]] for row in rows)
        label = shortened(" ".join(table.header[parts[0]].split()) or title, _NAME)
        return _figure([row[0] for row in rows], [_stack(label, cells)], unit)
    if not 2 <= len(parts) <= _MOST_COLUMNS or len(rows) > _MOST_BARS:
        return None
    stacks = [_stack(shortened(" ".join(row[0].split()), _NAME), tuple(row[at] for at in parts)) for row in rows]
    figure = _figure([table.header[at] for at in parts], stacks, unit)
    return replace(figure, title=_title(figure), alt_text=_alternative(figure, title)) if figure is not None else None


def _figure(names: list[str], stacks: list[Stack], unit: Unit) -> BarFigure | None:
    named = [shortened(" ".join(name.split()), _NAME) or f"Row {at + 1}" for at, name in enumerate(names)]
    return stacked_figure(named, stacks, unit)


def _title(figure: BarFigure) -> str:
    """Return what the bars show: the longest of counts; of shares of a whole, the part that is most often largest."""
    if figure.whole is None:
        sums = [sum((value for value in bar.values if value is not None), Decimal(0)) for bar in figure.bars]
        most = max(sums)
        names = joined([bar.label for bar, total in zip(figure.bars, sums, strict=True) if total == most])
        return f"{names} {'has' if sums.count(most) == 1 else 'have'} the most, {format_quantity(most, figure.unit)}"
    known = [[value or Decimal(-1) for value in bar.values] for bar in figure.bars]
    first = Counter(values.index(max(values)) for values in known)
    at, count = first.most_common(1)[0]
    return f"{figure.parts[at].name} is the largest part in {count} of {len(known)} rows"


def _alternative(figure: BarFigure, title: str) -> str:
    said = f"Stacked bars of {len(figure.bars)} rows in {len(figure.parts)} parts, {shortened(title, 80)}: "
    return shortened(f"{said}{_title(figure)}.", MOST_CHARACTERS)


def _is_of_figures(table: DataTable, at: int) -> bool:
    texts = [row[at] for row in table.rows if row[at].strip()]
    return bool(texts) and sum(_NUMBER.fullmatch(text) is not None for text in texts) * 2 >= len(texts)


def _unit(texts: list[str]) -> Unit | None:
    """Return what figures are in, told by their signs; None where some have one and others have another."""
    numbers = [text for text in texts if _NUMBER.fullmatch(text)]
    if not numbers:
        return None
    for sign, unit in (("%", Unit.PERCENT), ("£", Unit.CURRENCY)):
        having = sum(sign in text for text in numbers)
        if having:
            return unit if having == len(numbers) else None
    return Unit.NUMBER


def _stack(label: str, cells: tuple[str, ...]) -> Stack:
    texts = tuple(" ".join(cell.split()) or NOT_AVAILABLE for cell in cells)
    return Stack(label, tuple(map(_number, cells)), texts)


def _number(text: str) -> Decimal | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    try:
        return Decimal(found[1].replace(",", ""))
    except InvalidOperation:
        return None
