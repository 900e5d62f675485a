"""OpenDocument's conditional formats, those in styles and those behind the cells."""

from pathlib import Path

import pytest

from cpdesk.domain.grid import CellIcon
from cpdesk.excel.file.ods.formula import arguments, excel_formula
from cpdesk.excel.file.parse import parse_workbook
from ods_builders import FILL, STYLE, X, ods_row, ods_sheet

FORMATS = Path(__file__).parents[3] / "data" / "formats"


def test_icons_and_conditions_show_what_they_show_in_an_xlsx() -> None:
    def shown(kind: str) -> dict[str, tuple[str | None, CellIcon | None]]:
        cells = parse_workbook((FORMATS / f"ratings.{kind}").read_bytes(), "x").sheets[0].cells.values()
        return {
            cell.address: (cell.conditional_fill, cell.icon)
            for cell in cells
            if cell.conditional_fill is not None or cell.icon is not None
        }

    assert shown("ods") == shown("xlsx")
    assert shown("ods")["F3"] == (None, CellIcon("3Arrows", 2, 3))


@pytest.mark.parametrize(
    ("condition", "red"),
    [
        ("cell-content()&lt;5", ["A1", "A2"]),
        ("cell-content()&gt;=[.$B$1]", ["A3"]),
        ("cell-content()=[.B1]", ["A2", "A3"]),
        ("cell-content-is-between(3,5)", ["A2"]),
        ("cell-content-is-not-between(3;5)", ["A1", "A3"]),
        ("is-true-formula([.$A1]=3)", ["A2"]),
    ],
)
def test_conditions_within_styles_are_worked_out(condition: str, red: list[str]) -> None:
    rule = f'<style:map style:condition="{condition}" style:apply-style-name="r" style:base-cell-address="S.A1"/>'
    styles = STYLE.format("r", "", FILL) + STYLE.format("c", "", rule)
    number = '<table:table-cell table:style-name="{}" office:value-type="float" office:value="{}"/>'
    rows = "".join(ods_row(number.format("c", a) + number.format("", b)) for a, b in ((1, 7), (3, 3), (7, 7)))

    cells = ods_sheet(rows, styles).cells.values()
    assert [cell.address for cell in cells if cell.conditional_fill == "FF0000"] == red


def test_a_condition_that_is_not_understood_is_remarked_on() -> None:
    rule = '<style:map style:condition="something-else(1)" style:apply-style-name="r" style:base-cell-address="S.A1"/>'
    styles = STYLE.format("r", "", FILL) + STYLE.format("c", "", rule)
    sheet = ods_sheet(ods_row(X.replace("<table:table-cell", '<table:table-cell table:style-name="c"')), styles)

    assert [(remark.code, remark.cell) for remark in sheet.remarks] == [("conditional-format-unread", "A1")]


def test_formulas_of_conditions_are_written_as_excel_writes_them() -> None:
    assert excel_formula("of:=SUM([.A1:.$B$2];'x;y')", 2, 1) == "SUM(B3:$B$2,'x,y')"
    assert excel_formula("[$'My sheet'.C1]>=\"a;b\"") == "'My sheet'!C1>=\"a;b\""
    assert arguments('MAX(1,2),"a,b"') == ["MAX(1,2)", '"a,b"']
