"""One sheet with its table, row by row."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.data_book import DataRow, DataSheet, Figure, SheetLink
from cpdesk.domain.quantity import Unit
from cpdesk.excel.write.layout import column_letters, header_row, height, line_count, quoted_sheet, unique_headings
from cpdesk.excel.write.styles import (
    HEADER,
    HEADER_AT_RIGHT,
    LINE,
    LINK,
    QUOTED,
    QUOTED_AT_RIGHT,
    TEXT,
    TEXT_AT_RIGHT,
    TITLE,
    NumberFormats,
)
from cpdesk.excel.write.texts import SharedTexts, is_like_formula
from cpdesk.excel.write.xml import DECLARATION, MAIN, RELATIONS, attribute

ROWS_AT_ONCE = 500
_A4, _A3 = 9, 8
_WIDTH_OF_A4, _WIDTH_OF_A3 = 150, 220
"""The characters that a landscape page has room for, so that they can still be read."""

_FOOT = "&amp;L&amp;A&amp;RPage &amp;P of &amp;N"


class SheetWriter:
    """Writes the rows of a sheet with the texts and number formats that a workbook's sheets share."""

    def __init__(self, sheet: DataSheet, texts: SharedTexts, formats: NumberFormats) -> None:
        self._sheet = sheet
        self._texts = texts
        self._formats = formats
        self._letters = tuple(column_letters(at) for at in range(len(sheet.columns)))
        self._at_right = tuple(column.is_figures for column in sheet.columns)
        self._known: tuple[dict[str, tuple[str, int]], ...] = tuple({} for _ in sheet.columns)
        self._links: list[str] = []

    def pieces(self) -> Iterator[str]:
        """Yield the sheet's part: its head, then so many rows at a time, then its foot."""
        yield self._head()
        sheet, first = self._sheet, header_row(self._sheet)
        above = [self._line(1, sheet.title, TITLE)] if sheet.title else []
        above += [self._line(row, note, LINE) for row, note in enumerate(sheet.notes, len(above) + 1)]
        yield "".join(above) + self._headings(first)
        for start in range(0, len(sheet.rows), ROWS_AT_ONCE):
            rows = sheet.rows[start : start + ROWS_AT_ONCE]
            yield "".join(self._row(row, number) for number, row in enumerate(rows, first + start + 1))
        yield self._foot()

    def _head(self) -> str:
        below = header_row(self._sheet) + 1
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{column.width}" customWidth="1"/>'
            for at, column in enumerate(self._sheet.columns, 1)
        )
        return (
            f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{below - 1}" topLeftCell="A{below}"'
            ' activePane="bottomLeft" state="frozen"/><selection activeCell="A1" sqref="A1"/>'
            '<selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15.75"/><cols>{columns}</cols><sheetData>'
        )

    def _foot(self) -> str:
        links = f"<hyperlinks>{''.join(self._links)}</hyperlinks>" if self._links else ""
        width = sum(column.width for column in self._sheet.columns)
        return (
            f"</sheetData>{self._choices()}{links}{page_xml(width, is_landscape=True)}"
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
        )

    def _choices(self) -> str:
        """Return the lists from which cells are filled in; anything else may be typed all the same."""
        first, last = header_row(self._sheet) + 1, header_row(self._sheet) + max(1, len(self._sheet.rows))
        lists = [
            f'<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="{letters}{first}:{letters}{last}">'
            f"<formula1>&quot;{attribute(','.join(column.choices))}&quot;</formula1></dataValidation>"
            for letters, column in zip(self._letters, self._sheet.columns, strict=True)
            if column.choices
        ]
        return f'<dataValidations count="{len(lists)}">{"".join(lists)}</dataValidations>' if lists else ""

    def _line(self, row: int, text: str, look: int) -> str:
        return f'<row r="{row}"><c r="A{row}" s="{look}" t="s"><v>{self._texts.number(text)}</v></c></row>'

    def _headings(self, row: int) -> str:
        names = tuple(unique_headings(column.heading for column in self._sheet.columns))
        cells = (
            f'<c r="{letters}{row}" s="{HEADER_AT_RIGHT if at_right else HEADER}" t="s">'
            f"<v>{self._texts.number(name)}</v></c>"
            for letters, at_right, name in zip(self._letters, self._at_right, names, strict=True)
        )
        lines = max(line_count(name, column.width) for name, column in zip(names, self._sheet.columns, strict=True))
        return f'<row r="{row}"{height(lines)}>{"".join(cells)}</row>'

    def _row(self, row: DataRow, number: int) -> str:
        """Return a row as high as its longest text needs, as not every program finds that out for itself."""
        cells: list[str] = []
        lines = 1
        for cell, letters, known in zip(row, self._letters, self._known, strict=True):
            if not cell and self._sheet.columns[len(cells)].may_be_blank:
                cells.append(f'<c r="{letters}{number}" s="{TEXT}"/>')
            elif isinstance(cell, str):
                shown, needed = known.get(cell) or self._text(cell, len(cells))
                cells.append(f'<c r="{letters}{number}" {shown}</c>')
                lines = max(lines, needed)
            elif isinstance(cell, Figure):
                held = cell.number.scaleb(-2) if cell.unit is Unit.PERCENT else cell.number
                cells.append(f'<c r="{letters}{number}" s="{self._formats.look(cell)}"><v>{held:f}</v></c>')
            else:
                cells.append(self._link(cell, f"{letters}{number}"))
        return f'<row r="{number}"{height(lines)}>{"".join(cells)}</row>'

    def _text(self, text: str, at: int) -> tuple[str, int]:
        """Return what follows the address of a text's cell, with the lines it takes: most texts stand in many rows."""
        if is_like_formula(text):
            look = QUOTED_AT_RIGHT if self._at_right[at] else QUOTED
        else:
            look = TEXT_AT_RIGHT if self._at_right[at] else TEXT
        shown = f's="{look}" t="s"><v>{self._texts.number(text)}</v>'
        self._known[at][text] = shown, line_count(text, self._sheet.columns[at].width)
        return self._known[at][text]

    def _link(self, link: SheetLink, address: str) -> str:
        place = attribute(f"{quoted_sheet(link.sheet)}!A1")
        shown = attribute(link.sheet)
        self._links.append(f'<hyperlink ref="{address}" location="{place}" display="{shown}" tooltip="Go to {shown}"/>')
        return f'<c r="{address}" s="{LINK}" t="s"><v>{self._texts.number(link.sheet)}</v></c>'


