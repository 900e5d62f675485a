"""What a measure's row shows of its direction of travel."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.arrows_beside import direction_beside_figure, may_hold_arrow
from cpdesk.excel.key.directions import DirectionCell, direction_beside_rating, direction_cell
from cpdesk.excel.measures.rating_cells import RatingColumns
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView


@dataclass(frozen=True)
class RowDirections:
    """Reads the direction cells of one scorecard's rows; `column` is that of its arrows, None where it has none."""

    view: SheetView
    columns: Sequence[BlockColumn]
    column: BlockColumn | None
    current: ReportingPeriod | None
    ratings: RatingColumns

    def of(self, row: MeasureRow) -> DirectionCell | None:
        """Return the first arrow of the row in its column; without a column, one beside its rating or figure."""
        column = self.column
        if column is None:
            return self._beside(row)
        for at in row.rows:
            cell = self.view.cell(at, column.number)
            if cell is None or cell.is_blank:
                continue
            shown = direction_cell(cell, self.view.place(at, column.number), has_pluses=self._has_pluses)
            if shown is not None:
                return shown
        return None

    def _beside(self, row: MeasureRow) -> DirectionCell | None:
        """Return the arrow beside the rating, else the one beside the figure of the current period."""
        beside = direction_beside_rating(self.view, row.row, self.ratings.own)
        number = self._result_of_now
        if beside is not None or number is None:
            return beside
        cell = self.view.cell(row.row, number)
        if cell is None or not may_hold_arrow(cell):
            return None
        return direction_beside_figure(cell, self.view.place(row.row, number))

    @cached_property
    def _result_of_now(self) -> int | None:
        values = (column for column in self.columns if column.role is ColumnRole.VALUE)
        return next((column.number for column in values if column.period == self.current), None)

    @cached_property
    def _has_pluses(self) -> bool:
        number = self.column.number if self.column is not None else 0
        return any(self.view.text(row, number) == "+" for row in self.view.rows)
