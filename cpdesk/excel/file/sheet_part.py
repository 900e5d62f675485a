"""One sheet's XML: its cells in packed rows, with the small documents before and after them."""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from cpdesk.domain.cell_address import LAST_COLUMN, merged_range
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import MergedRange
from cpdesk.excel.file.container import harmful
from cpdesk.excel.file.packed_sheet import PackedRows
from cpdesk.excel.file.plain_xml import plain_xml, strict_parser
from cpdesk.excel.file.row_packer import RowPacker
from cpdesk.excel.file.sheet_events import NAMESPACES, SEPARATOR, CellEvents
from cpdesk.excel.file.sheet_rows import IrregularError, RowReader
from cpdesk.excel.file.strict import transitional

_MOST_AROUND = 32_000_000  # bytes of XML before the cells, or after them
_MAIN = f"{{{NAMESPACES[0]}}}"
_TRUE = ("1", "true", "on")
_ROOT_BYTES = re.compile(rb"""<(?![?!])[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
_END_BYTES = re.compile(rb"\A</(?:[^<>:]*:)?sheetData\s*>")  # not there where the whole element is one tag
_ROOT = re.compile(r"""<worksheet(?:\s[^<>]*?)?\sxmlns=["']([^"']*)["'][^<>]*>""")
_SHEET_DATA = re.compile(r"<sheetData\s*(/?)>")
_END = "</sheetData>"
_COL_SPAN = ("min", "max")


@dataclass(frozen=True)
class SheetPart:
    """What a sheet's XML says; `after_cells` is a document of its own, with all that follows the cells."""

    packed: PackedRows
    used: frozenset[str]
    after_cells: bytes
    merges: tuple[MergedRange, ...]
    hidden_rows: frozenset[int]
    hidden_columns: tuple[range, ...]


@dataclass(frozen=True)
class _Taken:
    packer: RowPacker
    before: bytes
    after: bytes
    hidden_rows: set[int]


def read_sheet_part(
    chunks: Callable[[], Iterator[bytes]],
    packer: Callable[[], RowPacker],
    seen: Callable[[RowPacker], object] | None = None,
) -> SheetPart:
    """Return the sheet from its XML, which `chunks` gives from the start whenever it is called.

    Nothing is built but the rows that are there, so a cell at XFD1048576 or a block merged over a million rows
    costs no more than any other. Formulas are never looked at, only whether there is one: the value beside it is
    Excel's. What has been packed is `seen` from time to time. Raises ValueError for an address that no sheet has,
    ExpatError for XML that is cut short.
    """
    try:
        taken = _regular(chunks(), packer(), seen)
        before, after = plain_xml(taken.before), plain_xml(taken.after)
    except (IrregularError, ParseError):
        taken = _any(chunks(), packer())
        before, after = plain_xml(taken.before), plain_xml(taken.after)
    return SheetPart(
        taken.packer.packed,
        frozenset(taken.packer.used),
        taken.after,
        tuple(merged_range(block.get("ref", "")) for block in after.iter(f"{_MAIN}mergeCell")),
        frozenset(taken.hidden_rows),
        tuple(_hidden_columns(before)),
    )


def _hidden_columns(before: Element) -> Iterator[range]:
    columns = list(before.iter(f"{_MAIN}col"))
    if len(columns) > LAST_COLUMN:
        raise harmful("A sheet in this workbook describes more columns than a sheet has.")
    for column in columns:
        if column.get("hidden") in _TRUE:
            first, last = (int(column.attrib[edge]) for edge in _COL_SPAN)
            yield range(max(1, first), min(last, LAST_COLUMN) + 1)


def _regular(chunks: Iterable[bytes], packer: RowPacker, seen: Callable[[RowPacker], object] | None) -> _Taken:
    """Return the sheet where its XML has the usual form; raise IrregularError where it has another."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    splitter = _Splitter(RowReader(packer))
    for chunk in chunks:
        splitter.feed(decoder.decode(chunk))
        if seen is not None:
            seen(packer)
    splitter.feed(decoder.decode(b"", final=True))
    return splitter.taken(packer)


class _Splitter:
    """Cuts a sheet's XML into what is before its cells, whole rows of them, and what is after."""

    def __init__(self, reader: RowReader) -> None:
        self._reader = reader
        self._before: str | None = None
        self._after: list[str] | None = None
        self._waiting = ""
        self._length = 0

    def feed(self, text: str) -> None:
        if self._after is None:
            self._waiting += text
            if self._before is None:
                self._find_start()
            if self._before is not None and self._after is None:
                self._take_rows()
        else:
            self._after.append(text)
            self._length += len(text)
        if len(self._waiting) > _MOST_AROUND:
            raise IrregularError
        if self._length > _MOST_AROUND:
            raise _too_much()

    def taken(self, packer: RowPacker) -> _Taken:
        after = "".join(self._after or ())
        root = _ROOT.search(self._before or "")
        if self._after is None or root is None or root[1] not in NAMESPACES or "<sheetData" in after:
            raise IrregularError
        before = f"{self._before}</worksheet>"
        return _Taken(packer, _document(before), _document(root[0] + after), self._reader.hidden_rows)

    def _find_start(self) -> None:
        start = self._waiting.find("<sheetData")
        found = _SHEET_DATA.match(self._waiting, start) if start >= 0 else None
        if found is not None:
            self._before, self._waiting = self._waiting[:start], self._waiting[found.end() :]
            if found[1]:
                self._after, self._waiting = [self._waiting], ""

    def _take_rows(self) -> None:
        end = self._waiting.find(_END)
        if end >= 0:
            self._reader.read(self._waiting[:end])
            self._after, self._waiting = [self._waiting[end + len(_END) :]], ""
            return
        cut = self._waiting.rfind("<row")
        if cut > 0:
            self._reader.read(self._waiting[:cut])
            self._waiting = self._waiting[cut:]


def _document(xml: str) -> bytes:
    return transitional(xml.encode())


def _any(chunks: Iterable[bytes], packer: RowPacker) -> _Taken:
    """Return the sheet whatever form its XML has."""
    parser = strict_parser(SEPARATOR)
    events = CellEvents(parser, packer)
    before, after = bytearray(), bytearray()
    read = 0
    last = b""
    for chunk in chunks:
        ended = events.end_byte
        parser.Parse(chunk, False)
        if events.first_byte is None or read < events.first_byte:
            before += chunk
        if events.end_byte != ended and events.end_byte is not None:
            after = bytearray((last + chunk)[events.end_byte - read + len(last) :])
        elif ended is not None:
            after += chunk
        if max(len(before), len(after)) > _MOST_AROUND:
            raise _too_much()
        read += len(chunk)
        last = chunk
    parser.Parse(b"", True)
    events.pack()
    root = _ROOT_BYTES.search(before)
    if root is None or events.first_byte is None:
        return _Taken(packer, transitional(bytes(before)), transitional(bytes(before)), events.hidden_rows)
    name = root[0][1:].split(None, 1)[0].rstrip(b">/")
    return _Taken(
        packer,
        transitional(bytes(before[: events.first_byte]) + b"</" + name + b">"),
        transitional(root[0] + _END_BYTES.sub(b"", bytes(after), count=1)),
        events.hidden_rows,
    )


def _too_much() -> CpdeskError:
    return CpdeskError(
        "A sheet in this workbook holds far more beside its cells than any scorecard.",
        "Copy the cells of the scorecard to a new workbook, and open that.",
    )
