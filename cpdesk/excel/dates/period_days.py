"""The days that a label names: 31 March 2019, as at 31/03/2019, 2019-03-31, the end of June."""

import re
from calendar import monthrange

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.period_label import PeriodLabel, month_number, start_year, whole_year
from cpdesk.excel.dates.period_words import MONTH, YEAR, pattern, without, year_anywhere

_END_OF_MONTH = pattern(rf"\b(?:as )?(?:at )?(?:the )?end (?:of )?{MONTH} ?{YEAR}")
_DAY = pattern(
    rf"(?:\b(?:as )?(?:at|on) )?(?:the )?(?<![\d/-])\b(\d\d?)(?:st|nd|rd|th)? (?:of )?{MONTH}(?:,? {YEAR})?(?![a-z])"
)
_DAY_IN_FIGURES = pattern(
    r"(?:\b(?:as )?(?:at|on) )?\b(?:(\d\d?)[/.](\d\d?)[/.](\d{4}|\d\d)|(\d\d?)-(\d\d?)-(\d{4}))\b"
)
_DAY_ISO = pattern(r"(?:\b(?:as )?(?:at|on) )?\b(\d{4})-(\d\d)-(\d\d)\b")


def read_end_of_month(text: str) -> PeriodLabel | None:
    """Return the last day of the month that `end of June 2019` names, or None."""
    found = _END_OF_MONTH.search(text)
    return _snapshot(text, found, None, found[1], found[2]) if found else None


def read_day(text: str) -> PeriodLabel | None:
    """Return the day that `31 March 2019` names, or None."""
    found = _DAY.search(text)
    return _snapshot(text, found, int(found[1]), found[2], found[3]) if found else None


def _snapshot(
    text: str, found: re.Match[str], day: int | None, month_name: str, year_digits: str | None
) -> PeriodLabel | None:
    month, rest = month_number(month_name), without(text, found)
    if year_digits is None:
        year, rest = year_anywhere(rest, month=month)
    else:
        year = start_year(whole_year(year_digits), month)
    if day is None:
        day = monthrange(whole_year(year_digits), month)[1] if year_digits else 28
    if not 1 <= day <= monthrange(2000, month)[1]:
        return None
    return PeriodLabel(PeriodKind.SNAPSHOT, year, part=month, day=day, rest=rest)


def read_day_in_figures(text: str) -> PeriodLabel | None:
    """Return the day that `31/03/2019` or `2019-03-31` names, or None."""
    found = _DAY_IN_FIGURES.search(text)
    if found:
        day, month, year = (group for group in found.groups() if group)
        return _day_in_figures(text, found, int(day), int(month), whole_year(year))
    found = _DAY_ISO.search(text)
    return _day_in_figures(text, found, int(found[3]), int(found[2]), int(found[1])) if found else None


def _day_in_figures(text: str, found: re.Match[str], day: int, month: int, year: int) -> PeriodLabel | None:
    if not 1 <= month <= 12 or not 1 <= year <= 9998 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    start = start_year(year, month)
    return PeriodLabel(PeriodKind.SNAPSHOT, start, part=month, day=day, rest=without(text, found))
