"""Columns of a list that give quarters as bare numbers: 1, 2, 3, 4 down a column headed `Quarter`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from cpdesk.domain.grid import GridCell, SheetGrid
from cpdesk.excel.blocks.numbered_headings import QUARTERS
from cpdesk.excel.blocks.telling_words import names_measures
from cpdesk.excel.words.wording import plain

_FIRST_ROWS = 40
_NUMBERS = frozenset("1234")


def with_numbered_quarters(grid: SheetGrid) -> SheetGrid:
    """Return the sheet with such numbers as quarters: 3 is Q3.

    They stand beneath `Quarter` in a row of headings that names measures, and nothing else does, two different ones at
    least. Months are left: 4 may be April, and the fourth month of the financial year.
    """
    named = tuple(_named_cells(grid))
    return grid.with_cells(named) if named else grid


def _named_cells(grid: SheetGrid) -> Iterator[GridCell]:
    for row, cells in takewhile(lambda line: line[0] <= _FIRST_ROWS, grid.rows()):
        headed = [cell for cell in cells if QUARTERS.fullmatch(plain(cell.text))]
        if headed and any(names_measures(cell.text) for cell in cells):
            for heading in headed:
                below = [
                    cell
                    for cell in grid.cells_in(row + 1, heading.column, grid.last_row, heading.column)
                    if not cell.is_blank
                ]
                numbers = {cell.text.strip() for cell in below}
                if len(numbers) > 1 and numbers <= _NUMBERS:
                    yield from (_as_quarter(cell) for cell in below)


def _as_quarter(cell: GridCell) -> GridCell:
    text = f"Q{cell.text.strip()}"
    return replace(cell, value=text, text=text, number_format="@")
