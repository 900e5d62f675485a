"""The records of an Excel 97–2003 workbook that xlrd passes over: its sheets' conditional formats."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from cpdesk.domain.grid import MergedRange

_BOUND_SHEET, _END, _START = 0x0085, 0x000A, 0x0809
_CONDITIONS, _CONDITION, _LATER_CONDITIONS = 0x01B0, 0x01B1, 0x0879
_WORKSHEET = 0
_MOST_AREAS = 4_000


@dataclass
class ConditionGroup:
    """Areas with the bytes of their rules (`CF` records of [MS-XLS] 2.4.42), in their order."""

    areas: list[MergedRange]
    rules: list[bytes] = field(default_factory=list)


@dataclass
class SheetConditions:
    """One sheet's conditional formats; Excel 2007 adds kinds of its own, which are told of alone."""

    groups: list[ConditionGroup] = field(default_factory=list)
    has_later_kinds: bool = False


def conditions_of_sheets(stream: bytes, base: int) -> list[SheetConditions]:
    """Return what the worksheets hold, in the order of the workbook's list of them.

    Raises struct.error for records that are cut short.
    """
    return [_sheet_conditions(stream, base + start) for start in _sheet_starts(stream, base)]


def _sheet_starts(stream: bytes, base: int) -> Iterator[int]:
    for kind, content in _records(stream, base):
        if kind == _BOUND_SHEET and len(content) > 6 and content[5] == _WORKSHEET:
            yield int(struct.unpack_from("<I", content)[0])


def _sheet_conditions(stream: bytes, start: int) -> SheetConditions:
    found = SheetConditions()
    depth = 0
    for kind, content in _records(stream, start, nested=True):
        depth += (kind == _START) - (kind == _END)
        if kind == _CONDITIONS:
            found.groups.append(ConditionGroup(list(_areas(content))))
        elif kind == _CONDITION and found.groups:
            found.groups[-1].rules.append(content)
        elif kind == _LATER_CONDITIONS:
            found.has_later_kinds = True
        if depth == 0:
            break
    return found


def _records(stream: bytes, place: int, *, nested: bool = False) -> Iterator[tuple[int, bytes]]:
    """Return the records from that place on, up to the end of the stream, or of the workbook's own part."""
    while place >= 0 and place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + size]
        if kind == _END and not nested:
            return
        place += 4 + size


def _areas(content: bytes) -> Iterator[MergedRange]:
    """Return the areas of a `CONDFMT` record: a count, flags, the box around all, then each ([MS-XLS] 2.4.56)."""
    (count,) = struct.unpack_from("<H", content, 12)
    for number in range(min(count, _MOST_AREAS)):
        top, bottom, left, right = struct.unpack_from("<4H", content, 14 + 8 * number)
        yield MergedRange(top + 1, left + 1, bottom + 1, right + 1)
