"""Labels of spans that no kind of period holds, or that are a year or a year to date in other words."""

import re
from calendar import monthrange

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.period_label import PeriodLabel, month_number, start_year, whole_year
from cpdesk.excel.words.wording import tidy

_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ON = r"(?:ending|ended|end|to)(?: at| the| end of)* (?:\d\d?(?:st|nd|rd|th)? )?"
_OF = r"[ ,'-]*(\d{4}|\d\d)(?!\d)"
_MOST_YEARS = 10
_QUARTER_MONTHS = {6: 1, 9: 2, 12: 3, 3: 4}


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_QUARTERS = _pattern(r"\bq(?:uarter|tr)?s?\.? ?([1-4])(?: ?(?:-|to|&|\+|/|and) ?(?:q(?:uarter|tr)?\.? ?)?([2-4]))+\b")
_SPAN_OF_YEARS = _pattern(
    r"\b(20\d\d) ?[-/] ?(?:20)?(\d\d)\b(?! ?[/-] ?\d)|\b20\d\d[/-]\d\d ?(?:-|to) ?(?:20\d\d|\d\d)[/-]\d\d\b"
)
_NO_PERIOD = (
    _pattern(r"\b(?:autumn|spring|summer)(?: term)? ?(?:half[ -]?term ?)?[12]\b(?! ?[/-])|\bhalf[ -]?terms? ?[1-6]?\b"),
    _pattern(r"\bterms? ?[1-6]\b(?: ?(?:-|to|&|and) ?[1-6]\b)?"),
    _pattern(r"\b(?:autumn|spring|summer) ?(?:/|&|and|\+|-|to) ?(?:autumn|spring|summer)\b(?: terms?)?"),
)
_ONE_YEAR = _pattern(r"\bf\.?y\.? ?(?:20)?\d\d\b(?! ?[/-] ?\d)")
_ROLLING = _pattern(rf"\b(?:year|12 months|twelve months) {_ON}{_MONTH}{_OF}")
_QUARTER_ENDING = _pattern(rf"\b(?:quarter|qtr)\.? {_ON}{_MONTH}{_OF}")
_CALENDAR = _pattern(r"\b(?:calendar(?: year)?\b|cy(?![a-z])) ?")
_CALENDAR_QUARTER = _pattern(
    r"\bq(?:uarter|tr)?\.? ?([1-4])\D{0,4}(20\d\d)\b(?! ?[/-])|\b(20\d\d)\D{0,4}q(?:tr)? ?([1-4])\b"
)


def read_span(text: str) -> PeriodLabel | None:
    """Return what a label in the usual spelling spans; None where it spans nothing, so that it is to be read plainly.

    Half a term has no kind of its own, so that a person is asked. Twelve months that end in March are the financial
    year; others are kept by the day on which they end.
    """
    for reader in (_rolling, _quarter_ending, _calendar_quarter):
        found = reader(text)
        if found is not None:
            return found
    for pattern in _NO_PERIOD:
        if pattern.search(text):
            return PeriodLabel(rest=_without_years(pattern.sub(" ", text)))
    return None


def quarters_as_year(text: str) -> str:
    """Return the label with `Q1 to Q3` as a year to date, and with `Q1-4` as its year."""
    found = _QUARTERS.search(text)
    if found is None or found[1] != "1":
        return text
    last = max(int(digit) for digit in re.findall(r"[1-4]", found[0]))
    return tidy(_QUARTERS.sub(" " if last == 4 else " YTD ", text))


def spans_later_quarters(text: str) -> bool:
    """Return whether the label names several quarters that are not the first ones of the year."""
    found = _QUARTERS.search(text)
    return found is not None and found[1] != "1"


def _rolling(text: str) -> PeriodLabel | None:
    found = _ROLLING.search(text)
    if found is None:
        return None
    month, year = month_number(found[1]), whole_year(found[2])
    rest = tidy(f"{text[: found.start()]} {text[found.end() :]}")
    if month == 3:
        return PeriodLabel(PeriodKind.FINANCIAL_YEAR, year - 1, rest=rest)
    day = monthrange(year, month)[1]
    return PeriodLabel(PeriodKind.SNAPSHOT, start_year(year, month), part=month, day=day, rest=rest)


def _quarter_ending(text: str) -> PeriodLabel | None:
    found = _QUARTER_ENDING.search(text)
    if found is None:
        return None
    month, rest = month_number(found[1]), tidy(f"{text[: found.start()]} {text[found.end() :]}")
    if month not in _QUARTER_MONTHS:
        return PeriodLabel(rest=rest)
    year = start_year(whole_year(found[2]), month)
    return PeriodLabel(PeriodKind.QUARTER, year, part=_QUARTER_MONTHS[month], rest=rest)


def _calendar_quarter(text: str) -> PeriodLabel | None:
    """Return a quarter that is counted from January as the quarter of the financial year that it is."""
    if not _CALENDAR.search(text):
        return None
    bare = tidy(_CALENDAR.sub(" ", text))
    found = _CALENDAR_QUARTER.search(bare)
    if found is None:
        return None
    quarter, year = int(found[1] or found[4]), int(found[2] or found[3])
    rest = tidy(f"{bare[: found.start()]} {bare[found.end() :]}")
    part, start = (quarter - 1, year) if quarter > 1 else (4, year - 1)
    return PeriodLabel(PeriodKind.QUARTER, start, part=part, rest=rest)


def without_span(text: str) -> str:
    """Return the label without a span of several years: `2016-19`, `2016/17 to 2018/19`."""
    for found in _SPAN_OF_YEARS.finditer(text):
        first, second = found[1], found[2]
        is_long = first is None or 1 < (int(second) - int(first)) % 100 <= _MOST_YEARS
        if is_long:
            return tidy(f"{text[: found.start()]} {text[found.end() :]}")
    return text


def without_lone_year(text: str) -> str:
    """Return the label without `FY20`, which some councils mean as the year to March 2020, others as that from it."""
    return tidy(_ONE_YEAR.sub(" ", text))


def _without_years(text: str) -> str:
    return tidy(re.sub(r"'?\b(?:20)?\d\d(?: ?[/-] ?(?:20)?\d\d)?\b", " ", text))
