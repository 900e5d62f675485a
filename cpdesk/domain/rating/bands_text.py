"""Bands as lines of text, one for each: Green: 90 or more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating.bands import BandsRule, Cut
from cpdesk.domain.rating.rag import RagRating

_NUMBER = r"£?\s*([-−]?\s*£?\d[\d,]*(?:\.\d+)?)\s*%?"
_LOW_IN = re.compile(rf"(?:at least|from|>=|≥)\s*{_NUMBER}|{_NUMBER}\s*(?:or more|or over|or above|and over|\+)")
_LOW_OUT = re.compile(rf"(?:more than|over|above|>(?!=))\s*{_NUMBER}")
_HIGH_IN = re.compile(rf"(?:at most|up to|<=|≤)\s*{_NUMBER}|{_NUMBER}\s*(?:or less|or fewer|or under|or below)")
_HIGH_OUT = re.compile(rf"(?:less than|fewer than|under|below|<(?!=))\s*{_NUMBER}")
_BOTH = re.compile(rf"^(?:between\s+)?{_NUMBER}\s*(?:to|and|[-–—])\s*{_NUMBER}$")
_LINE = re.compile(r"^\s*(?P<rating>[a-z]+(?:[ -](?:green|red))?)\s*[:=–—]?\s+(?P<reach>.+?)\s*\.?\s*$", re.IGNORECASE)


class BandsTextError(ValueError):
    """The lines are no bands, or leave a gap or an overlap; its text says where, and what to write."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The figures of one band: from `low` to `high`, None being without end, each in it or not."""

    rating: RagRating
    low: Decimal | None
    is_low_in: bool
    high: Decimal | None
    is_high_in: bool

    @property
    def place(self) -> tuple[bool, Decimal]:
        """Return what sorts stretches from the lowest up."""
        return (self.low is not None, self.low or Decimal(0))


def bands_text(rule: BandsRule) -> str:
    """Return the bands as lines that `bands_from_text` reads back, the best first."""
    best_first = sorted(set(rule.ratings), key=lambda rating: -rating.place)
    return "\n".join(f"{rating.word}: {rule.reach(rating)}" for rating in best_first)


def bands_from_text(text: str, unit: Unit | None, *, rates_without_target: bool = False) -> BandsRule:
    """Return the bands; raise BandsTextError for lines that say none, a gap between two of them, or an overlap."""
    lines = [line for line in text.splitlines() if line.strip()]
    stretches = sorted((found for line in lines for found in _stretches(line)), key=lambda item: item.place)
    if len(stretches) < 2:
        raise BandsTextError("Write two lines or more, one for each band, such as “Green: 90 or more”.")
    _check_cover(stretches, unit)
    cuts, ratings = [], [stretches[0].rating]
    for lower, upper in pairwise(stretches):
        if upper.low is not None and lower.rating is not upper.rating:
            cuts.append(Cut(upper.low, upper.is_low_in))
            ratings.append(upper.rating)
    if not cuts:
        raise BandsTextError("All the bands have one rating. Write another one for some of them.")
    return BandsRule(tuple(cuts), tuple(ratings), unit, rates_without_target)


def _stretches(line: str) -> Iterator[_Stretch]:
    found = _LINE.match(line)
    name = found["rating"].casefold().replace(" ", "-") if found is not None else ""
    if found is None or name not in list(RagRating):
        raise BandsTextError(f"“{line.strip()}” does not begin with a rating. Write “Green: 90 or more”.")
    for reach in re.split(r",\s*or\s+", found["reach"].casefold()):
        yield _stretch(RagRating(name), reach.strip(), line.strip())


def _stretch(rating: RagRating, reach: str, line: str) -> _Stretch:
    both = _BOTH.match(reach)
    if both is not None:
        low, high = _number(both[1]), _number(both[2])
        if low > high:
            raise BandsTextError(f"“{line}” begins above its end. Write the smaller figure first.")
        return _Stretch(rating, low, True, high, True)
    low_in, low_out = _bound(_LOW_IN, reach), _bound(_LOW_OUT, reach)
    high_in, high_out = _bound(_HIGH_IN, reach), _bound(_HIGH_OUT, reach)
    lows, highs = [x for x in (low_in, low_out) if x is not None], [x for x in (high_in, high_out) if x is not None]
    if not (lows or highs) or len(lows) > 1 or len(highs) > 1:
        raise BandsTextError(f"“{line}” does not say from where to where. Write “80 or more and less than 90”.")
    low_end, high_end = next(iter(lows), None), next(iter(highs), None)
    if low_end is not None and high_end is not None and low_end >= high_end:
        raise BandsTextError(f"“{line}” holds no figure: it begins at or above its end.")
    return _Stretch(rating, low_end, low_in is not None, high_end, high_in is not None)


def _bound(pattern: re.Pattern[str], reach: str) -> Decimal | None:
    found = pattern.search(reach)
    return _number(next(group for group in found.groups() if group)) if found is not None else None


def _number(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", "").replace("£", "").replace(" ", ""))


def _check_cover(stretches: list[_Stretch], unit: Unit | None) -> None:
    first, last = stretches[0], stretches[-1]
    if first.low is not None:
        raise BandsTextError(
            f"No band has the figures below {_shown(first.low, unit)}. Write “less than” in one of them."
        )
    for lower, upper in pairwise(stretches):
        if lower.high is None or upper.low is None or lower.high > upper.low:
            at = upper.low if upper.low is not None else lower.high
            here = f"from {_shown(at, unit)} on" if at is not None else "everywhere"
            raise BandsTextError(f"{lower.rating.word} and {upper.rating.value} overlap {here}.")
        if lower.high < upper.low:
            raise BandsTextError(
                f"No band has the figures between {_shown(lower.high, unit)} and {_shown(upper.low, unit)}."
            )
        if lower.is_high_in and upper.is_low_in:
            raise BandsTextError(
                f"{_shown(upper.low, unit)} itself is in both {lower.rating.value} and {upper.rating.value}."
                f" Write “less than {_shown(upper.low, unit)}” in one of them."
            )
        if not lower.is_high_in and not upper.is_low_in:
            raise BandsTextError(f"No band has {_shown(upper.low, unit)} itself. Write “or more” or “or less” in one.")
    if last.high is not None:
        raise BandsTextError(
            f"No band has the figures above {_shown(last.high, unit)}. Write “or more” in one of them."
        )


def _shown(number: Decimal, unit: Unit | None) -> str:
    return format_quantity(number, unit or Unit.NUMBER)
