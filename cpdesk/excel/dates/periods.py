"""The period that a label names: 2018/19, Q1 2019-20, Mar '19, at 31 March 2019, autumn term, 19/20 (YTD)."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.calendar_years import (
    in_calendar_year,
    read_calendar_year,
    whole_calendar_year,
    without_calendar,
)
from cpdesk.excel.dates.period_days import read_day, read_day_in_figures, read_end_of_month
from cpdesk.excel.dates.period_label import PeriodLabel, month_number, start_year, whole_year
from cpdesk.excel.dates.period_spans import (
    quarters_as_year,
    read_span,
    spans_later_quarters,
    without_lone_year,
    without_span,
)
from cpdesk.excel.dates.period_spellings import usual_spelling
from cpdesk.excel.dates.period_words import MONTH, YEAR, lone_year, pattern, trimmed, without, year_anywhere, year_pair
from cpdesk.excel.dates.welsh_periods import in_english
from cpdesk.excel.words.wording import tidy

_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}


_YTD = pattern(r"\b(?:ytd|year[- ]to[- ]date)\b|(?<=\d) to date\b")
_ACADEMIC = pattern(
    r"\b(?:academic|acad\.?|ac\.?|school) (?:year|yr)\b\.?|\ba[./]?y\b\.?(?=[ \d]|$)|\ba\.?y\.?(?=\d)|\bacademic\b"
)
_YEAR_ENDING = pattern(
    rf"\b(?:(?:financial )?year|(?:rolling )?(?:12|twelve) months?)[ -](?:ending|ended|end|to)"
    rf"(?: at)?(?: 31(?:st)?)? {MONTH} ?{YEAR}"
)
_RANGE_OF_DAYS = pattern(r"\b1(?:st)? ([a-z]{3,9}(?: \d{4})?) ?(?:-|to) ?(?:28|29|30|31)(?:st|th)? (?=[a-z]{3,9}\b)")
_MONTHS = pattern(rf"\b{MONTH}[ -]?(?:{YEAR})? ?(?:-|to|/) ?{MONTH}(?:[ -]?{YEAR})?(?![a-z])")
_QUARTER = pattern(r"\bq(?:tr|u|uarter)?\.? ?([1-4])\b")
_QUARTER_WORDS = pattern(
    r"\b(?:([1-4])(?:st|nd|rd|th)|(first|second|third|fourth)) (?:qtr|quarter)\b|\bquarter (one|two|three|four)\b"
)
_TERM = pattern(r"\b(autumn|spring|summer)(?: term)?\b")
_MONTH_ALONE = pattern(rf"\b{MONTH}(?:[ -]*{YEAR})?(?![a-z])")
_HALF = pattern(r"\bh[12]\b|\b(?:mid|half|first half|second half)(?:[ -]year(?:ly)?)?\b")
_FILLER_WORDS = (
    r"(?:as|at|for|in|to|of|during|by|end|ending|period|the|full|financial|year|yr|f\.?y\.?|ye|month|week|wk|w/e)"
)
_ABBREVIATED = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
# What no period is without, in lower case: a year, a pair or a date in figures; a figure beside a letter for a part of
# the year; words for one. `Quarterly`, `decision` and `long-term` are no such words.
_SAYS_WHEN = re.compile(
    r"(?:19|20)\d\d|\d ?[/\\-] ?'?\d|\d\.\d\d?\.\d|_|q[a-z.]{0,8} ?-?\d|q/e|q(?:uarter|tr)\b|f\.?y\.? ?\d"
    r"|cy ?'?\d\d|m(?:on)?th\.? ?\d|half[ -]?term|\bterms? ?\d|ytd|year[- ]to[- ]date|\d to date"
    r"|autumn|spring|summer|\b(?:aut|spr|sum)(?:\b|t)"
    rf"|\b{MONTH}(?![a-z])|\b{_ABBREVIATED}(?:to|[a-z]*\.?[ ,'/-]*\d)|\d(?:st|nd|rd|th)?[ ,-]*(?:of )?{_ABBREVIATED}"
)
_FILLER = pattern(rf"^(?:[\W_]*\b{_FILLER_WORDS}\b)+|(?:\b{_FILLER_WORDS}\b[\W_]*)+$")


@lru_cache(maxsize=1 << 16)
def read_period(label: str) -> PeriodLabel:
    """Return the period that `label` names, with the words around it; no kind where it names none, or half a year."""
    written = in_english(tidy(label))
    if not _SAYS_WHEN.search(written.casefold()):
        return PeriodLabel(rest=written)
    text, is_ytd = _cut(_YTD, quarters_as_year(_RANGE_OF_DAYS.sub(r"\1 - ", usual_spelling(written))))
    text, is_school = _cut(_ACADEMIC, text)
    calendar = read_calendar_year(text)
    if calendar is not None:
        return _finished(calendar, is_ytd=is_ytd, is_school=False)
    span = PeriodLabel() if spans_later_quarters(text) else read_span(text)
    if span is not None:
        return _finished(span, is_ytd=is_ytd, is_school=is_school)
    bare = without_lone_year(text)
    found = _read(without_span(bare), is_ytd=is_ytd, is_school=is_school)
    if bare != text:
        return PeriodLabel(rest=found.rest)
    if found.kind is not None or found.bare_year is not None or found.rest != without_span(text):
        return found
    return PeriodLabel(rest=written if without_span(text) == text else trimmed(found.rest))


def _read(text: str, *, is_ytd: bool, is_school: bool) -> PeriodLabel:
    for reader in _READERS:
        found = reader(text)
        if found is not None:
            return _finished(found, is_ytd=is_ytd, is_school=is_school)
    if is_ytd:
        rest, is_calendar = without_calendar(text)
        return PeriodLabel(PeriodKind.YEAR_TO_DATE, is_calendar=is_calendar, rest=trimmed(rest))
    bare, rest = lone_year(text)
    return PeriodLabel(bare_year=bare, rest=rest if bare is not None else text)


def _finished(found: PeriodLabel, *, is_ytd: bool, is_school: bool) -> PeriodLabel:
    rest = trimmed(_FILLER.sub(" ", found.rest)) if found.rest else ""
    if found.kind is PeriodKind.FINANCIAL_YEAR and _HALF.search(rest):
        return PeriodLabel(rest=trimmed(_HALF.sub(" ", rest)))
    if is_school and found.kind is PeriodKind.FINANCIAL_YEAR:
        return replace(found, kind=PeriodKind.ACADEMIC_YEAR, rest=rest)
    if is_ytd and found.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH):
        return replace(found, kind=PeriodKind.YEAR_TO_DATE, rest=rest)
    if is_ytd and found.kind is PeriodKind.CALENDAR_YEAR:
        return replace(found, kind=PeriodKind.YEAR_TO_DATE, is_calendar=True, rest=rest)
    return replace(found, rest=rest)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    found = pattern.search(text)
    return (without(text, found), True) if found else (text, False)


def _read_year_ending(text: str) -> PeriodLabel | None:
    found = _YEAR_ENDING.search(text)
    if found is None or month_number(found[1]) != 3:
        return None
    return PeriodLabel(PeriodKind.FINANCIAL_YEAR, whole_year(found[2]) - 1, rest=without(text, found))


def _read_quarter(text: str) -> PeriodLabel | None:
    found = _QUARTER.search(text) or _QUARTER_WORDS.search(text)
    if found is None:
        return None
    words = next(group for group in found.groups() if group)
    quarter = int(words) if words.isdigit() else _NUMBER_WORDS[words.casefold()]
    rest = without(text, found)
    year, rest = year_pair(rest)
    months = _MONTHS.search(rest)
    spelt = _months(rest, months) if months is not None else None
    if year is None and spelt is not None and spelt.part not in (0, quarter) and spelt.year is not None:
        return spelt  # `Q1 (Jan - Mar 2024)` is counted from January
    if months is not None:
        rest = without(rest, months)
        is_fourth = quarter == 4 and not (months[2] or months[4])  # `Q4 2024 (Jan - Mar)` may be of 2025
        year = year if year is not None or spelt is None or is_fourth else spelt.year
    return (
        PeriodLabel(PeriodKind.QUARTER, year, part=quarter, rest=rest) if year is not None else _beside(rest, quarter)
    )


def _beside(text: str, quarter: int) -> PeriodLabel:
    """Return the quarter with the year that the words beside it give: by its last day or month where they say that."""
    for reader in (read_day, read_day_in_figures, _read_month):
        found = reader(text)
        if found is not None and found.year is not None and (found.part - 4) % 12 // 3 + 1 == quarter:
            return PeriodLabel(PeriodKind.QUARTER, found.year, part=quarter, rest=found.rest)
    words, is_calendar = without_calendar(text)
    year, rest = lone_year(words)
    if year is None:
        return PeriodLabel(PeriodKind.QUARTER, part=quarter, rest=text)
    label = PeriodLabel(PeriodKind.QUARTER, year, part=quarter, rest=rest, lone_year=year)
    return in_calendar_year(label, year) if is_calendar else label


def _read_months(text: str) -> PeriodLabel | None:
    year, rest = year_pair(text)
    found = _MONTHS.search(rest)
    if found is None:
        return None
    label = _months(rest, found)
    return label if year is None or label is None else replace(label, year=year)  # `Jan - Mar 2021/22` is of 2022


def _months(text: str, found: re.Match[str]) -> PeriodLabel | None:
    """Return the quarter, the year, or the year to date that two months embrace."""
    first, last = month_number(found[1]), month_number(found[3])
    rest = without(text, found)
    digits = found[4] or found[2]
    calendar, rest_of_year = whole_calendar_year(text, found)
    if calendar is not None:
        return PeriodLabel(PeriodKind.CALENDAR_YEAR, calendar, rest=rest_of_year)
    if digits:
        month = last if found[4] else first
        year: int | None = start_year(whole_year(digits), month)
    else:
        year, rest = year_anywhere(rest, month=last)
    start, length = (first - 4) % 12, (last - first) % 12 + 1
    if length == 3 and start % 3 == 0:
        return PeriodLabel(PeriodKind.QUARTER, year, part=start // 3 + 1, rest=rest)
    if start == 0:
        kind = PeriodKind.FINANCIAL_YEAR if length == 12 else PeriodKind.YEAR_TO_DATE
        return PeriodLabel(kind, year, rest=rest)
    if (first, last) in ((9, 8), (9, 7)):
        school_year = year - 1 if year is not None and found[4] else year
        return PeriodLabel(PeriodKind.ACADEMIC_YEAR, school_year, rest=rest)
    return PeriodLabel(rest=rest)


def _read_term(text: str) -> PeriodLabel | None:
    found = _TERM.search(text)
    if found is None:
        return None
    term, rest = found[1].casefold(), _MONTHS.sub("", without(text, found))
    year, rest = year_pair(rest)
    if year is None:
        bare, rest = lone_year(rest)
        year = bare if bare is None or term == "autumn" else bare - 1
    return PeriodLabel(PeriodKind.TERM, year, term=term, rest=rest)


def _read_month(text: str) -> PeriodLabel | None:
    pair, rest = year_pair(text)
    found = _MONTH_ALONE.search(rest)
    if found is None:
        return None
    month = month_number(found[1])
    rest = without(rest, found)
    if pair is None and found[2]:
        pair = start_year(whole_year(found[2]), month)
    elif pair is None:
        pair, rest = year_anywhere(rest, month=month)
    return PeriodLabel(PeriodKind.MONTH, pair, part=month, rest=rest)


def _read_year(text: str) -> PeriodLabel | None:
    year, rest = year_pair(text)
    return PeriodLabel(PeriodKind.FINANCIAL_YEAR, year, rest=rest) if year is not None else None


_READERS: tuple[Callable[[str], PeriodLabel | None], ...] = (
    _read_year_ending,
    read_end_of_month,
    _read_quarter,
    read_day,
    read_day_in_figures,
    _read_term,
    _read_months,
    _read_month,
    _read_year,
)
