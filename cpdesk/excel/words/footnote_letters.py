"""Letters and numbers in brackets that point from a figure to a note: 85% (a), where a note begins with (a)."""

import re
from collections.abc import Iterable
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.value_class import changed
from cpdesk.excel.words.figures import Figures, read_text
from cpdesk.excel.words.wording import one_line, tidy

_OF_NOTE = re.compile(r"[(\[](?P<mark>[a-z]|\d{1,2})[)\]][ .:–-]* *(?=[A-Za-z])")
_BEHIND = late_pattern(r"(?P<figure>.*[\d%)\]*]) ?[(\[](?P<mark>[a-z]|\d{1,2})[)\]]")


def footnotes_of(notes: Iterable[str]) -> frozenset[str]:
    """Return the letters and numbers with which notes begin, in brackets: `a` of `(a) Excludes placements abroad`."""
    found = (_OF_NOTE.match(tidy(note)) for note in notes)
    return frozenset(match["mark"] for match in found if match is not None)


def without_footnotes(figures: Figures, footnotes: frozenset[str]) -> Figures:
    """Return the figures of a cell that ends with one of the `footnotes` as those of the text before it."""
    if not figures.text.endswith((")", "]")):
        return figures
    body = _figure_before(one_line(figures.text), footnotes)
    return changed(read_text(body), text=figures.text) if body else figures


@lru_cache(maxsize=1 << 12)
def _figure_before(text: str, footnotes: frozenset[str]) -> str:
    found = _BEHIND.fullmatch(text)
    return found["figure"].strip() if found is not None and found["mark"] in footnotes else ""
