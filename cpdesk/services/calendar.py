"""The calendar of a council: which days are working days, and by when a meeting's papers must be public."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

CLEAR_DAYS = 5
"""Local Government Act 1972, section 100B(3): papers are open to inspection five clear days before the meeting."""

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Return whether a day is neither at a weekend nor a bank holiday of England and Wales."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year)


def publish_by(meeting: date, clear_days: int = CLEAR_DAYS) -> date:
    """Return the last working day on which the papers of a meeting can be published.

    A clear day is a working day from midnight to midnight; neither the day of publication nor that of the meeting
    is one (Cheshire East's definition, after R v Swansea ex p Elitestone, 1993). A meeting on Tuesday 17 September
    2019 takes papers until Monday 9 September.
    """
    before = _working_days_before(meeting)
    for _ in range(clear_days):
        next(before)
    return next(before)


def working_days_left(today: date, last: date) -> int:
    """Return how many working days there are after today up to the last one, less than zero where it has passed."""
    if today <= last:
        return sum(is_working_day(today + _DAY * after) for after in range(1, (last - today).days + 1))
    return -sum(is_working_day(last + _DAY * after) for after in range(1, (today - last).days + 1))


def _working_days_before(day: date) -> Iterator[date]:
    while True:
        day -= _DAY
        if is_working_day(day):
            yield day


@lru_cache(maxsize=16)
def _bank_holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - takes a moment to load

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))
