"""What a sheet shows as one cell over several: merged blocks, titles and notes that run on to the right."""

from collections.abc import Iterator

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.understanding import RowMeaning
from cpdesk.services.sheet_regions import SheetRegions

_RUNNING_OVER = {RowMeaning.TITLE, RowMeaning.NOTE, RowMeaning.PLEDGE}
_LOOKED_AT = 60
_LONG = 12
_WIDEST = 100


def shown_as_one(
    grid: SheetGrid, regions: SheetRegions, last_row: int, last_column: int
) -> Iterator[tuple[int, int, int, int]]:
    """Return row and column from 0 of each such cell, how many of each it takes up.

    That is what is merged, and titles and notes that run over the empty cells at their right, as Excel shows them.
    """
    for block in grid.merges:
        rows, columns = block.last_row - block.first_row + 1, block.last_column - block.first_column + 1
        yield block.first_row - 1, block.first_column - 1, rows, columns
    meanings = {row: found for region in regions for row, found in region.own_rows.items()}
    with_roles = {row for region in regions if region.is_across for row in region.columns}
    loose = {row for row, meaning in meanings.items() if meaning in _RUNNING_OVER}
    first = range(1, min(last_row, _LOOKED_AT) + 1)
    loose |= {row for row in first if row not in meanings and row not in with_roles}
    for row in sorted(loose):
        yield from _running_over(grid, row, min(last_column, _WIDEST))


def _running_over(grid: SheetGrid, row: int, last: int) -> Iterator[tuple[int, int, int, int]]:
    cells = [grid.cell(row, column) for column in range(1, last + 1)]
    held = [cell for cell in cells if cell is not None and not cell.is_blank]
    ends = [*(other.column for other in held[1:]), last + 1]
    for cell, following in zip(held, ends, strict=False):
        column = cell.column
        is_words = cell.number is None and len(cell.text) > _LONG
        if is_words and following - column > 1 and not any(block.holds(row, column) for block in grid.merges):
            yield row - 1, column - 1, 1, following - column
