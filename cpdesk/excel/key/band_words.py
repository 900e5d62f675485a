"""Bands of figures as a key states them: `Green: 90% or more; Amber: 80-89%; Red: below 80%`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from cpdesk.domain.rating import BandsRule, RagRating
from cpdesk.excel.words.number_words import in_digits
from cpdesk.excel.words.wording import plain

_NUMBER = r"(\d{1,3}(?:\.\d+)?)"
_FROM = r"(?P<at_least>≥|>=|at least|from|minimum(?: of)?)|(?P<past>>|more than|over|above|greater than|exceeds)"
_TO = (
    r"(?P<at_most>≤|<=|up to|at most|no more than|maximum(?: of)?)|(?P<short>(?<!=)<|below|less than|under|fewer than)"
)
_ONE = re.compile(
    rf"(?:{_FROM}|{_TO})? ?{_NUMBER} ?(?:%|per ?cent)"
    r" ?(?P<on>\+|(?:or|and) (?:more|above|over|higher|better|greater))?"
    r"(?P<down>(?:or|and) (?:less|below|under|lower|fewer))?"
)
_TWO = re.compile(
    rf"(?:between |from )?{_NUMBER} ?%? ?(?:-|to|and) ?(?:less than |<|under )?{_NUMBER} ?(?:%|per ?cent)"
)
_BEFORE = re.compile(r"^\W*(?:rag ?:? ?)?(?:red|amber|green|[rag])\b(?: ?\([rag]\))? ?[-:=–]? ?")
_NEED = (RagRating.GREEN, RagRating.AMBER, RagRating.RED)


class Interval(NamedTuple):
    """A run of figures; an end that is None is open."""

    low: Decimal | None = None
    high: Decimal | None = None
    includes_low: bool = True
    includes_high: bool = True


def bands_of_words(said: Mapping[RagRating, str]) -> BandsRule | None:
    """Return the bands, where green, amber and red are each said to be nothing but a run of percentages."""
    intervals = {rating: interval_of_words(said.get(rating, "")) for rating in _NEED}
    green, amber, red = (intervals[rating] for rating in _NEED)
    if green is None or amber is None or red is None:
        return None
    if green.low is not None and amber.low is not None and green.low > amber.low:
        return BandsRule.of(green.low, amber.low, includes_green=green.includes_low, includes_amber=amber.includes_low)
    if green.high is not None and amber.high is not None and green.high < amber.high:
        return BandsRule.of(
            green.high, amber.high, includes_green=green.includes_high, includes_amber=amber.includes_high
        )
    return None


def interval_of_words(text: str) -> Interval | None:
    """Return the run of percentages that a line names and says nothing else of; None for any other."""
    words = _BEFORE.sub("", in_digits(plain(text))).strip(" .;,")
    both = _TWO.fullmatch(words)
    if both is not None:
        low, high = sorted((Decimal(both[1]), Decimal(both[2])))
        return Interval(low, high)
    one = _ONE.fullmatch(words)
    if one is None:
        return None
    number = Decimal(next(group for group in one.groups() if group and group[0].isdigit()))
    if one["at_least"] or one["past"] or one["on"]:
        return Interval(low=number, includes_low=not one["past"])
    if one["at_most"] or one["short"] or one["down"]:
        return Interval(high=number, includes_high=not one["short"])
    return None
