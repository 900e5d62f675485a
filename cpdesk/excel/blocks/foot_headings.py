"""Headings that stand beneath their figures, at the foot of a table."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.sheet_view import SheetView

_MOST_BETWEEN = 2


def rows_over_feet(
    view: SheetView, rows: Sequence[int], groups: Sequence[Sequence[int]]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return for each group of heading rows the lines above its table with the rows of it; empty where heads head.

    Headings are at the foot where figures under as many columns as they have stand right above each group, and none
    beneath the last. Rows beneath the last group are the table's too, as notes are.
    """
    if not groups or not rows or any(_data_rows(view, rows[bisect_right(rows, groups[-1][-1]) :], groups[-1])):
        return []
    found: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    start = 0
    for group in groups:
        end = bisect_left(rows, group[0])
        data = list(_data_rows(view, rows[start:end], group))
        if not data or group[0] - data[-1] > _MOST_BETWEEN:
            return []
        first = bisect_left(rows, data[0])
        found.append((tuple(rows[start:first]), tuple(rows[first:end])))
        start = bisect_right(rows, group[-1])
    lines, body = found[-1]
    found[-1] = (lines, (*body, *rows[start:]))
    return found


def _data_rows(view: SheetView, rows: Sequence[int], group: Sequence[int]) -> Iterator[int]:
    """Yield the rows that fill half of the headed columns at least, with figures among what they hold."""
    headed = {cell.column for row in group for cell in view.filled_in(row)}
    for row in rows:
        cells = [cell for cell in view.filled_in(row) if cell.column in headed]
        if 2 * len(cells) >= len(headed) and any(map(is_figure, cells)):
            yield row
