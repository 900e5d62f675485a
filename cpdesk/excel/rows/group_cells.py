"""The pledge of each measure, from a column of pledges."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.wording import plain


def group_cells(view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[MeasureRow]) -> Mapping[int, str]:
    """Return what the column of pledges says of each row, by the row's number.

    A blank cell is under the pledge above it, as in a list that names each pledge once; not so where the column names
    a pledge on row after row, which makes a blank a measure without one, nor beyond a row that names another pledge.
    """
    number = next((column.number for column in columns if column.role is ColumnRole.GROUP), None)
    if number is None:
        return {}
    said = {row.row: view.spread_text(row.row, number) for row in rows}
    is_repeated = any(
        view.text(first.row, number) and view.text(first.row, number) == view.text(second.row, number)
        for first, second in pairwise(rows)
    )
    if is_repeated:
        return said
    above: MeasureRow | None = None
    for row in rows:
        if above is not None and not said[row.row] and row.group == above.group:
            said[row.row] = said[above.row]
        above = row
    return said


def with_group_column(view: SheetView, block: Block, columns: tuple[BlockColumn, ...]) -> tuple[BlockColumn, ...]:
    """Return the columns with the one left of the wordings that has no heading, and names pledges, known as theirs.

    A pledge is named there by a line that reads as one, by words merged over several rows, or by words that differ each
    time, the first beside the first measure, with nothing beneath some of them.
    """
    roles = {column.role for column in columns}
    wording = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    if ColumnRole.GROUP in roles or wording is None:
        return columns
    for column in columns:
        if column.number < wording and column.role is ColumnRole.OTHER and not column.heading:
            cells = [cell for row in block.body_rows if (cell := view.cell(row, column.number)) and not cell.is_blank]
            named = sum(is_pledge_line(cell.text) or _is_merged_down(view, cell) for cell in cells)
            if cells and (2 * named > len(cells) or _head_rows(view, block, wording, cells)):
                return tuple(replace(item, role=ColumnRole.GROUP) if item is column else item for item in columns)
    return columns


def _head_rows(view: SheetView, block: Block, wording: int, cells: Sequence[GridCell]) -> bool:
    """Return whether the cells differ, and head the measures beside and beneath them: no measure is above the first."""
    rows = [row for row in block.body_rows if view.text(row, wording)]
    texts = [plain(cell.text) for cell in cells]
    are_names = len(set(texts)) == len(texts) and all(len(text.split()) > 1 for text in texts)
    return are_names and 1 < len(texts) < len(rows) and cells[0].row == rows[0]


def _is_merged_down(view: SheetView, cell: GridCell) -> bool:
    merge = view.merges.get((cell.row, cell.column))
    return merge is not None and merge.last_row > merge.first_row and any(map(str.isalpha, cell.text))
