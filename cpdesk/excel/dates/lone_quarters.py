"""What a quarter of a lone year may be: Q1 2024 is of 2024/25, of 2023/24 or of January to December."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.calendar_years import in_calendar_year
from cpdesk.excel.dates.period_label import PeriodLabel

YearOfQuarter = Callable[[PeriodLabel], PeriodLabel]
_MONTHS_OF_A_QUARTER = 3


def from_april(label: PeriodLabel) -> PeriodLabel:
    """Return the quarter of the financial year that begins in the lone year, as most councils mean it."""
    return replace(label, lone_year=None) if label.lone_year is not None else label


def falls_in(label: PeriodLabel) -> PeriodLabel:
    """Return the quarter of a financial year that lies in the lone year: Q4 2025 ends in March 2025."""
    is_fourth = label.lone_year is not None and label.kind is PeriodKind.QUARTER and label.part == 4
    return to_march(label) if is_fourth else from_april(label)


def to_march(label: PeriodLabel) -> PeriodLabel:
    """Return the quarter of the financial year that ends in the lone year."""
    if label.lone_year is None or label.year is None:
        return label
    return replace(label, year=label.year - 1, lone_year=None)


def from_january(label: PeriodLabel) -> PeriodLabel:
    """Return the quarter that is counted from January of the lone year."""
    if label.lone_year is None or label.year is None:
        return label
    return in_calendar_year(label, label.year)


YEARS_OF_QUARTERS: tuple[YearOfQuarter, ...] = (from_april, falls_in, to_march, from_january)
"""The ways in which a lone year is meant, the likeliest first."""


def periods_meant(label: PeriodLabel) -> tuple[ReportingPeriod, ...]:
    """Return all that a quarter of a lone year may be, the likeliest first; what says its year has one period."""
    found = (period for way in YEARS_OF_QUARTERS if (period := way(label).period()) is not None)
    return tuple(dict.fromkeys(found))


def way_told(label: PeriodLabel, period: ReportingPeriod) -> YearOfQuarter | None:
    """Return how a person means the lone year who says that the label is that period."""
    return next((way for way in YEARS_OF_QUARTERS if way(label).period() == period), None)


def possible_ways(
    labels: Sequence[PeriodLabel],
    *,
    year: int | None = None,
    day: ReportingPeriod | None = None,
    month: ReportingPeriod | None = None,
    is_financial: bool = False,
) -> list[YearOfQuarter]:
    """Return the ways that fit what else is said, the likeliest first; all of them where none does.

    The last quarter is of the financial `year` in question, and has the `month` beside it; the `day` or the period that
    a title names is within one of them. They follow one another. `is_financial` says that the years are financial.
    """
    ways = [way for way in YEARS_OF_QUARTERS if way is not from_january or not is_financial]
    dated = {way: [period for label in labels if (period := way(label).period()) is not None] for way in ways}
    tests: tuple[Callable[[list[ReportingPeriod]], bool], ...] = (
        lambda periods: year is None or max(periods, key=lambda period: period.order).year == year,
        lambda periods: day is None or any(_holds(period, day) for period in periods),
        lambda periods: month is None or _holds(periods[-1], month),
        lambda periods: len(periods) < 2 or _follow(periods),
    )
    for fits in tests:
        ways = [way for way in ways if dated[way] and fits(dated[way])] or ways
    return ways


def _holds(period: ReportingPeriod, part: ReportingPeriod) -> bool:
    return period.start <= part.start and part.end <= period.end


def agree(ways: Sequence[YearOfQuarter], labels: Sequence[PeriodLabel]) -> bool:
    """Return whether the labels are the same periods in all of the ways."""
    return len({tuple(way(label).period() for label in labels) for way in ways}) == 1


def _follow(periods: Sequence[ReportingPeriod]) -> bool:
    """Return whether the quarters are one after another without a gap; three at least where the latest is first."""
    starts = [period.start.year * 12 + period.start.month for period in dict.fromkeys(periods)]
    steps = [after - before for before, after in pairwise(starts)]
    return set(steps) == {_MONTHS_OF_A_QUARTER} or (len(steps) > 1 and set(steps) == {-_MONTHS_OF_A_QUARTER})
