"""Delimited text as a sheet: encodings, delimiters, numbers as they are written."""

from decimal import Decimal

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.csv_book import read_csv
from cpdesk.excel.file.plain_text.delimiter import delimiter_of
from excel_builders import only_sheet, refusal


def _rows(sheet: SheetGrid) -> list[list[str]]:
    return [[cell.text for cell in cells] for _, cells in sheet.rows()]


def _values(line: str) -> list[object]:
    return [cell.value for cell in only_sheet(f"Ref,Measure\n{line}\n".encode()).cells_in(2, 1, 2, 99)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_text_is_told_in_whichever_encoding_it_is_saved(encoding: str) -> None:
    sheet = only_sheet("Ref,Measure,Spend\n1.1,Children – all,£12\n".encode(encoding))

    assert _rows(sheet) == [["Ref", "Measure", "Spend"], ["1.1", "Children – all", "£12"]]
    assert sheet.remarks == ()


def test_a_character_that_cannot_be_told_is_remarked_on() -> None:
    sheet = only_sheet("Ref,Café,Naïve,Über,Ångström,Œuvre\n1,".encode() + b"\xff\n")

    assert sheet.text(1, 2) == "Café"
    assert [(remark.code, remark.text) for remark in sheet.remarks] == [
        ("text-encoding", "One character of this file could not be told and stands as “\ufffd”.")
    ]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Ref,Measure,Q1\n1.1,Children,12\n", ","),
        ("Ref;Measure;Q1\n1.1;Children, all;1,5\n1.2;Carers, new;2,5\n", ";"),
        ("Ref\tMeasure\tQ1\n1.1\tChildren, all\n1.2\tCarers, new\t2\n", "\t"),
        ("Ref|Measure|Q1\n1.1|Children|12\n", "|"),
        ('Ref,Measure\n1.1,"Number; of; children; all"\n1.2,"One; two; three; four"\n', ","),
        ("LG Inform report\nArea: Essex; Suffolk\n\nArea,Value,Period\nEssex,1,2019\nSuffolk,2,2019\n", ","),
        ("1,2\n", ","),
    ],
)
def test_the_delimiter_is_the_one_that_makes_columns(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_text_without_columns_has_no_delimiter() -> None:
    assert delimiter_of("One line\nand another\n") is None


def test_a_declared_delimiter_stands_and_is_no_row() -> None:
    assert _rows(only_sheet(b"sep=;\r\na;b,c\r\n")) == [["a", "b,c"]]


def test_plain_numbers_are_numbers_that_show_as_they_are_written() -> None:
    cells = list(only_sheet(b'Ref,a,b,c,d\n2.10,007,"1,234.50",-3,.5\n').cells_in(2, 1, 2, 5))

    assert [(cell.value, cell.text) for cell in cells] == [
        (Decimal("2.1"), "2.10"), (Decimal(7), "007"), (Decimal("1234.5"), "1,234.50"), (Decimal(-3), "-3"),
        (Decimal("0.5"), ".5"),
    ]  # fmt: skip


def test_a_field_that_comes_again_is_the_same_in_another_place() -> None:
    sheet = only_sheet(b"Ref,a,b\n007,n/a,007\n n/a,7,\nn/a,007,7\n")

    assert [(place, cell.value, cell.text) for place, cell in sheet.cells.items() if place[0] > 1] == [
        ((2, 1), Decimal(7), "007"), ((2, 2), "n/a", "n/a"), ((2, 3), Decimal(7), "007"),
        ((3, 1), " n/a", " n/a"), ((3, 2), Decimal(7), "7"),
        ((4, 1), "n/a", "n/a"), ((4, 2), Decimal(7), "007"), ((4, 3), Decimal(7), "7"),
    ]  # fmt: skip


def test_everything_else_is_text_formulas_too() -> None:
    written = ["47%", "£12", "1E5", "12-13", "<5", "1,2", "=1+1", "@SUM(A1)", "5a", "1.2.3", "30/06/2019", "TRUE"]

    assert _values(",".join(f'"{text}"' for text in written)) == written


def test_blank_fields_make_no_cells() -> None:
    assert list(only_sheet(b"a,,b\n, ,\n,,c\n").cells) == [(1, 1), (1, 3), (3, 3)]


def test_line_breaks_within_quotation_marks_stay_in_the_cell() -> None:
    assert _rows(only_sheet(b'Ref,Notes\r\n1,"first\r\nsecond, ""third"""\r\n2,x\r\n')) == [
        ["Ref", "Notes"], ["1", 'first\nsecond, "third"'], ["2", "x"],
    ]  # fmt: skip


def test_old_mac_line_ends_part_lines() -> None:
    assert _rows(only_sheet(b"a,b\r1,2\r")) == [["a", "b"], ["1", "2"]]


def test_a_quotation_mark_that_is_never_closed_swallows_no_row() -> None:
    sheet = only_sheet(b'Ref,Measure\n1,"broken\n2,x\n3,y\n')

    assert _rows(sheet) == [["Ref", "Measure"], ["1", '"broken'], ["2", "x"], ["3", "y"]]
    assert [(remark.code, remark.cell) for remark in sheet.remarks] == [("open-quotation-mark", "A2")]


def test_a_sheet_is_named_after_its_file() -> None:
    assert only_sheet(b"a,b\n").name == "scorecard"


def test_a_field_longer_than_a_cell_of_excel_is_refused_by_its_line() -> None:
    assert (
        refusal(b"Ref,Text\n1," + b"x" * 40_000).sentence == "A field in line 2 of this file holds 40,000 characters."
    )


def test_more_columns_than_excel_has_are_refused() -> None:
    assert refusal(b"a,b\n" + b"," * 20_000 + b"x\n").sentence == "Line 2 of this file has 20,001 columns."


def test_control_characters_are_left_out() -> None:
    assert _rows(only_sheet(b"Ref,Measure\x0bname\x07\n" + b"1,x\n" * 400))[0] == ["Ref", "Measure\nname"]


PROSE = b"""Dear colleagues, thank you all, and in particular Jo, for the work of this quarter.

Next steps: visits, reviews.
It rained.
We meet on Tuesday, at ten, in room 4, with papers, and with coffee, as ever.
Please bring figures.
"""


@pytest.mark.parametrize("name", ["letter.xlsx", "letter.docx", "letter"])
def test_a_letter_that_is_named_as_something_else_is_no_table(name: str) -> None:
    with pytest.raises(CpdeskError, match="plain text with no columns"):
        read_csv(PROSE, name)


def test_a_table_of_text_that_is_named_as_a_workbook_is_read() -> None:
    (sheet,) = read_csv(b"A title\nRef,Measure,Q1\n1,Visits,5\n2,Reviews,6\n", "figures.xlsx")
    assert sheet.text(3, 2) == "Visits"


def test_what_is_named_as_text_is_read_whatever_its_lines_are_like() -> None:
    (sheet,) = read_csv(PROSE, "letter.csv")
    assert sheet.text(1, 1) == "Dear colleagues"
