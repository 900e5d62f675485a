"""How plainly a text reads: its long sentences, with words that only an office uses."""

import re
from collections.abc import Iterator, Mapping

MOST_WORDS = 20
"""A sentence of more words is read twice (Plain English Campaign: 15 to 20 on average)."""

_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def long_sentences(text: str, most: int = MOST_WORDS) -> Iterator[tuple[str, int]]:
    """Yield each sentence of more words than that, with how many it has."""
    for sentence in _END.split(text):
        count = len(sentence.split())
        if count > most:
            yield " ".join(sentence.split()), count


def hard_words(text: str, plain: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each word or phrase of a list that the text has, as it is written there, with what to say for it.

    Each once, in the order of the text; where two begin in one place the longer one, which says more. What the list has
    in capitals is meant so: SEND is an office's word, to send is anybody's.
    """
    if not plain:
        return
    longest_first = sorted(plain, key=len, reverse=True)
    known = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
    seen: set[str] = set()
    for found in known.finditer(" ".join(text.split())):
        word = found[0] if found[0] in plain else found[0].casefold()
        if word in plain and word not in seen:
            seen.add(word)
            yield found[0], plain[word]
