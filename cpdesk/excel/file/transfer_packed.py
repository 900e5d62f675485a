"""Packed sheets as plain JSON, column by column, each shape of row and each text written once."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import Any, TypeVar

from cpdesk.domain.grid import CellIcon
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_cells import Overlay, PackedCells, Place
from cpdesk.excel.file.packed_sheet import SEPARATOR, PackedRow, Shared

_Shape = TypeVar("_Shape", bound=Hashable)


def encode_shared(shared: Shared, used: Iterable[str]) -> dict[str, object]:
    """Return what the sheets of a workbook share, without the texts that no cell uses."""
    numbers = sorted(used)
    return {
        "looks": [astuple(look) for look in shared.looks],
        "numbers": numbers,
        "texts": [shared.texts[number] for number in numbers],
        "from_1904": shared.from_1904,
    }


def decode_shared(content: Mapping[str, Any]) -> Shared:
    """Return what the sheets share."""
    numbers, texts = _strings(content["numbers"]), _strings(content["texts"])
    looks = [_look(look) for look in content["looks"]]
    return Shared(looks, dict(zip(numbers, texts, strict=True)), content["from_1904"] is True)


def encode_cells(cells: PackedCells) -> dict[str, object]:
    """Return the cells of one sheet."""
    columns, kinds, looks = _Table[tuple[int, ...]](), _Table[str](), _Table[tuple[int, ...]]()
    rows = cells.packed.values()
    return {
        "rows": list(cells.packed),
        "columns": columns.numbers_of(row.columns for row in rows),
        "kinds": kinds.numbers_of(row.kinds for row in rows),
        "looks": looks.numbers_of(row.looks for row in rows),
        "shapes": [list(columns.known), list(kinds.known), list(looks.known)],
        "values": [row.values for row in rows],
        "fills": _marks(cells.overlay.fills),
        "font_colours": _marks(cells.overlay.font_colours),
        "icons": _marks({place: (icon.name, icon.number, icon.count) for place, icon in cells.overlay.icons.items()}),
    }


def decode_cells(content: Mapping[str, Any], shared: Shared, used: frozenset[str]) -> PackedCells:
    """Return the cells of one sheet, `used` the texts' numbers; raise ValueError for rows that do not fit together."""
    all_columns, all_kinds, all_looks = content["shapes"]
    columns = [tuple(int(column) for column in shape) for shape in all_columns]
    kinds = _strings(all_kinds)
    looks = [tuple(int(look) for look in shape) for shape in all_looks]
    if any(not 0 <= look < len(shared.looks) for shape in looks for look in shape):
        raise ValueError("a look that is not there")
    packed = {}
    listed = (content[name] for name in ("rows", "columns", "kinds", "looks", "values"))
    for row, column_shape, kind_shape, look_shape, values in zip(*listed, strict=True):
        made = PackedRow(columns[column_shape], kinds[kind_shape], looks[look_shape], values)
        if not len(made.columns) == len(made.kinds) == len(made.looks) == values.count(SEPARATOR) + 1:
            raise ValueError("a row whose parts have different lengths")
        packed[int(row)] = made
    overlay = Overlay(
        {place: str(colour) for place, colour in _places(content["fills"])},
        {place: CellIcon(str(icon[0]), int(icon[1]), int(icon[2])) for place, icon in _places(content["icons"])},
        {place: str(colour) for place, colour in _places(content["font_colours"])},
    )
    return PackedCells(packed, shared, used, overlay)


class _Table(dict[_Shape, int]):
    """Numbers things in the order in which they are met first."""

    @property
    def known(self) -> Iterable[_Shape]:
        return self.keys()

    def numbers_of(self, shapes: Iterable[_Shape]) -> list[int]:
        return [self.setdefault(shape, len(self)) for shape in shapes]


def _marks(marks: Mapping[Place, Any]) -> list[object]:
    """Return each mark with the rows and the columns of its cells."""
    cells: dict[Any, tuple[list[int], list[int]]] = {}
    for (row, column), mark in marks.items():
        rows, columns = cells.setdefault(mark, ([], []))
        rows.append(row)
        columns.append(column)
    return [(mark, *places) for mark, places in cells.items()]


def _places(marks: Sequence[Any]) -> Iterable[tuple[Place, Any]]:
    for mark, rows, columns in marks:
        for row, column in zip(rows, columns, strict=True):
            yield (int(row), int(column)), mark


def _strings(texts: Iterable[Any]) -> list[str]:
    return [str(text) for text in texts]


def _look(entry: Sequence[Any]) -> Look:
    number_format, fill, font, colour, bold, italic, struck = entry
    return Look(
        str(number_format),
        None if fill is None else str(fill),
        str(font),
        None if colour is None else str(colour),
        bold is True,
        italic is True,
        struck is True,
    )
