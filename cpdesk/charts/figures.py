"""Which chart a measure gets: its results against its target, with control limits where asked for and fit."""

from dataclasses import replace

from cpdesk.charts.comparison import comparison_figure
from cpdesk.charts.control_wording import control_alternative, control_title, run_alternative
from cpdesk.charts.limits import (
    FEWEST_FOR_MEDIAN,
    limit_rows,
    limit_series,
    mark_words,
    median_notes,
    median_rows,
    median_series,
    point_marks,
)
from cpdesk.charts.points import (
    Point,
    alike_points,
    breaks_between,
    chart_points,
    numbered,
    point_label,
)
from cpdesk.charts.standards import comparator_series, figure_and_cell, standard_rows, target_series
from cpdesk.charts.tolerance import tolerance_bands, tolerance_rows
from cpdesk.charts.wording import alternative_text, message_title, with_others
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import ShownTitle, chart_of_measure, shown_title
from cpdesk.domain.figure import BarFigure, Series, SeriesKind, TrendFigure
from cpdesk.domain.measure_control import MeasureControl, measure_control
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE
from cpdesk.domain.year_kind import names_its_year

_HEADER = ("Period or comparator", "Result", "Cell in the workbook")


def chart_kind(review: MeasureReview) -> ChartKind:
    """Return what a measure's chart is: what was chosen for it as long as it suits, else the usual."""
    if review.showing.has_limits:
        return ChartKind.CONTROL
    chosen = review.showing.chart
    if chosen is not None and chosen in chart_kinds(review):
        return chosen
    return ChartKind.COMPARED if comparator_series(review, 1) else ChartKind.TREND


def chart_kinds(review: MeasureReview) -> tuple[ChartKind, ...]:
    """Return the kinds of chart that suit a measure; limits can be asked for and are refused with their reason."""
    kinds = [ChartKind.TREND]
    if comparator_series(review, 1):
        kinds.append(ChartKind.COMPARED)
    if review.ruling.basis is not MeasureBasis.CUMULATIVE and len(numbered(chart_points(review))) >= FEWEST_FOR_MEDIAN:
        kinds.append(ChartKind.RUN)
    kinds.append(ChartKind.CONTROL)
    if comparison_figure(review) is not None:
        kinds.append(ChartKind.BARS)
    return tuple(kinds)


def measure_figure(review: MeasureReview, kind: ChartKind | None = None) -> TrendFigure | BarFigure:
    """Return the chart of a measure, of the kind that it has or of another, with the title that somebody gave it."""
    figure = drafted_figure(review, kind)
    return replace(figure, title=measure_title(review, kind, figure).text)


def measure_title(
    review: MeasureReview, kind: ChartKind | None = None, drafted: TrendFigure | BarFigure | None = None
) -> ShownTitle:
    """Return the title of a measure's chart, with how it stands to what cpdesk would draft."""
    chart = chart_of_measure(review.key, kind or chart_kind(review))
    return shown_title(drafted or drafted_figure(review, kind), review.showing.titles.get(chart))


def drafted_figure(review: MeasureReview, kind: ChartKind | None = None) -> TrendFigure | BarFigure:
    """Return the chart of a measure with the title that cpdesk drafts."""
    wanted = kind or chart_kind(review)
    bars = comparison_figure(review) if wanted is ChartKind.BARS else None
    return bars if bars is not None else line_figure(review, wanted)


def trend_figure(review: MeasureReview) -> TrendFigure:
    """Return the measure's results over time: its chart, or the usual line where that has no line."""
    kind = chart_kind(review)
    return line_figure(review, None if kind is ChartKind.BARS else kind)


def line_figure(review: MeasureReview, kind: ChartKind | None = None) -> TrendFigure:
    """Return the measure's results over time against its target, with the words and the table that go with them.

    Where limits are asked for it is a control chart, or a run chart that says why it has none. The first rows of the
    table are the points of the chart in order; those of the target and the comparators follow.
    """
    if kind is ChartKind.CONTROL:
        limited = replace(review, showing=replace(review.showing, has_limits=True))
        control = measure_control(limited)
        if control.chart is None:
            return _run_chart(limited, control.sentences)
        return _control_chart(limited, control)
    plain = replace(review, showing=replace(review.showing, has_limits=False)) if review.showing.has_limits else review
    return _run_chart(plain) if kind is ChartKind.RUN else _trend_chart(plain, is_compared=kind is not ChartKind.TREND)


def _trend_chart(review: MeasureReview, *, is_compared: bool) -> TrendFigure:
    points = chart_points(review)
    alike = alike_points(review, points)
    results = numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if is_alike))
    others = numbered(tuple(point for point, is_alike in zip(points, alike, strict=True) if not is_alike))
    bands = tolerance_bands(review, points, alike)
    unit = review.measure.unit
    standards = standard_rows(review, tuple(period for period, _ in points))
    compared = comparator_series(review, len(points)) if is_compared else []
    return TrendFigure(
        title=message_title(review, results),
        alt_text=with_others(alternative_text(review, results, others), compared, unit),
        unit=unit,
        labels=_labels(points),
        series=(
            _measure(review, points),
            *target_series(review, points, alike),
            *compared,
        ),
        header=_HEADER,
        rows=_point_rows(review, points) + standards[:1] + tolerance_rows(bands, unit) + standards[1:],
        breaks=breaks_between(points),
        bands=bands,
    )


def _run_chart(review: MeasureReview, why: tuple[str, ...] = ()) -> TrendFigure:
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
        notes=why or median_notes(middle, review.measure.unit),
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
