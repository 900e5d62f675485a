"""A sheet's rows of cells in the form in which Excel, LibreOffice and openpyxl write them, taken at C's speed."""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import compress, pairwise

from cpdesk.domain.cell_address import LAST_COLUMN, LAST_ROW, column_number
from cpdesk.excel.file.plain_xml import strict_parser
from cpdesk.excel.file.raw_cell import RawCell
from cpdesk.excel.file.row_packer import RowPacker, RowShape
from cpdesk.excel.file.row_template import OWN_TEXT_KIND, RowTemplates

_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="([A-Za-z]{1,9})")? ?'
    r"(?:/>|>(<f(?: [^<>]*)?(?:/>|>[^<]*</f>))?(?:<v>([^<]*)</v>|<v ?/>|<is>(<t[^<>]*>[^<]*)</t></is>)?</c>)"
)
_ROW = re.compile(r'\s*<row r="([1-9][0-9]{0,6})"([^<>]*?)(/?)>')
_HIDDEN = re.compile(r' hidden="(?:1|true|on)"')
_ODD_KIND = "is"  # a text of its own in a cell that is said to be another kind, which no shape has
_MOST_ATTRIBUTES = 10_000
_MOST_SHAPES = 1_000
_Key = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[bool, ...]]


class IrregularError(Exception):
    """The XML is not in that form; it may be a good sheet all the same."""


class RowReader:
    """Takes rows, and proves that nothing but well-formed rows of cells was there, and that it saw every cell.

    A row like those before it is taken by their pattern; any other row is shown to expat, which refuses comments and
    CDATA too, so that each `<c` in it begins a cell: one that the cells' pattern does not match is missed by the count.
    """

    def __init__(self, packer: RowPacker) -> None:
        self.hidden_rows: set[int] = set()
        self._packer = packer
        self._templates = RowTemplates()
        self._shapes: dict[_Key, RowShape | None] = {}
        self._columns: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._attributes: dict[str, bool] = {}
        self._unproved: list[str] = []
        self._last_row = 0

    def read(self, text: str) -> None:
        """Pack whole rows, one after the other; raise IrregularError where anything is not as it should be."""
        *pieces, rest = text.split("</row>")
        for piece in pieces:
            if not self._read_piece(piece):
                raise IrregularError
        if self._read_piece(rest):
            raise IrregularError
        if self._unproved:
            _prove("".join(self._unproved))
            self._unproved.clear()

    def _read_piece(self, piece: str) -> bool:
        """Read any number of empty rows and the filled row after them; return whether there was one."""
        position = 0
        while found := _ROW.match(piece, position):
            position = found.end()
            number = self._row_number(found[1])
            is_hidden = self._attributes.get(found[2])
            if is_hidden is None:
                is_hidden = self._learn_attributes(found[2])
            if is_hidden:
                self.hidden_rows.add(number)
            if not found[3]:
                self._read_cells(number, found[1], piece[position:])
                return True
        if piece[position:].strip():
            raise IrregularError
        return False

    def _learn_attributes(self, attributes: str) -> bool:
        self._unproved.append(f"<row{attributes}/>")
        is_hidden = _HIDDEN.search(attributes) is not None
        if len(self._attributes) < _MOST_ATTRIBUTES:
            self._attributes[attributes] = is_hidden
        return is_hidden

    def _row_number(self, text: str) -> int:
        number = int(text)
        if number <= self._last_row:
            raise IrregularError
        if number > LAST_ROW:
            raise ValueError(text)
        self._last_row = number
        return number

    def _read_cells(self, number: int, row: str, body: str) -> None:
        if self._add_by_template(number, row, body):
            return
        self._unproved.append(f"<row>{body}</row>")
        cells = _CELL.findall(body)
        if body.count("<c") != len(cells):
            raise IrregularError
        if not cells:
            return
        letters, rows, styles, kinds, formulas, values, inlines = zip(*cells, strict=True)
        if rows.count(row) != len(rows):
            raise IrregularError
        columns = self._columns_of(letters)
        if any(inlines):
            told_kinds, stored = self._numbered(kinds, values, inlines)
        else:
            told_kinds, stored = kinds, values
        has_value = tuple(map(bool, stored))
        shape = self._shape_of(columns, (letters, styles, told_kinds, has_value))
        tags = len(cells) + 3 * sum(map(bool, values)) + 5 * sum(map(bool, inlines))
        if shape is not None and body.count("<") == tags:
            plain = stored if all(has_value) else tuple(compress(stored, has_value))
            if self._packer.add_alike(number, shape, plain):
                self._templates.learn(shape, cells)
                return
        self._packer.add(number, _raw_cells(columns, styles, kinds, formulas, values, inlines))

    def _shape_of(self, columns: tuple[int, ...], key: _Key) -> RowShape | None:
        if key in self._shapes:
            return self._shapes[key]
        shape = self._packer.shape(columns, *key[1:])
        if len(self._shapes) < _MOST_SHAPES:
            self._shapes[key] = shape
        return shape

    def _add_by_template(self, number: int, row: str, body: str) -> bool:
        """Add the row if it is like one before it; return whether it was."""
        known = self._templates.match(body, row)
        if known is None:
            return False
        template, values = known
        if template.own_texts:
            own = zip(values, template.own_texts, strict=True)
            values = [self._packer.text_number(value) if is_own else value for value, is_own in own]
        return self._packer.add_alike(number, template.shape, values)

    def _numbered(
        self, kinds: Sequence[str], values: Sequence[str], inlines: Sequence[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the kinds and the values with the texts that cells hold themselves as shared ones, by number."""
        told_kinds, stored = list(kinds), list(values)
        for index, (kind, inline) in enumerate(zip(kinds, inlines, strict=True)):
            if inline:
                told_kinds[index] = "s" if kind == OWN_TEXT_KIND else _ODD_KIND
                stored[index] = self._packer.text_number(_inline_text(inline))
        return tuple(told_kinds), tuple(stored)

    def _columns_of(self, letters: tuple[str, ...]) -> tuple[int, ...]:
        columns = self._columns.get(letters)
        if columns is None:
            columns = tuple(map(column_number, letters))
            if max(columns, default=0) > LAST_COLUMN:
                raise ValueError(letters)
            if any(left >= right for left, right in pairwise(columns)):
                raise IrregularError
            if len(self._columns) < _MOST_SHAPES:
                self._columns[letters] = columns
        return columns


def _prove(xml: str) -> None:
    """Raise IrregularError for what holds comments or CDATA or names a namespace, ExpatError for what is no XML."""
    if "xmlns" in xml:
        raise IrregularError
    checker = strict_parser()
    checker.CommentHandler = checker.ProcessingInstructionHandler = checker.StartCdataSectionHandler = _refuse
    checker.Parse(f"<sheetData>{xml}</sheetData>", True)


def _refuse(*_about: object) -> None:
    raise IrregularError


def _raw_cells(
    columns: Sequence[int],
    styles: Sequence[str],
    kinds: Sequence[str],
    formulas: Sequence[str],
    values: Sequence[str],
    inlines: Sequence[str],
) -> Iterable[RawCell]:
    for column, style, kind, formula, value, inline in zip(
        columns, styles, kinds, formulas, values, inlines, strict=True
    ):
        text = _inline_text(inline) if inline else unescape(value) if "&" in value else value
        yield RawCell(column, kind or "n", text, int(style or 0), bool(formula))


def _inline_text(inline: str) -> str:
    """Return the text after the tag that opens it."""
    text = inline.partition(">")[2]
    return unescape(text) if "&" in text else text
