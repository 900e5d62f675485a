"""The words and letters beside a figure that say how firm it is: 50p, 50 (revised), Provisional 50."""

import re
from functools import lru_cache

from cpdesk.domain.value import ValueStatus

_STATUS = re.compile(
    r"\s*(?:[(\[](p|r|e|prov|provisional|rev|revised|est|estimate|estimated)\.?[)\]]"
    r"|(?<=[\d% ])(p|r|e|prov|provisional|revised|est|estimated)\.?)$",
    re.IGNORECASE,
)
_STATUS_FIRST = re.compile(
    r"^(?:[(\[](p|r|e|prov|provisional|rev|revised|est|estimate|estimated)\.?[)\]]\s*"
    r"|(prov|provisional|revised|estimated?)\.?:? (?=[£\d]))",
    re.IGNORECASE,
)
_STATUSES = {"p": ValueStatus.PROVISIONAL, "r": ValueStatus.REVISED, "e": ValueStatus.ESTIMATED}


@lru_cache(maxsize=1 << 14)
def cut_status(text: str) -> tuple[str, ValueStatus | None]:
    """Return the text without what says how firm its figure is, and that; `text` is tidied before."""
    for pattern in (_STATUS, _STATUS_FIRST):
        found = pattern.search(text)
        if found:
            letter = next(group for group in found.groups() if group)[0].casefold()
            return (text[: found.start()] + text[found.end() :]).strip(), _STATUSES[letter]
    return text, None
