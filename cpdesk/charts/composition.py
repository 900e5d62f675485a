"""Measures that are parts of one whole, as stacked bars: placements by location, by provider."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.charts.stacking import HUNDRED, Stack, rounding_of, slack_of, stacked_figure, sum_of
from cpdesk.charts.wording import plain_number
from cpdesk.domain.figure import BarFigure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_AVAILABLE, figure_text
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.shortened import shortened
from cpdesk.domain.trend import value_for
from cpdesk.domain.value import MeasureValue

_MOST_BARS = 6
_NAME = 60


def are_parts(reviews: Sequence[MeasureReview]) -> bool:
    """Return whether measures are parts of one whole: percentages that add up to 100, but for their rounding."""
    if len(reviews) < 2 or any(review.measure.unit is not Unit.PERCENT for review in reviews):
        return False
    numbers = [review.current.shown for review in reviews if review.current is not None]
    shown = [number for number in numbers if number is not None and number >= 0]
    if len(shown) < 2 or len(shown) * 2 < len(reviews):
        return False
    return abs(sum(shown) - HUNDRED) <= rounding_of(shown)


def composition_figure(reviews: Sequence[MeasureReview]) -> BarFigure | None:
    """Return a bar for each of the latest periods that all have, oldest first, then for others whose figures are there.

    None where nothing adds up in them.

    Counts are stacked as they are. Percentages that leave something of 100 have a part for the rest, which is said;
    those that come to more than 100 are parts of no one whole.
    """
    units = {review.measure.unit for review in reviews}
    if len(reviews) < 2 or len(units) != 1 or not units <= {Unit.PERCENT, Unit.NUMBER, Unit.CURRENCY}:
        return None
    stacks = [_stack(reviews, period) for period in _periods(reviews)]
    if not stacks:
        return None
    own, others = len(stacks), _others(reviews) if units == {Unit.PERCENT} else []
    too_much = [stack for stack in others if sum_of(stack) > HUNDRED + slack_of([stack])]
    stacks += [stack for stack in others if stack not in too_much]
    figure = stacked_figure([_name(review) for review in reviews], stacks, units.pop(), own)
    notes = tuple(
        f"{stack.label}: adds up to {plain_number(sum_of(stack))}%, so it is not drawn." for stack in too_much
    )
    return replace(figure, notes=figure.notes + notes) if figure is not None else None


def _periods(reviews: Sequence[MeasureReview]) -> list[ReportingPeriod]:
    """Return the latest periods that every measure has something for, up to the current one."""
    current = reviews[0].scorecard.current_period
    held = [{value.period for value in review.measure.values if value.period is not None} for review in reviews]
    shared = set.intersection(*held)
    kind = current.kind if current in shared and current is not None else None
    past = [
        period
        for period in shared
        if (current is None or period.order <= current.order) and (kind is None or period.kind is kind)
    ]
    return sorted(past, key=lambda period: period.order)[-_MOST_BARS:]


def _stack(reviews: Sequence[MeasureReview], period: ReportingPeriod) -> Stack:
    found: list[MeasureValue | None] = [value_for(review.measure.values, period) for review in reviews]
    texts = (
        figure_text(value, review.measure.unit, NOT_AVAILABLE) for value, review in zip(found, reviews, strict=True)
    )
    return Stack(period.label, tuple(value.shown if value else None for value in found), tuple(texts))


def _name(review: MeasureReview) -> str:
    return shortened(" ".join(review.measure.title.split()), _NAME)


def _others(reviews: Sequence[MeasureReview]) -> list[Stack]:
    """Return a bar for each comparator that has a figure for every part, with its own period."""
    found = []
    for name in dict.fromkeys(item.name for item in reviews[0].measure.comparators):
        items = [review.comparator(name) for review in reviews]
        values = [item.value for item in items if item is not None]
        if len(values) < len(reviews) or len({value.period for value in values}) != 1:
            continue
        if sum(value.shown is not None for value in values) < 2:
            continue
        period = values[0].period
        label = f"{name}, {period.label}" if period is not None else name
        texts = tuple(figure_text(value, Unit.PERCENT, NOT_AVAILABLE) for value in values)
        found.append(Stack(label, tuple(value.shown for value in values), texts))
    return found
