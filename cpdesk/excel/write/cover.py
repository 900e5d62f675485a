"""The cover of a workbook: lines of text in its first column."""

from collections.abc import Sequence

from cpdesk.domain.data_book import CoverLine
from cpdesk.excel.write.layout import height, line_count
from cpdesk.excel.write.sheet import page_xml
from cpdesk.excel.write.styles import SUBHEADING, TEXT, TITLE
from cpdesk.excel.write.texts import SharedTexts
from cpdesk.excel.write.xml import DECLARATION, MAIN, RELATIONS

COVER = "Cover"
_WIDTH = 90


def cover_xml(title: str, lines: Sequence[CoverLine], texts: SharedTexts) -> str:
    """Return the sheet with the title in its first cell and a line in each row below."""
    looks = [(title, TITLE), *((line.text, SUBHEADING if line.is_heading else TEXT) for line in lines)]
    rows = "".join(
        f'<row r="{row}"{height(line_count(text, _WIDTH) if look == TEXT else 1)}>'
        f'<c r="A{row}" s="{look}" t="s"><v>{texts.number(text)}</v></c></row>'
        for row, (text, look) in enumerate(looks, 1)
    )
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView>'
        f'</sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols><col min="1" max="1" width="{_WIDTH}"'
        f' customWidth="1"/></cols><sheetData>{rows}</sheetData>{page_xml(_WIDTH, is_landscape=False)}</worksheet>'
    )
