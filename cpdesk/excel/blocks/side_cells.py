"""Cells that stand beside a table on its rows, as a chart's figures do: no heading of the table is over them."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.counted_cells import counts_up, is_unread
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.sheet_view import SheetView


def columns_beside(view: SheetView, group: Sequence[int]) -> frozenset[int]:
    """Return the columns of cells in the last of the heading rows that are no headings.

    An empty column parts them from the table, and figures are among them that head nothing: the row above has no
    heading over them, and they do not count up as quarters do.
    """
    above = group[:-1]
    parts = list(_parts(view, view.filled_in(group[-1])))
    return frozenset(
        cell.column
        for part in parts[1:]
        if _holds_data(part) and not any(view.spread_text(row, cell.column) for row in above for cell in part)
        for cell in part
    )


def figures_beside(view: SheetView, rows: Sequence[int], columns: Sequence[int]) -> tuple[GridCell, ...]:
    """Return the figures on the rows of a table that stand right of its last column."""
    last = max(columns)
    beside = (
        cell
        for row in rows
        if (cells := view.filled_in(row)) and cells[-1].column > last
        for cell in cells
        if cell.column > last
    )
    return tuple(cell for cell in beside if is_figure(cell) and not is_unread(cell))


def _parts(view: SheetView, cells: Sequence[GridCell]) -> Iterator[list[GridCell]]:
    """Yield the cells of a row cut where a column between them is empty."""
    part: list[GridCell] = []
    for cell in cells:
        if part and cell.column > part[-1].column + view.width_of(part[-1]):
            yield part
            part = []
        part.append(cell)
    if part:
        yield part


def _holds_data(part: Sequence[GridCell]) -> bool:
    figures = [cell for cell in part if cell.number is not None and is_figure(cell)]
    return bool(figures) and not counts_up(figures)
