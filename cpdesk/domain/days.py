"""Days and years as periods reckon with them."""

from calendar import monthrange
from datetime import date


def year_pair(year: int, separator: str) -> str:
    """Return the two years that a year from spring or autumn is of: 2019/20."""
    return f"{year}{separator}{(year + 1) % 100:02d}"


def month_start(year: int, month: int) -> date:
    """Return the first day of a month, which may be counted on past December: month 13 is January."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def year_before(day: date) -> date:
    """Return the same day of the year before; 28 February for the last day of a leap year's."""
    last = monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last))
