"""Conditional formats show in a workbook's cells what Excel shows there, and what is not worked out is said."""

from collections.abc import Callable, Mapping
from typing import Literal

import pytest
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.grid import CellIcon, SheetGrid, WorkbookGrid
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import built, only_sheet, written

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"
TextRule = Literal["containsText", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks"]


def _fill(colour: str) -> PatternFill:
    return PatternFill(bgColor=f"FF{colour}")


def _shown(sheet: SheetGrid) -> dict[str, str]:
    return {cell.address: cell.conditional_fill for _, row in sheet.rows() for cell in row if cell.conditional_fill}


def _icons(sheet: SheetGrid) -> dict[str, CellIcon]:
    return {cell.address: cell.icon for _, row in sheet.rows() for cell in row if cell.icon}


def _remarks(sheet: SheetGrid) -> list[tuple[str, str]]:
    return [(remark.code, remark.cell) for remark in sheet.remarks]


def _sheet(cells: Mapping[str, str | float | None], formats: Callable[[Worksheet], object]) -> SheetGrid:
    def fill(sheet: Worksheet) -> None:
        for address, value in cells.items():
            sheet[address] = value
        formats(sheet)

    return only_sheet(built(fill))


@pytest.mark.parametrize(
    ("operator", "limits", "where"),
    [
        ("lessThan", ["2"], ["A1"]),
        ("lessThanOrEqual", ["2"], ["A1", "A2"]),
        ("greaterThan", ["2"], ["A3", "A4"]),
        ("greaterThanOrEqual", ["2"], ["A2", "A3", "A4"]),
        ("equal", ["2"], ["A2"]),
        ("notEqual", ["2"], ["A1", "A3", "A4"]),
        ("between", ["3", "2"], ["A2", "A3"]),
        ("notBetween", ["2", "3"], ["A1", "A4"]),
    ],
)
def test_a_cell_is_compared_as_excel_compares(operator: str, limits: list[str], where: list[str]) -> None:
    sheet = _sheet(
        {"A1": 1, "A2": 2, "A3": 3, "A4": 4},
        lambda ws: ws.conditional_formatting.add(
            "A1:A4", CellIsRule(operator=operator, formula=limits, fill=_fill(RED))
        ),
    )

    assert list(_shown(sheet)) == where


def test_texts_are_greater_than_any_number_as_in_excel() -> None:
    sheet = _sheet(
        {"A1": "n/a", "A2": 0.95},
        lambda ws: ws.conditional_formatting.add(
            "A1:A2", CellIsRule(operator="greaterThan", formula=["0.9"], fill=_fill(GREEN))
        ),
    )

    assert _shown(sheet) == {"A1": GREEN, "A2": GREEN}


def test_the_first_rule_that_holds_gives_the_colour() -> None:
    def formats(ws: Worksheet) -> None:
        ws.conditional_formatting.add("A1:A3", CellIsRule(operator="greaterThan", formula=["2"], fill=_fill(GREEN)))
        ws.conditional_formatting.add("A1:A3", CellIsRule(operator="greaterThan", formula=["1"], fill=_fill(AMBER)))
        ws.conditional_formatting.add("A1:A3", CellIsRule(operator="greaterThan", formula=["0"], fill=_fill(RED)))

    assert _shown(_sheet({"A1": 1, "A2": 2, "A3": 3}, formats)) == {"A1": RED, "A2": AMBER, "A3": GREEN}


def test_a_rule_that_stops_keeps_later_rules_and_icons_away() -> None:
    def formats(ws: Worksheet) -> None:
        ws.conditional_formatting.add("A1:A2", FormulaRule(formula=["A1=1"], stopIfTrue=True))
        ws.conditional_formatting.add("A1:A2", CellIsRule(operator="lessThan", formula=["9"], fill=_fill(RED)))
        ws.conditional_formatting.add("A1:A2", IconSetRule("3Flags", "num", [0, 1, 2]))

    sheet = _sheet({"A1": 1, "A2": 2}, formats)

    assert (list(_shown(sheet)), list(_icons(sheet))) == (["A2"], ["A2"])


def test_references_are_shifted_from_the_top_left_cell_over_several_ranges() -> None:
    sheet = _sheet(
        {"A2": 5, "B2": 4, "A3": 5, "B3": 6, "A5": 1, "B5": 2},
        lambda ws: ws.conditional_formatting.add("C2:C3 C5", FormulaRule(formula=["$A2>=B2"], fill=_fill(GREEN))),
    )

    assert _shown(sheet) == {"C2": GREEN}


def test_an_empty_cell_can_be_coloured_by_its_neighbours() -> None:
    sheet = _sheet(
        {"A1": 0.8, "B1": 0.9},
        lambda ws: ws.conditional_formatting.add("C1:C1", FormulaRule(formula=["$A1<$B1"], fill=_fill(RED))),
    )
    cell = sheet.cell(1, 3)

    assert cell is not None
    assert (cell.conditional_fill, cell.is_blank) == (RED, True)


def test_a_formula_may_point_to_another_sheet_that_is_shown() -> None:
    def fill(ws: Worksheet) -> None:
        ws["A1"] = 3
        data = ws.parent.create_sheet("Last year's data")  # type: ignore[union-attr]
        data["B2"] = 2
        ws.conditional_formatting.add("A1", FormulaRule(formula=["A1>'Last year''s data'!$B$2"], fill=_fill(GREEN)))

    assert _shown(only_sheet(built(fill))) == {"A1": GREEN}


@pytest.mark.parametrize(
    ("kind", "text", "where"),
    [
        ("containsText", "red", ["A1", "A2"]),
        ("notContainsText", "red", ["A3", "A4"]),
        ("beginsWith", "RE", ["A1"]),
        ("endsWith", "d", ["A1", "A2"]),
        ("containsBlanks", "", ["A4"]),
        ("notContainsBlanks", "", ["A1", "A2", "A3"]),
    ],
)
def test_a_text_is_looked_for_whatever_its_case(kind: TextRule, text: str, where: list[str]) -> None:
    rule = Rule(type=kind, text=text or None, dxf=DifferentialStyle(fill=_fill(RED)))
    sheet = _sheet(
        {"A1": "Red", "A2": "not red", "A3": "Amber", "A4": "  ", "B4": "note"},
        lambda ws: ws.conditional_formatting.add("A1:A4", rule),
    )

    assert list(_shown(sheet)) == where


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        (Rule(type="duplicateValues"), ["A1", "A3"]),
        (Rule(type="uniqueValues"), ["A2", "A4"]),
        (Rule(type="top10", rank=1), ["A4"]),
        (Rule(type="top10", rank=50, percent=True, bottom=True), ["A1", "A3"]),
        (Rule(type="aboveAverage"), ["A4"]),
        (Rule(type="aboveAverage", aboveAverage=False), ["A1", "A2", "A3"]),
    ],
)
def test_a_cell_is_weighed_against_all_the_others(rule: Rule, where: list[str]) -> None:
    rule.dxf = DifferentialStyle(fill=_fill(RED))
    sheet = _sheet({"A1": 1, "A2": 2, "A3": 1, "A4": 9}, lambda ws: ws.conditional_formatting.add("A1:A4", rule))

    assert list(_shown(sheet)) == where


