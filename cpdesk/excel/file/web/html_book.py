"""A web page that was saved under a workbook's name, its tables as one sheet."""

import re
from pathlib import PureWindowsPath

from lxml.etree import HTMLParser

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.bounded_sheet import bounded_sheet
from cpdesk.excel.file.container import not_a_workbook
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.plain_text.text_encoding import decoded_text
from cpdesk.excel.file.web.html_sheet import HtmlSheet

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset=["']?\s*([A-Za-z0-9_-]{1,40})""", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_SILENT = ("script", "style", "title", "xml", "template")
_BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "li", "body", "center")
_CELLS = ("td", "th")


def read_html(data: bytes, name: str) -> tuple[SheetGrid, ...]:
    """Return one sheet with the page's tables one beneath another, as Excel opens such a page.

    Reporting systems write tables as web pages and call them .xls. Text around the tables is rows of one cell.
    Nothing that the page names is fetched. Raises CpdeskError for a page without a table.
    """
    page = _Page()
    # Python's own html.parser takes hours for a small page of nothing but broken tags.
    parser = HTMLParser(  # type: ignore[call-overload]  # the stubs ask more of a target than lxml does
        target=page, encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    parser.feed(_text(data).encode("utf-8", "replace"))
    parser.close()
    page.sheet.end_line()
    if not page.has_table:
        raise not_a_workbook(
            "a web page (HTML) with no table in it", "Ask for the workbook that the page was made from."
        )
    return (bounded_sheet(plain_text(PureWindowsPath(name).stem) or "Sheet1", page.sheet.cells, page.sheet.merges),)


def _text(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # what the page says of itself is wrong: its bytes say more
    decoded = decoded_text(data)
    if decoded is None:
        raise not_a_workbook("a file of some other kind")
    return decoded.text


class _Page:
    """Takes a page's tags; a table within a cell is text of that cell."""

    def __init__(self) -> None:
        self.sheet = HtmlSheet()
        self.has_table = False
        self._tables = 0
        self._silent = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._tables += 1
            if self._tables == 1:
                self.has_table = True
                self.sheet.end_line()
        elif self._tables == 1 and tag == "tr":
            self.sheet.start_row(attributes)
        elif self._tables == 1 and tag in _CELLS:
            self.sheet.start_cell(attributes, is_heading=tag == "th")
        elif tag == "br":
            self.sheet.add_text("\n")
        elif tag in _BLOCKS or tag in ("tr", *_CELLS):
            self.sheet.break_text()

    def end(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent -= 1
        elif tag == "table":
            self._tables -= 1
            if not self._tables:
                self.sheet.end_table()
        elif self._tables == 1 and tag in ("tr", *_CELLS):
            self.sheet.end_cell()
        elif tag in _BLOCKS:
            self.sheet.break_text()

    def data(self, text: str) -> None:
        if not self._silent:
            self.sheet.add_text(_SPACES.sub(" ", text))

    def close(self) -> None:
        """Do nothing at the end: the sheet is complete by then."""
