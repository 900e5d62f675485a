"""Where a scorecard shows its ratings, with the rating that each measure's cell shows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.measure import RagSource, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.threshold_columns import is_tick
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.key.rating_key import NOTHING, RatingKey, Shown
from cpdesk.excel.measures.current import nearness
from cpdesk.excel.measures.headed_ratings import with_headed_ratings
from cpdesk.excel.measures.rating_fills import says_ratings
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.measures.verdict_columns import with_verdicts
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_MAY_SHOW = (ColumnRole.DIRECTION, ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.TARGET, ColumnRole.OTHER)

_AHEAD = re.compile(r"\b(?:forecast\w*|outlook|project\w*|predict\w*|expect\w*|anticipat\w*|year.end|likel\w+|next)\b")
_BEFORE = re.compile(r"\b(?:previous\w*|last|prior|earlier|ago|baseline)\b")
_OF_RATINGS = re.compile(
    r"\b(?:rag|b?rag\w*|rat\w+|scor\w+|status|perform\w*|colour|grade\w*|judg\w+|level|on target)\b"
)


@dataclass(frozen=True, slots=True)
class RatingColumns:
    """The column that shows the current rating and the one that shows the forecast, None where there is none.

    `is_own` tells that the current one holds nothing but ratings, so that its words and arrows are ratings too. `ticks`
    are the columns headed by a rating that a tick stands for.
    """

    current: int | None = None
    forecast: int | None = None
    key: RatingKey = RatingKey()
    is_own: bool = True
    ticks: Mapping[int, RagRating] = field(default_factory=dict)

    @property
    def own(self) -> int | None:
        """Return the column of ratings alone, None where other cells show them."""
        return self.current if self.is_own else None


def with_worded_ratings(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[MeasureRow], key: RatingKey
) -> tuple[BlockColumn, ...]:
    """Return the columns with those as ratings whose words nothing but the legend explains: `Met`, `Off track`, `3`.

    Those that are headed as ratings are such whatever words stand there: somebody will say what `Watch` is.
    """
    columns = with_verdicts(view, with_headed_ratings(view, columns, rows, key), rows)
    if not key.words or any(column.role is ColumnRole.RAG for column in columns):
        return tuple(columns)
    return tuple(_as_worded(view, column, rows, key) for column in columns)


def _as_worded(view: SheetView, column: BlockColumn, rows: Sequence[MeasureRow], key: RatingKey) -> BlockColumn:
    """Return the column as one of ratings where most of its texts are such by the legend, as its heading allows.

    One that looks ahead holds forecasts; one that looks back is left as it is; numbers may count anything but under a
    heading of ratings.
    """
    if column.role not in (ColumnRole.OTHER, ColumnRole.DIRECTION):
        return column
    texts = [text for row in rows if (text := view.text(row.row, column.number))]
    heading = plain(column.heading)
    if not texts or sum(key.of_text(text) is not None for text in texts) * 2 <= len(texts):
        return column
    if _BEFORE.search(heading) or (any(map(str.isdigit, texts)) and not _OF_RATINGS.search(heading)):
        return column
    return replace(column, role=ColumnRole.FORECAST_RAG if _AHEAD.search(heading) else ColumnRole.RAG)


def rating_columns(
    view: SheetView,
    columns: Sequence[BlockColumn],
    rows: Sequence[RowFigures],
    current: ReportingPeriod | None,
    key: RatingKey,
) -> RatingColumns:
    """Return where the ratings are: in a column of their own, else in the colours of the current values.

    Of several columns of ratings it is the current period's, else its year's, else one without a period, beside the
    last of quarters or months that nobody has dated yet. Failing all of them,
    in the colours of whichever other column has them on most measures.
    """
    forecast = next((column.number for column in columns if column.role is ColumnRole.FORECAST_RAG), None)
    at = [row.row.row for row in rows]
    ticks = {column.number: column.band for column in columns if column.role is ColumnRole.RAG and column.band}
    own = [column for column in columns if column.role is ColumnRole.RAG and column.number not in ticks]
    if ticks and not own:
        return RatingColumns(None, forecast, key, ticks=ticks)
    parts = _parts_before(columns) if current is None else {}
    nearest = max(own, key=lambda item: (nearness(item.period, current), parts.get(item.number, 0)), default=None)
    if nearest is not None:
        key = key.beside(view.text(row, nearest.number) for row in at)
    if nearest is not None and (current is None or nearness(nearest.period, current) > 0):
        fallback = _coloured(view, columns, at, current, key) if not _has_any(view, nearest.number, at, key) else None
        if fallback is None:
            return RatingColumns(nearest.number, forecast, key)
        return RatingColumns(fallback, forecast, key, is_own=False)
    return RatingColumns(_coloured(view, columns, at, current, key), forecast, key, is_own=False)


def _parts_before(columns: Sequence[BlockColumn]) -> dict[int, int]:
    """Return which quarter or month of a year the results left of each column are of, where their heading says it."""
    parts: dict[int, int] = {}
    part = 0
    for column in sorted(columns, key=lambda column: column.number):
        if column.role is ColumnRole.VALUE:
            label = column.reading.label
            part = label.part if label.kind in PARTS_OF_A_YEAR else 0
        parts[column.number] = part
    return parts


def _has_any(view: SheetView, column: int, rows: Sequence[int], key: RatingKey) -> bool:
    return any(key.shown(view.cell(row, column), is_rating_column=True)[0] is not None for row in rows)


def _coloured(
    view: SheetView,
    columns: Sequence[BlockColumn],
    rows: Sequence[int],
    current: ReportingPeriod | None,
    key: RatingKey,
) -> int | None:
    """Return the column whose colours are the ratings, where no column is for ratings alone."""
    values = [column for column in columns if column.role is ColumnRole.VALUE and column.period == current]
    others = [column for column in columns if column.role in _MAY_SHOW]
    for group in (values, others):
        counts = {
            column.number: says_ratings(
                view, column, columns, rows, list(_shown_in(view, column.number, rows, key)), key
            )
            for column in group
        }
        best = max(counts, key=lambda number: (counts[number], -number), default=None)
        if best is not None and counts[best] > 0:
            return best
    return None


def _shown_in(view: SheetView, column: int, rows: Sequence[int], key: RatingKey) -> Iterator[Shown]:
    return (key.shown(view.cell(row, column), is_rating_column=False) for row in rows)


def read_rating(view: SheetView, row: int, where: RatingColumns) -> SuppliedRating:
    """Return the rating that the measure's row shows, with its place, and its forecast, each from its own cell."""
    if where.ticks:
        return _ticked(view, row, where)
    rag, source = _shown(view, row, where.current, where, is_rating_column=where.is_own)
    forecast, _ = _shown(view, row, where.forecast, where, is_rating_column=True)
    place = view.place(row, where.current) if rag is not None and where.current is not None else None
    return SuppliedRating(rag, forecast, source, place)


def _ticked(view: SheetView, row: int, where: RatingColumns) -> SuppliedRating:
    """Return the rating that heads the one cell of the row with a tick in it; two ticks rate nothing."""
    ticked = [column for column in where.ticks if is_tick(view.text(row, column))]
    forecast, _ = _shown(view, row, where.forecast, where, is_rating_column=True)
    if len(ticked) != 1:
        return SuppliedRating(None, forecast)
    at = ticked[0]
    return SuppliedRating(where.ticks[at], forecast, RagSource.TEXT, view.place(row, at))


def _shown(view: SheetView, row: int, column: int | None, where: RatingColumns, *, is_rating_column: bool) -> Shown:
    if column is None:
        return NOTHING
    cell = view.spread_cell(row, column)
    if cell is None or cell.column != column or view.width_of(cell) > 1:
        cell = view.cell(row, column)
    return where.key.shown(cell, is_rating_column=is_rating_column)
