"""The words that go with a chart."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cpdesk.domain.figure import Series
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import target_words
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.plain_english import joined
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity
from cpdesk.domain.shortened import shortened
from cpdesk.domain.target import Target
from cpdesk.domain.year_kind import is_other_year

MOST_CHARACTERS = 250
"""What screen readers speak of an alternative text before they break off."""

_BOUND = re.compile(
    r"(?:[<>=≤≥]+|(?:under|below|over|fewer than|less than|more than|at least|at most)\b)", re.IGNORECASE
)

Results = Sequence[tuple[ReportingPeriod, Decimal]]


def message_title(review: MeasureReview, results: Results) -> str:
    """Return what the chart shows, as a sentence without its stop: Measure 2.6 rose to 26%, above the target of 15%."""
    subject = f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, 80)
    if not results:
        return f"{subject} has no figures to draw"
    period, last = results[-1]
    compared = review.direction.earlier
    before = compared.shown if compared is not None and review.direction.change is not None else None
    shown = format_quantity(last, review.measure.unit)
    if before is None:
        moved = f"is {shown} in {period.label}"
    else:
        moved = f"{'rose to' if last > before else 'fell to' if last < before else 'was unchanged at'} {shown}"
    return f"{subject} {moved}{against_target(review, last)}"


def alternative_text(review: MeasureReview, results: Results, others: Results = (), *, kind: str = "Line chart") -> str:
    """Return the chart in words: what it is, which way it went, the first and the last figure, and the target.

    `others` are points that the results cannot be compared with, as they count periods of another length.
    """
    if not results:
        return shortened(f"{kind} with no figures to draw: {subject(review)}", MOST_CHARACTERS)
    unit = review.measure.unit
    (first_period, first), (last_period, last) = results[0], results[-1]
    start, end = format_quantity(first, unit), format_quantity(last, unit)
    if len(results) == 1:
        end = f"is {end} in {last_period.label}"
    elif first == last:
        end = f"was at {end} in {first_period.label} and again in {last_period.label}"
    else:
        verb = "rose" if last > first else "fell"
        end = f"{verb} from {start} in {first_period.label} to {end} in {last_period.label}"
    end += against_target(review, last) + _set_apart(others, unit, last_period)
    room = MOST_CHARACTERS - len(f"{kind}:  {end}.")
    return f"{kind}: {shortened(subject(review), max(room, 20))} {end}."[:MOST_CHARACTERS]


def with_others(words: str, compared: Sequence[Series], unit: Unit) -> str:
    """Return an alternative text with the figures of others whose lines are drawn, as far as there is room for them."""
    found = ((series.name, series.values[-1]) for series in compared)
    named = [f"{name} at {format_quantity(value, unit)}" for name, value in found if value is not None]
    for count in range(len(named), 0, -1):
        longer = f"{words.removesuffix('.')}; {joined(named[:count])}."
        if len(longer) <= MOST_CHARACTERS:
            return longer
    return words


def subject(review: MeasureReview) -> str:
    """Return which measure a chart is of, to begin a sentence."""
    title = " ".join(review.measure.title.split())
    return f"measure {review.measure.ref}, {title}," if review.measure.ref else title


def _set_apart(others: Results, unit: Unit, last: ReportingPeriod) -> str:
    """Return the points that are drawn beside the results but are for periods of another length, or calendar."""
    if not others:
        return ""
    ends = others if len(others) == 1 else (others[0], others[-1])
    named = " and ".join(f"{format_quantity(value, unit)} in {period.label}" for period, value in ends)
    is_calendar = any(is_other_year(period, last) for period, _ in others)
    return f"; drawn apart, for periods of another {'calendar' if is_calendar else 'length'}: {named}"


def against_target(review: MeasureReview, last: Decimal) -> str:
    """Return where the figure lies to the target; one with a sign or a word of comparison is met or missed."""
    target, polarity = review.measure.target, review.measure.polarity
    if target is None or target.value is None:
        return ""
    gap = last - target.value
    words = target_words(review.measure)
    if polarity in (Polarity.HIGH, Polarity.LOW) and target_bound(target):
        return f", {'meeting' if target.is_met(last, polarity) else 'missing'} the target of {words}"
    if gap == 0:
        return f", {'missing' if target.is_strict else 'level with'} the target of {words}"
    return f", {'above' if gap > 0 else 'below'} the target of {words}"


def target_bound(target: Target) -> str:
    """Return the sign or word of comparison before a target's number: ≥ of ≥ 11%; empty for a bare number."""
    found = _BOUND.match(target.text.strip())
    return found[0] if found else ""


def plain_number(number: Decimal) -> Decimal:
    """Return the number without the noughts that arithmetic leaves behind it: 15, not 15.00 nor 1.5E+1."""
    tidy = number.normalize()
    return tidy if decimals_of(tidy) else tidy.quantize(Decimal(1))
