"""The cells of a measure's row that no role takes up, kept under their headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from cpdesk.domain.measure import OtherCell, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.directions import DirectionCell
from cpdesk.excel.measures.rating_cells import RatingColumns
from cpdesk.excel.measures.row_cells import RowCells
from cpdesk.excel.measures.row_figures import FIGURES, RowFigures
from cpdesk.excel.measures.struck_cells import struck_cells
from cpdesk.excel.measures.understood_cells import MAY_BE_UNREAD, is_understood

_COUNTS = (ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)


@dataclass(frozen=True)
class LeftOver:
    """Finds what is left of one scorecard's rows: columns without a role, second ones of a role, words not understood.

    Counts are left where the share that they belong to is blank.
    """

    cells: RowCells
    ratings: RatingColumns

    def of(
        self,
        found: RowFigures,
        direction: DirectionCell | None,
        rating: SuppliedRating,
        *,
        has_bands: bool,
        has_rule: bool,
    ) -> Iterator[OtherCell]:
        """Yield the cells that are left.

        A rule was made of the row's thresholds if it `has_bands`, of those or of its tolerance if it `has_rule`.
        """
        if len(found.figures) < self._most_figures:
            yield from struck_cells(self.cells.view, self.cells.columns, found)
        if self._counts:
            yield from self._lone_counts(found)
        is_pair = len(found.row.rows) > 1
        for column, is_chosen in self._columns_left:
            is_taken = is_chosen
            if column.role is ColumnRole.TOLERANCE:
                is_taken = has_bands if column.band is not None else is_chosen
            if is_pair and column.is_label:
                continue
            said = partial(self.cells.text, column.role, found.row)
            if is_taken and is_understood(column.role, said, direction, rating, has_rule=has_rule or has_bands):
                continue
            cell = self.cells.cell(column, found.row)
            if cell is not None:
                row = cell.row if is_pair else found.row.row
                yield OtherCell(column.heading, cell.text.strip(), self.cells.view.place(row, column.number))

    def _lone_counts(self, found: RowFigures) -> Iterator[OtherCell]:
        """Yield the counts that no result of their period takes up, and what stood where a count is the result."""
        view, row = self.cells.view, found.row.row
        for column, results in self._counts:
            if column.number in found.figures and not any(number in found.figures for number in results):
                text = found.figures[column.number].text.strip()
                yield OtherCell(column.heading, text, view.place(found.row_of(column.number), column.number))
        for column in self.cells.columns if found.moved else ():
            cell = view.cell(row, column.number) if column.number in found.moved else None
            if cell is not None and not cell.is_blank:
                yield OtherCell(column.heading, cell.text.strip(), view.place(row, column.number))

    @cached_property
    def _counts(self) -> tuple[tuple[BlockColumn, tuple[int, ...]], ...]:
        """Return the columns of numerators and denominators, each with those of results for its period."""
        columns, current = self.cells.columns, self.cells.current
        results = [column for column in columns if column.role is ColumnRole.VALUE]
        return tuple(
            (column, _numbers(results, column.period or current)) for column in columns if column.role in _COUNTS
        )

    @cached_property
    def _most_figures(self) -> int:
        return sum(column.role in FIGURES for column in self.cells.columns)

    @cached_property
    def _columns_left(self) -> tuple[tuple[BlockColumn, bool], ...]:
        """Return the columns whose cells may be left over, each with whether its role was taken from it."""
        return tuple(
            (column, is_chosen)
            for column in self.cells.columns
            if column.role not in (ColumnRole.VALUE, ColumnRole.COMPARATOR, *_COUNTS)
            and not ((is_chosen := self._is_chosen(column)) and column.role not in MAY_BE_UNREAD and not column.band)
        )

    def _is_chosen(self, column: BlockColumn) -> bool:
        if column.role in (ColumnRole.OTHER, ColumnRole.BASELINE):
            return False
        if column.role is ColumnRole.RAG:
            return column.number == self.ratings.current or column.number in self.ratings.ticks
        return column is self.cells.column(column.role)


def _numbers(results: Sequence[BlockColumn], period: ReportingPeriod | None) -> tuple[int, ...]:
    """Return the columns of results for a period."""
    return tuple(column.number for column in results if period is not None and column.period == period)
