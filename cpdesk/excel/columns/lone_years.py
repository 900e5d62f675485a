"""Comparators headed by a year alone: `England 2024` is of 2023/24, of 2024, or of the day on which that year ended."""

from collections.abc import Callable, Mapping
from datetime import date

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading

_MEANT: tuple[Callable[[int], ReportingPeriod], ...] = (
    ReportingPeriod.calendar_year,
    lambda year: ReportingPeriod.financial_year(year - 1),
    ReportingPeriod.financial_year,
    lambda year: ReportingPeriod.academic_year(year - 1),
    lambda year: ReportingPeriod.snapshot(date(year, 3, 31)),
)
"""What those who publish figures call by a year alone: first as it is written, which is never far from the others."""


def comparators_of_lone_years(
    readings: Mapping[int, HeadingReading],
    periods: Mapping[int, ReportingPeriod],
    told: Mapping[int, ReportingPeriod],
) -> tuple[dict[int, ReportingPeriod], dict[int, tuple[ReportingPeriod, ...]]]:
    """Return the periods of comparators with a year alone, and all that each may be where nobody has said which.

    It is taken as it is written, for the year from January. What was told of one of them holds for the others. The
    council's own results have no period until someone says which: they are what the paper is about.
    """
    years = {
        column: reading.label.bare_year
        for column, reading in readings.items()
        if reading.role is ColumnRole.COMPARATOR and reading.label.kind is None and column not in periods
    }
    lone = {column: year for column, year in years.items() if year is not None}
    said = (_meant_by(year, told[column]) for column, year in lone.items() if column in told)
    meant = next((way for way in said if way is not None), None)
    dated = {column: (meant or _MEANT[0])(year) for column, year in lone.items()}
    if meant is not None:
        return dated, {}
    return dated, {column: tuple(way(year) for way in _MEANT) for column, year in lone.items()}


def _meant_by(year: int, period: ReportingPeriod) -> Callable[[int], ReportingPeriod] | None:
    return next((way for way in _MEANT if way(year) == period), None)
