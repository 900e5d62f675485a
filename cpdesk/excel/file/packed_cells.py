"""A sheet's cells, made from its packed rows when they are asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cpdesk.domain.grid import CellIcon, CellStore, GridCell
from cpdesk.excel.file.cell_maker import CellMaker
from cpdesk.excel.file.packed_sheet import EMPTY, SEPARATOR, PackedRow, Shared, narrowed

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
    """Cells by (row, column). A row that is read as a whole is kept; a cell that is read alone is made anew.

    `made` are rows whose cells are made already, as they are without what conditional formats put over them.
    """

    def __init__(
        self,
        packed: Mapping[int, PackedRow],
        shared: Shared,
        used: frozenset[str],
        overlay: Overlay | None = None,
        made: Mapping[int, tuple[GridCell, ...]] = {},
    ) -> None:
        self.packed = packed
        self.shared = shared
        self.used = used
        self.overlay = overlay if overlay is not None else Overlay()
        self._numbers = tuple(packed)
        self._covered = self.overlay.columns_by_row()
        self._maker = CellMaker(shared)
        self._made = {row: self._covered_over(row, cells) for row, cells in made.items()}

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
        changed._made.update(self._made)
        for cell in cells:
            row = list(changed._row(cell.row))
            row[self.packed[cell.row].columns.index(cell.column)] = cell
            changed._made[cell.row] = tuple(row)
        return changed

    def __getitem__(self, place: Place) -> GridCell:
        cell: GridCell | None = self.get(place)
        if cell is None:
            raise KeyError(place)
        return cell

    def get(self, place: Place, default: Any = None) -> Any:
        """Return the cell, or the default where there is none; `Mapping.get` takes twice as long."""
        row, column = place
        made = self._made.get(row)
        if made is not None:
            index = column - made[0].column  # where the row has no gap before it
            if 0 <= index < len(made):
                cell = made[index]
                if cell.column == column:
                    return cell
        packed = self.packed.get(row)
        if packed is None:
            return default
        index = bisect_left(packed.columns, column)
        if index == len(packed.columns) or packed.columns[index] != column:
            return default
        return made[index] if made is not None else self._part(row, packed, index, index + 1)[0]

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
            yield row, self._row(row)

    def cells_in(self, first_row: int, first_column: int, last_row: int, last_column: int) -> Iterator[GridCell]:
        first, last = bisect_left(self._numbers, first_row), bisect_right(self._numbers, last_row)
        for row in self._numbers[first:last]:
            packed = self.packed[row]
            start, end = bisect_left(packed.columns, first_column), bisect_right(packed.columns, last_column)
            if start < end:
                yield from self._made.get(row, ())[start:end] or self._part(row, packed, start, end)

    def _row(self, row: int) -> tuple[GridCell, ...]:
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._covered_over(row, self._maker.row(row, self.packed[row]))
        return made

    def _part(self, row: int, packed: PackedRow, start: int, end: int) -> tuple[GridCell, ...]:
        """Return some of a row's cells, made for this once."""
        columns, kinds, looks, values = packed
        stored = SEPARATOR.join(values.split(SEPARATOR)[start:end])
        part = PackedRow(columns[start:end], kinds[start:end], looks[start:end], stored)
        return self._covered_over(row, self._maker.row(row, part))

    def _covered_over(self, row: int, cells: tuple[GridCell, ...]) -> tuple[GridCell, ...]:
        covered = self._covered.get(row)
        if covered is None:
            return cells
        return tuple([self.overlay.over(cell) if cell.column in covered else cell for cell in cells])


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
