"""Footnotes that say how firm a figure is: `* provisional`, `† revised since the last report`."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cpdesk.domain.value import ValueStatus

_MARK = r"\[(?:note|footnote) ?\d+\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*+|†+|‡+"
_MARK_BEHIND = re.compile(rf"(?<=[\w%)])\s*(?P<mark>{_MARK})\s*$", re.IGNORECASE)
_EXPLAINED = re.compile(
    rf"(?:^|(?<=[\s;,.:(]))['\"“]?(?P<mark>{_MARK})['\"”]?\s*(?:[-–—:=]|\b(?:means|denotes|indicates|shows)\b)?\s*"
    r"(?:(?:the|this|these|all|marked|shown as|is|are|was|were|an?|data|figures?|results?|values?|numbers?)\s+)*"
    r"(?P<words>provisional|prov\.?|unconfirmed|revised|rev\.?|restated|estimate[ds]?|est\.?)"
    r"(?=\s*(?:$|[.;,)(\n–—-])|\s+(?:data|figures?|results?|values?|numbers?|and|until|as|at|subject|pending|for|from"
    r"|since|in|on|by|only|because|due)\b)",
    re.IGNORECASE,
)
_STATUSES = {"p": ValueStatus.PROVISIONAL, "u": ValueStatus.PROVISIONAL, "r": ValueStatus.REVISED}
_LONGEST = 1_000


def footnote_mark(text: str) -> str | None:
    """Return the mark that points from a figure to a footnote: the star of `77.5%*`; None where there is none."""
    found = _MARK_BEHIND.search(text)
    return _alike(found["mark"]) if found is not None else None


@lru_cache(maxsize=1 << 10)
def statuses_explained(text: str) -> Mapping[str, ValueStatus]:
    """Return the status that each mark stands for by a note: `* provisional; ** revised`."""
    return {
        _alike(found["mark"]): _STATUSES.get(found["words"][0].casefold(), ValueStatus.ESTIMATED)
        for found in _EXPLAINED.finditer(text[:_LONGEST])
    }


def statuses_in(texts: Iterable[str]) -> dict[str, ValueStatus]:
    """Return what the marks stand for by several notes, the first that explains one counting."""
    found: dict[str, ValueStatus] = {}
    for text in texts:
        for mark, status in statuses_explained(text).items():
            found.setdefault(mark, status)
    return found


def is_footnote(line: str) -> bool:
    """Return whether a line begins with a mark that it explains, so that its star is no typed bullet."""
    found = _EXPLAINED.search(line.strip()[:_LONGEST])
    return found is not None and found.start() == 0


def _alike(mark: str) -> str:
    return " ".join(mark.casefold().split())
