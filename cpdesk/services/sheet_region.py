"""One block of a sheet, laid over the cells that it takes up."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.cell_address import column_number
from cpdesk.domain.grid import column_letters
from cpdesk.domain.scorecard import Column
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import BlockMap, RowMeaning
from cpdesk.services.answer_words import MEANING_WORDS

_NEAR = 12
_ABOVE = (RowMeaning.HEADING, RowMeaning.PLEDGE, RowMeaning.TITLE, RowMeaning.NOTE)


@dataclass(frozen=True)
class Region:
    """A block of the sheet with the rows that it covers, first and last included.

    `columns` are by the number of the column on the sheet or, where the block reads across, of the row: there each row
    of the sheet has a role, and each column of it is a measure, a total or a note.
    """

    block: BlockMap
    columns: dict[int, Column]
    first_row: int
    last_row: int

    @classmethod
    def of(cls, block: BlockMap) -> "Region":
        """Return the region of a block."""
        if block.is_across:
            rows = {int(column.column): column for column in block.columns}
            return cls(block, rows, min(rows, default=0), max(rows, default=-1))
        columns = {column_number(column.column): column for column in block.columns}
        return cls(block, columns if block.rows else {}, block.first_row, max(block.rows, default=-1))

    @property
    def is_across(self) -> bool:
        """Return whether its measures stand side by side."""
        return self.block.is_across

    def has_alike(self, line: int) -> bool:
        """Return whether a row near that one is known by the same words, so that an answer holds for both.

        So are the rows of a list, one for each period of a measure.
        """
        words = self.block.abouts.get(line, "")
        near = (other for other in range(line - _NEAR, line + _NEAR + 1) if other != line)
        return bool(words) and any(self.block.abouts.get(other) == words for other in near)

    def may_be(self, line: int) -> tuple[RowMeaning, ...]:
        """Return what its row of that number (where it reads across, column) can be said to be.

        Rows of a table that is no scorecard are kept as they are; a line above the headings holds no figures.
        """
        if self.block.kind is not SheetKind.SCORECARD:
            return (RowMeaning.HEADING,)
        headings = [number for number, meaning in self.block.rows.items() if meaning is RowMeaning.HEADING]
        is_above = line < min(headings, default=0)
        return _ABOVE if is_above else tuple(meaning for meaning in MEANING_WORDS if meaning is not RowMeaning.TITLE)

    @property
    def own_rows(self) -> Mapping[int, RowMeaning]:
        """Return what rows of the sheet were taken for; those that have a role are not in it."""
        return self.block.around if self.is_across else self.block.rows

    @property
    def last_column(self) -> int:
        """Return the last column of the sheet that it covers."""
        return max(self.block.rows if self.is_across else self.columns, default=0)

    def covers(self, row: int) -> bool:
        """Return whether the row lies in it."""
        return self.first_row <= row <= self.last_row

    def holds(self, row: int, column: int) -> bool:
        """Return whether the cell lies in it or, where it reads down, in one of its columns."""
        if not self.is_across:
            return column in self.columns
        return row in self.columns and min(self.block.rows, default=0) <= column <= self.last_column

    def distance(self, row: int) -> tuple[int, int]:
        """Return what sorts regions by how near they are to a row; the one below before the one above."""
        return (max(self.first_row - row, row - self.last_row, 0), -self.first_row)

    def columns_away(self, column: int) -> int:
        """Return how many columns lie between it and the column; none where it covers that."""
        return max(min(self.columns, default=column) - column, column - self.last_column, 0)

    def headed(self, row: int, column: int) -> int:
        """Return the number of what has a role: the cell's column or, where the block reads across, its row."""
        return row if self.is_across else column

    def line(self, row: int, column: int) -> int:
        """Return the number of what is a measure or a note: the cell's row or, where it reads across, its column."""
        return column if self.is_across else row

    def key(self, row: int, column: int) -> str:
        """Return the key of the heading above the cell or, where it reads across, beside it."""
        return self.block.keys.get(str(row) if self.is_across else column_letters(column), "")
