"""Addresses and names that the format allows."""

import pytest
from openpyxl.utils import get_column_letter

from cpdesk.excel.write.layout import column_letters, table_names, table_range, unique_headings
from data_book_builders import data_sheet


@pytest.mark.parametrize("at", [0, 25, 26, 51, 52, 701, 702, 16_383])
def test_columns_have_the_letters_that_excel_gives_them(at: int) -> None:
    assert column_letters(at) == get_column_letter(at + 1)


def test_headings_are_in_one_line_never_blank_never_twice() -> None:
    assert list(unique_headings(["Q1\n2019", " ", "Total", "total", "Total (2)", ""])) == [
        "Q1 2019",
        "Column 2",
        "Total",
        "total (2)",
        "Total (2) (2)",
        "Column 6",
    ]


def test_tables_have_names_that_are_no_addresses() -> None:
    sheets = [data_sheet(name=name) for name in ("Q1", "Figures – 2019/20", "表")]
    assert table_names(sheets) == ("Table_1_Q1", "Table_2_Figures_2019_20", "Table_3")


def test_a_table_begins_below_the_title_and_the_notes() -> None:
    assert table_range(data_sheet(("a", "b"), ("c", "d"))) == "A3:B5"
