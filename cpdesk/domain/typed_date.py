"""Days as people type them."""

import re
from datetime import date

from cpdesk.domain.period import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_FIGURES = re.compile(r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d{4}|\d{2})")
_WORDS = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>[a-z]{3,9})\.?,?\s+(?P<year>\d{4}|\d{2})"
)


def read_day(text: str) -> date | None:
    """Return the day of 17/9/2019, 17.9.19, 17 Sep 2019, Tuesday 17th September 2019 or 2019-09-17, or None.

    The day comes before the month, as it does in Britain; a year of two figures is of this century.
    """
    typed = " ".join(text.casefold().split())
    for pattern in (_ISO, _FIGURES, _WORDS):
        found = pattern.fullmatch(typed)
        if found is not None:
            parts = found.groupdict()
            month = int(parts["month"]) if "month" in parts else _month(parts["name"])
            year = int(parts["year"])
            return _day(year + 2000 if year < 100 else year, month, int(parts["day"]))
    return None


def weekday_of(day: date) -> str:
    """Return the name of the day of the week."""
    return WEEKDAYS[day.weekday()]


def _month(name: str) -> int:
    named = [number for number, month in enumerate(MONTHS, start=1) if month.casefold().startswith(name)]
    if name == "sept":
        return 9
    return named[0] if len(named) == 1 else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
