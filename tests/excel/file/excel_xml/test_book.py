"""Excel 2003 XML spreadsheets."""

from datetime import date
from decimal import Decimal

from cpdesk.domain.grid import MergedRange
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import refusal

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
STYLES = (
    '<Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>'
    '<Style ss:ID="p"><Font ss:Bold="1"/><NumberFormat ss:Format="0%"/>'
    '<Interior ss:Color="#ff0000" ss:Pattern="Solid"/></Style>'
    '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>'
)


def _book(rows: str, *, options: str = "", before: str = "", more: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>{before}<Workbook xmlns="{SPACE}"'
        f' xmlns:ss="{SPACE}" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles>{STYLES}</Styles>'
        f'<Worksheet ss:Name="Scorecard"><Table><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>{rows}</Table>'
        f"<x:WorksheetOptions>{options}</x:WorksheetOptions></Worksheet>{more}</Workbook>"
    ).encode()


def _data(kind: str, text: str, attributes: str = "") -> str:
    return f'<Cell {attributes}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_values_places_and_looks_are_read() -> None:
    rows = (
        f"<Row>{_data('String', 'Title', 'ss:MergeAcross=' + chr(34) + '1' + chr(34))}{_data('Number', '3')}</Row>"
        f'<Row ss:Index="4" ss:Hidden="1">{_data("Number", "0.47", """ss:StyleID="p" """)}'
        f'{_data("DateTime", "2019-06-30T00:00:00.000", """ss:Index="5" ss:StyleID="d" """)}'
        f"{_data('Error', '#DIV/0!')}{_data('Boolean', '1')}<Cell ss:Formula='=1'/></Row>"
    )
    sheet = parse_workbook(_book(rows), "x").sheets[0]

    assert {cell.address: (cell.value, cell.text) for cell in sheet.cells.values()} == {
        "A1": ("Title", "Title"), "C1": (Decimal(3), "3"), "A4": (Decimal("0.47"), "47%"),
        "E4": (date(2019, 6, 30), "30/06/2019"), "F4": (None, "#DIV/0!"), "G4": (True, "TRUE"), "H4": (None, ""),
    }  # fmt: skip
    assert (sheet.cells[4, 1].fill, sheet.cells[4, 1].bold, sheet.cells[4, 1].font) == ("FF0000", True, "Arial")
    assert sheet.cells[4, 8].is_uncalculated
    assert sheet.merges == (MergedRange(1, 1, 1, 2),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == (frozenset({4}), frozenset({3, 4}))


def test_a_comment_is_no_part_of_its_cell() -> None:
    comment = "<Comment><Data>seen by Ann</Data></Comment>"
    rows = f"<Row>{_data('String', 'Red').replace('</Cell>', comment + '</Cell>')}</Row>"

    assert parse_workbook(_book(rows), "x").sheets[0].text(1, 1) == "Red"


def test_a_hidden_sheet_is_listed_and_read_where_it_is_asked_for() -> None:
    data = _book(f"<Row>{_data('String', 'secret')}</Row>", options="<x:Visible>SheetVeryHidden</x:Visible>")

    assert not parse_workbook(data, "x").sheets[0].cells
    assert parse_workbook(data, "x", None, {"Scorecard"}).sheets[0].text(1, 1) == "secret"


def test_declared_entities_are_refused_and_broken_xml_too() -> None:
    assert refusal(_book("", before='<!DOCTYPE x [<!ENTITY a "a">]>')).sentence.startswith(
        "This workbook declares words of its own for its XML"
    )
    assert refusal(_book("")[:-20]).sentence == (
        "This workbook is damaged: part of it is missing or cannot be unpacked."
    )
    assert refusal(_book(f"<Row ss:Index='2000000'>{_data('Number', '1')}</Row>")).sentence == (
        "This workbook is damaged: part of it is missing or cannot be unpacked."
    )
