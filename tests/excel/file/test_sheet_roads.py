"""The fast road over a sheet's XML and the one that takes any XML come to the same cells."""

from collections.abc import Mapping, Sequence
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.grid import SheetGrid, column_letters
from cpdesk.excel.file import sheet_part
from excel_builders import MAIN, SHEET_PART, only_sheet, refusal, with_part, written

_STYLES = (
    '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode=";;;"/></numFmts>'
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill>'
    '</fill></fills><cellXfs><xf/><xf numFmtId="170"/><xf fillId="1"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs>'
)
_STRINGS = "<si><t>Ref</t></si><si><t>a &amp; b</t></si><si><t> </t></si><si><t/></si><si><r><t>x</t></r></si>"
_FIGURES = st.sampled_from(
    ["0", "1", "0.47", "0.70000000000000007", "-3", "1E3", "1e999", "NaN", " 7 ", "43725", "&lt;5"]
)
_HELD = st.one_of(
    _FIGURES.map(lambda figure: ("", f"<v>{figure}</v>")),
    st.sampled_from("01234").map(lambda number: (' t="s"', f"<v>{number}</v>")),
    st.sampled_from(["Care", "a &gt; b", " ", "two\nlines", "_x000D_", ""]).map(
        lambda text: (' t="inlineStr"', f'<is><t xml:space="preserve">{text}</t></is>')
    ),
    st.sampled_from(["", "<v></v>", "<v/>"]).map(lambda held: ("", held)),
    st.tuples(_FIGURES, st.sampled_from(["<f>A1&amp;B1</f>", '<f t="shared" si="0"/>'])).map(
        lambda pair: (' t="str"', f"{pair[1]}<v>{pair[0]}</v>")
    ),
    st.just((' t="e"', "<f>1/0</f><v>#DIV/0!</v>")),
    st.just((' t="b"', "<v>1</v>")),
    st.just((' t="d"', "<v>2019-04-01</v>")),
    st.just(("", "<f>1+1</f>")),
    st.sampled_from(["", ' t="n"', ' t="s"', ' t="b"']).map(lambda kind: (kind, "<is><t>4</t></is>")),
)
_CELLS = st.dictionaries(st.integers(1, 30), st.tuples(st.sampled_from(["", *"01234"]), _HELD), max_size=6)
_ROWS = st.lists(st.tuples(st.integers(1, 3), _CELLS, st.booleans(), st.integers(1, 9)), max_size=6)


def _row(number: int, cells: Mapping[int, tuple[str, tuple[str, str]]], *, is_hidden: bool) -> str:
    written_cells = ""
    for column in sorted(cells):
        style, (kind, held) = cells[column]
        start = f'<c r="{column_letters(column)}{number}"' + (f' s="{style}"' if style else "") + kind
        written_cells += f"{start}>{held}</c>" if held else f"{start}/>"
    hidden = ' hidden="1"' if is_hidden else ""
    return f'<row r="{number}"{hidden}>{written_cells}</row>' if cells else f'<row r="{number}"{hidden}/>'


def _sheet_data(rows: Sequence[tuple[int, Mapping[int, tuple[str, tuple[str, str]]], bool, int]]) -> str:
    number, found = 0, ""
    for gap, cells, is_hidden, times in rows:
        number += gap - 1
        for _ in range(times):
            number += 1
            found += _row(number, cells, is_hidden=is_hidden)
    return found


def _read(sheet_data: str) -> SheetGrid:
    return only_sheet(written(sheet_data, styles=_STYLES, strings=_STRINGS))


@given(_ROWS)
def test_both_roads_come_to_the_same_sheet(
    rows: list[tuple[int, dict[int, tuple[str, tuple[str, str]]], bool, int]],
) -> None:
    sheet_data = _sheet_data(rows)
    with patch.object(sheet_part, "_any", side_effect=AssertionError("the slow road was taken")):
        fast = _read(sheet_data)

    assert fast == _read(f"{sheet_data}<!-- no program writes this -->")


@pytest.mark.parametrize(
    "sheet_data",
    [
        '<row r="1"><c r="A1"><v>1</v></c><!-- <c r="B1"><v>2</v></c> --></row>',
        '<row r="1"><c r="A1" t="str"><v><![CDATA[1]]></v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><x xmlns="urn:x"><c r="B1"><v>2</v></c></x></row>',
        '<row r="2"/><row r="1"><c r="A1"><v>1</v></c></row>',
        "<row r='1'><c r='A1'><v>1</v></c></row>",
        "<row><c><v>1</v></c></row>",
        '<row r="1"><c s="0" r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v><extLst/></c></row>',
        '<row r="1">\n<c r="A1">\n<v>1</v>\n</c>\n</row>',
    ],
)
def test_unusual_xml_is_read_as_what_it_says(sheet_data: str) -> None:
    sheet = _read(sheet_data)

    assert {cell.address: cell.text for cell in sheet.cells.values()} == {"A1": "1"}


@pytest.mark.parametrize("chunk", [1, 7, 64])
def test_pieces_may_be_cut_anywhere(chunk: int) -> None:
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{_row(1, {1: ("", ("", "<v>1</v>"))}, is_hidden=False)}'
    xml += '<row r="2"><c r="B2"><v>2</v></c></row></sheetData>'
    xml += '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
    data = with_part(written(""), SHEET_PART, xml)
    with patch("cpdesk.excel.file.part_text._CHUNK", chunk):
        whole = only_sheet(data)

    assert ({cell.address: cell.text for cell in whole.cells.values()}, len(whole.merges)) == (
        {"A1": "1", "B2": "2"},
        1,
    )


def test_texts_that_cells_hold_themselves_are_told_apart_once_their_rows_are_known() -> None:
    texts = ["Ref", "Measure", "Note", "Plan", "Care", "a &lt; b", " ", "two\nlines", "_x000D_Q1", "last\u007f", "0"]
    data = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        f'<c r="B{row}"><v>{row}</v></c></row>'
        for row, text in enumerate(texts, start=1)
    )

    sheet = _read(data)

    assert [sheet.text(row, 1) for row in range(1, 12)] == [
        "Ref", "Measure", "Note", "Plan", "Care", "a < b", "", "two\nlines", "Q1", "last", "0",
    ]  # fmt: skip
    assert [sheet.text(row, 2) for row in range(1, 12)] == [str(row) for row in range(1, 12)]
    assert sheet == _read(f"{data}<!-- no program writes this -->")


def test_a_control_character_in_a_text_is_damage_however_many_rows_were_like_it() -> None:
    row = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'
    data = "".join(row.format(number, "Care" if number < 9 else "Ca\x01re") for number in range(1, 10))

    assert refusal(written(data)).sentence.startswith("This workbook is damaged")
