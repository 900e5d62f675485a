"""The pledge of each measure, from a column of pledges."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns import BlockColumn
from cpdesk.excel.row_kinds import MeasureRow
from cpdesk.excel.sheet_view import SheetView


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
