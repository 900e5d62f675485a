"""How alike the wordings of two measures are, when only what they say counts."""

import re
import unicodedata
from difflib import SequenceMatcher

_FOOTNOTE = re.compile(r"\[(?:(?:see )?note|fn)?\s*\d*\]|\((?:(?:see )?note|fn)\s*\d*\)|[*†‡§¹²³⁰-⁹]+", re.IGNORECASE)
_APOSTROPHE = re.compile("['’‘`´]")
_PERCENT = re.compile(r"\b(?:per\s*cent(?:age)?|pct)\b")
_NUMBER_OF = re.compile(r"(?:#|\bno\b\.?|\bnum\b\.?)\s+of\b")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%<>≤≥=£±]")
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_PERIOD = re.compile(
    rf"\b(?:(?:q|quarter )[1-4]\b|(?:\d{{1,2}} )?(?:{_MONTH})(?= ?'?\d{{2}})|(?:19|20)\d\d(?: ?[/-] ?\d{{2,4}})?\b)"
)
_DENIALS = frozenset({"not", "no", "non", "without", "excluding", "except"})
_FORM_OF_A_WORD = 0.85
"""From here on two words are forms of one, or one of them is misspelt: placement and placements, but not in and ex."""
_MOST_MIRRORED = 2


def plain_wording(text: str) -> str:
    """Return what a wording says: without case, spacing, punctuation and footnote marks, `percentage of` as `% of`."""
    kept = _FOOTNOTE.sub(" ", text)
    folded = _APOSTROPHE.sub("", unicodedata.normalize("NFKC", kept)).casefold()
    folded = _NUMBER_OF.sub("number of", _PERCENT.sub("%", folded).replace("&", " and "))
    return " ".join(_TOKEN.findall(folded)) or " ".join(text.casefold().split())


def plain_reference(text: str) -> str:
    """Return a reference without case, spacing and a full stop behind it; 2.10 is not 2.1."""
    return "".join(text.casefold().split()).rstrip(".:)")


def undated_wording(text: str) -> str:
    """Return the plain wording with the years, quarters and months that it names taken for any."""
    folded = unicodedata.normalize("NFKC", " ".join(text.split())).casefold()
    return plain_wording(_PERIOD.sub(" period ", folded))


def likeness(one: str, other: str) -> float:
    """Return how alike two plain wordings are, word for word, from 0 to 1: the same from either side."""
    first, second = sorted((one, other))
    return SequenceMatcher(None, first.split(), second.split(), autojunk=False).ratio()


def is_mirror(one: str, other: str) -> bool:
    """Return whether two wordings are alike only because each measure says something else in the same words.

    Internal and external foster care: word stands against word. So does a threshold of 90 against one of 92, and what
    is against what is not.
    """
    first, second = (part.split() for part in sorted((one, other)))
    if set(first) & _DENIALS != set(second) & _DENIALS:
        return True
    numbers = [{word for word in words if word[0].isdigit()} for words in (first, second)]
    if not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return True
    if len(first) != len(second):
        return False
    against = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return 0 < len(against) <= _MOST_MIRRORED and any(not _is_form(a, b) for a, b in against)


def _is_form(one: str, other: str) -> bool:
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _FORM_OF_A_WORD
