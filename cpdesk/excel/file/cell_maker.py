"""Cells made from packed rows, what is stored alike worked out once."""

from collections.abc import Callable

from cpdesk.domain.grid import GridCell
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_sheet import SEPARATOR, PackedRow, Shared
from cpdesk.excel.file.stored_content import StoredContent, content_reader

_SHORT = 7  # stored values of so few characters, and the numbers of texts, are met again and again
_MOST_KEPT = 1 << 14
_MOST_SHAPES = 1_000


class _Contents(dict[str, StoredContent]):
    """What the stored values of one kind mean under one number format; short ones are kept, the rest read anew."""

    def __init__(self, read: Callable[[str], StoredContent]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, stored: str) -> StoredContent:
        content = self._read(stored)
        if len(stored) <= _SHORT and len(self) < _MOST_KEPT:
            self[stored] = content
        return content


class CellMaker:
    """Makes the cells of a sheet's rows; this is where reading a large workbook spends its time."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._contents: dict[tuple[str, str], _Contents] = {}
        self._shapes: dict[tuple[str, tuple[int, ...]], list[tuple[_Contents, Look]]] = {}

    def row(self, row: int, packed: PackedRow) -> tuple[GridCell, ...]:
        """Return the cells of a packed row."""
        columns, kinds, looks, values = packed
        made = []
        for column, stored, (contents, look) in zip(
            columns, values.split(SEPARATOR), self._shape(kinds, looks), strict=True
        ):
            value, text, error, is_uncalculated = contents[stored]
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
        return tuple(made)

    def _shape(self, kinds: str, looks: tuple[int, ...]) -> list[tuple[_Contents, Look]]:
        shape = self._shapes.get((kinds, looks))
        if shape is None:
            every = [self._shared.looks[look] for look in looks]
            shape = [
                (self._contents_of(kind, look.number_format), look) for kind, look in zip(kinds, every, strict=True)
            ]
            if len(self._shapes) < _MOST_SHAPES:
                self._shapes[kinds, looks] = shape
        return shape

    def _contents_of(self, kind: str, number_format: str) -> _Contents:
        key = kind, number_format
        contents = self._contents.get(key)
        if contents is None:
            contents = self._contents[key] = _Contents(content_reader(kind, number_format, self._shared))
        return contents
