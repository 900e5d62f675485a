"""Addresses of cells as rows and columns, counted from 1."""

import re
from functools import lru_cache

from cpdesk.domain.grid import MergedRange

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


def place_of(address: str) -> tuple[int, int]:
    """Return row and column of an address such as F21; raise ValueError for one that is on no sheet."""
    place = find_place(address)
    if place is None:
        raise ValueError(address)
    return place


def find_place(address: str) -> tuple[int, int] | None:
    """Return row and column of an address such as F21; None for one that is on no sheet."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    row, column = int(found[2]), column_number(found[1])
    return (row, column) if row <= LAST_ROW and column <= LAST_COLUMN else None


@lru_cache(maxsize=LAST_COLUMN)
def column_number(letters: str) -> int:
    """Return the number of a column from its letters: A is 1, AB is 28."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
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
