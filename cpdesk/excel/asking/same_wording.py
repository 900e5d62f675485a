"""Whether two wordings of a workbook are of one measure, by the month in one table and by the quarter in another."""

import re

from cpdesk.domain.plain_wording import is_mirror, likeness, plain_wording, undated_wording

_LIKE = 0.75
_HOW_LONG = re.compile(
    r"\b(?:(?:in|during|within|per|each|for|over|of|at|by) )?(?:(?:the|each|every|end of|end of the|reporting) )*"
    r"(?:month|quarter|period|year|term|month end|quarter end|period end)(?: end)?\b"
    r"|\b(?:monthly|quarterly|annual(?:ly)?|yearly|termly|ytd|year to date|to date)\b"
)


def is_same_wording(one: str, other: str) -> bool:
    """Return whether the wordings say the same, for whichever length of period."""
    first, second = (_without_length(text) for text in (one, other))
    if not first or not second:
        return plain_wording(one) == plain_wording(other)
    return first == second or (likeness(first, second) >= _LIKE and not is_mirror(first, second))


def _without_length(text: str) -> str:
    return " ".join(_HOW_LONG.sub(" ", undated_wording(text)).split())
