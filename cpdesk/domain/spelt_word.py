"""The words of a text whose spelling is worth checking."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CHUNK = re.compile(r"\S+")
_LIKE_ADDRESS = re.compile(r"[@\\]|://|www\.|\w\.\w\w", re.IGNORECASE)
_ADDRESS = re.compile(r"://|@|\\|^www\.|\w\.\w{2,}(?:[/?#]|$)", re.IGNORECASE)
_BESIDE = "()[]{}<>“”\"'‘’.,;:!?…"
_WORD = re.compile(r"\w+(?:['’\-\u2010\u2011]\w+)*")
_PLURAL = re.compile(r"['’]?s$")
_PLAIN = str.maketrans("’\u2010\u2011", "'--")


@dataclass(frozen=True, slots=True)
class SpeltWord:
    """A word with its place in a line of text; `plain` is written with straight apostrophes, as dictionaries are."""

    words: str
    start: int

    @property
    def end(self) -> int:
        """Return where the word ends."""
        return self.start + len(self.words)

    @property
    def plain(self) -> str:
        """Return the word as a dictionary lists it."""
        return self.words.translate(_PLAIN)


def spelt_words(line: str) -> Iterator[SpeltWord]:
    """Yield the words of a line that a dictionary can know, in their order.

    Addresses of the web, of e-mail and of files are left out, as are words with digits (Q1, 2nd, 16-year-old), words in
    capitals with their plurals (NEET, EHCPs) and single letters.
    """
    for start, words in _without_addresses(line):
        for found in _WORD.finditer(words):
            if _is_checked(found[0]):
                yield SpeltWord(found[0], start + found.start())


def _without_addresses(line: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces of a line that are no addresses, each with its place: nearly always the line itself."""
    if _LIKE_ADDRESS.search(line) is None:
        yield 0, line
        return
    for chunk in _CHUNK.finditer(line):
        if not _ADDRESS.search(chunk[0].strip(_BESIDE)):
            yield chunk.start(), chunk[0]


def _is_checked(word: str) -> bool:
    has_figures = not word.isalpha() and any(character.isdigit() or character == "_" for character in word)
    if len(word) < 2 or has_figures:
        return False
    if word[:2].islower():
        return True
    stem = _PLURAL.sub("", word)
    return not word.isupper() and not (len(stem) > 1 and stem.isupper())
