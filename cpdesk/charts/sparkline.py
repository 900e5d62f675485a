"""Which small line stands in a measure's row: its last figures with their target, and the words for them."""

from decimal import Decimal

from cpdesk.charts.points import Point, Results, alike_points, breaks_between, chart_points, numbered
from cpdesk.charts.standards import target_series
from cpdesk.charts.wording import MOST_CHARACTERS
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.shortened import shortened
from cpdesk.domain.sparkline import Sparkline

_FEWEST = 2
"""One figure is no line: it stands in the row already."""

_MOST_SUBJECT = 90


def sparkline(review: MeasureReview) -> Sparkline | None:
    """Return the line of a measure's figures up to the current one; None where fewer than two can be compared.

    Figures for periods of another kind or length are left out: in so small a drawing nothing could set them apart.
    """
    points = chart_points(review)
    kept = tuple(point for point, is_alike in zip(points, alike_points(review, points), strict=True) if is_alike)
    results = numbered(kept)
    if len(results) < _FEWEST:
        return None
    return Sparkline(
        unit=review.measure.unit,
        values=tuple(_shown(point) for point in kept),
        targets=_targets(review, kept),
        alt_text=_words(review, results),
        breaks=breaks_between(kept),
    )


def _shown(point: Point) -> Decimal | None:
    value = point[1]
    return value.shown if value is not None else None


def _targets(review: MeasureReview, points: tuple[Point, ...]) -> tuple[Decimal | None, ...]:
    series = target_series(review, points, (True,) * len(points))
    return series[0].values if series else (None,) * len(points)


def _words(review: MeasureReview, results: Results) -> str:
    """Return the line in words: first and last figure, and how far they went between where that is further.

    The row itself says the target and whether the last figure is good, which nobody wants to hear twice.
    """
    unit = review.measure.unit
    (first_period, first), (last_period, last) = results[0], results[-1]
    figures = [figure for _, figure in results]
    whose = f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, _MOST_SUBJECT)
    start, end = (format_quantity(figure, unit) for figure in (first, last))
    way = "up" if last > first else "down" if last < first else "level"
    said = (
        f"{whose}, {len(results)} figures: {way}, from {start} in {first_period.label} to {end} in {last_period.label}"
    )
    low, high = min(figures), max(figures)
    between = []
    if low < min(first, last):
        between.append(f"lowest {format_quantity(low, unit)}")
    if high > max(first, last):
        between.append(f"highest {format_quantity(high, unit)}")
    return shortened(", ".join((said, *between)), MOST_CHARACTERS - 1) + "."
