"""A reporting period moved on as far as another one has."""

from calendar import monthrange
from datetime import date

from cpdesk.domain.period import PeriodKind, ReportingPeriod

_OF_A_YEAR = (PeriodKind.FINANCIAL_YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR)


def period_before(period: ReportingPeriod) -> ReportingPeriod | None:
    """Return the period of the same kind just before; None for a snapshot, which says nothing of when the last was.

    Neither is there one for a year to date: the same words stand for its first quarter and for its third.
    """
    match period.kind:
        case PeriodKind.SNAPSHOT | PeriodKind.YEAR_TO_DATE:
            return None
        case PeriodKind.FINANCIAL_YEAR | PeriodKind.ACADEMIC_YEAR | PeriodKind.CALENDAR_YEAR:
            return _in_year(period, period.year - 1)
        case _:
            months = {PeriodKind.TERM: 4, PeriodKind.QUARTER: 3}.get(period.kind, 1)
            return ReportingPeriod(period.kind, _later(period.start, -months), _later(period.end, -months))


def moved_on(period: ReportingPeriod, before: ReportingPeriod, after: ReportingPeriod) -> ReportingPeriod | None:
    """Return `period` as far on as from `before` to `after`; None where that is no whole period of its kind.

    A year moves by the years between the two, so that last year's outturn stays what it is from one quarter to the
    next.
    """
    if period.kind in _OF_A_YEAR:
        return _in_year(period, period.year + after.year - before.year)
    months = (after.end.year - before.end.year) * 12 + after.end.month - before.end.month
    step = {PeriodKind.TERM: 12, PeriodKind.QUARTER: 3}.get(period.kind, 1)
    if months % step:
        return None
    return ReportingPeriod(period.kind, _later(period.start, months), _later(period.end, months))


def _in_year(period: ReportingPeriod, year: int) -> ReportingPeriod:
    match period.kind:
        case PeriodKind.FINANCIAL_YEAR:
            return ReportingPeriod.financial_year(year)
        case PeriodKind.YEAR_TO_DATE if period.is_of_calendar_year:
            return ReportingPeriod.calendar_year_to_date(year)
        case PeriodKind.YEAR_TO_DATE:
            return ReportingPeriod.year_to_date(year)
        case PeriodKind.CALENDAR_YEAR:
            return ReportingPeriod.calendar_year(year)
        case _:
            return ReportingPeriod.academic_year(year)


def _later(day: date, months: int) -> date:
    """Return the day so many months later; the last day of a month stays the last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    last = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_last else min(day.day, last))
