"""Packed sheets as plain JSON, column by column, each shape of row and each text written once."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from typing import Any, TypeVar

from cpdesk.domain.grid import CellIcon, GridCell
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_cells import Overlay, PackedCells, Place
from cpdesk.excel.file.packed_sheet import SEPARATOR, PackedRow, Shared

_Shape = TypeVar("_Shape", bound=Hashable)


@dataclass(frozen=True)
class ReceivedRows:
    """Rows that came before the answer, with the cells that they hold."""

    packed: dict[int, PackedRow] = field(default_factory=dict)
    made: dict[int, tuple[GridCell, ...]] = field(default_factory=dict)


def encode_shared(shared: Shared, used: Iterable[str], first_look: int = 0) -> dict[str, object]:
    """Return what the sheets of a workbook share, without the texts that no cell uses, the looks from one on."""
    numbers = sorted(used)
    return {
        "looks": [astuple(look) for look in shared.looks[first_look:]],
        "numbers": numbers,
        "texts": [shared.texts[number] for number in numbers],
        "from_1904": shared.from_1904,
    }


def decode_shared(content: Mapping[str, Any]) -> Shared:
    """Return what the sheets share."""
    numbers, texts = _strings(content["numbers"]), _strings(content["texts"])
    looks = [_look(look) for look in content["looks"]]
    return Shared(looks, dict(zip(numbers, texts, strict=True)), content["from_1904"] is True)


def encode_cells(cells: PackedCells, part: int = -1, sent: Mapping[int, PackedRow] = {}) -> dict[str, object]:
    """Return the cells of one sheet; of the rows that were `sent` before as a part of it, their numbers."""
    rest = {number: row for number, row in cells.packed.items() if sent.get(number) is not row}
    return {
        "part": part,
        "sent": [number for number in cells.packed if number not in rest],
        **encode_rows(rest),
        "fills": _marks(cells.overlay.fills),
        "font_colours": _marks(cells.overlay.font_colours),
        "icons": _marks({place: (icon.name, icon.number, icon.count) for place, icon in cells.overlay.icons.items()}),
    }


def encode_rows(packed: Mapping[int, PackedRow]) -> dict[str, object]:
    """Return rows by their numbers."""
    columns, kinds, looks = _Table[tuple[int, ...]](), _Table[str](), _Table[tuple[int, ...]]()
    rows = packed.values()
    return {
        "rows": list(packed),
        "columns": columns.numbers_of(row.columns for row in rows),
        "kinds": kinds.numbers_of(row.kinds for row in rows),
        "row_looks": looks.numbers_of(row.looks for row in rows),
        "shapes": [list(columns.known), list(kinds.known), list(looks.known)],
        "values": [row.values for row in rows],
    }


def decode_cells(
    content: Mapping[str, Any], shared: Shared, used: frozenset[str], received: Callable[[int], ReceivedRows]
) -> PackedCells:
    """Return the cells of one sheet, `used` the texts' numbers; raise ValueError for rows that do not fit together."""
    part = received(int(content["part"]))
    packed = decode_rows(content, shared)
    sent = [int(number) for number in content["sent"]]
    packed.update((number, part.packed[number]) for number in sent)
    overlay = Overlay(
        {place: str(colour) for place, colour in _places(content["fills"])},
        {place: CellIcon(str(icon[0]), int(icon[1]), int(icon[2])) for place, icon in _places(content["icons"])},
        {place: str(colour) for place, colour in _places(content["font_colours"])},
    )
    made = {number: part.made[number] for number in sent}
    return PackedCells(dict(sorted(packed.items())) if sent else packed, shared, used, overlay, made)


def decode_rows(content: Mapping[str, Any], shared: Shared) -> dict[int, PackedRow]:
    """Return rows by their numbers; raise ValueError for those that do not fit together."""
    all_columns, all_kinds, all_looks = content["shapes"]
    columns = [tuple(int(column) for column in shape) for shape in all_columns]
    kinds = _strings(all_kinds)
    looks = [tuple(int(look) for look in shape) for shape in all_looks]
    if any(not 0 <= look < len(shared.looks) for shape in looks for look in shape):
        raise ValueError("a look that is not there")
    packed = {}
    listed = (content[name] for name in ("rows", "columns", "kinds", "row_looks", "values"))
    for row, column_shape, kind_shape, look_shape, values in zip(*listed, strict=True):
        made = PackedRow(columns[column_shape], kinds[kind_shape], looks[look_shape], values)
        if not len(made.columns) == len(made.kinds) == len(made.looks) == values.count(SEPARATOR) + 1:
            raise ValueError("a row whose parts have different lengths")
        packed[int(row)] = made
    return packed


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
