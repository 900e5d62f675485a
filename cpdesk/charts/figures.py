"""Which chart a measure gets: a line of its results against its target."""

from decimal import Decimal

from cpdesk.charts.wording import alternative_text, message_title, plain_number, target_bound
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.measure_words import NOT_AVAILABLE, marked_figure_text, target_text
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.trend import is_part_of_whole, is_series
from cpdesk.domain.value import Comparator, MeasureValue

MOST_POINTS = 13
"""A year of months with the month of the year before; more are no longer told apart at the width of a page."""

_COMPARED = (Unit.PERCENT, Unit.RATE, Unit.DAYS, Unit.SCORE, Unit.RATIO)
_STEPS = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1, PeriodKind.FINANCIAL_YEAR: 12}

Point = tuple[ReportingPeriod, MeasureValue | None]


def trend_figure(review: MeasureReview) -> TrendFigure:
    """Return the measure's results over time against its target, with the words and the table that go with them.

    The first rows of the table are the points of the chart in order; those of the target and the comparators follow.
    """
    points = _points(review)
    labels = tuple(period.short_label for period, _ in points)
    alike = _alike(review, points)
    results = _numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if is_alike))
    others = _numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if not is_alike))
    return TrendFigure(
        title=message_title(review, results),
        alt_text=alternative_text(review, results, others),
        unit=review.measure.unit,
        labels=labels,
        series=_series(review, points, alike),
        header=("Period or comparator", "Result", "Cell in the workbook"),
        rows=_point_rows(review, points) + _standard_rows(review),
        breaks=_breaks(points),
    )


def _numbered(points: tuple[Point, ...]) -> tuple[tuple[ReportingPeriod, Decimal], ...]:
    return tuple((period, value.shown) for period, value in points if value and value.shown is not None)


def _alike(review: MeasureReview, points: tuple[Point, ...]) -> tuple[bool, ...]:
    """Return which points the latest can be compared with: not the count of a whole year beside that of a quarter."""
    if not points or not review.measure.counts_events:
        return (True,) * len(points)
    latest = next((period for period, value in reversed(points) if value and value.shown is not None), points[-1][0])
    return tuple(value is None or not is_part_of_whole(latest, value) for _, value in points)


def _points(review: MeasureReview) -> tuple[Point, ...]:
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
    return tuple(filled[-MOST_POINTS:])


def _missing(before: ReportingPeriod, after: ReportingPeriod) -> list[ReportingPeriod]:
    step = _STEPS.get(after.kind)
    if step is None or before.kind is not after.kind:
        return []
    between: list[ReportingPeriod] = []
    period = _following(before, step)
    while period.start < after.start and len(between) < MOST_POINTS:
        between.append(period)
        period = _following(period, step)
    return between


def _following(period: ReportingPeriod, months: int) -> ReportingPeriod:
    """Return the period of the same kind that begins that many months later."""
    place = period.start.month - 1 + months
    year, month = period.start.year + place // 12, place % 12 + 1
    if period.kind is PeriodKind.MONTH:
        return ReportingPeriod.month(year, month)
    if period.kind is PeriodKind.FINANCIAL_YEAR:
        return ReportingPeriod.financial_year(year)
    return ReportingPeriod.quarter(year if month >= 4 else year - 1, (month - 4) % 12 // 3 + 1)


def _breaks(points: tuple[Point, ...]) -> frozenset[int]:
    return frozenset(index for index in range(1, len(points)) if not is_series(points[index - 1][0], points[index][0]))


def _series(review: MeasureReview, points: tuple[Point, ...], alike: tuple[bool, ...]) -> tuple[Series, ...]:
    """Return the lines; that of the target only over the points that it can be held against."""
    values = tuple(value.shown if value else None for _, value in points)
    name = f"Measure {review.measure.ref}" if review.measure.ref else "Result"
    drawn = [Series(name, SeriesKind.MEASURE, values)]
    target = review.measure.target
    if target is not None and target.value is not None:
        level = plain_number(target.value)
        name = f"Target {target_bound(target)}".strip()
        drawn.append(Series(name, SeriesKind.TARGET, tuple(level if is_alike else None for is_alike in alike)))
    for name, value in _compared(review):
        drawn.append(Series(name, SeriesKind.COMPARATOR, (value.value.shown,) * len(points)))
    return tuple(drawn)


def _compared(review: MeasureReview) -> list[tuple[str, Comparator]]:
    """Return the comparators that can share the chart's axis: two at most, as more lines hide the measure's own.

    A count of somebody else's children is on another scale, so counts and sums of money are compared in words alone.
    """
    if review.measure.unit not in _COMPARED:
        return []
    names = dict.fromkeys(item.name for item in review.measure.comparators)
    found = [(name, review.comparator(name)) for name in names]
    return [(name, item) for name, item in found if item is not None and item.value.shown is not None][:2]


def _point_rows(review: MeasureReview, points: tuple[Point, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (period.label[:1].upper() + period.label[1:], *_figure_and_cell(value, review.measure.unit))
        for period, value in points
    )


def _standard_rows(review: MeasureReview) -> tuple[tuple[str, ...], ...]:
    rows = []
    target = review.measure.target
    if target is not None and target.text.strip():
        rows.append(("Target", target_text(review.measure), target.place.cell))
    for name in dict.fromkeys(item.name for item in review.measure.comparators):
        comparator = review.comparator(name)
        if comparator is not None:
            period = comparator.value.period
            label = f"{name}, {period.label}" if period else name
            rows.append((label, *_figure_and_cell(comparator.value, review.measure.unit)))
    return tuple(rows)


def _figure_and_cell(value: MeasureValue | None, unit: Unit) -> tuple[str, str]:
    if value is None:
        return NOT_AVAILABLE, NOT_AVAILABLE
    place = value.place
    return marked_figure_text(value, unit, NOT_AVAILABLE), str(place) if place.workbook else place.cell
