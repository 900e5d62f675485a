"""A sheet's cells, made from its packed rows when they are asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cpdesk.domain.grid import CellIcon, CellStore, GridCell
from cpdesk.excel.file.packed_sheet import EMPTY, SEPARATOR, TEXT, PackedRow, Shared, narrowed
from cpdesk.excel.file.stored_content import stored_content, text_content

Place = tuple[int, int]


@dataclass(frozen=True)
class Overlay:
    """What conditional formats put over the cells, by row and column."""

    fills: Mapping[Place, str] = field(default_factory=dict)
    icons: Mapping[Place, CellIcon] = field(default_factory=dict)
    font_colours: Mapping[Place, str] = field(default_factory=dict)

    def over(self, cell: GridCell) -> GridCell:
        """Return the cell with what is put over it."""
        place = cell.row, cell.column
        fill, icon, colour = self.fills.get(place), self.icons.get(place), self.font_colours.get(place)
        if fill is None and icon is None and colour is None:
            return cell
        return replace(cell, conditional_fill=fill, icon=icon, font_colour=colour or cell.font_colour)

    def columns_by_row(self) -> Mapping[int, frozenset[int]]:
        """Return where anything is put over a cell."""
        columns: dict[int, set[int]] = {}
        for kind in (self.fills, self.icons, self.font_colours):
            for row, column in kind:
                columns.setdefault(row, set()).add(column)
        shapes: dict[frozenset[int], frozenset[int]] = {}
        return {row: shapes.setdefault(shape := frozenset(held), shape) for row, held in columns.items()}


class PackedCells(CellStore):
    """Cells by (row, column). A row that is read as a whole is kept; a cell that is read alone is made anew."""

    def __init__(
        self, packed: Mapping[int, PackedRow], shared: Shared, used: frozenset[str], overlay: Overlay | None = None
    ) -> None:
        self.packed = packed
        self.shared = shared
        self.used = used
        self.overlay = overlay if overlay is not None else Overlay()
        self._numbers = tuple(packed)
        self._covered = self.overlay.columns_by_row()
        self._made: dict[int, dict[int, GridCell]] = {}

    def under(self, overlay: Overlay) -> "PackedCells":
        """Return the cells with what conditional formats put over them, empty cells made where there was none."""
        missing: dict[int, set[int]] = {}
        for row, column in (*overlay.fills, *overlay.icons):
            packed = self.packed.get(row)
            if packed is None or column not in packed.columns:
                missing.setdefault(row, set()).add(column)
        rows = dict(self.packed)
        for row, columns in missing.items():
            rows[row] = _with_empty_cells(rows.get(row), columns)
        return PackedCells(dict(sorted(rows.items())), self.shared, self.used, overlay)

    def up_to(self, last_column: int) -> "PackedCells":
        rows = {
            number: kept
            for number, row in self.packed.items()
            if (kept := row if row.columns[-1] <= last_column else narrowed(row, last_column)).columns
        }
        return PackedCells(rows, self.shared, self.used, self.overlay)

    def with_cells(self, cells: Iterable[GridCell]) -> "PackedCells":
        changed = PackedCells(self.packed, self.shared, self.used, self.overlay)
        for cell in cells:
            changed._row(cell.row)[cell.column] = cell
        return changed

    def __getitem__(self, place: Place) -> GridCell:
        row, column = place
        made = self._made.get(row)
        if made is not None:
            return made[column]
        packed = self.packed[row]
        index = bisect_left(packed.columns, column)
        if index == len(packed.columns) or packed.columns[index] != column:
            raise KeyError(place)
        return self._cell(row, packed, index, packed.values.split(SEPARATOR)[index])

    def get(self, place: Place, default: Any = None) -> Any:
        """Return the cell, or the default where there is none; `Mapping.get` takes twice as long."""
        made = self._made.get(place[0])
        if made is not None:
            return made.get(place[1], default)
        packed = self.packed.get(place[0])
        if packed is None or place[1] not in packed.columns:
            return default
        return self[place]

    def __contains__(self, place: object) -> bool:
        if not (isinstance(place, tuple) and len(place) == 2):
            return False
        packed = self.packed.get(place[0])
        return packed is not None and place[1] in packed.columns

    def __iter__(self) -> Iterator[Place]:
        for row, packed in self.packed.items():
            for column in packed.columns:
                yield row, column

    def __len__(self) -> int:
        return sum(len(packed.columns) for packed in self.packed.values())

    @property
    def last_row(self) -> int:
        return self._numbers[-1] if self._numbers else 0

    @property
    def last_column(self) -> int:
        return max((packed.columns[-1] for packed in self.packed.values()), default=0)

    def rows(self) -> Iterator[tuple[int, tuple[GridCell, ...]]]:
        for row in self._numbers:
            yield row, tuple(self._row(row).values())

    def cells_in(self, first_row: int, first_column: int, last_row: int, last_column: int) -> Iterator[GridCell]:
        first, last = bisect_left(self._numbers, first_row), bisect_right(self._numbers, last_row)
        for row in self._numbers[first:last]:
            packed = self.packed[row]
            start, end = bisect_left(packed.columns, first_column), bisect_right(packed.columns, last_column)
            if start < end:
                values = packed.values.split(SEPARATOR)
                for index in range(start, end):
                    yield self._cell(row, packed, index, values[index])

    def _row(self, row: int) -> dict[int, GridCell]:
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = {cell.column: cell for cell in self._made_cells(row, self.packed[row])}
            for column in self._covered.get(row, ()):
                if column in made:
                    made[column] = self.overlay.over(made[column])
        return made

    def _made_cells(self, row: int, packed: PackedRow) -> list[GridCell]:
        shared, looks, texts = self.shared, self.shared.looks, self.shared.texts
        made = []
        for column, kind, number, stored in zip(
            packed.columns, packed.kinds, packed.looks, packed.values.split(SEPARATOR), strict=True
        ):
            look = looks[number]
            value, text, error, is_uncalculated = (
                text_content(texts.get(stored, ""), look.number_format)
                if kind == TEXT
                else stored_content(kind, stored, look.number_format, shared)
            )
            made.append(
                GridCell(
                    row,
                    column,
                    value,
                    text,
                    look.number_format,
                    look.fill,
                    look.font,
                    look.font_colour,
                    look.bold,
                    look.italic,
                    look.struck,
                    error,
                    is_uncalculated,
                )
            )
        return made

    def _cell(self, row: int, packed: PackedRow, index: int, value: str) -> GridCell:
        one = PackedRow(packed.columns[index : index + 1], packed.kinds[index], packed.looks[index : index + 1], value)
        (cell,) = self._made_cells(row, one)
        return self.overlay.over(cell) if row in self._covered else cell


def _with_empty_cells(packed: PackedRow | None, columns: set[int]) -> PackedRow:
    """Return the row with empty cells of the plain look in these columns too."""
    held = (
        list(zip(packed.columns, packed.kinds, packed.looks, packed.values.split(SEPARATOR), strict=True))
        if packed
        else []
    )
    held += [(column, EMPTY, 0, "") for column in columns]
    held.sort()
    places, kinds, looks, values = zip(*held, strict=True)
    return PackedRow(places, "".join(kinds), looks, SEPARATOR.join(values))
