"""The figure of the year so far, beside that of the period."""

from cpdesk.domain.aggregation import YearToDate, year_to_date
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity, round_half_away


def year_so_far(review: MeasureReview) -> YearToDate | None:
    """Return what the figures of the year come to; None where they cannot be added up, or the year has but one yet.

    Only what happened in a period adds up: children counted on the last day of each of two quarters are mostly the
    same children.
    """
    period = review.scorecard.current_period
    if period is None or review.ruling.basis is not MeasureBasis.IN_PERIOD:
        return None
    found = year_to_date(review.measure.values, period, review.measure.unit)
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
