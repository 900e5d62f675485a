"""A workbook as plain sheets of cells, before anything is understood."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property, lru_cache

CellValue = str | Decimal | bool | datetime | date | time


@dataclass(frozen=True, slots=True)
class CellIcon:
    """The icon that a conditional format shows in a cell: its set (`3Arrows`), its place in it from 0, the lowest."""

    name: str
    number: int
    count: int


@dataclass(slots=True, unsafe_hash=True)
class GridCell:
    """One cell that holds something: a value, an error, or a fill. Nothing changes it once it is made.

    It is not declared frozen, which would make it eight times as slow to create: a workbook has a million of them.

    `value` is None for an empty cell that is only filled; numbers are Decimals of the 15 significant digits that Excel
    keeps. `text` is the value as Excel displays it under its number format. `fill` is the colour shown, `RRGGBB`,
    theme and tint resolved, or None; `conditional_fill` is the colour that a conditional format puts over it. `error`
    is an error's text (`#REF!`); `is_uncalculated` marks a formula whose result the file does not hold.
    """

    row: int
    column: int
    value: CellValue | None
    text: str
    number_format: str = "General"
    fill: str | None = None
    font: str = ""
    font_colour: str | None = None
    bold: bool = False
    italic: bool = False
    struck: bool = False
    error: str | None = None
    is_uncalculated: bool = False
    conditional_fill: str | None = None
    icon: CellIcon | None = None

    def moved(self, row: int, column: int) -> "GridCell":
        """Return the cell as it would stand in another place: a table put together anew moves all of its cells."""
        return GridCell(
            row,
            column,
            self.value,
            self.text,
            self.number_format,
            self.fill,
            self.font,
            self.font_colour,
            self.bold,
            self.italic,
            self.struck,
            self.error,
            self.is_uncalculated,
            self.conditional_fill,
            self.icon,
        )

    @property
    def address(self) -> str:
        """Return the address as Excel writes it: F21."""
        return f"{column_letters(self.column)}{self.row}"

    @property
    def number(self) -> Decimal | None:
        """Return the value where it is a number."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def is_blank(self) -> bool:
        """Return whether a reader of the sheet sees no text here; a fill may still show."""
        return not self.text.strip() and self.error is None and not self.is_uncalculated


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged block of cells, first and last rows and columns included, counted from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def holds(self, row: int, column: int) -> bool:
        """Return whether the cell lies in the block."""
        return self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column


@dataclass(frozen=True, slots=True)
class GridRemark:
    """What of a sheet could not be carried into its cells: a finding's code, the first cell, a sentence for people."""

    code: str
    cell: str
    text: str


class CellStore(Mapping[tuple[int, int], GridCell]):
    """Cells by (row, column) that know their rows, and may make a cell only when it is asked for."""

    @property
    @abstractmethod
    def last_row(self) -> int:
        """Return the last row that holds something; 0 for none."""

    @property
    @abstractmethod
    def last_column(self) -> int:
        """Return the last column that holds something; 0 for none."""

    @abstractmethod
    def rows(self) -> Iterator[tuple[int, tuple[GridCell, ...]]]:
        """Return the rows that hold something, top to bottom, each with its cells from left to right."""

    @abstractmethod
    def cells_in(self, first_row: int, first_column: int, last_row: int, last_column: int) -> Iterator[GridCell]:
        """Return the cells of a block that hold something, row by row, each row from left to right."""

    @abstractmethod
    def up_to(self, last_column: int) -> "CellStore":
        """Return the cells of the first columns alone."""

    @abstractmethod
    def with_cells(self, cells: Iterable[GridCell]) -> "CellStore":
        """Return the cells with these in place of those that stood where they stand."""


@dataclass(frozen=True)
class SheetGrid:
    """One sheet: its cells by (row, column) counted from 1, only those that hold something."""

    name: str
    visible: bool = True
    cells: Mapping[tuple[int, int], GridCell] = field(default_factory=dict)
    merges: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    remarks: tuple[GridRemark, ...] = ()

    def cell(self, row: int, column: int) -> GridCell | None:
        """Return the cell, or None where the sheet has nothing there."""
        return self.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        """Return the displayed text with its ends trimmed; empty where there is nothing."""
        cell = self.cells.get((row, column))
        return cell.text.strip() if cell is not None else ""

    @cached_property
    def last_row(self) -> int:
        """Return the last row that holds something; 0 for an empty sheet."""
        return (
            self.cells.last_row if isinstance(self.cells, CellStore) else max((row for row, _ in self.cells), default=0)
        )

    @cached_property
    def last_column(self) -> int:
        """Return the last column that holds something; 0 for an empty sheet."""
        if isinstance(self.cells, CellStore):
            return self.cells.last_column
        return max((column for _, column in self.cells), default=0)

    def cells_in(self, first_row: int, first_column: int, last_row: int, last_column: int) -> Iterator[GridCell]:
        """Return the cells of a block that hold something, row by row, each row from left to right."""
        if isinstance(self.cells, CellStore):
            yield from self.cells.cells_in(first_row, first_column, last_row, last_column)
            return
        rows, columns = range(first_row, last_row + 1), range(first_column, last_column + 1)
        for place in sorted(place for place in self.cells if place[0] in rows and place[1] in columns):
            yield self.cells[place]

    def with_cells(self, cells: Iterable[GridCell]) -> "SheetGrid":
        """Return the sheet with these cells in place of those that stood where they stand."""
        if isinstance(self.cells, CellStore):
            return replace(self, cells=self.cells.with_cells(cells))
        return replace(self, cells={**self.cells, **{(cell.row, cell.column): cell for cell in cells}})

    def rows(self) -> Iterator[tuple[int, tuple[GridCell, ...]]]:
        """Return the rows that hold something, top to bottom, each with its cells from left to right."""
        if isinstance(self.cells, CellStore):
            yield from self.cells.rows()
            return
        by_row: dict[int, list[GridCell]] = {}
        for cell in self.cells.values():
            by_row.setdefault(cell.row, []).append(cell)
        for row in sorted(by_row):
            yield row, tuple(sorted(by_row[row], key=lambda cell: cell.column))


@dataclass(frozen=True)
class WorkbookGrid:
    """A workbook's sheets in their order, with its file name and the SHA-256 of its bytes."""

    name: str
    sha256: str
    sheets: tuple[SheetGrid, ...]


@lru_cache(maxsize=1 << 14)
def column_letters(column: int) -> str:
    """Return the letters of a column counted from 1: 1 is A, 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