def test_a_theme_colour_with_a_tint_is_the_colour_shown() -> None:
    look = PatternFill(bgColor=Color(theme=6, tint=0.3999))
    sheet = _sheet({"A1": 1}, lambda ws: ws.conditional_formatting.add("A1", FormulaRule(formula=["TRUE"], fill=look)))

    assert list(_shown(sheet)) == ["A1"]
    assert _shown(sheet)["A1"] != "000000"


def test_a_conditional_colour_of_text_is_the_text_s_colour() -> None:
    sheet = _sheet(
        {"A1": "●"},
        lambda ws: ws.conditional_formatting.add("A1", FormulaRule(formula=["TRUE"], font=Font(color=f"FF{RED}"))),
    )
    cell = sheet.cell(1, 1)

    assert cell is not None
    assert (cell.font_colour, cell.conditional_fill) == (RED, None)


@pytest.mark.parametrize(
    ("kind", "limits", "numbers"),
    [
        ("num", [0, 20, 40], [0, 1, 2, 2]),
        ("percent", [0, 30, 80], [0, 0, 1, 2]),
        ("percentile", [0, 50, 90], [0, 0, 1, 2]),
        ("formula", [0, "5*4", "$A$3"], [0, 1, 2, 2]),
    ],
)
def test_an_icon_is_that_of_the_highest_threshold_reached(
    kind: str, limits: list[float | str], numbers: list[int]
) -> None:
    sheet = _sheet(
        {"A1": 10, "A2": 20, "A3": 40, "A4": 50, "A5": "n/a"},
        lambda ws: ws.conditional_formatting.add("A1:A5", IconSetRule("3TrafficLights1", kind, limits)),
    )

    assert [icon.number for icon in _icons(sheet).values()] == numbers
    assert set(_icons(sheet)) == {"A1", "A2", "A3", "A4"}


def test_icons_may_run_backwards_and_leave_out_the_threshold_itself() -> None:
    rule = IconSetRule("4Arrows", "num", [0, 1, 2, 3], reverse=True)
    rule.iconSet.cfvo[1].gte = False
    sheet = _sheet({"A1": 1, "A2": 2, "A3": 3}, lambda ws: ws.conditional_formatting.add("A1:A3", rule))

    assert [icon.number for icon in _icons(sheet).values()] == [3, 1, 0]
    assert _icons(sheet)["A1"] == CellIcon("4Arrows", 3, 4)


_X14 = (
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"'
    ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">{}'
    "</x14:conditionalFormattings></ext></extLst>"
)
_LOOKS = (
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>'
)
_NUMBERS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'


