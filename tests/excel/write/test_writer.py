"""Workbooks are written whole, valid and the same on any day."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.data_book import DataSheet, Figure, SheetLink
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.quantity import Unit
from cpdesk.excel.write.writer import write_workbook
from data_book_builders import data_book, data_sheet, good_book, opened
from excel_builders import unzipped
from schema import schema_errors

FORMULAS = ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(1)", "＝1+1"]


def cells(sheet: DataSheet, address: str = "B4") -> object:
    return opened(data_book(sheet))["Table"][address]


def long_sheet(rows: int) -> DataSheet:
    return data_sheet(*((f"Measure {at}", Figure(Decimal(at))) for at in range(rows)))


def test_a_workbook_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "tables.xlsx"
    path.write_bytes(write_workbook(good_book())[0])
    assert schema_errors(path) == []


def test_a_workbook_without_sheets_or_rows_is_valid(tmp_path: Path) -> None:
    for book in (data_book(), data_book(data_sheet())):
        path = tmp_path / "tables.xlsx"
        path.write_bytes(write_workbook(book)[0])
        assert schema_errors(path) == []


def test_the_same_book_gives_the_same_bytes() -> None:
    assert write_workbook(good_book()) == write_workbook(good_book())


def test_the_properties_say_what_the_book_says_and_no_other_day() -> None:
    said = opened(good_book()).properties
    assert (said.title, said.creator, said.lastModifiedBy, said.language) == (
        "Board: data tables",
        "A Writer",
        "A Writer",
        "en-GB",
    )
    assert said.created == said.modified == datetime(2019, 9, 17)  # noqa: DTZ001 - as openpyxl reads it


@pytest.mark.parametrize(
    ("figure", "held", "shown_by"),
    [
        (Figure(Decimal(26), Unit.PERCENT), 0.26, "0%"),
        (Figure(Decimal("47.3282442748092"), Unit.PERCENT), 0.473282442748092, "0%"),
        (Figure(Decimal("47.3"), Unit.PERCENT, 1), 0.473, "0.0%"),
        (Figure(Decimal("1234.5"), Unit.CURRENCY, 2), 1234.5, '"£"#,##0.00;-"£"#,##0.00'),
        (Figure(Decimal("-1.21"), Unit.SCORE, 2), -1.21, "#,##0.00"),
        (Figure(Decimal(1234), is_grouped=False), 1234, "0"),
        (Figure(Decimal("1E+3")), 1000, "#,##0"),
    ],
)
def test_a_number_stays_a_number_and_is_shown_as_in_its_workbook(figure: Figure, held: float, shown_by: str) -> None:
    cell = opened(data_book(data_sheet(("One", figure))))["Table"]["B4"]
    assert (cell.value, cell.number_format, cell.alignment.horizontal) == (held, shown_by, "right")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_even_if_its_cell_is_edited(text: str) -> None:
    sheet = opened(data_book(data_sheet((text, text), headings=("One", text))))["Table"]
    for address in ("A4", "B4", "B3"):
        assert (sheet[address].value, sheet[address].data_type) == (text, "s")
    assert (sheet["A4"].quotePrefix, sheet["B4"].quotePrefix) == (True, True)


@given(st.text(min_size=1).filter(lambda text: clean_text(text).strip() != ""))
def test_every_text_comes_through_without_what_no_file_can_hold(text: str) -> None:
    assert opened(data_book(data_sheet((text, "-"))))["Table"]["A4"].value == clean_text(text)


def test_a_text_that_looks_like_an_escape_of_excels_stays_itself() -> None:
    part = unzipped(write_workbook(data_book(data_sheet(("_x0041_", "-"))))[0])["xl/sharedStrings.xml"]
    assert b"_x005F_x0041_" in part


def test_a_text_of_control_characters_alone_leaves_no_blank_cell() -> None:
    assert opened(data_book(data_sheet(("\x01", "\u200b"))))["Table"]["A4"].value == "[x]"


def test_a_text_longer_than_a_cell_is_cut_where_it_says_so() -> None:
    content, findings = write_workbook(data_book(data_sheet(("x" * 40_000, "-"))))
    text = unzipped(content)["xl/sharedStrings.xml"].decode()
    assert "x" * 32_768 not in text
    assert "… [cut: a cell holds no more]" in text
    assert findings == (
        "One text is longer than a cell of Excel holds (32,767 characters); the cell says where it is cut.",
    )


def test_a_link_leads_to_its_sheet() -> None:
    named = data_sheet(("One", "1"), name="Jo's & co")
    cell = opened(data_book(data_sheet((SheetLink("Jo's & co"), "-")), named))["Table"]["A4"]
    assert (cell.value, cell.hyperlink.location) == ("Jo's & co", "'Jo''s & co'!A1")


def test_a_wide_table_is_printed_on_larger_paper() -> None:
    wide = data_sheet(tuple("abcdefghijklmnop"), headings=tuple("abcdefghijklmnop"))
    pages = [opened(data_book(sheet))["Table"].page_setup for sheet in (data_sheet(("a", "b")), wide)]
    assert [(int(page.paperSize or 0), page.fitToWidth) for page in pages] == [(9, 1), (8, 2)]


def test_progress_counts_up_to_the_last_row() -> None:
    steps: list[tuple[int, int]] = []
    book = data_book(long_sheet(1200), data_sheet(("a", "b"), name="Other"))
    write_workbook(book, progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert (1000, 1201) in steps
    assert steps[-1] == (1201, 1201)


def test_it_stops_between_rows_when_asked_to() -> None:
    asked: list[None] = []

    def after_some() -> bool:
        asked.append(None)
        return len(asked) > 3

    with pytest.raises(CancelledError):
        write_workbook(data_book(long_sheet(100_000)), cancelled=after_some)
    assert len(asked) == 4
