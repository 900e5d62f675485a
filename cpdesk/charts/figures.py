"""Which chart a measure gets: its results against its target, with control limits where asked for and fit."""

from cpdesk.charts.control_wording import control_alternative, control_title, run_alternative
from cpdesk.charts.limits import limit_rows, limit_series, mark_words, median_rows, median_series, point_marks
from cpdesk.charts.points import (
    Point,
    alike_points,
    breaks_between,
    chart_points,
    numbered,
    point_label,
)
from cpdesk.charts.standards import comparator_series, figure_and_cell, standard_rows, target_series
from cpdesk.charts.wording import alternative_text, message_title
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.measure_control import MeasureControl, measure_control
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE
from cpdesk.domain.year_kind import names_its_year

_HEADER = ("Period or comparator", "Result", "Cell in the workbook")


def trend_figure(review: MeasureReview) -> TrendFigure:
    """Return the measure's results over time against its target, with the words and the table that go with them.

    Where limits are asked for it is a control chart, or a run chart that says why it has none. The first rows of the
    table are the points of the chart in order; those of the target and the comparators follow.
    """
    if not review.showing.has_limits:
        return _trend_chart(review)
    control = measure_control(review)
    return _run_chart(review, control) if control.chart is None else _control_chart(review, control)


def _trend_chart(review: MeasureReview) -> TrendFigure:
    points = chart_points(review)
    alike = alike_points(review, points)
    results = numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if is_alike))
    others = numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if not is_alike))
    return TrendFigure(
        title=message_title(review, results),
        alt_text=alternative_text(review, results, others),
        unit=review.measure.unit,
        labels=_labels(points),
        series=(
            _measure(review, points),
            *target_series(review, points, alike),
            *comparator_series(review, len(points)),
        ),
        header=_HEADER,
        rows=_point_rows(review, points) + standard_rows(review, tuple(period for period, _ in points)),
        breaks=breaks_between(points),
    )


def _run_chart(review: MeasureReview, control: MeasureControl) -> TrendFigure:
    """Return the chart without limits: the line with its target and its median, and why there are none."""
    points = chart_points(review)
    alike = alike_points(review, points)
    results = numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if is_alike))
    adds_up = review.ruling.basis is MeasureBasis.CUMULATIVE  # half of its figures lie below any that a year ends on
    middle = [] if adds_up else median_series(results, points)
    rows = _point_rows(review, points) + median_rows(middle, review.measure.unit)
    return TrendFigure(
        title=message_title(review, results),
        alt_text=run_alternative(review, results, middle),
        unit=review.measure.unit,
        labels=_labels(points),
        series=(_measure(review, points), *target_series(review, points, alike), *middle),
        header=_HEADER,
        rows=rows + standard_rows(review, tuple(period for period, _ in points)),
        breaks=breaks_between(points),
        notes=control.sentences,
    )


def _control_chart(review: MeasureReview, control: MeasureControl) -> TrendFigure:
    """Return the chart with its limits, each point marked by what it says; the table has that in a column."""
    points = chart_points(review)
    alike = alike_points(review, points)
    marks = point_marks(control, points)
    unit = review.measure.unit
    rows = tuple((*row, mark_words(mark)) for row, mark in zip(_point_rows(review, points), marks, strict=True))
    others = limit_rows(control, unit) + standard_rows(review, tuple(period for period, _ in points))
    return TrendFigure(
        title=control_title(review, control),
        alt_text=control_alternative(review, control),
        unit=unit,
        labels=_labels(points),
        series=(
            _measure(review, points),
            *target_series(review, points, alike),
            *limit_series(control, points, unit),
        ),
        header=(*_HEADER, "What it says"),
        rows=rows + tuple((*row, NOT_APPLICABLE) for row in others),
        breaks=breaks_between(points),
        marks=marks,
        notes=control.sentences,
    )


def _measure(review: MeasureReview, points: tuple[Point, ...]) -> Series:
    name = f"Measure {review.measure.ref}" if review.measure.ref else "Result"
    return Series(name, SeriesKind.MEASURE, tuple(value.shown if value else None for _, value in points))


def _labels(points: tuple[Point, ...]) -> tuple[str, ...]:
    is_beside = any(map(names_its_year, (period for period, _ in points)))
    return tuple(point_label(period, is_short=True, is_beside_other=is_beside) for period, _ in points)


def _point_rows(review: MeasureReview, points: tuple[Point, ...]) -> tuple[tuple[str, str, str], ...]:
    is_beside = any(map(names_its_year, (period for period, _ in points)))
    labels = (point_label(period, is_short=False, is_beside_other=is_beside) for period, _ in points)
    return tuple(
        (label[:1].upper() + label[1:], *figure_and_cell(value, review.measure.unit))
        for label, (_, value) in zip(labels, points, strict=True)
    )
