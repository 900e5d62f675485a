"""The period that a scorecard's ratings are about."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told

_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR)


def current_period(
    view: SheetView,
    columns: Sequence[BlockColumn],
    rows: Sequence[RowFigures],
    context: TitleContext,
    told: Told = Told(),
) -> ReportingPeriod | None:
    """Return the period in question, or None where no column of values has one.

    The one that the title names, where it has a column with figures; else that of the latest column of ratings that are
    given; else, and where ratings stand in a column without a period, the latest with figures. A year to date counts
    only where nothing else of its year has figures. Undated ratings right of quarters that nobody has dated yet are not
    of the year that ended before those: `2023/24 outturn | Q1 | Q2 | RAG`.
    """
    dated = {
        column.period: column.number
        for column in columns
        if column.role is ColumnRole.VALUE and column.period is not None
    }
    with_figures = {period for period, number in dated.items() if any(number in row.figures for row in rows)}
    named = _named(_told_period(told) or context.period, with_figures)
    if named is not None:
        return named
    rated = {
        column.period
        for column in columns
        if column.role is ColumnRole.RAG and any(rating_of_text(view.text(row.row.row, column.number)) for row in rows)
    }
    has_undated_ratings = any(column.role is ColumnRole.RAG and column.period is None for column in columns)
    if has_undated_ratings and _ends_before_others(columns, rows, dated):
        return None
    of_periods = {period for period in rated & with_figures if period is not None} if None not in rated else set()
    candidates = of_periods or with_figures or dated.keys()
    return max(_without_running_years(candidates), key=lambda period: period.order, default=None)


def _ends_before_others(
    columns: Sequence[BlockColumn], rows: Sequence[RowFigures], dated: Mapping[ReportingPeriod, int]
) -> bool:
    """Return whether all dated results are of whole years, left of figures for undated quarters, months or the like."""
    undated = [
        column.number
        for column in columns
        if column.role is ColumnRole.VALUE
        and column.period is None
        and column.reading.label.kind in (*PARTS_OF_A_YEAR, PeriodKind.YEAR_TO_DATE)
        and any(column.number in row.figures for row in rows)
    ]
    if not undated or not dated:
        return False
    return all(period.kind in _YEARS and number < min(undated) for period, number in dated.items())


def nearness(period: ReportingPeriod | None, current: ReportingPeriod | None) -> int:
    """Return how well a column of that period fits the current one.

    The same is 4, one around it 3, a year named alike (a target for 2023/24 beside the school year 2023/24) 2, undated
    1, any other 0.
    """
    if period is None:
        return 1
    if current is None:
        return 0
    if period == current:
        return 4
    if period.start <= current.start and current.end <= period.end:
        return 3
    return 2 if period.kind in _YEARS and period.year == current.year else 0


def _told_period(told: Told) -> ReportingPeriod | None:
    """Return the period that a person said the workbook is for."""
    code = told.current_period()
    with suppress(ValueError):
        return ReportingPeriod.from_code(code) if code is not None else None
    return None


def _without_running_years(periods: Collection[ReportingPeriod]) -> list[ReportingPeriod]:
    """Return the periods without a year to date beside its own months or quarters."""
    others = [period for period in periods if period.kind is not PeriodKind.YEAR_TO_DATE]
    running = (period for period in periods if period.kind is PeriodKind.YEAR_TO_DATE)
    return others + [year for year in running if not any(_is_part_of(other, year) for other in others)]


def _is_part_of(period: ReportingPeriod, year: ReportingPeriod) -> bool:
    """Return whether a period is of the same year: by its name, or where that is a calendar year by its days."""
    if year.is_of_calendar_year:
        return year.start <= period.start and period.end <= year.end
    return period.year == year.year


def _named(period: ReportingPeriod | None, with_figures: set[ReportingPeriod]) -> ReportingPeriod | None:
    """Return the column's period that the title's is: the same, else the one that ends on the same day."""
    if period is None or period in with_figures:
        return period
    ending = [other for other in with_figures if other.end == period.end and other.kind is not PeriodKind.YEAR_TO_DATE]
    return max(ending, key=lambda other: other.start, default=None)
