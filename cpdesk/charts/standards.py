"""What a measure is held against on its chart: the target of each period, with others' figures."""

from decimal import Decimal

from cpdesk.charts.points import Point
from cpdesk.charts.wording import plain_number, target_bound
from cpdesk.domain.compared_figures import latest_compared
from cpdesk.domain.figure import Series, SeriesKind
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_AVAILABLE, marked_figure_text, target_text
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.target import Target
from cpdesk.domain.value import Comparator, MeasureValue

_COMPARED = (Unit.PERCENT, Unit.RATE, Unit.DAYS, Unit.SCORE, Unit.RATIO)


def target_series(review: MeasureReview, points: tuple[Point, ...], alike: tuple[bool, ...]) -> list[Series]:
    """Return the line of the target as it was in each period, only over the points that it can be held against."""
    target = review.measure.target
    if target is None or target.value is None:
        return []
    levels = (_level(review.target_in(period)) for period, _ in points)
    values = tuple(level if is_alike else None for level, is_alike in zip(levels, alike, strict=True))
    return [Series(f"Target {target_bound(target)}".strip(), SeriesKind.TARGET, values)]


def can_share_axis(review: MeasureReview) -> bool:
    """Return whether others' figures are on the measure's own scale: counts of their children and money are not."""
    return review.measure.unit in _COMPARED


def comparator_series(review: MeasureReview, count: int) -> list[Series]:
    """Return the lines of others' figures, each over all `count` points."""
    named = _compared(review)
    return [Series(name, SeriesKind.COMPARATOR, (item.value.shown,) * count) for name, item in named]


def standard_rows(review: MeasureReview, periods: tuple[ReportingPeriod, ...]) -> tuple[tuple[str, str, str], ...]:
    """Return the rows of the targets and of others' figures, each of those with its period and publication."""
    rows = []
    target = review.measure.target
    if target is not None and target.text.strip():
        cell = NOT_AVAILABLE if review.ruling.is_target_set else target.place.cell
        rows.append(("Target", target_text(review.measure), cell))
    rows += [
        (f"Target for {period.label}", format_quantity(then.value, review.measure.unit), NOT_AVAILABLE)
        for period, then in review.targets_then
        if period in periods and then is not None and then.value is not None
    ]
    for figure in latest_compared(review):
        words = figure.words
        label = f"{figure.comparator.name}, {words}" if words else figure.comparator.name
        rows.append((label, *figure_and_cell(figure.comparator.value, review.measure.unit)))
    return tuple(rows)


def figure_and_cell(value: MeasureValue | None, unit: Unit) -> tuple[str, str]:
    """Return a figure as it is written with the cell it is in."""
    if value is None:
        return NOT_AVAILABLE, NOT_AVAILABLE
    place = value.place
    return marked_figure_text(value, unit, NOT_AVAILABLE), str(place) if place.workbook else place.cell


def _level(target: Target | None) -> Decimal | None:
    return plain_number(target.value) if target is not None and target.value is not None else None


def _compared(review: MeasureReview) -> list[tuple[str, Comparator]]:
    """Return the comparators that can share the chart's axis: two at most, as more lines hide the measure's own.

    A count of somebody else's children is on another scale, so counts and sums of money are compared in words alone.
    """
    if not can_share_axis(review):
        return []
    names = dict.fromkeys(item.name for item in review.measure.comparators)
    found = [(name, review.comparator(name)) for name in names]
    return [(name, item) for name, item in found if item is not None and item.value.shown is not None][:2]
