"""Excel's day numbers as dates."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_LAST_SERIAL = Decimal(2958466)  # the day after 31 December 9999
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Moment:
    """A day number taken apart; `day` is 0 for a bare time, which Excel shows as 00/01/1900."""

    year: int
    month: int
    day: int
    weekday: int
    milliseconds: int


def moment(serial: Decimal, from_1904: bool, step_ms: int = 1) -> Moment | None:
    """Return a day number's date and time, rounded to `step_ms`; None where Excel has no date for it.

    Days count from 1 January 1900, or from 2 January 1904 in workbooks begun on old Macs. Excel believes in a
    29 February 1900, so numbers from 60 on are one day ahead of the calendar; 60 itself is read as the day
    before.
    """
    if not 0 <= serial < _LAST_SERIAL:
        return None
    steps = (serial * _DAY_MS / step_ms).to_integral_value(ROUND_HALF_UP)
    days, milliseconds = divmod(int(steps) * step_ms, _DAY_MS)
    if days == 0 and not from_1904:
        return Moment(1900, 1, 0, 5, milliseconds)
    try:
        day = _first_day(days, from_1904) + timedelta(days=days)
    except OverflowError:
        return None
    return Moment(day.year, day.month, day.day, day.weekday(), milliseconds)


def _first_day(days: int, from_1904: bool) -> date:
    if from_1904:
        return date(1904, 1, 1)
    return date(1899, 12, 31) if days < 60 else date(1899, 12, 30)


def serial_value(serial: Decimal, from_1904: bool) -> datetime | date | time | None:
    """Return a whole number as a date, one with a fraction as date and time, a fraction alone as a time.

    None for 0, which is what a formula gets from an empty cell, as for a number that is no day.
    """
    found = moment(serial, from_1904)
    if found is None or serial == 0:
        return None
    seconds, milliseconds = divmod(found.milliseconds, 1000)
    clock = time(seconds // 3600, seconds // 60 % 60, seconds % 60, milliseconds * 1000)
    if found.day == 0:
        return clock
    day = date(found.year, found.month, found.day)
    return day if serial == serial.to_integral_value() else datetime.combine(day, clock)


def iso_serial(text: str, from_1904: bool) -> Decimal | None:
    """Return the day number of a date stored as ISO 8601 text; None for other text."""
    try:
        written = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - cells have no time zone
    gap = written - start
    return Decimal(gap.days) + Decimal(gap.seconds * 1000 + gap.microseconds // 1000) / _DAY_MS
