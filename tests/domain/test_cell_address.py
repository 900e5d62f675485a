"""An address of a cell is a row and a column, where there is such a cell."""

import pytest

from cpdesk.domain.cell_address import check_place, column_number, find_place, merged_range, place_of
from cpdesk.domain.grid import MergedRange, column_letters


@pytest.mark.parametrize(
    ("address", "place"),
    [("F21", (21, 6)), ("AB7", (7, 28)), ("$C$4", (4, 3)), ("XFD1048576", (1_048_576, 16_384))],
)
def test_an_address_is_a_row_and_a_column(address: str, place: tuple[int, int]) -> None:
    assert place_of(address) == find_place(address) == place


@pytest.mark.parametrize("address", ["", "7", "F", "F0", "F21:G22", "XFE1", "A1048577", "ABCD1", "f21"])
def test_an_address_that_is_on_no_sheet_is_none(address: str) -> None:
    assert find_place(address) is None
    with pytest.raises(ValueError):
        place_of(address)


@pytest.mark.parametrize("number", [1, 26, 27, 28, 702, 703, 16_384])
def test_letters_and_numbers_of_columns_go_both_ways(number: int) -> None:
    assert column_number(column_letters(number)) == number


@pytest.mark.parametrize(("row", "column"), [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385)])
def test_a_cell_beyond_the_sheet_is_refused(row: int, column: int) -> None:
    with pytest.raises(ValueError):
        check_place(row, column)


def test_a_reference_is_a_block_of_one_cell_or_more() -> None:
    assert merged_range("B2:D9") == MergedRange(2, 2, 9, 4)
    assert merged_range("B2") == MergedRange(2, 2, 2, 2)
