"""Bands of figures as a key states them: `Green: 90% or more; Amber: 80-89%; Red: below 80%`."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from cpdesk.domain.rating import BandsRule, Cut, RagRating
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
_BEFORE = re.compile(
    r"^\W*(?:rag ?:? ?)?(?:(?:red|amber|green)[ /-](?:red|amber|green)|red|amber|green|yellow|blue|[ragby])\b"
    r"(?: ?\([ragby]{1,2}\))? ?[-:=–]? ?"
)
_BETWEEN = (RagRating.AMBER_RED, RagRating.AMBER, RagRating.YELLOW, RagRating.AMBER_GREEN)
_FEWEST = 3


class Interval(NamedTuple):
    """A run of figures; an end that is None is open."""

    low: Decimal | None = None
    high: Decimal | None = None
    includes_low: bool = True
    includes_high: bool = True


def bands_of_words(said: Mapping[RagRating, str]) -> BandsRule | None:
    """Return the bands, where green, amber and red, or as many ratings, are said to be runs of percentages alone.

    The runs have to follow one another as the ratings do, from the worst to the best, up or down.
    """
    found = {rating: run for rating, text in said.items() if (run := interval_of_words(text)) is not None}
    ranked = sorted(found, key=lambda rating: rating.place)
    if len(ranked) < _FEWEST or not {RagRating.GREEN, RagRating.RED} <= found.keys():
        return None
    if any(rating not in found for rating in said if rating in _BETWEEN):
        return None
    better = ranked[1:]
    lows = [(found[rating].low, found[rating].includes_low) for rating in better]
    if all(low is not None for low, _ in lows):
        cuts = tuple(Cut(low, is_in) for low, is_in in lows if low is not None)
        return BandsRule(cuts, tuple(ranked)) if _rises(cuts) else None
    highs = [(found[rating].high, found[rating].includes_high) for rating in reversed(better)]
    if all(high is not None for high, _ in highs):
        cuts = tuple(Cut(high, not is_in) for high, is_in in highs if high is not None)
        return BandsRule(cuts, tuple(reversed(ranked))) if _rises(cuts) else None
    return None


def _rises(cuts: Sequence[Cut]) -> bool:
    return all(lower.at < upper.at for lower, upper in pairwise(cuts))


def interval_of_words(text: str) -> Interval | None:
    """Return the run of percentages that a line names and says nothing else of; None for any other."""
    words = _BEFORE.sub("", in_digits(plain(text))).strip(" .;,()")
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
