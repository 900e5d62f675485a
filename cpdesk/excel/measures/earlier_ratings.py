"""The ratings that a measure's row shows of earlier periods."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.trend import value_for
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.rated_results import RatedResult
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.measures.current import nearness
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.measures.row_targets import row_target
from cpdesk.excel.sheet_view import SheetView

_UNDATED = 1  # how near a column without a period is


@dataclass(frozen=True)
class EarlierRatings:
    """Reads them from the columns of ratings, and of marked figures, that have another period than the current one."""

    view: SheetView
    columns: Sequence[BlockColumn]
    ratings: tuple[BlockColumn, ...]
    current: ReportingPeriod | None
    key: RatingKey

    @classmethod
    def of(
        cls, view: SheetView, columns: Sequence[BlockColumn], current: ReportingPeriod | None, key: RatingKey
    ) -> "EarlierRatings":
        """Return the reader for a scorecard whose current ratings are those of `current`."""
        ratings = (
            column
            for column in columns
            if (column.role is ColumnRole.RAG or (key.marks and column.role is ColumnRole.VALUE))
            and column.band is None
            and column.period not in (None, current)
        )
        return cls(view, columns, tuple(ratings), current, key)

    def read(self, found: RowFigures, measure: Measure, factor: Decimal) -> Iterator[RatedResult]:
        """Yield each result that is rated and has a target known to hold then; `factor` is the measure's."""
        for column in self.ratings:
            cell = self.view.cell(found.row.row, column.number)
            rag, _ = self.key.shown(cell, is_rating_column=column.role is ColumnRole.RAG)
            value = value_for(measure.values, column.period)
            if rag is None or value is None or not isinstance(value.result, Decimal) or column.period is None:
                continue
            target = row_target(self.view, self.columns, self._targets[column.period], column.period, found, factor)
            if target is not None and target.value is not None:
                yield RatedResult(value.result, replace(measure, target=target), rag)

    @cached_property
    def _targets(self) -> Mapping[ReportingPeriod, BlockColumn | None]:
        """Return the column of targets for each period that ratings are of: the same in all rows."""
        periods = {column.period for column in self.ratings if column.period is not None}
        return {period: self._target_column(period) for period in periods}

    def _target_column(self, period: ReportingPeriod) -> BlockColumn | None:
        """Return the column of targets for the period or its year; one without a period is for the current year."""
        targets = [column for column in self.columns if column.role is ColumnRole.TARGET and column.band is None]
        nearest = max(targets, key=lambda column: nearness(column.period, period), default=None)
        near = nearness(nearest.period, period) if nearest is not None else 0
        is_this_year = self.current is not None and period.year == self.current.year
        return nearest if near > _UNDATED or (near == _UNDATED and is_this_year) else None
