"""The kind of year that figures are reported in: financial, academic or calendar."""

from collections.abc import Iterable
from enum import StrEnum

from cpdesk.domain.period import PeriodKind, ReportingPeriod

_OF_SCHOOL = (PeriodKind.ACADEMIC_YEAR, PeriodKind.TERM)
_WHOLE = (PeriodKind.FINANCIAL_YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR)


class YearKind(StrEnum):
    """When a year begins, which decides what is the year so far and which figure is its first."""

    FINANCIAL = "financial year"
    ACADEMIC = "school year"
    CALENDAR = "calendar year"

    @property
    def first_month(self) -> int:
        """Return the month in which it begins: April, September, January."""
        return {YearKind.FINANCIAL: 4, YearKind.ACADEMIC: 9, YearKind.CALENDAR: 1}[self]

    def year_of(self, period: ReportingPeriod) -> int:
        """Return the calendar year in which the year of this kind begins that the first day of a period lies in."""
        return period.start.year if period.start.month >= self.first_month else period.start.year - 1

    def whole(self, year: int) -> ReportingPeriod:
        """Return the whole year of this kind that begins in that calendar year."""
        match self:
            case YearKind.FINANCIAL:
                return ReportingPeriod.financial_year(year)
            case YearKind.ACADEMIC:
                return ReportingPeriod.academic_year(year)
            case YearKind.CALENDAR:
                return ReportingPeriod.calendar_year(year)


def year_kind(period: ReportingPeriod) -> YearKind | None:
    """Return of which kind of year a period is; None for a day, a month or a quarter, which is of each of them."""
    if period.kind in _OF_SCHOOL:
        return YearKind.ACADEMIC
    if period.is_of_calendar_year:
        return YearKind.CALENDAR
    return YearKind.FINANCIAL if period.kind in _WHOLE else None


def is_other_year(period: ReportingPeriod, other: ReportingPeriod) -> bool:
    """Return whether two periods are of two kinds of year, so that they are no one series.

    What is of every year, such as a quarter, goes with financial and calendar years, not with those of schools.
    """
    kinds = {year_kind(period), year_kind(other)}
    return len(kinds) > 1 and (YearKind.ACADEMIC in kinds or None not in kinds)


def names_its_year(period: ReportingPeriod) -> bool:
    """Return whether a period is of a year other than the financial one, so that a financial one beside it says so."""
    return year_kind(period) in (YearKind.ACADEMIC, YearKind.CALENDAR)


def year_kind_among(current: ReportingPeriod, others: Iterable[ReportingPeriod]) -> YearKind:
    """Return the kind of year that a period is part of: its own, else that of the years beside it.

    Years of both kinds beside it, or none, leave it to the financial year, by which councils report.
    """
    own = year_kind(current)
    if own is not None:
        return own
    beside = {year_kind(period) for period in others}
    return YearKind.CALENDAR if YearKind.CALENDAR in beside and YearKind.FINANCIAL not in beside else YearKind.FINANCIAL
