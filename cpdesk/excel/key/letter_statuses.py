"""Letters that a note says stand for how firm a figure is: `P = provisional, R = revised`."""

from collections.abc import Iterable
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.value import ValueStatus

_EXPLAINED = late_pattern(
    r"(?:^|[\s;,.(\[:'\"])(?P<letter>[PRE])[)\]'\"]?\s*(?:[-–—:=]|\b(?:means|denotes|indicates|shows|is|for)\b)\s*"
    r"(?:(?:figures? (?:is|are)|data (?:is|are)|an?) )?(?P<words>[Pp]rov|[Rr]evis|[Rr]estat|[Ee]stim)",
)
_BEHIND = late_pattern(
    r"\b(?:figures?|data|values?) (?:marked|shown|followed by|with)(?: (?:as|with|by|an?))* ['\"(\[]?(?P<letter>[PRE])"
    r"['\")\]]? (?:are|is|have been|has been) (?P<words>prov|revis|restat|estim)"
)
_STATUSES = {"p": ValueStatus.PROVISIONAL, "r": ValueStatus.REVISED, "e": ValueStatus.ESTIMATED}


def letter_statuses(texts: Iterable[str]) -> dict[str, ValueStatus]:
    """Return the status of each letter that the lines explain, by the letter in small."""
    found: dict[str, ValueStatus] = {}
    for text in texts:
        for letter, status in _in_line(text).items():
            found.setdefault(letter, status)
    return found


@lru_cache(maxsize=1 << 10)
def _in_line(text: str) -> dict[str, ValueStatus]:
    found = (match for pattern in (_EXPLAINED, _BEHIND) for match in pattern.finditer(text))
    return {match["letter"].casefold(): _STATUSES[match["words"][0].casefold()] for match in found}
