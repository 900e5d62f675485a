"""A sheet as a reader sees it: hidden rows and columns left out, merged cells known, as it stands or turned round."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.grid import GridCell, MergedRange, SheetGrid, column_letters
from cpdesk.domain.provenance import CellPlace
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.wording import one_line

_WIDEST_MERGE = 20_000


@dataclass(frozen=True)
class SheetView:
    """The visible cells of a sheet by row, from left to right, with the merged range over each covered cell.

    A view may be a part of its sheet, its rows and columns exchanged (`is_turned`), or its cells put together anew
    (`sources` gives the row and column on the sheet of each that was moved): every place is that of the real cell.
    """

    grid: SheetGrid
    rows: Mapping[int, tuple[GridCell, ...]]
    filled: Mapping[int, tuple[GridCell, ...]]
    merges: Mapping[tuple[int, int], MergedRange]
    hidden_columns: frozenset[int] = frozenset()
    is_turned: bool = False
    sources: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, grid: SheetGrid, *, shown: Collection[int] = (), watch: Watch | None = None) -> "SheetView":
        """Return the view of that sheet; rows that hold neither text nor fill are not in it.

        The hidden columns `shown` are read all the same. `watch` is asked while the cells are made.
        """
        hidden = frozenset(grid.hidden_columns).difference(shown)
        rows = {
            row: visible
            for row, cells in (grid.rows() if watch is None else watch.each(grid.rows(), grid.name))
            if row not in grid.hidden_rows
            and (visible := tuple(cell for cell in cells if cell.column not in hidden) if hidden else cells)
        }
        filled = {row: _showing(cells) for row, cells in rows.items()}
        return cls(grid, rows, filled, _covering(grid), hidden)

    @property
    def name(self) -> str:
        """Return the sheet's name."""
        return self.grid.name

    def place(self, row: int, column: int) -> CellPlace:
        """Return where that cell is on the sheet."""
        if self.sources or self.is_turned:
            row, column = self.source(row, column)
        return CellPlace(self.grid.name, f"{column_letters(column)}{row}")

    def source(self, row: int, column: int) -> tuple[int, int]:
        """Return the row and the column on the sheet of a cell of this view."""
        if self.sources:
            row, column = self.sources.get((row, column), (row, column))
        return (column, row) if self.is_turned else (row, column)

    def line_name(self, row: int, column: int) -> str:
        """Return what the column is known by on the sheet: its letters, or a row's number where the view is turned."""
        at, letters = self.source(row, column)
        return str(at) if self.is_turned else column_letters(letters)

    def cell(self, row: int, column: int) -> GridCell | None:
        """Return the cell that is stored there, merged or not."""
        return self.grid.cells.get((row, column))

    def spread_cell(self, row: int, column: int) -> GridCell | None:
        """Return the cell that shows there: that of the merged range's first cell where there is one."""
        merge = self.merges.get((row, column))
        return self.cell(merge.first_row, merge.first_column) if merge is not None else self.cell(row, column)

    def text(self, row: int, column: int) -> str:
        """Return the text of the cell stored there on one line."""
        cell = self.grid.cells.get((row, column))  # not `cell`: it is asked for more often than all else
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

    def part(self, rows: Collection[int], columns: range, shared: Collection[int] = ()) -> "SheetView":
        """Return the view of these rows within these columns; the rows `shared` keep all their cells."""
        kept = {
            row: cells
            for row in rows
            if row in self.rows and (cells := _within(self.rows[row], columns, whole=row in shared))
        }
        filled = {
            row: cells
            for row in kept
            if (cells := _within(self.filled.get(row, ()), columns, whole=row in shared)) or row in self.filled
        }
        return replace(self, rows=kept, filled=filled)

    def with_cells(self, sources: Mapping[tuple[int, int], tuple[int, int]]) -> "SheetView":
        """Return the view with the cells that `sources` names shown in other places too, all of them blank before."""
        stored = self.grid.cells
        added = {place: stored[source].moved(*place) for place, source in sources.items()}
        rows, filled = dict(self.rows), dict(self.filled)
        for (row, _), cell in added.items():
            for lines in (rows, filled):
                lines[row] = tuple(sorted((*lines.get(row, ()), cell), key=lambda one: one.column))
        grid = replace(self.grid, cells={**stored, **added})
        return replace(self, grid=grid, rows=rows, filled=filled, sources={**self.sources, **sources})

    def turned(self) -> "SheetView":
        """Return the view with its rows as columns, so that what is read down can be read across."""
        cells = {
            (cell.column, cell.row): cell.moved(cell.column, cell.row) for line in self.rows.values() for cell in line
        }
        merges = {
            (column, row): MergedRange(merge.first_column, merge.first_row, merge.last_column, merge.last_row)
            for (row, column), merge in self.merges.items()
            if row in self.rows
        }
        grid = SheetGrid(self.grid.name, self.grid.visible, cells)
        rows = dict(grid.rows())
        filled = {row: tuple(cell for cell in line if not cell.is_blank) for row, line in rows.items()}
        return SheetView(grid, rows, filled, merges, is_turned=not self.is_turned)


def view_of_cells(
    name: str, cells: Sequence[GridCell], sources: Mapping[tuple[int, int], tuple[int, int]]
) -> SheetView:
    """Return the view of cells put together anew, each known by where it stands on the sheet."""
    grid = SheetGrid(name, True, {(cell.row, cell.column): cell for cell in cells})
    return replace(SheetView.of(grid), sources=sources)


def _showing(cells: tuple[GridCell, ...]) -> tuple[GridCell, ...]:
    """Return the cells that show something to read: the very same where all do."""
    shown = tuple([cell for cell in cells if cell.text.strip() or not cell.is_blank])
    return cells if len(shown) == len(cells) else shown


def _within(cells: tuple[GridCell, ...], columns: range, *, whole: bool) -> tuple[GridCell, ...]:
    if whole or not cells or (cells[0].column >= columns.start and cells[-1].column < columns.stop):
        return cells
    return tuple(cell for cell in cells if columns.start <= cell.column < columns.stop)


def _covering(grid: SheetGrid) -> dict[tuple[int, int], MergedRange]:
    """Return the merged range over each cell within the used part of the sheet, so that a look-up costs nothing."""
    if not grid.merges:
        return {}
    last_row, last_column = grid.last_row, grid.last_column
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
