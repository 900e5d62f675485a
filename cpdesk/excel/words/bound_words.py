"""The words that make a figure the least or the most: at least 95, not to exceed 10, 5 or fewer."""

import re
from functools import lru_cache
from typing import NamedTuple

from cpdesk.domain.late_pattern import late_pattern

_LEAST = (
    r"≥|>=|=>|>|at least|no(?:t)? (?:less|lower|fewer|smaller|worse) than"
    r"|(?:not|never) (?:to )?(?:be |drop |fall )?below"
    r"|(?:more|greater|higher|larger|better) than(?: or equal to)?|over|above|in excess of"
    r"|(?:meets? or |reach or )?exceed(?:s|ing)?"
    r"|(?:at|on|equal to|equals) or (?:above|over|more than|greater than|higher than|exceeding)"
    r"|above or (?:at|equal to)|min(?:imum)?\b\.?(?: of| is)?|(?:a )?floor(?: of| is)?"
    r"|(?:increas(?:e|ing)|rais(?:e|ing)|ris(?:e|ing)|grow(?:ing)?|up) to(?: at least)?"
)
_MOST = (
    r"≤|<=|=<|<|at most|no(?:t)? (?:more|greater|higher|larger) than|(?:not|never) (?:to )?(?:be )?(?:above|over)"
    r"|(?:not|never) (?:to )?exceed(?:ing)?|(?:less|fewer|lower|smaller) than(?: or equal to)?|under|below|up to|within"
    r"|(?:at|on|equal to|equals) or (?:below|under|less than|fewer than|lower than)|below or (?:at|equal to)"
    r"|max(?:imum)?\b\.?(?: of| is)?|(?:a )?(?:ceiling|cap|limit)(?: of| is)?|capped at|limit(?:ed)? to"
    r"|(?:reduc(?:e|ing)|decreas(?:e|ing)|lower(?:ing)?|fall(?:ing)?|cut(?:ting)?|bring down|down) to(?: at most)?"
)
_STRICT = late_pattern(
    r"(?:<|>|(?:more|greater|higher|larger|better|less|fewer|lower|smaller) than|over|above|under|below|in excess of"
    r"|exceed(?:s|ing)?)"
)
_BEFORE = late_pattern(rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))(?![a-z]) ?", re.IGNORECASE)
_AFTER = late_pattern(
    r" ?(?:(?P<least>\+|(?:or|and|&) (?:more|above|over|higher|greater|upwards?)|plus\b|min(?:imum)?\.?|at least)"
    r"|(?P<most>(?:or|and|&) (?:less|below|fewer|lower|under|smaller)|max(?:imum)?\.?|at most)"
    r"|(?:or|and) better)$",
    re.IGNORECASE,
)


class Bound(NamedTuple):
    """A text without its words of comparison, and which bound those make: of neither, where they say none.

    `is_strict` tells that the figure itself falls short of it.
    """

    rest: str
    is_least: bool = False
    is_most: bool = False
    is_strict: bool = False


@lru_cache(maxsize=1 << 12)
def cut_bound(text: str) -> Bound:
    """Return the bound that the words before a figure make, or those behind it; `text` is tidied before."""
    before = _BEFORE.match(text)
    if before is not None:
        rest, words = text[before.end() :].strip(), before[0].strip()
        again = _BEFORE.match(rest)
        rest = rest[again.end() :] if again is not None and again.lastgroup == before.lastgroup else rest
        return Bound(
            rest, before["least"] is not None, before["most"] is not None, _STRICT.fullmatch(words.lower()) is not None
        )
    after = _AFTER.search(text)
    if after is None:
        return Bound(text)
    return Bound(text[: after.start()].strip(), after["least"] is not None, after["most"] is not None)
