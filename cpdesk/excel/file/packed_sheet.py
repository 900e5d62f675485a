"""A sheet's cells in rows of texts, much smaller than the cells they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cpdesk.excel.file.looks import Look

SEPARATOR = "\x7f"  # a character that no stored value keeps, and that JSON need not escape

NUMBER = "n"
SHOWN = "w"  # a number, a space, the text that the file itself shows for it
TEXT = "s"
TRUTH = "b"
PROBLEM = "e"
DAY = "d"
UNCALCULATED = "u"
EMPTY = "x"


class PackedRow(NamedTuple):
    """A row's cells from left to right; rows alike share their columns, kinds and looks.

    `kinds` has one letter for each cell, `looks` one number of a look, and `values` is the stored values joined by
    `SEPARATOR`: a number as the file has it, or the number of a text.
    """

    columns: tuple[int, ...]
    kinds: str
    looks: tuple[int, ...]
    values: str


@dataclass(frozen=True)
class Shared:
    """What the cells of all sheets point to: looks by number, texts by number as it is written in a row."""

    looks: Sequence[Look] = (Look(),)
    texts: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False
    has_looks: bool = True


@dataclass
class PackedRows:
    """A sheet's rows by number, top to bottom, with the last row and column that show text."""

    rows: dict[int, PackedRow] = field(default_factory=dict)
    last_text_row: int = 0
    last_text_column: int = 0

    def cut(self, last_row: int, last_column: int) -> None:
        """Drop what lies beyond; Excel lets fills run to the far edge."""
        for number in [number for number in self.rows if number > last_row]:
            del self.rows[number]
        for number, row in self.rows.items():
            if row.columns[-1] > last_column:
                self.rows[number] = narrowed(row, last_column)
        for number in [number for number, row in self.rows.items() if not row.columns]:
            del self.rows[number]


def narrowed(row: PackedRow, last_column: int) -> PackedRow:
    """Return the row with its cells up to that column."""
    count = sum(column <= last_column for column in row.columns)
    values = SEPARATOR.join(row.values.split(SEPARATOR)[:count])
    return PackedRow(row.columns[:count], row.kinds[:count], row.looks[:count], values)
