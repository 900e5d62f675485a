"""Unusual spellings of periods, rewritten as the usual ones that can be read."""

import re
from collections.abc import Callable

from cpdesk.domain.period import MONTHS

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)"
_SPANS = re.compile(
    rf"\b{_DAY} ?(?:-|to) ?{_DAY}\b|\b(?:ending|ended|end|to|from|y/e|q/e|w/e|q[1-4])[ :]+(?:at )?\(?{_DAY}\b",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b{_DAY}\b")
_SEASONS = {"aut": "autumn", "spr": "spring", "sum": "summer"}
_FIRST_MONTH = 4


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _pair(found: re.Match[str]) -> str:
    """Return two years that are written together (`FY1819`) apart, where one follows the other."""
    first, second = int(found["first"]), int(found["second"])
    return f"{found['before']} {first:02d}/{second:02d}" if second == (first + 1) % 100 else found[0]


def _month_of_year(found: re.Match[str]) -> str:
    """Return the month that a number counts from April."""
    number = int(found[1])
    return f"{MONTHS[(number + _FIRST_MONTH - 2) % 12]}" if 1 <= number <= 12 else found[0]


def _iso_month(found: re.Match[str]) -> str:
    """Return `2019-03` as March 2019, where it is no pair of years such as `2010-11`."""
    is_pair = (int(found[1]) + 1) % 100 == int(found[2])
    return found[0] if is_pair else f"{MONTHS[int(found[2]) - 1]} {found[1]}"


def _month_in_figures(found: re.Match[str]) -> str:
    return f"{MONTHS[int(found[1]) - 1]} {found[2]}"


def _named_day(found: re.Match[str]) -> str:
    day, month, year = int(found[1]), int(found[2]), found[3]
    return f"{day} {MONTHS[month - 1]} {year}" if 1 <= month <= 12 else found[0]


def _season(found: re.Match[str]) -> str:
    return f"{_SEASONS[found[1].casefold()]} "


_Rewrite = Callable[[re.Match[str]], str] | str
_REWRITES: tuple[tuple[re.Pattern[str], _Rewrite], ...] = (
    (_pattern(r"(?<=\d\d)_(?=\d\d\b)"), "-"),
    (_pattern(r"_"), " "),
    (_pattern(r"(?<=\d\d)\\(?=\d\d)"), "/"),
    (_pattern(r"[ T]\d\d:\d\d(?::\d\d)?\b"), ""),
    (_pattern(r"(?<=\d\d)(?=q[1-4]\b)"), " "),
    (_pattern(r"\bq([1-4])(?=(?:20)?\d\d ?[/-] ?\d\d)"), r"Q\1 "),
    (_pattern(r"\bq-([1-4])\b"), r"Q\1"),
    (_pattern(r"(?P<before>\bf\.?y\.?|\bq(?:uarter|tr)?\.? ?[1-4]) ?(?P<first>\d\d)(?P<second>\d\d)\b(?![/-])"), _pair),
    (_pattern(r"\b(?P<first>1\d)(?P<second>\d\d)(?P<before>(?= q(?:uarter|tr)? ?[1-4]\b))"), _pair),
    (_pattern(r"\b(q(?:uarter|tr)?\.? ?[1-4])[ ,-]+'?(\d\d)$"), r"\1 20\2"),
    (_pattern(r"\b(20\d\d) ?-?to-? ?(20\d\d)\b"), r"\1-\2"),
    (_pattern(r"\b(\d\d?)-(" + _MONTH + r")-'?(\d{4}|\d\d)\b"), r"\1 \2 \3"),
    (_pattern(r"(?<![\d/.-])(20\d\d)[/-](0[1-9]|1[0-2])(?![\d/-])"), _iso_month),
    (_pattern(r"(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](20\d\d)(?![\d/.-])"), _month_in_figures),
    (_pattern(r"\b(" + _MONTH + r") ?/ ?" + _MONTH + r" ?/ ?(" + _MONTH + r")"), r"\1 - \2"),
    (_pattern(r"\b(?:month|mth)\.? ?0?(\d\d?)\b(?! ?(?:of|months?))"), _month_of_year),
    (_pattern(r"\b(?:m|period ?)0?(\d\d?)\b(?=.{0,6}\d\d ?[/-] ?\d\d)"), _month_of_year),
    (_pattern(r"\b(aut|spr|sum)\b\.? ?(?=term|t\b|'?\d)"), _season),
    (_pattern(r"\b((?:autumn|spring|summer)(?: term)?) '?(\d\d)$"), r"\1 20\2"),
    (_pattern(r"\b(?:y/e|ye|yr end(?:ing|ed)?)\b(?=[ :]+(?:at |the |\d\d? )*" + _MONTH + r")"), "year ending"),
    (_pattern(r"\b(" + _MONTH + r"[ -]?'?(?:\d{4}|\d\d)) (?:y/e|ye|year[ -]end)$"), r"year ending \1"),
    (_pattern(r"\bq/e\b"), "quarter ending"),
    (_pattern(r"\bmonth (?:ending|ended|to) (?:\d\d?(?:st|nd|rd|th)? )?(?=" + _MONTH + r")"), ""),
    (_pattern(r"\br(?:olling )?-?12 ?m(?:ths?|onths?)?\b\.?(?: ?(?:to|ending|ended|-))?"), "12 months to"),
    (_pattern(r"\b12 ?m(?:ths?)?\b\.? ?(?=to\b|end)"), "12 months "),
)


def usual_spelling(label: str) -> str:
    """Return the label with the spellings of exports, finance and databases as the usual ones: `FY1819` is `FY 18/19`.

    Dates in figures are named (`1 April 2019`) where they end or span a period, so that the span is seen.
    """
    text = _SPANS.sub(lambda found: _DATE.sub(_named_day, found[0]), label)
    for pattern, rewrite in _REWRITES:
        text = pattern.sub(rewrite, text)
    return " ".join(text.split())
