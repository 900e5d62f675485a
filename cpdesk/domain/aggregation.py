"""Figures of several periods as one figure of the year so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.year_kind import YearKind, year_kind_among

_PERCENT = Decimal(100)
_PARTS = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1, PeriodKind.TERM: 4}


@dataclass(frozen=True, slots=True)
class YearToDate:
    """What the figures of a year come to so far, with the values that it was made of, oldest first.

    `number` is in the measure's unit; for a percentage `numerator` and `denominator` are the sums that it is made of.
    """

    number: Decimal
    values: tuple[MeasureValue, ...]
    numerator: Decimal | None = None
    denominator: Decimal | None = None


def year_to_date(
    values: Sequence[MeasureValue], current: ReportingPeriod, unit: Unit, year: YearKind | None = None
) -> YearToDate | None:
    """Return the figure of the year up to the end of `current`, made of the quarters, months or terms of its kind.

    The year is of that kind, else as the periods show: from 1 April, that of terms from September, and from January
    where only calendar years stand beside the quarters or months.

    A percentage is the sum of its numerators over that of its denominators, never the mean of the periods' percentages,
    which would count a quarter of nine children like one of ninety. Counts and money add up; days, rates and scores do
    not, nor does a percentage without its numbers. None too where a period since the year began is missing or stands as
    a symbol: part of a year is not the year so far.
    """
    parts = _since_the_year_began(values, current, year)
    if parts is None:
        return None
    if unit in (Unit.NUMBER, Unit.CURRENCY):
        numbers = [value.number for value in parts if value.number is not None]
        return YearToDate(sum(numbers, Decimal(0)), parts) if len(numbers) == len(parts) else None
    if unit is not Unit.PERCENT:
        return None
    pairs = [(value.numerator, value.denominator) for value in parts]
    tops = [top for top, _ in pairs if top is not None]
    bottoms = [bottom for _, bottom in pairs if bottom is not None]
    whole = sum(bottoms, Decimal(0))
    if len(tops) < len(parts) or len(bottoms) < len(parts) or whole == 0:
        return None
    top = sum(tops, Decimal(0))
    return YearToDate(top * _PERCENT / whole, parts, top, whole)


def _since_the_year_began(
    values: Sequence[MeasureValue], current: ReportingPeriod, kind: YearKind | None
) -> tuple[MeasureValue, ...] | None:
    """Return the value of each period of the year up to the current one; None where one is missing or there twice."""
    months = _PARTS.get(current.kind)
    if months is None:
        return None
    year = kind or year_kind_among(current, (value.period for value in values if value.period is not None))
    began = year.year_of(current)
    there = [
        value
        for value in values
        if value.period is not None
        and value.period.kind is current.kind
        and year.year_of(value.period) == began
        and value.period.end <= current.end
    ]
    since = (current.start.year - began) * 12 + current.start.month - year.first_month
    periods = {value.period for value in there}
    if len(there) != len(periods) or len(periods) != since // months + 1:
        return None
    return tuple(sorted(there, key=lambda value: value.period.order if value.period else ()))
