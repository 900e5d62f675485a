"""The period of numerators and denominators whose headings name none: that of the shares which they make."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.figures import read_figures

_SAMPLE = 100
_NEAR = Decimal("0.6")


def with_count_periods(view: SheetView, block: Block, columns: tuple[BlockColumn, ...]) -> tuple[BlockColumn, ...]:
    """Return the columns with one undated numerator and denominator dated by the figures: 62 of 131 is 47.3%.

    They are of the period whose results most of their shares agree with; where none agrees, they stay undated, and are
    taken for the current one.
    """
    pair = [_lone(columns, role) for role in (ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)]
    above, below = pair
    results = [column for column in columns if column.role is ColumnRole.VALUE and column.period is not None]
    if above is None or below is None or len(results) < 2:
        return columns
    rows = [row for row in block.body_rows[:_SAMPLE] if row not in block.repeats]
    shares = {row: share for row in rows if (share := _share(view, row, above.number, below.number)) is not None}
    agreeing = {column.number: sum(_agrees(view, row, column, shares[row]) for row in shares) for column in results}
    best = max(results, key=lambda column: agreeing[column.number])
    if 2 * agreeing[best.number] <= len(shares):
        return columns
    return tuple(replace(column, period=best.period) if column in pair else column for column in columns)


def _lone(columns: Sequence[BlockColumn], role: ColumnRole) -> BlockColumn | None:
    """Return the one column of that role, where it has no period."""
    found = [column for column in columns if column.role is role]
    return found[0] if len(found) == 1 and found[0].period is None else None


def _share(view: SheetView, row: int, above: int, below: int) -> Decimal | None:
    numerator, denominator = _number(view, row, above), _number(view, row, below)
    return numerator * 100 / denominator if numerator is not None and denominator else None


def _agrees(view: SheetView, row: int, column: BlockColumn, share: Decimal) -> bool:
    number = _number(view, row, column.number)
    return number is not None and (abs(number - share) < _NEAR or abs(number * 100 - share) < _NEAR)


def _number(view: SheetView, row: int, column: int) -> Decimal | None:
    cell = view.cell(row, column)
    found = read_figures(cell) if cell is not None else None
    return found.number if found is not None and found.second is None else None
