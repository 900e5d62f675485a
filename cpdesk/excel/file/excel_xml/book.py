"""An Excel 2003 XML spreadsheet as plain sheets of cells."""

from collections.abc import Collection
from io import BytesIO

from cpdesk.domain.cell_address import LAST_COLUMN, check_place
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridCell, MergedRange, SheetGrid
from cpdesk.excel.file.bounded_sheet import bounded_sheet, check_count
from cpdesk.excel.file.excel_xml.looks import ExcelXmlLooks
from cpdesk.excel.file.plain_content import (
    EMPTY,
    Content,
    error_content,
    number_content,
    plain_text,
    text_content,
    truth_content,
)
from cpdesk.excel.file.raw_cell import excel_number
from cpdesk.excel.file.serial import iso_serial
from cpdesk.excel.file.xml_events import read_events

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet}"


def read_excel_xml(data: bytes, hidden_sheets: Collection[str]) -> tuple[SheetGrid, ...]:
    """Return the sheets; those that are hidden have cells only where they are named.

    Reporting systems write this form and call it .xls. Raises ValueError for XML that is broken.
    """
    book = _Book(hidden_sheets)
    read_events(BytesIO(data), book.start, book.data, book.end)
    if not book.sheets:
        raise CpdeskError("This workbook has no sheets in it.", "Open it in Excel to see whether it is the right file.")
    return tuple(book.sheets)


class _Book:
    """Takes the events of the whole file; elements are known by their name without the namespace's prefix."""

    def __init__(self, hidden_sheets: Collection[str]) -> None:
        self.sheets: list[SheetGrid] = []
        self._hidden_sheets = hidden_sheets
        self._looks = ExcelXmlLooks()
        self._from_1904 = False
        self._name = ""
        self._visible = True
        self._text: list[str] | None = None
        self._cell: dict[str, str] = {}
        self._content: Content | None = None
        self._kind = ""
        self._is_comment = False
        self._begin()

    def _begin(self) -> None:
        self._cells: list[GridCell] = []
        self._merges: list[MergedRange] = []
        self._hidden_rows: list[range] = []
        self._hidden_columns: list[range] = []
        self._row = self._column = self._next_column = 0
        self._visible = True

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.removeprefix(_SPACE)
        own = {key.removeprefix(_SPACE): value for key, value in attributes.items()}
        self._looks.start(tag, own)
        if tag == "Worksheet":
            self._begin()
            self._name = plain_text(own.get("Name", ""))
        elif tag == "Column":
            self._start_columns(own)
        elif tag == "Row":
            self._start_row(own)
        elif tag == "Cell":
            self._start_cell(own)
        elif tag == "Comment":
            self._is_comment = True
        elif tag == "Data" and not self._is_comment:
            self._kind, self._text = own.get("Type", "String"), []
        elif name.endswith(("}Visible", "}Date1904")):
            self._text = []

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end(self, name: str) -> None:
        tag = name.removeprefix(_SPACE)
        text = "".join(self._text) if self._text is not None else ""
        if tag == "Comment":
            self._is_comment = False
        elif tag == "Data" and not self._is_comment:
            code = self._looks.look(self._cell.get("StyleID", "")).number_format
            self._content, self._text = self._made(text, code), None
        elif name.endswith("}Visible"):
            self._visible, self._text = not text.strip().startswith("Sheet"), None
        elif name.endswith("}Date1904"):
            self._from_1904, self._text = True, None
        elif tag == "Cell":
            self._end_cell()
        elif tag == "Worksheet":
            self._end_sheet()

    def _start_columns(self, own: dict[str, str]) -> None:
        first = _number(own, "Index", self._next_column + 1)
        last = min(first + _number(own, "Span", 0), LAST_COLUMN)
        self._next_column = last
        if own.get("Hidden") == "1":
            self._hidden_columns.append(range(first, last + 1))

    def _start_row(self, own: dict[str, str]) -> None:
        self._row = _number(own, "Index", self._row + 1)
        span = _number(own, "Span", 0)
        if own.get("Hidden") == "1":
            self._hidden_rows.append(range(self._row, self._row + span + 1))
        self._column = 0

    def _start_cell(self, own: dict[str, str]) -> None:
        self._column = _number(own, "Index", self._column + 1)
        check_place(self._row, self._column)
        self._cell, self._content = own, None

    def _end_cell(self) -> None:
        across, down = _number(self._cell, "MergeAcross", 0), _number(self._cell, "MergeDown", 0)
        look = self._looks.look(self._cell.get("StyleID", ""))
        if across or down:
            check_place(self._row + down, self._column + across)
            self._merges.append(MergedRange(self._row, self._column, self._row + down, self._column + across))
        content = self._content
        if content is None and "Formula" in self._cell:
            content = Content(None, "", look.number_format, is_uncalculated=True)
        if content is not None or look.fill is not None:
            check_count(len(self._cells) + 1)
            self._cells.append((content or EMPTY).cell(self._row, self._column, look))
        self._column += across

    def _end_sheet(self) -> None:
        if self._visible or self._name in self._hidden_sheets:
            hidden = self._hidden_rows, self._hidden_columns
            self.sheets.append(bounded_sheet(self._name, self._cells, self._merges, *hidden, visible=self._visible))
        else:
            self.sheets.append(SheetGrid(self._name, visible=False))

    def _made(self, text: str, code: str) -> Content:
        if self._kind == "Error":
            return error_content(plain_text(text), code)
        if self._kind == "Boolean":
            return truth_content(text.strip() == "1", code)
        number = excel_number(text) if self._kind == "Number" else None
        if self._kind == "DateTime":
            number = iso_serial(text, self._from_1904)
            code = "dd/mm/yyyy" if code == "General" else code
        return text_content(text, code) if number is None else number_content(number, code, self._from_1904)


def _number(attributes: dict[str, str], name: str, usual: int) -> int:
    return int(attributes[name]) if name in attributes else usual
