"""The target of one measure: in a row of targets, in its cell of a column, or in the column's heading."""

from collections.abc import Sequence
from decimal import Decimal

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.target import Target
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.cells import target_of
from cpdesk.excel.words.limits import read_limit


def row_target(
    view: SheetView,
    columns: Sequence[BlockColumn],
    target_column: BlockColumn | None,
    current: ReportingPeriod | None,
    found: RowFigures,
    factor: Decimal,
) -> Target | None:
    """Return the measure's target for the current period; a heading such as `Target (95%)` is that of every row."""
    for column in columns if found.targets else ():
        if column.role is ColumnRole.VALUE and column.period == current and column.number in found.targets:
            place = view.place(found.row.target_row or found.row.row, column.number)
            return target_of(found.targets[column.number], found.unit, factor, place)
    if target_column is None:
        return None
    number, figures = target_column.number, found.figures.get(target_column.number)
    if figures is not None:
        place = view.place(found.row_of(number), number)
        if number in found.unlike:
            return Target(None, figures.text, place)
        return target_of(figures, found.unit, factor, place)
    headed = read_limit(target_column.reading.target) if target_column.reading.target and found.figures else None
    if headed is None or (headed.is_percent and found.unit is not Unit.PERCENT):
        return None
    return target_of(headed, found.unit, factor, view.place(found.row_of(number), number))
