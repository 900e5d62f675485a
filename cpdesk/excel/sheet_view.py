"""A sheet as a reader sees it: hidden rows and columns left out, merged cells known."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.grid import GridCell, MergedRange, SheetGrid, column_letters
from cpdesk.domain.provenance import CellPlace
from cpdesk.excel.wording import one_line

_WIDEST_MERGE = 20_000


@dataclass(frozen=True)
class SheetView:
    """The visible cells of a sheet by row, from left to right, with the merged range over each covered cell."""

    grid: SheetGrid
    rows: Mapping[int, tuple[GridCell, ...]]
    filled: Mapping[int, tuple[GridCell, ...]]
    merges: Mapping[tuple[int, int], MergedRange]

    @classmethod
    def of(cls, grid: SheetGrid) -> "SheetView":
        """Return the view of that sheet; rows that hold neither text nor fill are not in it."""
        rows = {
            row: visible
            for row, cells in grid.rows()
            if row not in grid.hidden_rows
            and (visible := tuple(cell for cell in cells if cell.column not in grid.hidden_columns))
        }
        filled = {row: tuple(cell for cell in cells if not cell.is_blank) for row, cells in rows.items()}
        return cls(grid, rows, filled, _covering(grid))

    @property
    def name(self) -> str:
        """Return the sheet's name."""
        return self.grid.name

    def place(self, row: int, column: int) -> CellPlace:
        """Return where that cell is."""
        return CellPlace(self.grid.name, f"{column_letters(column)}{row}")

    def cell(self, row: int, column: int) -> GridCell | None:
        """Return the cell that is stored there, merged or not."""
        return self.grid.cells.get((row, column))

    def spread_cell(self, row: int, column: int) -> GridCell | None:
        """Return the cell that shows there: that of the merged range's first cell where there is one."""
        merge = self.merges.get((row, column))
        return self.cell(merge.first_row, merge.first_column) if merge is not None else self.cell(row, column)

    def text(self, row: int, column: int) -> str:
        """Return the text of the cell stored there on one line."""
        cell = self.cell(row, column)
        return one_line(cell.text) if cell is not None else ""

    def spread_text(self, row: int, column: int) -> str:
        """Return the text that shows there on one line, a merged cell's over all that it covers."""
        cell = self.spread_cell(row, column)
        return one_line(cell.text) if cell is not None else ""

    def filled_in(self, row: int) -> tuple[GridCell, ...]:
        """Return the row's cells that show something to read."""
        return self.filled.get(row, ())

    def width_of(self, cell: GridCell) -> int:
        """Return how many columns the cell covers."""
        merge = self.merges.get((cell.row, cell.column))
        return merge.last_column - merge.first_column + 1 if merge is not None else 1


def _covering(grid: SheetGrid) -> dict[tuple[int, int], MergedRange]:
    """Return the merged range over each cell within the used part of the sheet, so that a look-up costs nothing."""
    last_row = max((row for row, _ in grid.cells), default=0)
    last_column = max((column for _, column in grid.cells), default=0)
    covering: dict[tuple[int, int], MergedRange] = {}
    for merge in grid.merges:
        rows = range(merge.first_row, min(merge.last_row, last_row) + 1)
        columns = range(merge.first_column, min(merge.last_column, max(last_column, merge.first_column)) + 1)
        if len(rows) * len(columns) > _WIDEST_MERGE:
            continue
        for row in rows:
            for column in columns:
                covering[row, column] = merge
    return covering
