"""The cells of a measure's row, by the columns that roles were taken from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.measures.current import nearness
from cpdesk.excel.measures.row_figures import first_text
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView

_CHOSEN_BY_PERIOD = (ColumnRole.TARGET, ColumnRole.COMMENTARY, ColumnRole.DIRECTION)


@dataclass(frozen=True)
class RowCells:
    """Finds what a role says in a row: of several columns of one role, one was chosen for all rows."""

    view: SheetView
    columns: Sequence[BlockColumn]
    current: ReportingPeriod | None

    @cached_property
    def chosen(self) -> Mapping[ColumnRole, BlockColumn]:
        """Return the one column of each role; of several by period, the current, else its year's, else the undated."""
        chosen: dict[ColumnRole, BlockColumn] = {}
        for column in self.columns:
            best = chosen.get(column.role)
            if best is None or (
                column.role in _CHOSEN_BY_PERIOD
                and nearness(column.period, self.current) > nearness(best.period, self.current)
            ):
                chosen[column.role] = column
        return chosen

    @cached_property
    def naming(self) -> int:
        """Return the number of the column in which the measures are named, the first where none is for that."""
        return self.chosen.get(ColumnRole.MEASURE, self.columns[0]).number

    def column(self, role: ColumnRole) -> BlockColumn | None:
        """Return the column that the role was taken from."""
        return self.chosen.get(role)

    def text(self, role: ColumnRole, row: MeasureRow) -> str:
        """Return what the role's cell shows; empty where it has no column."""
        column = self.chosen.get(role)
        return first_text(self.view, row, column) if column is not None else ""

    def cell(self, column: BlockColumn | None, row: MeasureRow) -> GridCell | None:
        """Return the cell that shows something in the column in the first of the measure's rows that has one."""
        if column is None:
            return None
        for at in row.rows:
            cell = self.view.spread_cell(at, column.number)
            if cell is not None and not cell.is_blank:
                return cell
        return None

    def reference(self, row: MeasureRow) -> str:
        """Return the measure's reference as displayed, that of the row of its wording first."""
        column = self.chosen.get(ColumnRole.REF)
        if column is None:
            return ""
        text = self.view.text(row.at, column.number)
        if text:
            return text
        return next(filter(None, (self.view.text(at, column.number) for at in row.rows)), "")