def page_xml(width: int, *, is_landscape: bool) -> str:
    """Return how a sheet is printed: on A4, on A3 where it is wide, on several of those side by side where very wide.

    The foot has the sheet's name and the page's number.
    """
    orientation = "landscape" if is_landscape else "portrait"
    paper = _A4 if width <= _WIDTH_OF_A4 else _A3
    pages = 1 if paper == _A4 else -(-width // _WIDTH_OF_A3)
    return (
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{paper}" orientation="{orientation}" fitToWidth="{pages}" fitToHeight="0"/>'
        f"<headerFooter><oddFooter>{_FOOT}</oddFooter></headerFooter>"
    )


def table_xml(sheet: DataSheet, number: int, name: str, cells: str) -> str:
    """Return the part that marks the cells as a table with one row of headings; it has no buttons to hide rows by."""
    headings: Sequence[str] = tuple(unique_headings(column.heading for column in sheet.columns))
    columns = "".join(f'<tableColumn id="{at}" name="{attribute(heading)}"/>' for at, heading in enumerate(headings, 1))
    return (
        f'{DECLARATION}<table xmlns="{MAIN}" id="{number}" name="{name}" displayName="{name}" ref="{cells}"'
        f' headerRowCount="1" totalsRowShown="0"><tableColumns count="{len(headings)}">{columns}</tableColumns>'
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0"'
        ' showColumnStripes="0"/></table>'
    )
