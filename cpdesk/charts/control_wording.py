"""The words that go with a control chart or a run chart."""

from collections.abc import Sequence

from cpdesk.charts.wording import MOST_CHARACTERS, Results, against_target, alternative_text, subject
from cpdesk.domain.figure import Series
from cpdesk.domain.measure_control import MeasureControl
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.shortened import shortened
from cpdesk.domain.spc.control_chart import ControlChart
from cpdesk.domain.spc.words import variation_word

_LEAST_SUBJECT = 20


def control_title(review: MeasureReview, control: MeasureControl) -> str:
    """Return what the chart shows: Measure 2.6 is 26% in Q1 2019/20, which chance explains.

    It never says that a figure rose or fell where chance explains it.
    """
    whose = f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, 80)
    period, last = control.fitness.periods[-1], control.fitness.values[-1]
    return f"{whose} is {format_quantity(last, review.measure.unit)} in {period.label}, {_verdict(control.chart)}"


def control_alternative(review: MeasureReview, control: MeasureControl) -> str:
    """Return the chart in words: the first and the last figure, the target, what the last figure says."""
    periods, values, unit = control.fitness.periods, control.fitness.values, review.measure.unit
    first, last = format_quantity(values[0], unit), format_quantity(values[-1], unit)
    went = f"{len(values)} figures from {first} in {periods[0].label} to {last} in {periods[-1].label}"
    return _fitted("Control chart", review, f"{went}{against_target(review, values[-1])}; {_last_says(control.chart)}.")


def run_alternative(review: MeasureReview, results: Results, middle: Sequence[Series]) -> str:
    """Return the chart without limits in words: a line chart's, with the median that it draws."""
    words = alternative_text(review, results, kind="Run chart")
    level = next((value for series in middle for value in series.values if value is not None), None)
    if level is None:
        return words
    added = f" The median is {format_quantity(level, review.measure.unit)}."
    return words + added if len(words + added) <= MOST_CHARACTERS else words


def _verdict(chart: ControlChart | None) -> str:
    cause = chart.latest.cause if chart is not None else None
    if chart is None or cause is None:
        return "which chance explains"
    return f"which {cause.words}: {variation_word(chart.latest.variation)}"


def _last_says(chart: ControlChart | None) -> str:
    cause = chart.latest.cause if chart is not None else None
    if chart is None or cause is None:
        return "the last figure is what chance explains"
    return f"the last figure {cause.words}: {variation_word(chart.latest.variation)}"


def _fitted(kind: str, review: MeasureReview, end: str) -> str:
    room = MOST_CHARACTERS - len(f"{kind}:  {end}")
    return f"{kind}: {shortened(subject(review), max(room, _LEAST_SUBJECT))} {end}"[:MOST_CHARACTERS]
