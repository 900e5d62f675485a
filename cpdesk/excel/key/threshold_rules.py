"""The bands that a measure's own thresholds make: Red <85%, Amber 85-94%, Green ≥95%."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, Cut, RagRating
from cpdesk.excel.words.intervals import Interval

_LARGEST_GAP = Decimal(1)  # 84% or less beside 85% or more: whole figures leave nothing between


class Unread(Enum):
    """Why thresholds make no bands."""

    UNCLEAR = "unclear"
    CONTRADICT = "contradict"


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where a band begins, seen from the worse side."""

    at: Decimal
    is_included: bool


def bands_of_thresholds(runs: Mapping[RagRating, Interval], *, is_percent: bool) -> BandsRule | Unread:
    """Return the bands that the runs of figures under the colours make, or why they make none.

    Green and one of the others are needed. Of two that meet in a figure, one that is open-ended (`85% or less`) has it
    rather than one that only ends there (`85-94%`). A bare figure is where its colour begins, for red where it ends;
    three of them do not say which part amber has, unless they count one after the other.
    """
    green, amber, red = (runs.get(rating) for rating in (RagRating.GREEN, RagRating.AMBER, RagRating.RED))
    if amber is None and green is not None and red is not None:
        green, red = _with_bound(green, red), _with_bound(red, green)
    other = red if red is not None and (amber is None or amber.is_bare) else amber
    if green is None or other is None:
        return Unread.UNCLEAR
    is_high = _is_high(green, other)
    if is_high is None:
        return Unread.CONTRADICT if not (green.is_bare or other.is_bare) else Unread.UNCLEAR
    if not is_high:
        green, amber, red = (_mirrored(run) for run in (green, amber, red))
    found = _counted(green, amber, red) or _rising(green, amber, red)
    if isinstance(found, Unread) or is_high:
        return found if isinstance(found, Unread) else _bands(found, Decimal(1), is_percent=is_percent)
    return _bands(found, Decimal(-1), is_percent=is_percent)


def _with_bound(run: Interval, other: Interval) -> Interval:
    """Return a bare figure as the run that the other one stops short of, as `0` is beside `>0`: no figure is left."""
    if not run.is_bare or other.is_bare:
        return run
    if other.high is None and other.low == run.low and not other.includes_low:
        return run._replace(low=None, is_bare=False)
    if other.low is None and other.high == run.high and not other.includes_high:
        return run._replace(high=None, is_bare=False)
    return run


def _bands(edges: tuple[_Edge, _Edge], sign: Decimal, *, is_percent: bool) -> BandsRule | Unread:
    """Return the bands from those edges on; where green begins as red ends there are two of them, and no amber."""
    green, amber = edges
    unit = Unit.PERCENT if is_percent else None
    if green.at == amber.at:
        if green.is_included is not amber.is_included:
            return Unread.UNCLEAR
        ratings = (RagRating.RED, RagRating.GREEN) if sign > 0 else (RagRating.GREEN, RagRating.RED)
        return BandsRule((Cut(green.at * sign + 0, green.is_included is (sign > 0)),), ratings, unit, True)
    return BandsRule.of(
        green.at * sign + 0,
        amber.at * sign + 0,
        includes_green=green.is_included,
        includes_amber=amber.is_included,
        unit=unit,
        rates_without_target=True,
    )


def _is_high(green: Interval, other: Interval) -> bool | None:
    """Return whether more is better; None where green lies neither above the other run nor below it."""
    first, second = _middle(green), _middle(other)
    if green.low is not None and green.high is None:
        return True if first >= second else None
    if green.high is not None and green.low is None:
        return False if first <= second else None
    return None if first == second else first > second


def _middle(run: Interval) -> Decimal:
    ends = [end for end in (run.low, run.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)


def _mirrored(run: Interval | None) -> Interval | None:
    """Return the run with its signs turned, so that less is more."""
    if run is None:
        return None
    low, high = (-end if end is not None else None for end in (run.high, run.low))
    return run._replace(low=low, high=high, includes_low=run.includes_high, includes_high=run.includes_low)


def _rising(green: Interval | None, amber: Interval | None, red: Interval | None) -> tuple[_Edge, _Edge] | Unread:
    """Return where green and amber begin, where more is better."""
    if green is None or green.low is None:
        return Unread.UNCLEAR
    first = _Edge(green.low, green.includes_low)
    if red is not None and (red.high is None or red.high > first.at):
        return Unread.CONTRADICT
    if amber is None or (amber.is_bare and red is not None):
        if amber is not None and amber.low not in (first.at, red.high if red is not None else None):
            return Unread.UNCLEAR
        return (first, _after(red)) if red is not None and red.high is not None else Unread.UNCLEAR
    if amber.low is None:
        return (first, _after(red)) if red is not None and _meets(amber.high, first.at) else Unread.CONTRADICT
    if amber.low > first.at or (amber.high is not None and not amber.is_bare and amber.high > first.at):
        return Unread.CONTRADICT
    if red is not None and not red.is_bare and not _meets(red.high, amber.low):
        return Unread.CONTRADICT
    is_reds = red is not None and red.high == amber.low and red.low is None and red.includes_high and not red.is_bare
    return first, _Edge(amber.low, amber.includes_low and not (is_reds and amber.high is not None))


def _counted(green: Interval | None, amber: Interval | None, red: Interval | None) -> tuple[_Edge, _Edge] | None:
    """Return where green and amber begin of runs that name each whole number: 2+, 1 and 0 leave none out."""
    if green is None or amber is None or red is None or not amber.is_bare or (red.is_bare and green.is_bare):
        return None
    low, at, high = red.high, amber.low, green.low
    if low is None or at is None or high is None or any(run.is_percent for run in (green, amber, red)):
        return None
    is_each = (low + 1, high - 1) == (at, at) and not at % 1 and red.includes_high and green.includes_low
    return (_Edge(high, is_included=True), _Edge(at, is_included=True)) if is_each else None


def _after(red: Interval | None) -> _Edge:
    """Return where amber begins as the red run says where it ends; a bare figure is amber's, as a key's limits are."""
    if red is None or red.high is None:
        raise ValueError(red)
    return _Edge(red.high, red.is_bare or not red.includes_high)


def _meets(end: Decimal | None, begin: Decimal) -> bool:
    """Return whether one run ends where the next begins, or short of it by no more than a whole figure."""
    return end is not None and Decimal(0) <= begin - end <= _LARGEST_GAP
