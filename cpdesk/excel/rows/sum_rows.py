"""The rows whose figures are the sums of those above them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.columns import BlockColumn
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.figures import read_figures
from cpdesk.excel.words.row_sayings import may_sum_up

_ADDED = (ColumnRole.VALUE, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)


def sum_rows(
    view: SheetView, columns: Sequence[BlockColumn], measures: Sequence[MeasureRow], refs: Mapping[int, str]
) -> frozenset[int]:
    """Return the rows, by number, that add up the measures above them: those of their pledge, or all.

    Such a row has no reference and a word of sums in its wording, and adds up in every column. The word by itself does
    not make it one: `Total in care` may be what is measured.
    """
    numbers = [column.number for column in columns if column.role in _ADDED]
    found: set[int] = set()
    for at, measure in enumerate(measures):
        if refs.get(measure.row) or not may_sum_up(measure.wording):
            continue
        above = [other.row for other in measures[:at] if other.row not in found]
        pledge = [other.row for other in measures[:at] if other.row not in found and other.group == measure.group]
        if any(_adds_up(view, numbers, measure.row, rows) for rows in (pledge, above)):
            found.add(measure.row)
    return frozenset(found)


def _adds_up(view: SheetView, columns: Sequence[int], row: int, above: Sequence[int]) -> bool:
    checked = 0
    for column in columns:
        total = _number(view, row, column)
        parts = [number for other in above if (number := _number(view, other, column)) is not None]
        if total is None:
            continue
        if len(parts) < 2 or sum(parts) != total:
            return False
        checked += total != 0
    return checked > 0


def _number(view: SheetView, row: int, column: int) -> Decimal | None:
    """Return the number of a cell that can be added to others: a percentage cannot."""
    cell = view.cell(row, column)
    found = read_figures(cell) if cell is not None else None
    return found.number if found is not None and not found.is_percent and found.second is None else None
