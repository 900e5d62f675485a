"""Amounts that a key spells out, in digits."""

import re

_TO_TWELVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_TO_TWELVE, 1)} | {
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "twenty five": 25,
    "thirty": 30,
}
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w-])(?P<number>{_WORDS})(?=(?: ?- ?| to | and | or )?(?:(?:{_WORDS}) ?)?"
    r"(?: ?%|[ -]?per ?cent\b|[ -]?pct\b|[ -]?percentage points?\b| points\b|[ -]?pts\b| pp\b| ppts?\b))"
)


def in_digits(words: str) -> str:
    """Return `words`, in one case, with the number before `per cent` or `points` in digits: `ten per cent` is 10."""
    return _AMOUNT.sub(lambda found: str(_NUMBERS[found["number"]]), words)
