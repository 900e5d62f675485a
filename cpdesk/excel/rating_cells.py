"""Where a scorecard shows its ratings, with the rating that each measure's cell shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cpdesk.domain.grid import GridCell
from cpdesk.domain.measure import RagSource, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns import BlockColumn
from cpdesk.excel.current import nearness
from cpdesk.excel.ratings import Swatches, rating_of_fill, rating_of_text
from cpdesk.excel.row_figures import RowFigures
from cpdesk.excel.sheet_view import SheetView


@dataclass(frozen=True, slots=True)
class RatingColumns:
    """The column that shows the current rating and the one that shows the forecast, None where there is none."""

    current: int | None = None
    forecast: int | None = None
    swatches: Swatches = field(default_factory=dict)


def rating_columns(
    view: SheetView,
    columns: Sequence[BlockColumn],
    rows: Sequence[RowFigures],
    current: ReportingPeriod | None,
    swatches: Swatches,
) -> RatingColumns:
    """Return where the ratings are: in a column of their own, else in the fills of the current values.

    Of several columns of ratings it is the current period's, else its year's, else one without a period.

    Failing both, in the fills of whichever other column has them on most measures.
    """
    forecast = next((column.number for column in columns if column.role is ColumnRole.FORECAST_RAG), None)
    own = [column for column in columns if column.role is ColumnRole.RAG]
    nearest = max(own, key=lambda column: nearness(column.period, current), default=None)
    if nearest is not None and (current is None or nearness(nearest.period, current) > 0):
        return RatingColumns(nearest.number, forecast, swatches)
    values = [column for column in columns if column.role is ColumnRole.VALUE and column.period == current]
    others = [
        column
        for column in columns
        if column.role
        in (ColumnRole.DIRECTION, ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.TARGET, ColumnRole.OTHER)
    ]
    for group in (values, others):
        counts = {column.number: _count(view, column.number, rows, swatches) for column in group}
        best = max(counts, key=lambda number: (counts[number], -number), default=None)
        if best is not None and counts[best] > 0:
            return RatingColumns(best, forecast, swatches)
    return RatingColumns(None, forecast, swatches)


def read_rating(view: SheetView, row: int, where: RatingColumns) -> SuppliedRating:
    """Return the rating that the measure's row shows, by its text first, then by its fill."""
    cell = view.cell(row, where.current) if where.current is not None else None
    rag, source = _shown(cell, where.swatches)
    forecast, forecast_source = _shown(
        view.cell(row, where.forecast) if where.forecast is not None else None, where.swatches
    )
    if rag is None and forecast is None:
        return SuppliedRating()
    column = where.current if rag is not None else where.forecast
    place = view.place(row, column) if column is not None else None
    return SuppliedRating(rag, forecast, source or forecast_source, place)


def _shown(cell: GridCell | None, swatches: Swatches) -> tuple[RagRating | None, RagSource | None]:
    if cell is None:
        return None, None
    said = rating_of_text(cell.text)
    if said is not None:
        return said, RagSource.TEXT
    filled = rating_of_fill(cell.fill, swatches)
    return filled, RagSource.FILL if filled is not None else None


def _count(view: SheetView, column: int, rows: Sequence[RowFigures], swatches: Swatches) -> int:
    cells = (view.cell(row.row.row, column) for row in rows)
    return sum(cell is not None and rating_of_fill(cell.fill, swatches) is not None for cell in cells)
