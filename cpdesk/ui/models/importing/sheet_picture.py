"""What each column, row and cell of one sheet was taken for, quick to look up."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.cell_address import column_number, find_place
from cpdesk.domain.grid import SheetGrid, column_letters
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap
from cpdesk.services.answer_words import COLUMN_WORDS, MEANING_WORDS
from cpdesk.ui.models.importing.role_words import column_value

_RUNNING_OVER = {RowMeaning.TITLE, RowMeaning.NOTE, RowMeaning.PLEDGE}
_LOOKED_AT = 60
_LONG = 12
_WIDEST = 100
_DATA_ROWS = {SheetKind.TRACKER: "Item", SheetKind.TABLE: "Row"}


@dataclass(frozen=True)
class Region:
    """A block of the sheet with the rows that it covers, first and last included."""

    block: BlockMap
    columns: dict[int, Column]
    first_row: int
    last_row: int

    @classmethod
    def of(cls, block: BlockMap) -> "Region":
        """Return the region of a block; one that was turned round is not laid over the sheet."""
        if block.is_across or not block.rows:
            return cls(block, {}, 0, -1)
        columns = {column_number(column.column): column for column in block.columns}
        return cls(block, columns, min(block.rows), max(block.rows))

    def covers(self, row: int) -> bool:
        """Return whether the row lies in it."""
        return self.first_row <= row <= self.last_row

    def distance(self, row: int) -> tuple[int, int]:
        """Return what sorts regions by how near they are to a row; the one below before the one above."""
        return (max(self.first_row - row, row - self.last_row, 0), -self.first_row)


class SheetPicture:
    """A sheet's cells with what they were taken for; it never changes."""

    def __init__(self, grid: SheetGrid, sheet_map: SheetMap, scorecards: Sequence[Scorecard] = ()) -> None:
        self.grid = grid
        self.regions = tuple(Region.of(block) for block in sheet_map.blocks)
        self.is_across = any(block.is_across for block in sheet_map.blocks)
        self.scorecards = tuple(card for card in scorecards if card.place.sheet == grid.name)
        self._by_row = _placed(self.scorecards, 0)
        self._by_column = _placed(self.scorecards, 1)
        self._rows = sorted(self._by_row)
        self._last_row, self._last_column = _extent(grid, self.regions)

    @property
    def last_row(self) -> int:
        """Return the last row that shows something."""
        return self._last_row

    @property
    def last_column(self) -> int:
        """Return the last column that shows something."""
        return self._last_column

    def region_at(self, row: int, column: int) -> Region | None:
        """Return the block that the cell lies in, else the nearest with that column."""
        held = [region for region in self.regions if column in region.columns]
        return min(held, key=lambda region: region.distance(row), default=None)

    def column_at(self, row: int, column: int) -> Column | None:
        """Return what the cell's column was taken for."""
        region = self.region_at(row, column)
        return region.columns[column] if region is not None else None

    def key_at(self, row: int, column: int) -> str:
        """Return the key of the heading above the cell; empty where it has none."""
        region = self.region_at(row, column)
        return region.block.keys.get(column_letters(column), "") if region is not None else ""

    def meaning_at(self, row: int, column: int | None = None) -> RowMeaning | None:
        """Return what a row was taken for: in the block that holds the column, else in the first that has the row."""
        region = self.region_at(row, column) if column is not None else None
        if region is not None and row in region.block.rows:
            return region.block.rows[row]
        return next((item.block.rows[row] for item in self.regions if row in item.block.rows), None)

    def row_words(self, row: int, column: int | None = None) -> str:
        """Return what a row was taken for in words: an item in a tracker, a row in a table, a measure elsewhere."""
        meaning = self.meaning_at(row, column)
        if meaning is None:
            return ""
        kind = next((item.block.kind for item in self.regions if row in item.block.rows), SheetKind.SCORECARD)
        return _DATA_ROWS.get(kind, MEANING_WORDS[meaning]) if meaning is RowMeaning.MEASURE else MEANING_WORDS[meaning]

    def role_words(self, row: int, column: int) -> str:
        """Return what the cell's column was taken for in a word; nothing where a table has a name for it alone."""
        region = self.region_at(row, column)
        if region is None:
            return ""
        known = region.columns[column]
        is_plain = column_value(known) == ColumnRole.OTHER and region.block.kind is not SheetKind.SCORECARD
        return "" if is_plain else COLUMN_WORDS[column_value(known)]

    def about_row(self, row: int) -> str:
        """Return the words that an answer about the row is known by; empty where none can be given."""
        abouts = (region.block.abouts.get(row, "") for region in self.regions if region.covers(row))
        return next(filter(None, abouts), "")

    def is_heading(self, row: int, column: int) -> bool:
        """Return whether the cell is a heading of a column."""
        region = self.region_at(row, column)
        return region is not None and region.block.rows.get(row) is RowMeaning.HEADING

    def measure_at(self, row: int, column: int) -> tuple[Scorecard, Measure] | None:
        """Return the measure whose row the cell lies in, or whose column where measures stand side by side."""
        if self.is_across and column in self._by_column:
            return self._by_column[column]
        place = bisect_right(self._rows, row)
        if not place:
            return None
        card, measure = self._by_row[self._rows[place - 1]]
        is_own_row = self._rows[place - 1] == row
        return (card, measure) if is_own_row or self._shares_block(row, self._rows[place - 1]) else None

    def measures(self) -> Iterator[Measure]:
        """Return the measures of the sheet."""
        return (measure for card in self.scorecards for measure in card.measures)

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """Return row and column of the first cell of the merged block that a cell lies in, else its own."""
        held = next((block for block in self.grid.merges if block.holds(row, column)), None)
        return (held.first_row, held.first_column) if held is not None else (row, column)

    def heading_rows(self) -> tuple[int, ...]:
        """Return the rows of headings, counted from 0."""
        meanings = ((row, meaning) for region in self.regions for row, meaning in region.block.rows.items())
        return tuple(sorted({row - 1 for row, meaning in meanings if meaning is RowMeaning.HEADING}))

    def spans(self) -> Iterator[tuple[int, int, int, int]]:
        """Return what is shown as one cell: row and column from 0, how many of each.

        That is what is merged, and titles and notes that run over the empty cells at their right, as Excel shows them.
        """
        for block in self.grid.merges:
            rows, columns = block.last_row - block.first_row + 1, block.last_column - block.first_column + 1
            yield block.first_row - 1, block.first_column - 1, rows, columns
        meanings = {row: found for region in self.regions for row, found in region.block.rows.items()}
        loose = {row for row, meaning in meanings.items() if meaning in _RUNNING_OVER}
        loose |= {row for row in range(1, min(self.last_row, _LOOKED_AT) + 1) if row not in meanings}
        for row in sorted(loose):
            yield from self._running_over(row)

    def _running_over(self, row: int) -> Iterator[tuple[int, int, int, int]]:
        last = min(self.last_column, _WIDEST)
        cells = [self.grid.cell(row, column) for column in range(1, last + 1)]
        held = [cell for cell in cells if cell is not None and not cell.is_blank]
        ends = [*(other.column for other in held[1:]), last + 1]
        for cell, following in zip(held, ends, strict=False):
            column = cell.column
            is_words = cell.number is None and len(cell.text) > _LONG
            if is_words and following - column > 1 and not any(block.holds(row, column) for block in self.grid.merges):
                yield row - 1, column - 1, 1, following - column

    def first_cell(self) -> tuple[int, int]:
        """Return row and column of the cell to begin at: the first heading, else the first cell."""
        first = min(
            (region for region in self.regions if region.columns), key=lambda item: item.first_row, default=None
        )
        if first is None:
            return (1, 1)
        headings = [row for row, meaning in first.block.rows.items() if meaning is RowMeaning.HEADING]
        return (max(headings, default=first.first_row), min(first.columns))

    def _shares_block(self, row: int, measure_row: int) -> bool:
        """Return whether a row is one more row of the measure above it, such as its targets."""
        meanings = {RowMeaning.TARGETS, RowMeaning.COMMENTARY, RowMeaning.MEASURE}
        return self.meaning_at(row) in meanings and any(
            region.covers(row) and region.covers(measure_row) for region in self.regions
        )


def _placed(cards: Sequence[Scorecard], part: int) -> dict[int, tuple[Scorecard, Measure]]:
    """Return the measures by the row (0) or the column (1) of their wording."""
    found = {}
    for card in cards:
        for measure in card.measures:
            position = find_place(measure.place.cell)
            if position is not None:
                found[position[part]] = (card, measure)
    return found


def _extent(grid: SheetGrid, regions: Sequence[Region]) -> tuple[int, int]:
    """Return the last row and the last column that show something."""
    last_row = max((region.last_row for region in regions), default=0)
    last_column = max((max(region.columns, default=0) for region in regions), default=0)
    return max(last_row, grid.last_row), max(last_column, grid.last_column)
