"""One sheet's XML as raw cells, read in a single pass."""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from typing import IO, NamedTuple

from defusedxml.ElementTree import DefusedXMLParser

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import MergedRange
from cpdesk.excel.file.container import STRICT_NAMESPACE, strict_refused

MOST_CELLS = 1_000_000
_CHUNK = 1 << 16
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_TRUE = ("1", "true", "on")


class RawCell(NamedTuple):
    """A cell as the file has it: type letter, text of its value (None without one), style number."""

    row: int
    column: int
    kind: str
    text: str | None
    style: int
    is_formula: bool


@dataclass
class SheetPart:
    """What a sheet's XML says: cells in its order, merged blocks, hidden rows, hidden runs of columns."""

    cells: list[RawCell] = field(default_factory=list)
    merges: list[MergedRange] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[range] = field(default_factory=list)


def read_sheet_part(stream: IO[bytes], kept_styles: Container[int]) -> SheetPart:
    """Return the sheet; an empty cell is kept only where its style is one of `kept_styles`.

    Nothing is built but the cells that are there, so a cell at XFD1048576 or a block merged over a million
    rows costs no more than any other. Formulas are never looked at, only whether there is one: the value
    beside it is Excel's. Raises ValueError for an address that no sheet has, ParseError for XML that is cut
    short.
    """
    target = _Target(kept_styles)
    parser = DefusedXMLParser(target=target, forbid_dtd=True)
    while chunk := stream.read(_CHUNK):
        parser.feed(chunk)
    parser.close()
    return target.part


class _Target:
    """Receives the parser's events; only the few elements named here mean anything."""

    def __init__(self, kept_styles: Container[int]) -> None:
        self.part = SheetPart()
        self._kept_styles = kept_styles
        self._row = 0
        self._column = 0
        self._attributes: dict[str, str] | None = None
        self._value: list[str] = []
        self._has_value = self._is_formula = self._listening = False
        self._phonetic = 0
        self._has_root = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._has_root:
            self._has_root = True
            _check_root(tag)
        name = tag.removeprefix(_MAIN)
        if name == "c":
            self._start_cell(attributes)
        elif self._attributes is not None:
            self._start_within_cell(name)
        elif name == "row":
            self._start_row(attributes)
        elif name == "mergeCell":
            self.part.merges.append(_merged(attributes.get("ref", "")))
        elif name == "col" and attributes.get("hidden") in _TRUE:
            first, last = int(attributes["min"]), int(attributes["max"])
            self.part.hidden_columns.append(range(max(1, first), min(last, _LAST_COLUMN) + 1))

    def data(self, text: str) -> None:
        if self._listening:
            self._value.append(text)

    def end(self, tag: str) -> None:
        name = tag.removeprefix(_MAIN)
        if name in ("v", "t"):
            self._listening = False
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c" and self._attributes is not None:
            self._end_cell(self._attributes)
            self._attributes = None

    def close(self) -> None:
        """Do nothing at the end: the part is complete by then."""

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        if attributes.get("hidden") in _TRUE:
            self.part.hidden_rows.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._attributes = attributes
        self._value.clear()
        self._has_value = self._is_formula = self._listening = False
        if "r" in attributes:
            self._row, self._column = place_of(attributes["r"])
        else:
            self._column += 1
            _check_place(self._row, self._column)

    def _start_within_cell(self, name: str) -> None:
        if name == "rPh":
            self._phonetic += 1  # how a Japanese word is read aloud: not part of the text
        elif name == "v" or (name == "t" and not self._phonetic):
            self._listening = self._has_value = True
        elif name == "f":
            self._is_formula = True

    def _end_cell(self, attributes: dict[str, str]) -> None:
        style = int(attributes.get("s", 0))
        if not self._has_value and not self._is_formula and style not in self._kept_styles:
            return
        text = "".join(self._value) if self._has_value else None
        kind = attributes.get("t", "n")
        self.part.cells.append(RawCell(self._row, self._column, kind, text, style, self._is_formula))
        if len(self.part.cells) > MOST_CELLS:
            raise CpdeskError(
                f"A sheet in this workbook holds more than {MOST_CELLS:,} cells.",
                "Delete or hide the sheets of raw data, save the workbook and try again.",
            )


def _check_root(tag: str) -> None:
    if tag.startswith(f"{{{STRICT_NAMESPACE}}}"):
        raise strict_refused()
    if tag != f"{_MAIN}worksheet":
        raise ValueError(tag)


def place_of(address: str) -> tuple[int, int]:
    """Return row and column of an address such as F21; raise ValueError for one that is on no sheet."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    _check_place(row, column)
    return row, column


def _check_place(row: int, column: int) -> None:
    if not (1 <= row <= _LAST_ROW and 1 <= column <= _LAST_COLUMN):
        raise ValueError((row, column))


def _merged(reference: str) -> MergedRange:
    first, _, last = reference.partition(":")
    first_row, first_column = place_of(first)
    last_row, last_column = place_of(last or first)
    return MergedRange(first_row, first_column, last_row, last_column)
