"""The periods that an undated heading is likely to mean, offered where a person is asked."""

import re
from collections.abc import Sequence
from datetime import date

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.period_words import lone_year, year_pair
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.relative_periods import after, before
from cpdesk.excel.words.wording import plain, tidy

_MOST = 6
_QUARTER = re.compile(r"\bq(?:tr|uarter)? ?([1-4])\b", re.IGNORECASE)
_LONE_YEAR = re.compile(r"\bf\.?y\.? ?'?(\d{4}|\d\d)\b|\b(20\d\d)\b", re.IGNORECASE)
_SPAN = re.compile(r"\b20\d\d ?(?:-|/|to) ?(?:20)?(\d\d)\b")
_SECOND_HALF = re.compile(r"\bh2\b|\bsecond half\b")
_HALF = re.compile(r"\bh[12]\b|\b(?:half|mid)\b")
_TERMS = ("autumn", "spring", "summer")
_IS_SCHOOLS = re.compile(r"\bterms?\b|\bautumn\b|\bspring\b|\bsummer\b")
_PARTS = (PeriodKind.QUARTER, PeriodKind.MONTH)


def period_choices(heading: str, dated: Sequence[ReportingPeriod], title: str) -> tuple[str, ...]:
    """Return the codes of likely periods: those that the heading itself leaves open, else those after the others.

    `dated` are the periods of the other columns. `Latest` is after the last of them, or what the title says.
    """
    candidates = [*_by_heading(heading, title), *_by_neighbours(dated, title)]
    return tuple(dict.fromkeys(period.code for period in candidates))[:_MOST]


def _by_heading(heading: str, title: str) -> list[ReportingPeriod]:
    """Return what the year or the part of a year in the heading may mean."""
    words = tidy(heading)
    year = _year_of(words)
    if _IS_SCHOOLS.search(plain(words)):
        named = [term for term in _TERMS if term in plain(words)] or list(_TERMS)
        begins, _ = lone_year(words)
        if year is None and begins is not None:
            return [ReportingPeriod.term(begins if term == "autumn" else begins - 1, term) for term in named]
        school = year if year is not None else read_period(title).year
        return [ReportingPeriod.term(school, term) for term in named] if school is not None else []
    if year is not None and _HALF.search(plain(words)):
        quarter = 4 if _SECOND_HALF.search(plain(words)) else 2
        return [ReportingPeriod.quarter(year, quarter), ReportingPeriod.year_to_date(year)]
    span = _SPAN.search(words) if year is None else None
    if span is not None:
        last = int(span[1]) % 100 + 2000
        return [ReportingPeriod.financial_year(last - 1), ReportingPeriod.snapshot(date(last, 3, 31))]
    lone = _LONE_YEAR.search(words) if year is None else None
    if lone is None:
        return []
    found = int(lone[1] or lone[2])
    return _of_lone_year(found if found > 99 else 2000 + found, words)


def _year_of(words: str) -> int | None:
    year, _ = year_pair(words)
    return year if year is not None else read_period(words).year


def _of_lone_year(year: int, words: str) -> list[ReportingPeriod]:
    """Return the years that councils call by one year's name: to its March, from its April, from January."""
    quarter = _QUARTER.search(words)
    if quarter is not None:
        return [ReportingPeriod.quarter(start, int(quarter[1])) for start in (year - 1, year)]
    years = [ReportingPeriod.financial_year(start) for start in (year - 1, year)]
    others = (ReportingPeriod.academic_year(year - 1), ReportingPeriod.snapshot(date(year, 3, 31)))
    return [*years, *others, ReportingPeriod.calendar_year(year)]


def _by_neighbours(dated: Sequence[ReportingPeriod], title: str) -> list[ReportingPeriod]:
    named = read_period(title).period()
    parts = [period for period in dated if period.kind in _PARTS] or list(dated)
    last = max(parts, key=lambda period: period.order, default=named)
    if last is None:
        return []
    around = [after(last), named, last, before(last)]
    if last.kind in _PARTS:
        around.append(ReportingPeriod.year_to_date(last.year))
    return [period for period in around if period is not None]
