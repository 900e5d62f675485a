"""The period that a label names: 2018/19, Q1 2019-20, Mar '19, at 31 March 2019, autumn term, 19/20 (YTD)."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.period_label import PeriodLabel, month_number, start_year, whole_year
from cpdesk.excel.wording import tidy

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"'?(\d{4}|\d\d)(?![\d%])"
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_YTD = _pattern(r"\b(?:ytd|year[- ]to[- ]date)\b|(?<=\d) to date\b")
_ACADEMIC = _pattern(r"\b(?:academic|school) year\b|\ba\.?y\.?(?=[ \d])|\bacademic\b")
_YEAR_ENDING = _pattern(
    rf"\b(?:(?:financial )?year|(?:rolling )?(?:12|twelve) months?)[ -](?:ending|ended|end|to)"
    rf"(?: at)?(?: 31(?:st)?)? {_MONTH} ?{_YEAR}"
)
_END_OF_MONTH = _pattern(rf"\b(?:as )?(?:at )?(?:the )?end (?:of )?{_MONTH} ?{_YEAR}")
_DAY = _pattern(
    rf"(?:\b(?:as )?(?:at|on) )?(?:the )?\b(\d\d?)(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?(?![a-z])"
)
_DAY_IN_FIGURES = _pattern(r"(?:\b(?:as )?(?:at|on) )?\b(\d\d?)[/.](\d\d?)[/.](\d{4}|\d\d)\b")
_DAY_ISO = _pattern(r"(?:\b(?:as )?(?:at|on) )?\b(\d{4})-(\d\d)-(\d\d)\b")
_RANGE_OF_DAYS = _pattern(r"\b1(?:st)? ([a-z]{3,9}(?: \d{4})?) ?(?:-|to) ?(?:28|29|30|31)(?:st|th)? (?=[a-z]{3,9}\b)")
_MONTHS = _pattern(rf"\b{_MONTH} ?(?:{_YEAR})? ?(?:-|to|/) ?{_MONTH}(?: ?{_YEAR})?(?![a-z])")
_QUARTER = _pattern(r"\bq(?:tr|u|uarter)?\.? ?([1-4])\b")
_QUARTER_WORDS = _pattern(
    r"\b(?:([1-4])(?:st|nd|rd|th)|(first|second|third|fourth)) (?:qtr|quarter)\b|\bquarter (one|two|three|four)\b"
)
_TERM = _pattern(r"\b(autumn|spring|summer)(?: term)?\b")
_YEAR_PAIR = _pattern(r"(?:\bf\.?y\.? ?)?(?<![\d/.])'?(\d{4}|\d\d) ?[/-] ?'?(\d{4}|\d\d)(?![\d/%.])")
_YEAR_PAIR_SOLID = _pattern(r"\b(20\d\d)(\d\d)\b")
_MONTH_ALONE = _pattern(rf"\b{_MONTH}(?:[ -]*{_YEAR})?(?![a-z])")
_BARE_YEAR = _pattern(r"\b((?:19|20)\d\d)\b(?![/-]\d)")
_HALF = _pattern(r"\bh[12]\b|\b(?:mid|half|first half|second half)(?:[ -]year(?:ly)?)?\b")
_AGES = _pattern(r"\b(?:age[ds]?|years?|yrs?|key stage|ks) ?$")
_FILLER_WORDS = r"(?:as|at|for|in|to|of|during|by|end|ending|period|the|full|financial|year|f\.?y\.?|month)"
_FILLER = _pattern(rf"^(?:[\W_]*\b{_FILLER_WORDS}\b)+|(?:\b{_FILLER_WORDS}\b[\W_]*)+$")
_EDGES = " -/:,;.()[]|'"


@lru_cache(maxsize=8192)
def read_period(label: str) -> PeriodLabel:
    """Return the period that `label` names, with the words around it; no kind where it names none, or half a year."""
    text, is_ytd = _cut(_YTD, _RANGE_OF_DAYS.sub(r"\1 - ", tidy(label)))
    text, is_school = _cut(_ACADEMIC, text)
    for reader in _READERS:
        found = reader(text)
        if found is not None:
            return _finished(found, is_ytd=is_ytd, is_school=is_school)
    if is_ytd:
        return PeriodLabel(PeriodKind.YEAR_TO_DATE, rest=_trimmed(text))
    bare, rest = _bare_year(text)
    return PeriodLabel(bare_year=bare, rest=rest if bare is not None else tidy(label))


def _finished(found: PeriodLabel, *, is_ytd: bool, is_school: bool) -> PeriodLabel:
    rest = _trimmed(_FILLER.sub(" ", found.rest)) if found.rest else ""
    if found.kind is PeriodKind.FINANCIAL_YEAR and _HALF.search(rest):
        return PeriodLabel(rest=_trimmed(_HALF.sub(" ", rest)))
    if is_school and found.kind is PeriodKind.FINANCIAL_YEAR:
        return replace(found, kind=PeriodKind.ACADEMIC_YEAR, rest=rest)
    if is_ytd and found.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH):
        return replace(found, kind=PeriodKind.YEAR_TO_DATE, rest=rest)
    return replace(found, rest=rest)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    found = pattern.search(text)
    return (_without(text, found), True) if found else (text, False)


def _without(text: str, found: re.Match[str]) -> str:
    return tidy(f"{text[: found.start()]} {text[found.end() :]}")


def _trimmed(text: str) -> str:
    return tidy(re.sub(r"\( ?\)|\[ ?\]", " ", text)).strip(_EDGES)


def _year_pair(text: str) -> tuple[int | None, str]:
    """Return the first of two years in a row (2018/19, 18-19, 2018/2019, 201819) with the text around them."""
    for pattern in (_YEAR_PAIR, _YEAR_PAIR_SOLID):
        for found in pattern.finditer(text):
            first, second = whole_year(found[1]), whole_year(found[2])
            is_years = len(found[1]) == 4 or not _AGES.search(text[: found.start()].rstrip())
            if second == first + 1 and is_years:
                return first, _without(text, found)
    return None, text


def _bare_year(text: str) -> tuple[int | None, str]:
    found = _BARE_YEAR.search(text)
    return (int(found[1]), _trimmed(_without(text, found))) if found else (None, text)


def _year_anywhere(text: str, *, month: int | None = None) -> tuple[int | None, str]:
    """Return the start year that `text` gives, as a pair or as a lone year: that of `month` where one is given."""
    year, rest = _year_pair(text)
    if year is not None:
        return year, rest
    bare, rest = _bare_year(text)
    if bare is None:
        return None, text
    return (bare if month is None else start_year(bare, month)), rest


def _read_year_ending(text: str) -> PeriodLabel | None:
    found = _YEAR_ENDING.search(text)
    if found is None or month_number(found[1]) != 3:
        return None
    return PeriodLabel(PeriodKind.FINANCIAL_YEAR, whole_year(found[2]) - 1, rest=_without(text, found))


def _read_end_of_month(text: str) -> PeriodLabel | None:
    found = _END_OF_MONTH.search(text)
    return _snapshot(text, found, None, found[1], found[2]) if found else None


def _read_day(text: str) -> PeriodLabel | None:
    found = _DAY.search(text)
    return _snapshot(text, found, int(found[1]), found[2], found[3]) if found else None


def _snapshot(
    text: str, found: re.Match[str], day: int | None, month_name: str, year_digits: str | None
) -> PeriodLabel | None:
    month, rest = month_number(month_name), _without(text, found)
    if year_digits is None:
        year, rest = _year_anywhere(rest, month=month)
    else:
        year = start_year(whole_year(year_digits), month)
    if day is None:
        day = monthrange(whole_year(year_digits), month)[1] if year_digits else 28
    if not 1 <= day <= monthrange(2000, month)[1]:
        return None
    return PeriodLabel(PeriodKind.SNAPSHOT, year, part=month, day=day, rest=rest)


def _read_day_in_figures(text: str) -> PeriodLabel | None:
    found = _DAY_IN_FIGURES.search(text)
    if found:
        return _day_in_figures(text, found, int(found[1]), int(found[2]), whole_year(found[3]))
    found = _DAY_ISO.search(text)
    return _day_in_figures(text, found, int(found[3]), int(found[2]), int(found[1])) if found else None


def _day_in_figures(text: str, found: re.Match[str], day: int, month: int, year: int) -> PeriodLabel | None:
    if not 1 <= month <= 12 or not 1 <= year <= 9998 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    start = start_year(year, month)
    return PeriodLabel(PeriodKind.SNAPSHOT, start, part=month, day=day, rest=_without(text, found))


def _read_quarter(text: str) -> PeriodLabel | None:
    found = _QUARTER.search(text) or _QUARTER_WORDS.search(text)
    if found is None:
        return None
    words = next(group for group in found.groups() if group)
    quarter = int(words) if words.isdigit() else _NUMBER_WORDS[words.casefold()]
    rest = _without(text, found)
    year, rest = _year_pair(rest)
    months = _MONTHS.search(rest)
    if months is not None:
        spelt = _months(rest, months)
        rest = _without(rest, months)
        year = year if year is not None or spelt is None else spelt.year
    if year is None:
        year, rest = _year_anywhere(rest)
    return PeriodLabel(PeriodKind.QUARTER, year, part=quarter, rest=rest)


def _read_months(text: str) -> PeriodLabel | None:
    found = _MONTHS.search(text)
    return _months(text, found) if found else None


def _months(text: str, found: re.Match[str]) -> PeriodLabel | None:
    """Return the quarter, the year, or the year to date that two months embrace."""
    first, last = month_number(found[1]), month_number(found[3])
    rest = _without(text, found)
    digits = found[4] or found[2]
    if digits:
        month = last if found[4] else first
        year: int | None = start_year(whole_year(digits), month)
    else:
        year, rest = _year_anywhere(rest, month=last)
    start, length = (first - 4) % 12, (last - first) % 12 + 1
    if length == 3 and start % 3 == 0:
        return PeriodLabel(PeriodKind.QUARTER, year, part=start // 3 + 1, rest=rest)
    if start == 0:
        kind = PeriodKind.FINANCIAL_YEAR if length == 12 else PeriodKind.YEAR_TO_DATE
        return PeriodLabel(kind, year, rest=rest)
    if (first, last) in ((9, 8), (9, 7)):
        return PeriodLabel(PeriodKind.ACADEMIC_YEAR, year, rest=rest)
    return None


def _read_term(text: str) -> PeriodLabel | None:
    found = _TERM.search(text)
    if found is None:
        return None
    term, rest = found[1].casefold(), _MONTHS.sub("", _without(text, found))
    year, rest = _year_pair(rest)
    if year is None:
        bare, rest = _bare_year(rest)
        year = bare if bare is None or term == "autumn" else bare - 1
    return PeriodLabel(PeriodKind.TERM, year, term=term, rest=rest)


def _read_month(text: str) -> PeriodLabel | None:
    pair, rest = _year_pair(text)
    found = _MONTH_ALONE.search(rest)
    if found is None:
        return None
    month = month_number(found[1])
    if pair is None and found[2]:
        pair = start_year(whole_year(found[2]), month)
    return PeriodLabel(PeriodKind.MONTH, pair, part=month, rest=_without(rest, found))


def _read_year(text: str) -> PeriodLabel | None:
    year, rest = _year_pair(text)
    return PeriodLabel(PeriodKind.FINANCIAL_YEAR, year, rest=rest) if year is not None else None


_READERS: tuple[Callable[[str], PeriodLabel | None], ...] = (
    _read_year_ending,
    _read_end_of_month,
    _read_quarter,
    _read_day,
    _read_day_in_figures,
    _read_term,
    _read_months,
    _read_month,
    _read_year,
)
