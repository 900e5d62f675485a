"""The period words of a label, with or without the year that makes them a period."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from cpdesk.domain.period import MONTHS, PeriodKind, ReportingPeriod
from cpdesk.domain.value_class import value_class

LIKELY_YEARS = range(1900, 2201)
_WHOLE_YEARS = {
    (PeriodKind.FINANCIAL_YEAR, False): ReportingPeriod.financial_year,
    (PeriodKind.YEAR_TO_DATE, False): ReportingPeriod.year_to_date,
    (PeriodKind.YEAR_TO_DATE, True): ReportingPeriod.calendar_year_to_date,
    (PeriodKind.ACADEMIC_YEAR, False): ReportingPeriod.academic_year,
    (PeriodKind.CALENDAR_YEAR, False): ReportingPeriod.calendar_year,
}
"""What makes the period of a year; of a year to date by whether it began in January."""


@value_class(frozen=True, slots=True)
class PeriodLabel:
    """The period words of a label: `kind` with whatever year it says, and the `rest` of the label as written.

    `year` is the calendar year in which the financial (or school) year begins, None where the label does not say;
    `part` the quarter, or the calendar month; `bare_year` a lone calendar year, which is no period by itself;
    `is_calendar` says that a year to date began in January; `lone_year` is the calendar year that a quarter is said to
    be of, as in `Q1 2024`, which is taken for the one in which its financial year begins.
    """

    kind: PeriodKind | None = None
    year: int | None = None
    part: int = 0
    day: int = 0
    term: str = ""
    bare_year: int | None = None
    is_calendar: bool = False
    rest: str = ""
    lone_year: int | None = None

    @property
    def order(self) -> int:
        """Return where in its financial year a quarter or month lies, from 1; 0 for anything else."""
        if self.kind is PeriodKind.QUARTER:
            return self.part
        return (self.part - 4) % 12 + 1 if self.kind is PeriodKind.MONTH else 0

    def in_year(self, year: int | None) -> "PeriodLabel":
        """Return the label with `year` where it says none itself."""
        return self if self.year is not None else replace(self, year=year)

    def period(self) -> ReportingPeriod | None:
        """Return the period, or None where its kind or year is not known or there is no such day."""
        if self.kind is None or self.year is None or self.year not in LIKELY_YEARS:
            return None
        whole = _WHOLE_YEARS.get((self.kind, self.is_calendar))
        if whole is not None:
            return whole(self.year)
        match self.kind:
            case PeriodKind.QUARTER:
                return ReportingPeriod.quarter(self.year, self.part)
            case PeriodKind.TERM:
                return ReportingPeriod.term(self.year, self.term)
            case PeriodKind.MONTH:
                return ReportingPeriod.month(calendar_year(self.year, self.part), self.part)
            case _:
                return self._snapshot(calendar_year(self.year, self.part))

    def _snapshot(self, year: int) -> ReportingPeriod | None:
        last = monthrange(year, self.part)[1]
        return ReportingPeriod.snapshot(date(year, self.part, self.day)) if self.day <= last else None


def whole_year(digits: str) -> int:
    """Return the year of two or four digits: 19 is 2019, 97 is 1997."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits) if int(digits) < 80 else 1900 + int(digits)


def month_number(name: str) -> int:
    """Return the month that a name or its first three letters mean."""
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3].casefold() == name[:3].casefold())


def start_year(year: int, month: int) -> int:
    """Return the year in which the financial year of a month begins."""
    return year if month >= 4 else year - 1


def calendar_year(year: int, month: int) -> int:
    """Return the calendar year of a month of the financial year that begins in `year`."""
    return year if month >= 4 else year + 1


def period_of_day(day: date, *, names_a_day: bool) -> ReportingPeriod:
    """Return the period of a date cell: its month, or that day where the number format shows one other than the 1st."""
    if names_a_day and day.day != 1:
        return ReportingPeriod.snapshot(date(day.year, day.month, day.day))  # Excel gives days a time
    return ReportingPeriod.month(day.year, day.month)
