"""Runs of figures as a cell writes them: <85%, 85-94%, 95% or more, 10 to 15 days."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.excel.words.bound_words import Bound, cut_bound
from cpdesk.excel.words.figures import LONGEST, Figures, single_figure
from cpdesk.excel.words.wording import one_line, tidy, without_footnote

_FIGURE = r"£? ?-?\d[\d,]*(?:\.\d+)? ?(?:%|per ?cent|[a-z]+)?"
_FROM_TO = late_pattern(
    rf"(?:between |from )?(?P<low>(?:[<>≤≥]=? ?)?{_FIGURE}) ?(?:-|to|and|up to) ?"
    rf"(?P<high>(?:less than |under |below |[<>≤≥]=? ?)?{_FIGURE})",
    re.IGNORECASE,
)
_BOTH = late_pattern(r" ?(?:,|;| and | but |&) ?", re.IGNORECASE)


class Interval(NamedTuple):
    """A run of figures; an end that is None is open. `is_bare`: one figure, with no word on which side it bounds."""

    low: Decimal | None = None
    high: Decimal | None = None
    includes_low: bool = True
    includes_high: bool = True
    is_bare: bool = False
    is_percent: bool = False

    def times(self, factor: Decimal) -> "Interval":
        """Return the run in another scale."""
        low, high = (end * factor if end is not None else None for end in (self.low, self.high))
        return self._replace(low=low, high=high)


@lru_cache(maxsize=1 << 12)
def read_interval(text: str) -> Interval | None:
    """Return the run of figures that a cell is, and says nothing else of; None for any other."""
    if not text or len(text) > LONGEST:
        return None
    body = without_footnote(tidy(text)).strip(" .")
    return _from_to(body) or _one_ended(body) or _two_bounds(body)


def _from_to(body: str) -> Interval | None:
    found = _FROM_TO.fullmatch(body)
    if found is None:
        return None
    first, second = cut_bound(found["low"].strip()), cut_bound(found["high"].strip())
    ends = [_figure(bound) for bound in (first, second)]
    if ends[0] is None or ends[1] is None or first.is_most or second.is_least:
        return None
    low, high = ends[0].number, ends[1].number
    if low is None or high is None or low == high:
        return None
    is_percent = ends[0].is_percent or ends[1].is_percent
    if low > high:
        return Interval(high, low, not second.is_strict, not first.is_strict, is_percent=is_percent)
    return Interval(low, high, not first.is_strict, not second.is_strict, is_percent=is_percent)


def _one_ended(body: str) -> Interval | None:
    bound = cut_bound(body)
    figures = _figure(bound)
    if figures is None or figures.number is None:
        return None
    number, is_percent = figures.number, figures.is_percent
    if bound.is_least:
        return Interval(low=number, includes_low=not bound.is_strict, is_percent=is_percent)
    if bound.is_most:
        return Interval(high=number, includes_high=not bound.is_strict, is_percent=is_percent)
    return Interval(number, number, is_bare=True, is_percent=is_percent)


def _two_bounds(body: str) -> Interval | None:
    """Return the run between two bounds: ≥85% and <95%."""
    halves = [_one_ended(part.strip()) for part in _BOTH.split(body)]
    if len(halves) != 2 or halves[0] is None or halves[1] is None or halves[0].is_bare or halves[1].is_bare:
        return None
    low, high = sorted(halves, key=lambda half: half is not None and half.low is None)
    if low is None or high is None or low.low is None or high.high is None or low.low >= high.high:
        return None
    return Interval(
        low.low, high.high, low.includes_low, high.includes_high, is_percent=low.is_percent or high.is_percent
    )


def _figure(bound: Bound) -> Figures | None:
    return single_figure(one_line(bound.rest), bound.rest)
