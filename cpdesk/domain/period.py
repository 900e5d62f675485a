"""Reporting periods: the financial, academic and calendar years that councils report on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from cpdesk.domain.days import month_end, month_start, year_before, year_pair

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
TERMS = {"autumn": (9, 12), "spring": (1, 4), "summer": (5, 8)}


class PeriodKind(StrEnum):
    """What sort of period: figures of different kinds stand side by side but are not one series."""

    FINANCIAL_YEAR = "financial year"
    QUARTER = "quarter"
    MONTH = "month"
    SNAPSHOT = "snapshot"
    YEAR_TO_DATE = "year to date"
    ACADEMIC_YEAR = "academic year"
    TERM = "term"
    CALENDAR_YEAR = "calendar year"

    __hash__ = str.__hash__  # Enum's own takes four times as long, and periods are looked up for every figure


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A period that figures are for, from its first day to its last, both included.

    A financial year runs from 1 April to 31 March, Q1 being April to June; an academic year from September to August. A
    year to date is of the financial year, or of the calendar year where it begins in January.
    """

    kind: PeriodKind
    start: date
    end: date

    @classmethod
    def financial_year(cls, year: int) -> Self:
        """Return the year that begins on 1 April of `year`."""
        return cls(PeriodKind.FINANCIAL_YEAR, date(year, 4, 1), date(year + 1, 3, 31))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """Return quarter 1 to 4 of the financial year that begins in `year`."""
        if quarter not in (1, 2, 3, 4):
            raise ValueError(quarter)
        start = month_start(year, 4 + 3 * (quarter - 1))
        last = month_start(start.year, start.month + 2)
        return cls(PeriodKind.QUARTER, start, month_end(last))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Return a calendar month."""
        start = date(year, month, 1)
        return cls(PeriodKind.MONTH, start, month_end(start))

    @classmethod
    def snapshot(cls, day: date) -> Self:
        """Return the state of things on one day."""
        return cls(PeriodKind.SNAPSHOT, day, day)

    @classmethod
    def year_to_date(cls, year: int) -> Self:
        """Return the part so far of the financial year that begins in `year`."""
        return cls(PeriodKind.YEAR_TO_DATE, date(year, 4, 1), date(year + 1, 3, 31))

    @classmethod
    def calendar_year(cls, year: int) -> Self:
        """Return the year from January to December."""
        return cls(PeriodKind.CALENDAR_YEAR, date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def calendar_year_to_date(cls, year: int) -> Self:
        """Return the part so far of the year that begins in January of `year`."""
        return cls(PeriodKind.YEAR_TO_DATE, date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def academic_year(cls, year: int) -> Self:
        """Return the school year that begins in September of `year`."""
        return cls(PeriodKind.ACADEMIC_YEAR, date(year, 9, 1), date(year + 1, 8, 31))

    @classmethod
    def term(cls, year: int, term: str) -> Self:
        """Return the autumn, spring or summer term of the school year that begins in `year`."""
        first, last = TERMS[term]
        calendar_year = year if term == "autumn" else year + 1
        return cls(PeriodKind.TERM, date(calendar_year, first, 1), month_end(date(calendar_year, last, 1)))

    @classmethod
    def from_code(cls, code: str) -> Self:
        """Return the period whose `code` this is; raise ValueError for anything else.

        2010-11 is read as November 2010, since a month and a financial year are written alike until 2011-12.
        """
        for period in cls._readings(code):
            if period.code == code:
                return period
        raise ValueError(code)

    @classmethod
    def _readings(cls, code: str) -> Iterator[Self]:
        calendar = re.fullmatch(r"CY (\d{4})( YTD)?", code)
        if calendar is not None:
            year = int(calendar[1])
            yield cls.calendar_year_to_date(year) if calendar[2] else cls.calendar_year(year)
            return
        found = re.fullmatch(r"(AY )?(\d{4})-(\d\d)(?:-(\d\d)| (Q[1-4]|YTD|autumn|spring|summer))?", code)
        if found is None:
            return
        school, year, second, day, suffix = found[1], int(found[2]), int(found[3]), found[4], found[5]
        if school:
            yield cls.term(year, suffix) if suffix in TERMS else cls.academic_year(year)
        elif day:
            yield cls.snapshot(date(year, second, int(day)))
        elif suffix == "YTD":
            yield cls.year_to_date(year)
        elif suffix and suffix.startswith("Q"):
            yield cls.quarter(year, int(suffix[1]))
        elif suffix is None:
            if 1 <= second <= 12:
                yield cls.month(year, second)
            yield cls.financial_year(year)

    @property
    def year(self) -> int:
        """Return the calendar year in which its financial year begins (its school or calendar year, for those)."""
        if self.is_of_calendar_year:
            return self.start.year
        first_month = 9 if self.kind in (PeriodKind.ACADEMIC_YEAR, PeriodKind.TERM) else 4
        return self.start.year if self.start.month >= first_month else self.start.year - 1

    @property
    def is_of_calendar_year(self) -> bool:
        """Return whether it is a year from January, or the part of one so far; a quarter is of every year."""
        is_running = self.kind is PeriodKind.YEAR_TO_DATE and self.start.month == 1
        return is_running or self.kind is PeriodKind.CALENDAR_YEAR

    @property
    def number(self) -> int:
        """Return which quarter of the financial year its first day is in, 1 to 4."""
        return (self.start.month - 4) % 12 // 3 + 1

    @property
    def code(self) -> str:
        """Return the form that scripts rely on: 2018-19, 2019-20 Q1, 2019-04, 2019-03-31, AY 2018-19 autumn."""
        match self.kind:
            case PeriodKind.FINANCIAL_YEAR:
                return year_pair(self.year, "-")
            case PeriodKind.QUARTER:
                return f"{year_pair(self.year, '-')} Q{self.number}"
            case PeriodKind.MONTH:
                return f"{self.start:%Y-%m}"
            case PeriodKind.SNAPSHOT:
                return self.start.isoformat()
            case PeriodKind.YEAR_TO_DATE:
                return f"CY {self.year} YTD" if self.is_of_calendar_year else f"{year_pair(self.year, '-')} YTD"
            case PeriodKind.CALENDAR_YEAR:
                return f"CY {self.year}"
            case PeriodKind.ACADEMIC_YEAR:
                return f"AY {year_pair(self.year, '-')}"
            case PeriodKind.TERM:
                return f"AY {year_pair(self.year, '-')} {self._term_name}"

    @property
    def label(self) -> str:
        """Return how a paper writes it: Q1 2019/20, 2018/19, April 2019, 31 March 2019, autumn term 2018/19."""
        match self.kind:
            case PeriodKind.FINANCIAL_YEAR:
                return year_pair(self.year, "/")
            case PeriodKind.QUARTER:
                return f"Q{self.number} {year_pair(self.year, '/')}"
            case PeriodKind.MONTH:
                return f"{MONTHS[self.start.month - 1]} {self.start.year}"
            case PeriodKind.SNAPSHOT:
                return format_date(self.start)
            case PeriodKind.YEAR_TO_DATE:
                years = f"{year_pair(self.year, '/')} year"
                return f"{f'calendar year {self.year}' if self.is_of_calendar_year else years} to date"
            case PeriodKind.CALENDAR_YEAR:
                return f"calendar year {self.year}"
            case PeriodKind.ACADEMIC_YEAR:
                return f"academic year {year_pair(self.year, '/')}"
            case PeriodKind.TERM:
                return f"{self._term_name} term {year_pair(self.year, '/')}"

    @property
    def short_label(self) -> str:
        """Return the shortest clear form, for axes and narrow columns: Q1 19/20, Apr 2019, Mar 2019, 2019."""
        match self.kind:
            case PeriodKind.QUARTER:
                return f"Q{self.number} {year_pair(self.year, '/')[2:]}"
            case PeriodKind.MONTH | PeriodKind.SNAPSHOT:
                return f"{MONTHS[self.start.month - 1][:3]} {self.start.year}"
            case PeriodKind.YEAR_TO_DATE:
                return f"{self.year if self.is_of_calendar_year else year_pair(self.year, '/')} to date"
            case PeriodKind.CALENDAR_YEAR:
                return str(self.year)
            case _:
                return self.label

    @property
    def _term_name(self) -> str:
        return next(name for name, (first, _) in TERMS.items() if first == self.start.month)

    @property
    def order(self) -> tuple[date, date]:
        """Return what sorts periods in time: by their last day, and the longer of two before the shorter."""
        return (self.end, self.start)

    def year_earlier(self) -> "ReportingPeriod":
        """Return the same period one year before."""
        earlier_start = year_before(self.start)
        earlier_end = year_before(self.end)
        if self.kind is not PeriodKind.SNAPSHOT:
            earlier_end = month_end(earlier_end)
        return ReportingPeriod(self.kind, earlier_start, earlier_end)


def format_date(day: date) -> str:
    """Return a date as a paper prints it: 17 September 2019."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
