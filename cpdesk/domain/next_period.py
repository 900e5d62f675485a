"""The period that comes after another one."""

from collections.abc import Iterable

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.period_shift import moved_on

_MONTHS = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_TERMS = ("autumn", "spring", "summer")
_QUARTER = 3


def next_period(period: ReportingPeriod, others: Iterable[ReportingPeriod] = ()) -> ReportingPeriod:
    """Return the next period of that kind.

    The state of things on a day comes again as long after it as the last one of the `others` came before it, else three
    months later. A year to date goes on: it is the same year until that is over, which no period of this kind tells.
    """
    match period.kind:
        case PeriodKind.FINANCIAL_YEAR:
            return ReportingPeriod.financial_year(period.year + 1)
        case PeriodKind.ACADEMIC_YEAR:
            return ReportingPeriod.academic_year(period.year + 1)
        case PeriodKind.CALENDAR_YEAR:
            return ReportingPeriod.calendar_year(period.year + 1)
        case PeriodKind.YEAR_TO_DATE:
            return period
        case PeriodKind.TERM:
            return _next_term(period)
        case _:
            return _later(period, _MONTHS.get(period.kind) or _step(period, others))


def _next_term(period: ReportingPeriod) -> ReportingPeriod:
    at = next(place for place, term in enumerate(_TERMS) if ReportingPeriod.term(period.year, term) == period)
    last = at == len(_TERMS) - 1
    return ReportingPeriod.term(period.year + last, _TERMS[0 if last else at + 1])


def _step(period: ReportingPeriod, others: Iterable[ReportingPeriod]) -> int:
    """Return by how many months snapshots follow one another."""
    earlier = [other.end for other in others if other.kind is period.kind and other.end < period.end]
    if not earlier:
        return _QUARTER
    last = max(earlier)
    return max((period.end.year - last.year) * 12 + period.end.month - last.month, 1)


def _later(period: ReportingPeriod, months: int) -> ReportingPeriod:
    year, month = divmod(period.end.year * 12 + period.end.month - 1 + months, 12)
    before = ReportingPeriod.month(period.end.year, period.end.month)
    after = ReportingPeriod.month(year, month + 1)
    moved = moved_on(period, before, after)
    if moved is None:
        raise ValueError(period)
    return moved
