"""The part of a sheet that can be a scorecard: what stands far to its right is left out with a remark."""

from collections.abc import Mapping
from dataclasses import replace

from cpdesk.domain.grid import CellStore, GridCell, GridRemark, SheetGrid, column_letters

MOST_COLUMNS = 1_000


def within_bounds(grid: SheetGrid) -> SheetGrid:
    """Return the sheet with its first columns alone where it has more than any scorecard: 40 years of months are 500.

    Each column is understood by itself, its heading word by word, so that 16,000 of them would keep people waiting.
    """
    if grid.last_column <= MOST_COLUMNS:
        return grid
    beyond = sorted(place for place in grid.cells if place[1] > MOST_COLUMNS)
    row, column = beyond[0]
    remark = GridRemark(
        "column-left-out",
        f"{column_letters(column)}{row}",
        f"Sheet “{grid.name}” reaches as far as column {column_letters(grid.last_column)}, and only its first"
        f" {MOST_COLUMNS:,} columns were read: what stands beyond, {_cells(len(beyond))} from here on, was left"
        " out. If figures are among them, move them to a sheet of their own.",
    )
    return replace(
        grid,
        cells=_first_columns(grid.cells),
        merges=tuple(merge for merge in grid.merges if merge.first_column <= MOST_COLUMNS),
        remarks=(*grid.remarks, remark),
    )


def _first_columns(cells: Mapping[tuple[int, int], GridCell]) -> Mapping[tuple[int, int], GridCell]:
    if isinstance(cells, CellStore):
        return cells.up_to(MOST_COLUMNS)
    return {place: cell for place, cell in cells.items() if place[1] <= MOST_COLUMNS}


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count:,} cells"
