"""The rows whose figures are the sums of those above them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
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
    every = _RowsAbove(view)
    by_pledge: dict[str | None, _RowsAbove] = defaultdict(partial(_RowsAbove, view))
    found: set[int] = set()
    for measure in measures:
        pledge = by_pledge[measure.group]
        may_be = not refs.get(measure.row) and may_sum_up(measure.wording)
        if may_be and any(above.add_up_to(measure.row, numbers) for above in (pledge, every)):
            found.add(measure.row)
        else:
            pledge.rows.append(measure.row)
            every.rows.append(measure.row)
    return frozenset(found)


@dataclass
class _RowsAbove:
    """The rows that a row may add up, with the sum of each column of theirs, as far as it was asked for."""

    view: SheetView
    rows: list[int] = field(default_factory=list)
    sums: dict[int, "_Sum"] = field(default_factory=dict)

    def add_up_to(self, row: int, columns: Sequence[int]) -> bool:
        """Return whether the row has their sum in every column in which it has a number, and not nought in all."""
        checked = 0
        for column in columns:
            total = _number(self.view, row, column)
            if total is None:
                continue
            parts = self._sum(column)
            if parts.numbers < 2 or parts.total != total:
                return False
            checked += total != 0
        return checked > 0

    def _sum(self, column: int) -> "_Sum":
        """Return the sum of the column, taken on from where it was when it was last asked for."""
        known = self.sums.setdefault(column, _Sum())
        for row in self.rows[known.rows :]:
            number = _number(self.view, row, column)
            if number is not None:
                known.total += number
                known.numbers += 1
        known.rows = len(self.rows)
        return known


@dataclass
class _Sum:
    """What the numbers of a column add up to in the first `rows` rows, with how many numbers those have."""

    rows: int = 0
    numbers: int = 0
    total: Decimal = Decimal(0)


def _number(view: SheetView, row: int, column: int) -> Decimal | None:
    """Return the number of a cell that can be added to others: a percentage cannot."""
    cell = view.cell(row, column)
    found = read_figures(cell) if cell is not None else None
    return found.number if found is not None and not found.is_percent and found.second is None else None
