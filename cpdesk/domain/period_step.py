"""How far apart two reporting periods of one kind are."""

from collections.abc import Mapping
from types import MappingProxyType

from cpdesk.domain.period import PeriodKind, ReportingPeriod

_MONTHS: Mapping[PeriodKind, int] = MappingProxyType(
    {
        PeriodKind.MONTH: 1,
        PeriodKind.QUARTER: 3,
        PeriodKind.TERM: 4,
        PeriodKind.FINANCIAL_YEAR: 12,
        PeriodKind.ACADEMIC_YEAR: 12,
        PeriodKind.CALENDAR_YEAR: 12,
    }
)
_MONTHS_OF_A_YEAR = 12
_SCHOOL = (PeriodKind.ACADEMIC_YEAR, PeriodKind.TERM)


def months_between(before: ReportingPeriod, after: ReportingPeriod) -> int:
    """Return how many months the last day of one period is behind that of another."""
    return (after.end.year - before.end.year) * 12 + after.end.month - before.end.month


def is_years_apart(before: ReportingPeriod, after: ReportingPeriod) -> bool:
    """Return whether two periods are of one kind, the earlier one or more whole years behind the later."""
    apart = months_between(before, after)
    return before.kind is after.kind and apart > 0 and apart % _MONTHS_OF_A_YEAR == 0


def usual_step(period: ReportingPeriod) -> int | None:
    """Return by how many months periods of its kind follow one another; None where that is for the council to choose.

    A snapshot may be taken monthly, quarterly or once a year; a year to date is no step at all.
    """
    return _MONTHS.get(period.kind)


def is_of_school(period: ReportingPeriod) -> bool:
    """Return whether a period is of the school calendar, September to August, and not of the financial one."""
    return period.kind in _SCHOOL
