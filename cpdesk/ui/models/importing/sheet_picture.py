"""What each column, row and cell of one sheet was taken for, quick to look up."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.grid import SheetGrid, column_letters
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import RowMeaning, SheetMap
from cpdesk.services.answer_words import COLUMN_WORDS, MEANING_WORDS
from cpdesk.ui.models.importing.role_words import column_value
from cpdesk.ui.models.importing.sheet_dates import are_dated_by_rows
from cpdesk.ui.models.importing.sheet_region import Region
from cpdesk.ui.models.importing.sheet_spans import shown_as_one

_NAMES = (ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.GROUP)
_At = TypeVar("_At")
_Placed = dict[_At, tuple[Scorecard, Measure]]
_DATA_ROWS = {SheetKind.TRACKER: "Item", SheetKind.TABLE: "Row"}


class SheetPicture:
    """A sheet's cells with what they were taken for; it never changes."""

    def __init__(self, grid: SheetGrid, sheet_map: SheetMap, scorecards: Sequence[Scorecard] = ()) -> None:
        self.grid = grid
        self.regions = tuple(Region.of(block) for block in sheet_map.blocks)
        self._loose = sheet_map.loose
        self.scorecards = tuple(card for card in scorecards if card.place.sheet == grid.name)
        self._by_row, self._by_cell = self._placed()
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
        held = [region for region in self.regions if region.holds(row, column)]
        return min(held, key=lambda region: region.distance(row), default=None)

    def region_across(self, row: int) -> Region | None:
        """Return the block that reads across in which the row has a role."""
        return next((region for region in self.regions if region.is_across and row in region.columns), None)

    def is_across(self, row: int, column: int) -> bool:
        """Return whether the cell's row has a role, and its column is a measure or a note; usually it is otherwise."""
        region = self.region_at(row, column)
        return region is not None and region.is_across

    def column_at(self, row: int, column: int) -> Column | None:
        """Return what the cell's column was taken for; where measures stand side by side, its row."""
        region = self.region_at(row, column)
        return region.columns[region.headed(row, column)] if region is not None else None

    def key_at(self, row: int, column: int) -> str:
        """Return the key of the heading above the cell, or beside it; empty where it has none."""
        region = self.region_at(row, column)
        return region.key(row, column) if region is not None else ""

    def heading_name(self, row: int, column: int) -> str:
        """Return what has a role there: `Column F` or, where measures stand side by side, `Row 5`."""
        return f"Row {row}" if self.is_across(row, column) else f"Column {column_letters(column)}"

    def line_name(self, row: int, column: int) -> str:
        """Return what is a measure or a note there: `Row 5` or, where measures stand side by side, `Column F`."""
        return f"Column {column_letters(column)}" if self.is_across(row, column) else f"Row {row}"

    def wants_period(self, row: int, column: int) -> bool:
        """Return whether the cell's column holds figures of which nothing says what they are for, not even its rows."""
        region, known = self.region_at(row, column), self.column_at(row, column)
        if region is None or known is None or known.role is not ColumnRole.VALUE or known.period is not None:
            return False
        number = region.headed(row, column)
        return not are_dated_by_rows(self.scorecards, region, number)

    def line_question(self, row: int, column: int) -> str:
        """Return what is asked about a row: `Row 5 is`, or `Row 5 and its like are` where others are known alike."""
        region = self._region_of_line(row, column)
        are_several = region is not None and region.has_alike(region.line(row, column))
        return f"{self.line_name(row, column)} {'and its like are' if are_several else 'is'}"

    def meaning_at(self, row: int, column: int | None = None) -> RowMeaning | None:
        """Return what a row was taken for: in the block that holds the column, else in the first that has the row.

        Where measures stand side by side, it is what the column was taken for.
        """
        region = self.region_at(row, column) if column is not None else None
        if region is not None and column is not None:
            line = region.line(row, column)
            if line in region.block.rows or region.is_across:
                return region.block.rows.get(line)
        return self._own_meanings(row)

    def row_words(self, row: int, column: int | None = None) -> str:
        """Return what a row was taken for in words: an item in a tracker, a row in a table, a measure elsewhere."""
        meaning = self.meaning_at(row, column)
        if meaning is None:
            return ""
        held = (item for item in self.regions if not item.is_across and row in item.block.rows)
        kind = next((item.block.kind for item in held), SheetKind.SCORECARD)
        return _DATA_ROWS.get(kind, MEANING_WORDS[meaning]) if meaning is RowMeaning.MEASURE else MEANING_WORDS[meaning]

    def role_words(self, row: int, column: int) -> str:
        """Return what the cell's column was taken for in a word; nothing where a table has a name for it alone."""
        region, known = self.region_at(row, column), self.column_at(row, column)
        if region is None or known is None:
            return ""
        is_plain = column_value(known) == ColumnRole.OTHER and region.block.kind is not SheetKind.SCORECARD
        return "" if is_plain else COLUMN_WORDS[column_value(known)]

    def about_line(self, row: int, column: int) -> str:
        """Return the words that an answer about the cell's row is known by; empty where none can be given.

        Where measures stand side by side, the answer is about the cell's column.
        """
        region = self._region_of_line(row, column)
        if region is not None:
            return region.block.abouts.get(region.line(row, column), "")
        return self._loose.get(row, "")

    def line_may_be(self, row: int, column: int) -> dict[str, str]:
        """Return what the cell's row can be said to be, with the words for it, what it is among them.

        One that is in no table may hold the headings of one.
        """
        region = self._region_of_line(row, column)
        offered = region.may_be(region.line(row, column)) if region is not None else (RowMeaning.HEADING,)
        now = self.meaning_at(row, column)
        own = {now.value: self.row_words(row, column)} if now is not None and now not in offered else {}
        return own | {meaning.value: MEANING_WORDS[meaning] for meaning in offered}

    def is_heading(self, row: int, column: int) -> bool:
        """Return whether the cell is a heading of a column."""
        region = self.region_at(row, column)
        return region is not None and region.block.rows.get(region.line(row, column)) is RowMeaning.HEADING

    def measure_at(self, row: int, column: int) -> tuple[Scorecard, Measure] | None:
        """Return the measure whose row the cell lies in, or whose column where measures stand side by side."""
        region = self.region_at(row, column)
        if region is not None and region.is_across:
            held = (self._by_cell.get((at, column)) for at in region.columns)
            return next(filter(None, held), None)
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
        down = [region for region in self.regions if not region.is_across]
        across = [region for region in self.regions if region.is_across]
        named = {row for region in across for row, column in region.columns.items() if column.role in _NAMES}
        headed = {row for region in down for row, said in region.block.rows.items() if said is RowMeaning.HEADING}
        return tuple(sorted(row - 1 for row in named | headed))

    def spans(self) -> Iterator[tuple[int, int, int, int]]:
        """Return what is shown as one cell: row and column from 0, how many of each."""
        return shown_as_one(self.grid, self.regions, self.last_row, self.last_column)

    def first_cell(self) -> tuple[int, int]:
        """Return row and column of the cell to begin at: the first heading, else the first cell."""
        first = min(
            (region for region in self.regions if region.columns), key=lambda item: item.first_row, default=None
        )
        if first is None:
            return (1, 1)
        headings = [line for line, meaning in first.block.rows.items() if meaning is RowMeaning.HEADING]
        if first.is_across:
            return (first.first_row, max(headings, default=1))
        return (max(headings, default=first.first_row), min(first.columns))

    def _region_of_line(self, row: int, column: int) -> Region | None:
        """Return the block that the cell's row is a row of or, where it reads across, its column."""
        across = self.region_at(row, column)
        if across is not None and across.is_across:
            return across
        return next((region for region in self.regions if not region.is_across and row in region.block.rows), None)

    def _own_meanings(self, row: int) -> RowMeaning | None:
        """Return what a row of the sheet itself was taken for, none where it has a role."""
        return next((item.own_rows[row] for item in self.regions if row in item.own_rows), None)

    def _placed(self) -> tuple[_Placed[int], _Placed[tuple[int, int]]]:
        """Return the measures by the row of their wording, those that stand side by side by its row and column."""
        by_row: _Placed[int] = {}
        by_cell: _Placed[tuple[int, int]] = {}
        for card in self.scorecards:
            for measure in card.measures:
                position = find_place(measure.place.cell)
                if position is not None and self.is_across(*position):
                    by_cell[position] = (card, measure)
                elif position is not None:
                    by_row[position[0]] = (card, measure)
        return by_row, by_cell

    def _shares_block(self, row: int, measure_row: int) -> bool:
        """Return whether a row is one more row of the measure above it, such as its targets."""
        meanings = {RowMeaning.TARGETS, RowMeaning.COMMENTARY, RowMeaning.MEASURE}
        return self.meaning_at(row) in meanings and any(
            region.covers(row) and region.covers(measure_row) for region in self.regions if not region.is_across
        )


def _extent(grid: SheetGrid, regions: Sequence[Region]) -> tuple[int, int]:
    """Return the last row and the last column that show something."""
    last_row = max((region.last_row for region in regions), default=0)
    last_column = max((region.last_column for region in regions), default=0)
    return max(last_row, grid.last_row), max(last_column, grid.last_column)
