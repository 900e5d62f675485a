"""The content of an OpenDocument spreadsheet, taken table by table as its XML goes by."""

import re
from collections.abc import Collection
from typing import IO
from xml.etree.ElementTree import Element, TreeBuilder

from cpdesk.excel.file.ods.names import ShortNames
from cpdesk.excel.file.ods.sheet import OdsSheet
from cpdesk.excel.file.ods.styles import OdsStyles
from cpdesk.excel.file.ods.text import CellText
from cpdesk.excel.file.packed_book import BookPacker, SheetPacker
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.xml_events import read_events

_STYLES = ("office:font-face-decls", "office:styles", "office:automatic-styles")
_FORMATS = "calcext:conditional-formats"
_CELLS = ("table:table-cell", "table:covered-table-cell")
# What LibreOffice keeps of other files' sheets, for formulas that point there: no sheet of this one.
_OF_ANOTHER_FILE = re.compile(r"'[a-z]+:.*'#.*", re.DOTALL)
_DEEPEST = 500


class OdsContent:
    """What the XML has said so far: its sheets in order, each with whether it is visible, and their conditions."""

    def __init__(self, styles: OdsStyles, hidden_sheets: Collection[str], sender: RowSender | None) -> None:
        self.sheets: list[tuple[OdsSheet, bool]] = []
        self.formats: dict[int, Element] = {}
        self._styles = styles
        self._hidden_sheets = hidden_sheets
        self._names = ShortNames()
        self._packer = BookPacker(sender)
        self._path: list[str] = []
        self._sheet: OdsSheet | None = None
        self._row: dict[str, str] = {}
        self._cell: dict[str, str] | None = None
        self._text = CellText()
        self._tree: TreeBuilder | None = None
        self._tree_depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        short = self._names[name]
        self._path.append(short)
        if self._cell is not None:
            self._text.start(short, self._names.of(attributes) if short == "text:s" else {})
        elif self._tree is not None:
            self._tree.start(short, self._names.of(attributes))
        elif short in _STYLES or (short == _FORMATS and self._sheet is not None):
            if len(self._path) > _DEEPEST:
                raise ValueError(len(self._path))
            self._tree, self._tree_depth = TreeBuilder(), len(self._path)
            self._tree.start(short, {})
        elif short == "table:table" and self._sheet is None and self._path[-2:-1] == ["office:spreadsheet"]:
            self._start_table(self._names.of(attributes))
        elif self._sheet is not None:
            self._start_in_table(self._sheet, short, attributes)

    def _start_table(self, attributes: dict[str, str]) -> None:
        name = attributes.get("table:name", "")
        if _OF_ANOTHER_FILE.fullmatch(name):
            return
        name = plain_text(name)
        visible = not self._styles.hides_table(attributes.get("table:style-name", ""))
        sheet = OdsSheet(name, self._styles, SheetPacker(self._packer))
        self.sheets.append((sheet, visible))
        self._sheet = sheet if visible or name in self._hidden_sheets else None

    def _start_in_table(self, sheet: OdsSheet, name: str, attributes: dict[str, str]) -> None:
        if name in _CELLS:
            self._cell = self._names.of(attributes)
        elif name == "table:table-row":
            self._row = self._names.of(attributes)
            sheet.start_row(self._row)
        elif name == "table:table-column":
            sheet.add_columns(self._names.of(attributes))

    def data(self, text: str) -> None:
        if self._cell is not None:
            self._text.data(text)
        elif self._tree is not None:
            self._tree.data(text)

    def end(self, _name: str) -> None:
        short = self._path.pop()
        if self._tree is not None:
            self._tree.end(short)
            if len(self._path) + 1 == self._tree_depth:
                self._end_tree(short, self._tree.close())
        elif self._cell is not None and self._text.is_open:
            self._text.end()
        elif self._sheet is not None:
            self._end_in_table(self._sheet, short)

    def _end_tree(self, name: str, tree: Element) -> None:
        self._tree = None
        if name == _FORMATS:
            self.formats[len(self.sheets) - 1] = tree
        else:
            self._styles.add(tree)

    def _end_in_table(self, sheet: OdsSheet, name: str) -> None:
        if self._cell is not None:
            sheet.add_cell(self._cell, self._text.taken(), is_covered=name == "table:covered-table-cell")
            self._cell = None
        elif name == "table:table-row":
            sheet.end_row(self._row)
        elif name == "table:table" and self._path[-1:] == ["office:spreadsheet"]:
            sheet.end()
            self._sheet = None


def read_content(
    stream: IO[bytes], styles: OdsStyles, hidden_sheets: Collection[str] = (), sender: RowSender | None = None
) -> OdsContent:
    """Return what the XML says, its styles added to `styles`; raise ValueError for broken XML."""
    content = OdsContent(styles, hidden_sheets, sender)
    read_events(stream, content.start, content.data, content.end)
    return content
