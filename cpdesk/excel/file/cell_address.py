"""Addresses of cells, as a sheet's XML writes them."""

import re
from functools import lru_cache

from cpdesk.domain.grid import MergedRange

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


def place_of(address: str) -> tuple[int, int]:
    """Return row and column of an address such as F21; raise ValueError for one that is on no sheet."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    row, column = int(found[2]), column_number(found[1])
    check_place(row, column)
    return row, column


@lru_cache(maxsize=LAST_COLUMN)
def column_number(letters: str) -> int:
    """Return the number of a column from its letters; raise ValueError for one beyond the last."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    if column > LAST_COLUMN:
        raise ValueError(letters)
    return column


def check_place(row: int, column: int) -> None:
    """Raise ValueError for a cell that is on no sheet."""
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        raise ValueError((row, column))


def merged_range(reference: str) -> MergedRange:
    """Return the block of a reference such as B2:D9; raise ValueError for one that is on no sheet."""
    first, _, last = reference.partition(":")
    first_row, first_column = place_of(first)
    last_row, last_column = place_of(last or first)
    return MergedRange(first_row, first_column, last_row, last_column)
