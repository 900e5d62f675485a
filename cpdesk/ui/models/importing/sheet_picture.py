"""What each column, row and cell of one sheet was taken for, quick to look up."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.grid import SheetGrid, column_letters
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import RowMeaning, SheetMap
from cpdesk.services.answer_words import MEANING_WORDS
from cpdesk.services.sheet_region import Region
from cpdesk.services.sheet_regions import SheetRegions
from cpdesk.ui.models.importing.role_words import column_value, role_name
from cpdesk.ui.models.importing.sheet_dates import are_dated_by_rows
from cpdesk.ui.models.importing.sheet_spans import shown_as_one

_NAMES = (ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.GROUP)
_OF_A_MEASURE = (RowMeaning.TARGETS, RowMeaning.COMMENTARY, RowMeaning.MEASURE)
_DATA_ROWS = {SheetKind.TRACKER: "Item", SheetKind.TABLE: "Row"}


class SheetPicture:
    """A sheet's cells with what they were taken for; it never changes."""

    def __init__(self, grid: SheetGrid, sheet_map: SheetMap, scorecards: Sequence[Scorecard] = ()) -> None:
        self.grid = grid
        self.regions = SheetRegions(sheet_map.blocks)
        self._loose = sheet_map.loose
        self.scorecards = tuple(card for card in scorecards if card.place.sheet == grid.name)
        self._by_line = self._placed()
        self._lines = sorted(self._by_line)
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
        return self.regions.at(row, column)

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
        region = self.regions.of_line(row, column)
        are_several = region is not None and region.has_alike(region.line(row, column))
        return f"{self.line_name(row, column)} {'and its like are' if are_several else 'is'}"

    def meaning_at(self, row: int, column: int | None = None) -> RowMeaning | None:
        """Return what a row was taken for: in the block that holds the column, else in the first that has the row.

        Where measures stand side by side, it is what the column was taken for.
        """
        region = self.regions.of_line(row, column) if column is not None else None
        if region is not None and column is not None:
            return region.block.rows.get(region.line(row, column))
        return self._own_meanings(row)

    def row_words(self, row: int, column: int | None = None) -> str:
        """Return what a row was taken for in words: an item in a tracker, a row in a table, a measure elsewhere."""
        meaning = self.meaning_at(row, column)
        if meaning is None:
            return ""
        own = self.regions.of_line(row, column) if column is not None else None
        held = (item for item in self.regions if not item.is_across and row in item.block.rows)
        region = own or next(held, None)
        kind = region.block.kind if region is not None else SheetKind.SCORECARD
        return _DATA_ROWS.get(kind, MEANING_WORDS[meaning]) if meaning is RowMeaning.MEASURE else MEANING_WORDS[meaning]

    def role_words(self, row: int, column: int) -> str:
        """Return what the cell's column was taken for in a word; nothing where a table has a name for it alone."""
        region, known = self.region_at(row, column), self.column_at(row, column)
        if region is None or known is None:
            return ""
        is_plain = column_value(known) == ColumnRole.OTHER and region.block.kind is not SheetKind.SCORECARD
        return "" if is_plain else role_name(known)

    def about_line(self, row: int, column: int) -> str:
        """Return the words that an answer about the cell's row is known by; empty where none can be given.

        Where measures stand side by side, the answer is about the cell's column.
        """
        region = self.regions.of_line(row, column)
        if region is not None:
            return region.block.abouts.get(region.line(row, column), "")
        return self._loose.get(row, "")

    def line_may_be(self, row: int, column: int) -> dict[str, str]:
        """Return what the cell's row can be said to be, with the words for it, what it is among them.

        One that is in no table may hold the headings of one.
        """
        region = self.regions.of_line(row, column)
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
        block, line = self.regions.line_at(row, column)
        found = self._by_line.get((block, line))
        if found is not None or self.is_across(row, column):
            return found
        place = bisect_right(self._lines, (block, line))
        if not place or self._lines[place - 1][0] != block:
            return None
        return self._by_line[self._lines[place - 1]] if self.meaning_at(row, column) in _OF_A_MEASURE else None

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

    def _own_meanings(self, row: int) -> RowMeaning | None:
        """Return what a row of the sheet itself was taken for, none where it has a role."""
        return next((item.own_rows[row] for item in self.regions if row in item.own_rows), None)

    def _placed(self) -> dict[tuple[int, int], tuple[Scorecard, Measure]]:
        """Return the measures by their block and their line in it, where their wording stands."""
        by_line: dict[tuple[int, int], tuple[Scorecard, Measure]] = {}
        for card in self.scorecards:
            for measure in card.measures:
                position = find_place(measure.place.cell)
                if position is not None:
                    by_line[self.regions.line_at(*position)] = (card, measure)
        return by_line


def _extent(grid: SheetGrid, regions: SheetRegions) -> tuple[int, int]:
    """Return the last row and the last column that show something."""
    last_row = max((region.last_row for region in regions), default=0)
    last_column = max((region.last_column for region in regions), default=0)
    return max(last_row, grid.last_row), max(last_column, grid.last_column)
