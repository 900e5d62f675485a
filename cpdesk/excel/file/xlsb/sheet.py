"""One sheet of an Excel binary workbook, record by record."""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import isfinite

from cpdesk.domain.cell_address import check_place
from cpdesk.domain.grid import MergedRange
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_book import SheetPacker, StoredCell
from cpdesk.excel.file.packed_sheet import NUMBER, PROBLEM, TEXT, TRUTH
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.xlsb.records import records, rk_number, wide_text

_ROW, _COLUMNS, _MERGED = 0, 60, 176
_SMALL_NUMBER, _ERROR, _TRUTH, _NUMBER, _TEXT, _SHARED_TEXT, _RICH_TEXT = 2, 3, 4, 5, 6, 7, 62
_MADE_TEXT, _MADE_NUMBER, _MADE_TRUTH, _MADE_ERROR = 8, 9, 10, 11
_PLAIN = Look()
_ROW_HIDDEN = 0x10
_VALUE = 8  # behind a cell's column and style
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip


@dataclass
class XlsbSheet:
    """What a sheet's part says beside its cells."""

    merges: list[MergedRange] = field(default_factory=list)
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)


def read_xlsb_sheet(part: bytes, looks: Sequence[Look], strings: Sequence[str], packer: SheetPacker) -> XlsbSheet:
    """Put the sheet's cells into `packer` and return the rest.

    Raises ValueError, IndexError or struct.error for a part that is broken.
    """
    sheet = XlsbSheet()
    row = 0
    cells: list[StoredCell] = []
    for kind, content in records(part):
        read = _CONTENTS.get(kind)
        if read is not None:
            column, style = struct.unpack_from("<II", content)
            check_place(row, column + 1)
            look = looks[style & 0xFFFFFF] if looks else _PLAIN
            cells.append(StoredCell(column + 1, *read(content, strings), look))
        elif kind == _ROW:
            packer.add_row([row], cells)
            cells.clear()
            row = int(struct.unpack_from("<I", content)[0]) + 1
            if content[11] & _ROW_HIDDEN:
                sheet.hidden_rows.append(range(row, row + 1))
        elif kind == _COLUMNS:
            first, last, _, _, flags = struct.unpack_from("<IIIIH", content)
            if flags & 1:
                sheet.hidden_columns.append(range(first + 1, last + 2))
        elif kind == _MERGED:
            sheet.merges.append(_merged(content))
    packer.add_row([row], cells)
    return sheet


def _merged(content: bytes) -> MergedRange:
    top, bottom, left, right = struct.unpack_from("<IIII", content)
    check_place(top + 1, left + 1)
    check_place(bottom + 1, right + 1)
    return MergedRange(top + 1, left + 1, bottom + 1, right + 1)


def _number(value: float) -> tuple[str, str]:
    return (NUMBER, repr(value)) if isfinite(value) else (PROBLEM, "#NUM!")


def _small_number(content: bytes, _strings: Sequence[str]) -> tuple[str, str]:
    return _number(rk_number(struct.unpack_from("<I", content, _VALUE)[0]))


def _full_number(content: bytes, _strings: Sequence[str]) -> tuple[str, str]:
    return _number(struct.unpack_from("<d", content, _VALUE)[0])


def _truth(content: bytes, _strings: Sequence[str]) -> tuple[str, str]:
    return TRUTH, "1" if content[_VALUE] else "0"


def _error(content: bytes, _strings: Sequence[str]) -> tuple[str, str]:
    return PROBLEM, _ERRORS.get(content[_VALUE], "#N/A")


def _text(content: bytes, _strings: Sequence[str]) -> tuple[str, str]:
    return TEXT, plain_text(wide_text(content, _VALUE)[0])


def _rich_text(content: bytes, _strings: Sequence[str]) -> tuple[str, str]:
    return TEXT, plain_text(wide_text(content, _VALUE + 1)[0])


def _shared_text(content: bytes, strings: Sequence[str]) -> tuple[str, str]:
    return TEXT, strings[struct.unpack_from("<I", content, _VALUE)[0]]


_CONTENTS: dict[int, Callable[[bytes, Sequence[str]], tuple[str, str]]] = {
    _SMALL_NUMBER: _small_number,
    _NUMBER: _full_number,
    _MADE_NUMBER: _full_number,
    _TRUTH: _truth,
    _MADE_TRUTH: _truth,
    _ERROR: _error,
    _MADE_ERROR: _error,
    _TEXT: _text,
    _MADE_TEXT: _text,
    _RICH_TEXT: _rich_text,
    _SHARED_TEXT: _shared_text,
}
