"""Sheets as they lie in a workbook, with the workbooks that are refused."""

import re

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.formatting.rule import FormatObject, IconSet, Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.grid import MergedRange
from cpdesk.excel.file import row_packer, sheet_events
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import (
    MAIN,
    SHEET_PART,
    STRICT,
    built,
    first_cell,
    one_sheet,
    only_sheet,
    refusal,
    replaced,
    saved,
    unzipped,
    with_part,
    without_part,
    written,
    zipped,
)

_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
_MERGED = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_merged_blocks_and_hidden_rows_and_columns_are_told() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Ref", "2019/20", None, "x"])
        sheet.append(["1.1", "y"])
        sheet.merge_cells("B1:C1")
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["D"].hidden = True

    sheet = only_sheet(built(fill))

    assert sheet.merges == (MergedRange(1, 2, 1, 3),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == (frozenset({2}), frozenset({4}))


def test_merges_and_hidden_columns_to_the_far_edge_are_cut_to_the_text() -> None:
    data = written(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        before='<cols><col min="3" max="16384" hidden="1"/></cols>',
        after='<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="AA5000:AB6000"/></mergeCells>',
    )
    sheet = only_sheet(data)

    assert sheet.merges == (MergedRange(1, 1, 6, 6),)
    assert sheet.hidden_columns == frozenset({3, 4, 5, 6})


def test_hidden_sheets_are_listed_and_not_read() -> None:
    book = Workbook()
    for title, state in (("Data", "hidden"), ("Lookups", "veryHidden")):
        sheet = book.create_sheet(title)
        sheet["A1"] = "secret"
        sheet.sheet_state = state

    sheets = parse_workbook(saved(book), "x.xlsx").sheets

    assert [(sheet.name, sheet.visible) for sheet in sheets] == [
        ("Sheet", True), ("Data", False), ("Lookups", False),
    ]  # fmt: skip
    assert all(not sheet.cells for sheet in sheets)


def test_a_hidden_sheet_that_is_broken_harms_nobody() -> None:
    book = Workbook()
    book.create_sheet("Data").sheet_state = "hidden"

    sheets = parse_workbook(with_part(saved(book), "xl/worksheets/sheet2.xml", "<broken"), "x.xlsx").sheets

    assert [sheet.name for sheet in sheets] == ["Sheet", "Data"]


def test_charts_conditional_formats_and_chart_sheets_are_passed_over() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([1, 2, 3])
    red = DifferentialStyle(fill=PatternFill(bgColor="FF0000"))
    icons = IconSet("3Arrows", cfvo=[FormatObject("num", val=number) for number in (1, 2, 3)])
    sheet.conditional_formatting.add("A1:C1", Rule("cellIs", operator="lessThan", formula=["2"], dxf=red))
    sheet.conditional_formatting.add("A1:C1", Rule("iconSet", iconSet=icons))
    sheet.add_chart(BarChart(), "E1")
    book.create_chartsheet("Charts")

    data = with_part(saved(book), "xl/charts/chart1.xml", "<broken")
    sheets = parse_workbook(data, "x.xlsx").sheets

    assert [(sheet.name, len(sheet.cells)) for sheet in sheets] == [("Sheet", 3), ("Charts", 0)]


def test_a_workbook_cut_short_anywhere_is_refused_in_words() -> None:
    data = one_sheet(A1="Ref")
    sentences = {refusal(data[:length]).sentence for length in range(4, len(data) - 1, 61)}

    assert sentences == {"This workbook is damaged: part of it is missing or cannot be unpacked."}


@pytest.mark.parametrize(
    "data",
    [
        with_part(one_sheet(A1=1), SHEET_PART, "<worksheet"),
        with_part(one_sheet(A1=1), SHEET_PART, f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">'),
        with_part(one_sheet(A1=1), "xl/styles.xml", "<styleSheet"),
        with_part(one_sheet(A1=1), "xl/theme/theme1.xml", "<theme"),
        with_part(one_sheet(A1=1), "xl/workbook.xml", "not XML"),
        without_part(one_sheet(A1=1), SHEET_PART),
        without_part(one_sheet(A1=1), "xl/_rels/workbook.xml.rels"),
        written('<row r="1"><c r="A0"><v>1</v></c></row>'),
        written('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
        written('<row r="-3"><c><v>1</v></c></row>'),
        written('<row r="1"><c r="A1" t="s"><v>9</v></c></row>', strings="<si><t>x</t></si>"),
        written("", after='<mergeCells><mergeCell ref="everything"/></mergeCells>'),
    ],
)
def test_a_broken_part_is_refused_in_words(data: bytes) -> None:
    assert refusal(data).sentence == "This workbook is damaged: part of it is missing or cannot be unpacked."


@pytest.mark.parametrize("style", ["", "7"])
def test_a_style_that_is_not_described_is_the_plain_one(style: str) -> None:
    data = written(f'<row r="1"><c r="A1" s="{style}"><v>1</v></c></row>', styles="<cellXfs><xf/></cellXfs>")

    assert (first_cell(data).text, first_cell(data).number_format) == ("1", "General")


def test_parts_are_found_whatever_the_case_and_the_slashes_of_their_names() -> None:
    parts = unzipped(one_sheet(A1="Ref"))
    odd = {name.replace("xl/worksheets", "XL\\Worksheets").replace("shared", "Shared"): parts[name] for name in parts}

    assert first_cell(zipped(odd)).text == "Ref"


def test_a_sheet_with_prefixes_is_read_like_any_other() -> None:
    whole = unzipped(written(_CELL, after=_MERGED))[SHEET_PART].decode()
    prefixed = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", whole).replace("xmlns=", "xmlns:x=")
    sheet = only_sheet(with_part(written(""), SHEET_PART, prefixed))

    assert (sheet.text(1, 1), sheet.merges) == ("1", (MergedRange(1, 1, 1, 2),))


def test_a_prefixed_sheet_without_cells_keeps_what_follows_them() -> None:
    empty = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData /><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells>'

    assert only_sheet(with_part(written(""), SHEET_PART, f"{empty}</x:worksheet>")).merges == (MergedRange(1, 1, 1, 2),)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/strings.xml", SHEET_PART])
def test_entity_bombs_are_refused_before_they_go_off(part: str) -> None:
    cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    data = written(cell, styles="<cellXfs><xf/></cellXfs>", strings="<si><t>Ref</t></si>")
    bomb = with_part(data, part, ENTITIES.encode() + unzipped(data)[part])

    assert first_cell(data).text == "Ref"
    bomb = with_part(data, part, ENTITIES.encode() + unzipped(data)[part].partition(b"?>")[2].strip() or b"")

    if b"<?xml" not in unzipped(data)[part]:
        bomb = with_part(data, part, ENTITIES.encode() + unzipped(data)[part])
    assert refusal(bomb).sentence.startswith("This workbook declares words of its own for its XML")


def test_a_part_of_utf_16_is_read_like_any_other() -> None:
    data = written('<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c></row>')
    wide = '<?xml version="1.0" encoding="UTF-16"?>' + unzipped(data)[SHEET_PART].decode()

    assert first_cell(with_part(data, SHEET_PART, wide.encode("utf-16"))).text == "Ref"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", SHEET_PART])
def test_a_part_in_the_strict_namespace_is_read_like_any_other(part: str) -> None:
    assert first_cell(replaced(one_sheet(A1="Ref"), part, MAIN, STRICT)).text == "Ref"


def test_a_workbook_without_sheets_is_refused() -> None:
    data = replaced(written(""), "xl/workbook.xml", '<sheet name="Scorecard" sheetId="1" r:id="r1"/>', "")

    assert refusal(data).sentence == "This workbook has no sheets in it."


def test_a_cell_at_the_far_corner_is_refused_by_its_address() -> None:
    data = written('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')

    assert refusal(data).sentence == "Sheet “Scorecard” reaches as far as cell XFD1048576."


def test_a_sheet_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_packer, "MOST_CELLS", 2)
    monkeypatch.setattr(sheet_events, "MOST_CELLS", 2)

    assert only_sheet(one_sheet(A1=1, B1=2)).text(1, 2) == "2"
    assert refusal(one_sheet(A1=1, B1=2, C1=3)).sentence == "A sheet in this workbook holds more than 2 cells."


def test_a_blank_at_the_far_corner_is_left_out() -> None:
    data = written('<row r="1"><c r="A1"><v>1</v></c></row><row><c r="XFD1048576" t="str"><v> </v></c></row>')

    assert list(only_sheet(data).cells) == [(1, 1)]
