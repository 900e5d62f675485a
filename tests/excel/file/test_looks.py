"""How cells look: formats, fonts and fills."""

import pytest
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from excel_builders import built, first_cell, only_sheet, replaced, written


def test_fonts_fills_and_formats_come_with_the_cell() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = 0.265
        sheet["A1"].number_format = "0.0%"
        sheet["A1"].fill = PatternFill("solid", fgColor="FFC000")
        sheet["A1"].font = Font(name="Wingdings", color="FF0000", bold=True, italic=True, strike=True)
        sheet["B1"] = "plain"

    sheet = only_sheet(built(fill))
    styled, plain = sheet.cells[1, 1], sheet.cells[1, 2]

    assert (styled.text, styled.number_format, styled.fill) == ("26.5%", "0.0%", "FFC000")
    assert (styled.font, styled.font_colour) == ("Wingdings", "FF0000")
    assert (styled.bold, styled.italic, styled.struck) == (True, True, True)
    assert (plain.fill, plain.font) == (None, "Calibri")
    assert (plain.bold, plain.italic, plain.struck) == (False, False, False)


def test_theme_and_tint_are_resolved_through_the_workbook_s_own_theme() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "green"
        sheet["A1"].fill = PatternFill("solid", fgColor=Color(theme=9, tint=0.0))

    data = built(fill)

    assert first_cell(data).fill == "F79646"
    assert first_cell(replaced(data, "xl/theme/theme1.xml", "F79646", "00B050")).fill == "00B050"


def test_an_indexed_colour_is_the_workbook_s_own() -> None:
    solid = '<patternFill patternType="solid"><fgColor indexed="0"/></patternFill>'
    fills = f"<fills><fill><patternFill/></fill><fill>{solid}</fill></fills>"
    own = '<colors><indexedColors><rgbColor rgb="FF00B050"/></indexedColors></colors>'
    styles = f'{fills}<cellXfs><xf fillId="1"/></cellXfs>{own}'

    assert first_cell(written('<row r="1"><c r="A1"><v>1</v></c></row>', styles=styles)).fill == "00B050"


def test_a_blend_of_colours_is_none_and_white_is_one() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["shaded", "blended", "white"])
        sheet["A1"].fill = PatternFill("gray125")
        sheet["B1"].fill = GradientFill(stop=("FF0000", "00FF00"))
        sheet["C1"].fill = PatternFill("solid", fgColor="FFFFFF")

    assert [cell.fill for cell in only_sheet(built(fill)).cells.values()] == [None, None, "FFFFFF"]


@pytest.mark.parametrize(
    ("lines", "ground", "colour"),
    [
        ("FFFF0000", "FFFFFFFF", "FF0000"),
        ("FF000000", "FFFF0000", "FF0000"),
        ("FF00B050", "FF00B050", "00B050"),
        ("FFFF0000", "FFFFC000", None),
        ("FF000000", "FFFFFFFF", None),
    ],
)
def test_a_hatched_fill_has_the_one_colour_of_its_lines_or_its_ground(
    lines: str, ground: str, colour: str | None
) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "hatched"
        sheet["A1"].fill = PatternFill("lightUp", fgColor=lines, bgColor=ground)

    assert first_cell(built(fill)).fill == colour


def test_an_empty_cell_is_kept_where_it_is_filled_within_reach_of_the_text() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "1.1"
        for address in ("B1", "F6", "G1", "A7", "XFD1048576"):
            sheet[address].fill = PatternFill("solid", fgColor="FF0000")
        sheet["C1"].font = Font(bold=True)

    assert [cell.address for cell in only_sheet(built(fill)).cells.values()] == ["A1", "B1", "F6"]


def test_a_sheet_of_fills_alone_has_no_cells_far_out() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["ZZ900"].fill = PatternFill("solid", fgColor="FF0000")

    assert only_sheet(built(fill)).cells == {}
