"""Words that were meant as a mark of what is exempt, which they are not where they stand."""

import re
from itertools import islice

from cpdesk.domain.near_word import slips_between
from cpdesk.domain.rich_text import RichText

_MARK = re.compile(r"\[\s*exempt[^\]\n]{0,60}\]?", re.IGNORECASE)
_OPEN, _CLOSED = r"\[({<［（｛【", r"\])}>］）｝】"
_BEGUN = re.compile(rf"[^\w{_OPEN}]*(?P<open>[{_OPEN}]+)(?P<held>[^{_CLOSED}\n]{{1,200}})[{_CLOSED}]*")
_NUMBERED = re.compile(
    rf"[{_OPEN}]\s*(?P<word>[^\W\d]{{4,14}})\s*[1-7](?:\s*,\s*[1-7])*\s*:[^{_CLOSED}\n]{{0,60}}[{_CLOSED}]?"
)
_WORD = re.compile(r"[^\W\d]+")
_NUMBERS = r"\s*[1-7](?:\s*,\s*[1-7])*\s*(?:$|[:;：–—-])"
_WORDS_BEHIND = r"under|para(?:graph)?s?|in part|part [12]|from publication|not for"
_IN_MARK = re.compile(rf"{_NUMBERS}|\s*(?:$|[:;：–—-]|(?:{_WORDS_BEHIND})\b|information\W*$)", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(_NUMBERS)
_PARAGRAPH_FIRST = re.compile(r"\W*(?:para(?:graph)?s?\b\W*)?[\d\W]*", re.IGNORECASE)
"""What follows the word in a mark, and not in a sentence such as (exempt from council tax)."""

_MEANT = ("exempt", "exemption", "exempted", "withheld", "withhold", "confidential", "restricted")
_FIRST_WORDS = 4
_SHORT = 6
_LONGEST_SHOWN = 60


def exempt_slip(words: str) -> str:
    """Return what looks like a mark in words that a paper would print, or nothing.

    A mark that was understood is no longer among the words: whatever still stands there would be published, together
    with what it was to keep out of the public paper. That is what begins `[exempt`, wherever it stands; a bracket of
    any kind at the start that has such a word, or one near it; anywhere a bracket with such a word, a number and a
    colon. Prose in round brackets is none.
    """
    found = _MARK.search(words)
    if found is not None:
        return found[0]
    return _at_start(words) or _numbered(words)


def exempt_slips(text: RichText) -> tuple[str, ...]:
    """Return the slips in the public parts of a text, one for each part that has any."""
    said = (exempt_slip(block.plain) for block in text.blocks if block.exempt is None)
    return tuple(filter(None, said))


def _at_start(words: str) -> str:
    begun = _BEGUN.match(words)
    if begun is None:
        return ""
    is_prose_bracket = begun["open"][-1] in "(（"
    is_insert = len(begun["open"]) > 1
    most = 1 if is_prose_bracket or is_insert else _FIRST_WORDS
    held = _PARAGRAPH_FIRST.sub("", begun["held"], count=1)
    for word in islice(_WORD.finditer(held), most):
        rest = held[word.end() :]
        is_mark = _IN_MARK.match(rest) is not None
        if (is_mark or not is_prose_bracket) and _is_near(word[0], is_numbered=bool(_NUMBER_BEHIND.match(rest))):
            return begun[0].strip()[:_LONGEST_SHOWN]
    return ""


def _numbered(words: str) -> str:
    found = (match for match in _NUMBERED.finditer(words) if _is_near(match["word"], is_numbered=True))
    return next((match[0] for match in found), "")


def _is_near(word: str, *, is_numbered: bool) -> bool:
    """Return whether a word is one of a mark, but for a slip or two: of a short one two only with a number behind it.

    Except is two letters from exempt.
    """
    typed = word.casefold()
    return any(
        slips_between(typed, meant) <= (2 if is_numbered or len(meant) > _SHORT else 1)
        for meant in _MEANT
        if abs(len(typed) - len(meant)) <= 2
    )
