"""The figure of the year so far, beside that of the period."""

from cpdesk.domain.aggregation import YearToDate, year_to_date
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.counted_noun import counted_noun
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_year import measure_year
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity, round_half_away

_IN_PARTS = (MeasureBasis.IN_PERIOD, MeasureBasis.TERMLY)
"""What is counted in one part of a year alone."""


def year_so_far(review: MeasureReview) -> YearToDate | None:
    """Return what the figures of the year come to; None where they do not add up, or the year has but one yet.

    A count adds up only where somebody says that it is of events: a child who is missing in two quarters is one child.
    A percentage of what happened in a period or a term is the sum of its numerators over that of its denominators.
    """
    if review.ruling.basis is MeasureBasis.EVENTS:
        return _sum(review)
    is_share = review.ruling.basis in _IN_PARTS and review.measure.unit is Unit.PERCENT
    return _sum(review) if is_share else None


def why_not_added(review: MeasureReview) -> str:
    """Return why figures of periods that could be summed are not; empty where they are, or there is no such sum."""
    is_count = review.ruling.basis in _IN_PARTS and review.measure.unit in (Unit.NUMBER, Unit.CURRENCY)
    if not is_count or _sum(review) is None:
        return ""
    one = counted_noun(review.measure.title)[0]
    return (
        f"not added up, as a {one} counted in two periods would count twice; where the figures count events, say so "
        "under what they count"
    )


def _sum(review: MeasureReview) -> YearToDate | None:
    period = review.scorecard.current_period
    if period is None:
        return None
    measure = review.measure
    found = year_to_date(measure.values, period, measure.unit, measure_year(measure, period))
    return found if found is not None and len(found.values) > 1 else None


def so_far_words(so_far: YearToDate, review: MeasureReview) -> str:
    """Return the figure as people write it, with its sums: 45% (62 of 138)."""
    number = so_far.number
    if review.measure.unit is Unit.PERCENT:
        shown = [decimals_of(value.shown) for value in so_far.values if value.shown is not None]
        number = round_half_away(number, max(shown, default=0))
    text = format_quantity(number, review.measure.unit)
    if so_far.numerator is None or so_far.denominator is None:
        return text
    sums = (format_quantity(total, Unit.NUMBER) for total in (so_far.numerator, so_far.denominator))
    return f"{text} ({' of '.join(sums)})"


def so_far_cells(so_far: YearToDate) -> str:
    """Return the cells that it was made of, each with its period: Q1 2019/20 (Scorecard!F20)."""
    return ", ".join(f"{value.period.label if value.period else ''} ({value.place})" for value in so_far.values)
