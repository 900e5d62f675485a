"""A table put together anew: one row a measure, one column for each thing said of it, each cell known by its place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.sheet_view import SheetView, view_of_cells

_Place = tuple[int, int]


@dataclass
class FoldedTable:
    """Cells moved under headings that are written out in full, `header` being the row that the headings stand in.

    Rows keep the number of the row on the sheet where their measure begins; columns are counted anew.
    """

    header: int
    columns: dict[str, int] = field(default_factory=dict)
    cells: dict[_Place, GridCell] = field(default_factory=dict)
    sources: dict[_Place, _Place] = field(default_factory=dict)

    def holds(self, row: int, heading: str) -> bool:
        """Return whether the row has a cell under that heading."""
        return (row, self.columns.get(heading, 0)) in self.cells

    def add_column(self, heading: str, source: _Place) -> int:
        """Return the column under that heading, after the others where it is new."""
        if heading not in self.columns:
            self.columns[heading] = column = len(self.columns) + 1
            self.cells[self.header, column] = GridCell(self.header, column, heading, heading, bold=True)
            self.sources[self.header, column] = source
        return self.columns[heading]

    def put(self, row: int, heading: str, cell: GridCell, source: _Place) -> None:
        """Put the cell, which stands at `source` on the sheet, under the heading in that row."""
        column = self.add_column(heading, source)
        self.cells[row, column] = cell.moved(row, column)
        self.sources[row, column] = source

    def view(self, name: str) -> SheetView:
        """Return the table as a sheet of that name."""
        return view_of_cells(name, tuple(self.cells.values()), self.sources)

    def block(self, body: Sequence[int]) -> Block:
        """Return the table as a block with these rows beneath its headings."""
        return Block((self.header,), tuple(self.columns.values()), tuple(body))


def worded(cell: GridCell, text: str) -> GridCell:
    """Return a cell in the same place that shows these words."""
    return GridCell(cell.row, cell.column, text, text, fill=cell.fill, bold=cell.bold)
