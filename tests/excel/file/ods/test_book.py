"""OpenDocument spreadsheets: cells that repeat, styles above styles, what is no sheet of the file."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from cpdesk.domain.grid import GridCell, MergedRange
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import refusal, zipped
from ods_builders import FILL, STYLE, X, ods, ods_row, ods_sheet


def _cell(attributes: str, shown: str | None = None, number_style: str = "") -> GridCell:
    text = f"<text:p>{shown}</text:p>" if shown is not None else ""
    style = '<style:style style:name="c" style:family="table-cell" style:data-style-name="n"/>'
    cell = f'<table:table-cell table:style-name="c" {attributes}>{text}</table:table-cell>'
    return ods_sheet(ods_row(cell), number_style + style).cells[1, 1]


@pytest.mark.parametrize(
    ("attributes", "shown", "value"),
    [
        ('office:value-type="percentage" office:value="0.47"', "47%", Decimal("0.47")),
        ('office:value-type="currency" office:value="12.5"', "£12.50", Decimal("12.5")),
        ('office:value-type="float" office:value="2.1"', "2.10", Decimal("2.1")),
        ('office:value-type="date" office:date-value="2019-06-30"', "30 June", date(2019, 6, 30)),
        ('office:value-type="date" office:date-value="2019-06-30T13:30:00"', "x", datetime(2019, 6, 30, 13, 30)),  # noqa: DTZ001
        ('office:value-type="time" office:time-value="PT13H30M00S"', "13:30", time(13, 30)),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE", True),
        ('office:value-type="string"', "R", "R"),
    ],
)
def test_a_value_comes_with_the_text_that_the_file_says_is_shown(attributes: str, shown: str, value: object) -> None:
    cell = _cell(attributes, shown)

    assert (cell.value, cell.text) == (value, shown)


def test_a_number_without_its_text_is_shown_by_its_style() -> None:
    percent = (
        '<number:percentage-style style:name="n"><number:number number:decimal-places="1"'
        ' number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>'
    )

    assert _cell('office:value-type="percentage" office:value="0.4567"', None, percent).text == "45.7%"
    assert _cell('office:value-type="percentage" office:value="0.4567"').text == "46%"
    assert _cell('office:value-type="date" office:date-value="2019-06-30"').text == "30/06/2019"


def test_errors_and_formulas_without_a_result_are_told() -> None:
    broken = _cell('table:formula="of:=1/0" office:value-type="string"', "#DIV/0!")
    blank = _cell('table:formula="of:=A2"')

    assert (broken.value, broken.error) == (None, "#DIV/0!")
    assert blank.is_uncalculated


def test_spaces_tabs_breaks_and_paragraphs_are_put_together_without_comments_and_drawings() -> None:
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation>'
        "<draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box></draw:frame>"
        "<text:p>one <text:span>two</text:span>\n   three<text:s text:c='2'/>four<text:line-break/>five</text:p>"
        "<text:p>six</text:p></table:table-cell>"
    )

    assert ods_sheet(ods_row(cell)).text(1, 1) == "one two three  four\nfive\nsix"


def test_what_repeats_stands_as_often_as_it_says() -> None:
    twice = X.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="2"')
    sheet = ods_sheet(ods_row(twice, 'table:number-rows-repeated="2"') + ods_row(X))

    assert sorted(sheet.cells) == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1)]


def test_a_million_empty_rows_cost_nothing() -> None:
    empty = ods_row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048575"')

    assert sorted(ods_sheet(ods_row(X) + empty * 500).cells) == [(1, 1)]


def test_fills_to_the_far_edge_are_cut_to_the_text() -> None:
    filled = '<table:table-cell table:style-name="r" table:number-columns-repeated="16384"/>'
    sheet = ods_sheet(ods_row(X) + ods_row(filled, 'table:number-rows-repeated="1048575"'), STYLE.format("r", "", FILL))

    assert len(sheet.cells) == 31
    assert sheet.cells[6, 6].fill == "FF0000"


@pytest.mark.parametrize(
    "attributes", ['table:number-rows-repeated="99999999999"', 'table:number-rows-repeated="1048576"']
)
def test_text_repeated_without_end_is_refused(attributes: str) -> None:
    rows = ods_row(X.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="5"'), attributes)

    assert refusal(ods(f'<table:table table:name="S">{rows}</table:table>')).sentence == (
        "A sheet in this workbook holds more than 1,000,000 cells."
    )


def test_a_cell_in_the_far_corner_is_refused_by_its_address() -> None:
    far = ods_row("<table:table-cell/>", 'table:number-rows-repeated="1048575"')
    cell = ods_row('<table:table-cell table:number-columns-repeated="16383"/>' + X)

    assert refusal(ods(f'<table:table table:name="S">{far}{cell}</table:table>')).sentence == (
        "Sheet “S” reaches as far as cell XFD1048576."
    )


def test_a_fill_comes_from_the_cell_its_row_its_column_or_the_style_above() -> None:
    styles = STYLE.format("above", "", FILL) + STYLE.format("r", "above", "") + STYLE.format("plain", "", "")
    columns = (
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="r"/>'
    )
    own = X.replace("<table:table-cell", '<table:table-cell table:style-name="{}"')
    sheet = ods_sheet(
        ods_row(own.format("r") + X + X) + ods_row(X + own.format("plain"), 'table:default-cell-style-name="r"'),
        styles,
        columns,
    )

    fills = {cell.address: cell.fill for cell in sheet.cells.values() if not cell.is_blank}
    assert fills == {"A1": "FF0000", "B1": None, "C1": "FF0000", "A2": "FF0000", "B2": None}


def test_styles_that_are_each_other_s_parent_do_no_harm() -> None:
    styles = STYLE.format("a", "b", "") + STYLE.format("b", "a", FILL)

    assert (
        ods_sheet(ods_row(X.replace("<table:table-cell", '<table:table-cell table:style-name="a"')), styles)
        .cells[1, 1]
        .fill
        == "FF0000"
    )


def test_what_a_merged_block_covers_shows_nothing() -> None:
    merged = X.replace("<table:table-cell", '<table:table-cell table:number-columns-spanned="2"')
    covered = X.replace("table:table-cell", "table:covered-table-cell")
    sheet = ods_sheet(ods_row(merged + covered + X))

    assert sorted(sheet.cells) == [(1, 1), (1, 3)]
    assert sheet.merges == (MergedRange(1, 1, 1, 2),)


def test_hidden_and_filtered_rows_and_columns_are_told() -> None:
    hidden = 'table:visibility="collapse"'
    sheet = ods_sheet(
        ods_row(X * 4) + ods_row(X, hidden) + ods_row(X, 'table:visibility="filter"'),
        columns=f'<table:table-column/><table:table-column {hidden} table:number-columns-repeated="2"/>',
    )

    assert (sheet.hidden_rows, sheet.hidden_columns) == (frozenset({2, 3}), frozenset({2, 3}))


def test_what_is_kept_of_another_file_is_noods_sheet() -> None:
    table = '<table:table table:name="{}">{}</table:table>'
    data = ods(table.format("S", ods_row(X)) + table.format("'file:///other.ods'#$S", ods_row(X)))

    assert [sheet.name for sheet in parse_workbook(data, "x").sheets] == ["S"]


def test_an_entity_bomb_is_refused_before_it_goes_off() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><office:document-content/>'
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": bomb})

    assert refusal(data).sentence.startswith("This workbook declares words of its own for its XML")


def test_a_spreadsheet_without_sheets_is_refused() -> None:
    assert refusal(ods("")).sentence == "This workbook has no sheets in it."
