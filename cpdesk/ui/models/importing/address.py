"""Addresses of cells as rows and columns."""

import re

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


def cell_position(address: str) -> tuple[int, int] | None:
    """Return row and column, counted from 1, of an address such as F21; None for anything else."""
    found = _ADDRESS.match(address)
    return (int(found[2]), column_number(found[1])) if found is not None else None


def column_number(letters: str) -> int:
    """Return the number of a column by its letters: A is 1, AB is 28; 0 for what is none."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            return 0
        number = number * 26 + ord(letter) - 64
    return number
