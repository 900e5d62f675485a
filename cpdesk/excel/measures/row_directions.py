"""What each measure's row shows of its direction of travel: in its own column, beside its rating or its figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.columns import BlockColumn
from cpdesk.excel.key.arrows_beside import direction_beside_figure, may_hold_arrow
from cpdesk.excel.key.directions import DirectionCell, direction_beside_rating, direction_cell
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.sheet_view import SheetView


@dataclass(frozen=True)
class RowDirections:
    """Reads the arrows of one scorecard: from its `column` of them, else beside ratings or figures of `current`.

    `ratings` is the column that holds nothing but ratings.
    """

    view: SheetView
    columns: Sequence[BlockColumn]
    column: BlockColumn | None
    current: ReportingPeriod | None
    ratings: int | None

    def read(self, found: RowFigures) -> DirectionCell | None:
        """Return what the measure's row shows."""
        if self.column is None:
            return self._beside(found)
        number = self.column.number
        for row in found.row.rows:
            cell = self.view.cell(row, number)
            if cell is None or cell.is_blank:
                continue
            shown = direction_cell(cell, self.view.place(row, number), has_pluses=self._has_pluses)
            if shown is not None:
                return shown
        return None

    def _beside(self, found: RowFigures) -> DirectionCell | None:
        """Return the arrow beside the rating, else the one beside the figure of the current period."""
        row, number = found.row.row, self._result_of_now
        beside = direction_beside_rating(self.view, row, self.ratings)
        if beside is not None or number is None:
            return beside
        cell = self.view.cell(row, number)
        if cell is None or not may_hold_arrow(cell):
            return None
        return direction_beside_figure(cell, self.view.place(row, number))

    @cached_property
    def _result_of_now(self) -> int | None:
        values = (column for column in self.columns if column.role is ColumnRole.VALUE)
        return next((column.number for column in values if column.period == self.current), None)

    @cached_property
    def _has_pluses(self) -> bool:
        number = self.column.number if self.column is not None else 0
        return any(self.view.text(row, number) == "+" for row in self.view.rows)
