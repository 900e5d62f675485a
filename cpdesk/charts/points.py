"""The points of a measure's chart: its results in time, with a gap where one is missing."""

from decimal import Decimal

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.period_step import months_between
from cpdesk.domain.trend import is_part_of_whole, is_series
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.year_kind import is_other_year

MOST_POINTS = 13
"""A year of months with the month of the year before; more are no longer told apart at the width of a page."""

MOST_IN_CONTROL = 36
"""Three years of months: a control chart carries few figures beside its points, so more of them can be told apart."""

_STEPS = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1, PeriodKind.FINANCIAL_YEAR: 12, PeriodKind.CALENDAR_YEAR: 12}

Point = tuple[ReportingPeriod, MeasureValue | None]
Results = tuple[tuple[ReportingPeriod, Decimal], ...]


def chart_points(review: MeasureReview) -> tuple[Point, ...]:
    """Return the dated results up to the current period, with a gap where a period in a row was not supplied.

    A year to date adds up the very months beside it, so it is a point only where it is itself what is reported.
    """
    current = review.scorecard.current_period
    reports_so_far = current is not None and current.kind is PeriodKind.YEAR_TO_DATE
    dated = [
        (value.period, value)
        for value in review.measure.values
        if value.period is not None
        and (current is None or value.period.order <= current.order)
        and (reports_so_far or value.period.kind is not PeriodKind.YEAR_TO_DATE)
    ]
    filled: list[Point] = []
    for period, value in sorted(dated, key=lambda item: item[0].order):
        if filled:
            filled += [(missing, None) for missing in _missing(filled[-1][0], period)]
        filled.append((period, value))
    return tuple(filled[-(MOST_IN_CONTROL if review.showing.has_limits else MOST_POINTS) :])


def numbered(points: tuple[Point, ...]) -> Results:
    """Return the points that have a figure."""
    return tuple((period, value.shown) for period, value in points if value and value.shown is not None)


def alike_points(review: MeasureReview, points: tuple[Point, ...]) -> tuple[bool, ...]:
    """Return which points the latest can be compared with.

    Not the count of a whole year beside that of a quarter, nor a school or calendar year beside a financial one.
    """
    if not points:
        return ()
    latest = next((period for period, value in reversed(points) if value and value.shown is not None), points[-1][0])
    return tuple(
        not is_other_year(period, latest)
        and (not review.measure.counts_events or value is None or not is_part_of_whole(latest, value))
        for period, value in points
    )


def breaks_between(points: tuple[Point, ...]) -> frozenset[int]:
    """Return the places of the points that are no continuation of the one before."""
    return frozenset(index for index in range(1, len(points)) if not is_series(points[index - 1][0], points[index][0]))


def point_label(period: ReportingPeriod, *, is_short: bool, is_beside_other: bool) -> str:
    """Return a period's label; a financial year says that it is one where other years stand beside it."""
    label = period.short_label if is_short else period.label
    return f"financial year {label}" if is_beside_other and period.kind is PeriodKind.FINANCIAL_YEAR else label


def _missing(before: ReportingPeriod, after: ReportingPeriod) -> list[ReportingPeriod]:
    step = _STEPS.get(after.kind)
    if step is None or before.kind is not after.kind:
        return []
    count = min(months_between(before, after) // step - 1, MOST_IN_CONTROL)
    return [_following(before, step * (at + 1)) for at in range(count)]


def _following(period: ReportingPeriod, months: int) -> ReportingPeriod:
    """Return the period of the same kind that begins that many months later."""
    place = period.start.month - 1 + months
    year, month = period.start.year + place // 12, place % 12 + 1
    if period.kind is PeriodKind.MONTH:
        return ReportingPeriod.month(year, month)
    if period.kind is PeriodKind.FINANCIAL_YEAR:
        return ReportingPeriod.financial_year(year)
    if period.kind is PeriodKind.CALENDAR_YEAR:
        return ReportingPeriod.calendar_year(year)
    return ReportingPeriod.quarter(year if month >= 4 else year - 1, (month - 4) % 12 // 3 + 1)