def test_a_later_version_s_icons_of_several_sets_are_read() -> None:
    rule = (
        '<x14:conditionalFormatting><x14:cfRule type="iconSet" priority="1" id="{1}"><x14:iconSet iconSet="3Flags"'
        ' custom="1" showValue="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>2</xm:f>'
        '</x14:cfvo><x14:cfvo type="num"><xm:f>3</xm:f></x14:cfvo><x14:cfIcon iconSet="3Signs" iconId="0"/>'
        '<x14:cfIcon iconSet="NoIcons" iconId="0"/><x14:cfIcon iconSet="3Flags" iconId="2"/></x14:iconSet></x14:cfRule>'
        "<xm:sqref>A1:C1</xm:sqref></x14:conditionalFormatting>"
    )

    assert _icons(only_sheet(written(_NUMBERS, after=_X14.replace("{}", rule, 1)))) == {
        "A1": CellIcon("3Signs", 0, 3),
        "C1": CellIcon("3Flags", 2, 3),
    }


def test_a_later_version_s_rule_brings_its_own_fill() -> None:
    rule = (
        '<x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{1}"><xm:f>A1&gt;1</xm:f><x14:dxf>'
        '<fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill></x14:dxf></x14:cfRule>'
        "<xm:sqref>A1:C1</xm:sqref></x14:conditionalFormatting>"
    )

    assert _shown(only_sheet(written(_NUMBERS, after=_X14.replace("{}", rule, 1)))) == {"B1": GREEN, "C1": GREEN}


def test_colour_scales_and_data_bars_are_no_ratings() -> None:
    def formats(ws: Worksheet) -> None:
        scale = ColorScaleRule(start_type="min", start_color=RED, end_type="max", end_color=GREEN)
        ws.conditional_formatting.add("B2:B9", scale)
        ws.conditional_formatting.add("C3:C9", DataBarRule(start_type="min", end_type="max", color=RED))

    sheet = _sheet({"B2": 1, "B3": 2, "C3": 1}, formats)

    assert _remarks(sheet) == [("colour-scale", "B2"), ("colour-scale", "C3")]
    assert _shown(sheet) == {}
    assert sheet.remarks[0].text == (
        "These cells have a colour scale, which shades each cell by where it lies between the lowest and the highest."
        " Such colours are no ratings."
    )


def test_what_is_not_worked_out_is_a_remark_at_its_first_cell_once_for_all_alike() -> None:
    def formats(ws: Worksheet) -> None:
        for address in ("B2:B9", "C2:C9"):
            ws.conditional_formatting.add(address, FormulaRule(formula=["TODAY()>B2"], fill=_fill(RED)))

    sheet = _sheet({"B2": 1, "C2": 1}, formats)

    assert [(remark.code, remark.cell, remark.text) for remark in sheet.remarks] == [
        (
            "conditional-format-unread",
            "B2",
            (
                "A conditional format here was not worked out, as it uses the function TODAY. If the colours there are"
                " ratings, write them as words as well."
            ),
        )
    ]


def test_a_formula_without_a_result_in_the_file_makes_no_colour() -> None:
    sheet = _sheet(
        {"A1": "=B1*2"},
        lambda ws: ws.conditional_formatting.add("A1", CellIsRule(operator="lessThan", formula=["9"], fill=_fill(RED))),
    )

    assert _shown(sheet) == {}


def test_whole_columns_of_many_rules_end_in_a_remark_and_no_wait() -> None:
    rules = "".join(
        f'<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="{number}" dxfId="0">'
        f"<formula>SUM(A$1:A1)&gt;{number}</formula></cfRule></conditionalFormatting>"
        for number in range(1, 3000)
    )
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 3001))
    styles = '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>'
    sheet = only_sheet(written(rows, after=rules, styles=_LOOKS + styles))

    assert [remark.text.partition(";")[0] for remark in sheet.remarks] == [
        "This sheet asks for more conditional formats than are worked out"
    ]


def test_two_cells_whose_formats_look_at_each_other_are_read_by_their_values() -> None:
    def formats(ws: Worksheet) -> None:
        ws.conditional_formatting.add("A1", FormulaRule(formula=["B1>A1"], fill=_fill(RED)))
        ws.conditional_formatting.add("B1", FormulaRule(formula=["A1<B1"], fill=_fill(GREEN)))

    assert _shown(_sheet({"A1": 1, "B1": 2}, formats)) == {"A1": RED, "B1": GREEN}


def test_a_workbook_without_such_formats_has_neither_colours_nor_remarks() -> None:
    grid: WorkbookGrid = parse_workbook(built(lambda ws: ws.append([1, 2])), "scorecard.xlsx")

    assert (_shown(grid.sheets[0]), grid.sheets[0].remarks) == ({}, ())


def test_areas_that_are_on_no_sheet_are_passed_over() -> None:
    rule = '<conditionalFormatting sqref="#REF! B1 ZZZ9"><cfRule type="expression" priority="1" dxfId="0"><formula>TRUE'
    styles = '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>'
    sheet = only_sheet(
        written(_NUMBERS, after=f"{rule}</formula></cfRule></conditionalFormatting>", styles=_LOOKS + styles)
    )

    assert (_shown(sheet), sheet.remarks) == ({"B1": RED}, ())
