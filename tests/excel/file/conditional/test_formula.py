"""Formulas of conditional formats come to what Excel makes of them, or are said not to be worked out."""

from decimal import Decimal

import pytest

from cpdesk.domain.grid import GridCell, SheetGrid
from cpdesk.excel.file.conditional.parser import FormulaReader
from cpdesk.excel.file.conditional.reference import Effort, NotReadError, Shift, TooMuchError
from cpdesk.excel.file.conditional.sheet import SheetValues
from cpdesk.excel.file.conditional.values import CellError, Value

_VALUES: dict[tuple[int, int], str | int | float | bool] = {
    (1, 1): 10, (1, 2): "Red", (1, 3): 0.9, (2, 1): 20, (2, 2): "amber", (3, 1): 30, (3, 2): True, (4, 2): "12",
}  # fmt: skip


def _sheet(name: str = "Scorecard") -> SheetGrid:
    cells = {
        place: GridCell(*place, Decimal(str(value)) if type(value) in (int, float) else value, str(value))  # type: ignore[arg-type]
        for place, value in _VALUES.items()
    }
    cells[5, 1] = GridCell(5, 1, None, "#DIV/0!", error="#DIV/0!")
    return SheetGrid(name, cells=cells)


def _reader(effort: int = 10_000) -> FormulaReader:
    other = SheetGrid("Data 1", cells={(1, 1): GridCell(1, 1, Decimal(7), "7")})
    return FormulaReader(SheetValues(_sheet()), {"data 1": SheetValues(other)}, Effort(effort))


def _value(formula: str, *, rows: int = 0, columns: int = 0) -> Value:
    return _reader().read(formula).value(Shift(rows, columns))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1+2*3", 7.0),
        ("(1+2)*3", 9.0),
        ("-2^2", 4.0),
        ("2^-1", 0.5),
        ("10%", 0.1),
        ('"a"&1&TRUE', "a1TRUE"),
        ("0.1+0.2=0.3", True),
        ("1<>2", True),
        ('"RED"="red"', True),
        ('"10">9', True),
        ("TRUE>99", True),
        ("A1>=9", True),
        ("$A$1+A2", 30.0),
        ("Z9=0", True),
        ('Z9=""', True),
        ("A5>1", CellError("#DIV/0!")),
        ("1/0", CellError("#DIV/0!")),
        ("'Data 1'!A1", 7.0),
        ("scorecard!A1", 10.0),
        ('AND(A1=10,B1="red")', True),
        ("OR(A1>10,NOT(ISBLANK(A1)))", True),
        ('IF(A1>5,"x","y")', "x"),
        ("IF(A1>50,1)", False),
        ("ISNUMBER(A1)", True),
        ("ISTEXT(B1)", True),
        ("ISERROR(A5)", True),
        ("IFERROR(A5,3)", 3.0),
        ('NOT(ISERROR(SEARCH("re",B1)))', True),
        ('SEARCH("m*r",B2)', 2.0),
        ('FIND("R","aRR",3)', 3.0),
        ('FIND("r",B1)', CellError("#VALUE!")),
        ("LEFT(B1)", "R"),
        ("RIGHT(B1,2)", "ed"),
        ("MID(B2,2,3)", "mbe"),
        ('LEN(TRIM("  a  b "))', 3.0),
        ("UPPER(B2)&LOWER(B1)", "AMBERred"),
        ('EXACT(B1,"red")', False),
        ("ROUND(2.5,0)", 3.0),
        ("ROUND(-1.25,1)", -1.3),
        ("ABS(-4)", 4.0),
        ("MOD(-3,2)", 1.0),
        ("SUM(A1:A3)", 60.0),
        ("SUM(A:A,5)", CellError("#DIV/0!")),
        ("AVERAGE($A$1:$A$3)", 20.0),
        ("MIN(A1:A3)+MAX(A1:A3)", 40.0),
        ("COUNT(A1:B4)", 3.0),
        ("COUNTA(B1:B5)", 4.0),
        ('VALUE("45%")', 0.45),
        ("B4+1", 13.0),
        ("ROW(A3)", 3.0),
        ("TRUE", True),
        ('"say ""hi"""', 'say "hi"'),
    ],
)  # fmt: skip
def test_a_formula_comes_to_what_excel_makes_of_it(formula: str, value: Value) -> None:
    assert _value(formula) == value


def test_references_move_with_the_cell_unless_a_sign_holds_them() -> None:
    assert _value("A1", rows=2) == 30.0
    assert _value("A$1", rows=2) == 10.0
    assert _value("A1", columns=1) == "Red"
    assert _value("$A1", columns=1) == 10.0


@pytest.mark.parametrize(
    ("formula", "says"),
    [
        ("TODAY()>A1", "the function TODAY"),
        ('INDIRECT("A1")', "the function INDIRECT"),
        ("VLOOKUP(A1,B:C,2)", "the function VLOOKUP"),
        ("MyTarget>A1", "the name “MyTarget”"),
        ("[1]Sheet1!A1>1", "another workbook"),
        ("'[Book.xlsx]Sheet1'!A1>1", "another workbook"),
        ("Hidden!A1>1", "the sheet “Hidden”, which is hidden or has no cells"),
        ("Table1[Value]>1", "a table’s column"),
        ("A1:A3>1", "a block of cells where one is needed"),
        ("AND(A1>1", "a formula that breaks off"),
        ("A1>", "a formula that breaks off"),
        ("", "no formula at all"),
        ("LEN()", "the function LEN in an unusual way"),
        ("1 2", "“2”"),
        ("(" * 100 + "1" + ")" * 100, "brackets within brackets, very deep"),
        ("1+" * 5000 + "1", "a very long formula"),
    ],
)  # fmt: skip
def test_what_is_not_worked_out_is_said(formula: str, says: str) -> None:
    with pytest.raises(NotReadError) as caught:
        _value(formula)

    assert str(caught.value) == says


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    assert _value('SEARCH("' + "*a" * 300 + 'b",LEFT("' + "a" * 1500 + '",1500))') == CellError("#VALUE!")


def test_a_sum_that_is_the_same_for_every_row_is_added_up_once() -> None:
    reader = _reader(effort=10)
    node = reader.read("SUM($A$1:$A$3)")

    assert [node.value(Shift(rows)) for rows in range(50)] == [60.0] * 50


def test_sums_that_differ_from_row_to_row_are_bounded() -> None:
    node = _reader(effort=10).read("SUM(A$1:A1)")

    with pytest.raises(TooMuchError):
        [node.value(Shift(rows)) for rows in range(50)]
