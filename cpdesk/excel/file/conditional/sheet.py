"""A sheet's values as formulas see them, made from its stored cells without making the cells."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from math import isfinite

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.conditional.rule import Box
from cpdesk.excel.file.conditional.values import CellError, Value, value_of
from cpdesk.excel.file.packed_cells import PackedCells
from cpdesk.excel.file.packed_sheet import EMPTY, NUMBER, SEPARATOR, TEXT, TRUTH

_BESIDE = 1  # a column of colours alone may stand right of all text
_FEW = 12  # so many columns are read one by one before the rest is read in one go
_NO_VALUES: Mapping[int, Value] = {}


class SheetValues:
    """The values of a sheet by column, then by row; a column is read when it is first asked for."""

    def __init__(self, sheet: SheetGrid) -> None:
        self.sheet = sheet
        self.name = sheet.name
        self.last_row, self.last_column = sheet.last_row, sheet.last_column + _BESIDE
        self._columns: dict[int, Mapping[int, Value]] = {}
        self._has_all = False

    def column(self, column: int) -> Mapping[int, Value]:
        """Return the values of a column by row, those cells left out that hold none."""
        found = self._columns.get(column)
        if found is not None:
            return found
        if self._has_all or column > self.last_column:
            return _NO_VALUES
        if len(self._columns) < _FEW:
            self._columns[column] = dict(self._read(column))
        else:
            self._read_all()
        return self._columns.get(column, _NO_VALUES)

    def value(self, row: int, column: int) -> Value:
        """Return the value of one cell; None for an empty one."""
        return self.column(column).get(row)

    def values_in(self, box: Box) -> Iterator[Value]:
        """Return the values of a block, column by column, empty cells left out."""
        inside = box.within(self.last_row, self.last_column)
        if inside is None:
            return
        rows = range(inside.first_row, inside.last_row + 1)
        for number in range(inside.first_column, inside.last_column + 1):
            column = self.column(number)
            if len(column) < len(rows):
                yield from (value for row, value in column.items() if row in rows)
            else:
                yield from (column[row] for row in rows if row in column)

    def _read(self, column: int) -> Iterator[tuple[int, Value]]:
        cells = self.sheet.cells
        if not isinstance(cells, PackedCells):
            for cell in self.sheet.cells_in(1, column, self.last_row, column):
                yield cell.row, value_of(cell)
            return
        for row, packed in cells.packed.items():
            index = bisect_left(packed.columns, column)
            if index < len(packed.columns) and packed.columns[index] == column and packed.kinds[index] != EMPTY:
                yield row, self._stored(cells, row, index, packed.values.split(SEPARATOR)[index])

    def _read_all(self) -> None:
        columns: dict[int, dict[int, Value]] = {}
        cells = self.sheet.cells
        if isinstance(cells, PackedCells):
            for row, packed in cells.packed.items():
                for index, stored in enumerate(packed.values.split(SEPARATOR)):
                    if packed.kinds[index] != EMPTY:
                        column = columns.setdefault(packed.columns[index], {})
                        column[row] = self._stored(cells, row, index, stored)
        else:
            for cell in self.sheet.cells_in(1, 1, self.last_row, self.last_column):
                columns.setdefault(cell.column, {})[cell.row] = value_of(cell)
        self._columns.update(columns)
        self._has_all = True

    def _stored(self, cells: PackedCells, row: int, index: int, stored: str) -> Value:
        """Return what a stored value is; dates, errors and what is rarer are left to the cell itself."""
        packed = cells.packed[row]
        kind = packed.kinds[index]
        if kind == NUMBER:
            number = _number(stored)
            if number is not None:
                return number
        elif kind == TEXT:
            return cells.shared.texts.get(stored, "") or None
        elif kind == TRUTH:
            return stored == "1"
        value = value_of(cells.get((row, packed.columns[index])))
        return CellError("") if value is None else value


def _number(stored: str) -> float | None:
    try:
        number = float(stored)
    except ValueError:
        return None
    return number if isfinite(number) and "_" not in stored else None
