"""What kind of figures the words beside a period say that there are: percentages, counts, rates."""

import re

from cpdesk.excel.words.wording import plain

_SHARES = frozenset({"percentage", "percentages", "percent", "per cent", "pct", "perc"})
_COUNTS = frozenset({"no", "number", "num", "count", "#", "n", "nos", "numbers", "number of children", "children"})
_PER = r"(?:per|/) ?(?:(?:1|10|100)[, ]?(?:000|k)|thousand|head)\b.{0,40}"
_RATE = re.compile(rf"(?:crude )?rates?(?:[ (\[-]+{_PER})?|{_PER}")


def says_share(words: str) -> bool:
    """Return whether the words say that the figures are percentages, and no more."""
    return plain(words).strip(" .()") in _SHARES


def says_count(words: str) -> bool:
    """Return whether the words say that the figures are counts, and no more."""
    return plain(words).strip(" .") in _COUNTS


def says_rate(words: str) -> bool:
    """Return whether the words say that the figures are rates, of so many or so many, and no more."""
    return _RATE.fullmatch(plain(words).strip(" .()")) is not None
