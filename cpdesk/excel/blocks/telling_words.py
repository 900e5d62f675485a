"""Whether a text is the heading of a certain role, told of most texts by the words that it has not."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.words.vocabulary import ROLE_OF_WORDS
from cpdesk.excel.words.wording import plain, tidy

_WORD = re.compile(r"[^\W\d_]+|#")
_MEASURES = (ColumnRole.REF, ColumnRole.MEASURE)
_TARGETS = (ColumnRole.TARGET,)


def names_measures(text: str) -> bool:
    """Return whether the heading is that of references or wordings; of other texts nearly all are refused at once."""
    return _names(text, _MEASURES)


def any_names_targets(texts: Sequence[str]) -> bool:
    """Return whether one of the headings is that of targets; most others are refused all at once."""
    return _may_name(" ".join(texts), _TARGETS) and any(_names(text, _TARGETS) for text in texts)


def _names(text: str, roles: tuple[ColumnRole, ...]) -> bool:
    return _may_name(text, roles) and read_heading(tidy(text)).role in roles


def _may_name(text: str, roles: tuple[ColumnRole, ...]) -> bool:
    return not _telling_words(roles).isdisjoint(_WORD.findall(plain(text)))


@cache
def _telling_words(roles: tuple[ColumnRole, ...]) -> frozenset[str]:
    """Return words of which every dictionary entry for those roles holds one, the commonest of its own."""
    entries = [_WORD.findall(words) for words, role in ROLE_OF_WORDS.items() if role in roles]
    counts = Counter(word for entry in entries for word in entry)
    return frozenset(max(entry, key=counts.__getitem__) for entry in entries)
