"""The figures of others that one cell names and gives: SN 10%, Eng 16% / SN 10%, 16% (England)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.period import ReportingPeriod
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.words.comparators import comparator_name
from cpdesk.excel.words.figures import LONGEST, Figures, read_text
from cpdesk.excel.words.wording import one_line, tidy

_FIGURE = r"£?-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?(?:%|per ?cent\b|pct\b|days?\b|weeks?\b|wks?\b))?"
_YEAR = late_pattern(r"(?:19|20)\d\d")
_NAME_FIRST = late_pattern(
    rf"(?P<name>\S.*?)\s*(?:[:=(–-]|\bis\b|\bat\b)?\s*(?P<figure>(?<![\d.,/]){_FIGURE})[)\].]*", re.IGNORECASE
)
_FIGURE_FIRST = late_pattern(rf"(?P<figure>{_FIGURE})\s*[:(–-]?\s*(?P<name>[^\W\d].*?)[)\].]*", re.IGNORECASE)
_MARKED = late_pattern(
    r"(?P<name>\S.*?)\s*[:=(–-]?\s+(?P<figure>n/?a|tbc|tba|not available|[cx]|-|\.\.)\)?", re.IGNORECASE
)
_PARTED = late_pattern(r"\s*(?:[;|\n]|,(?!\d{3}\b)|/(?!\d)|\s&\s|\band\b)\s*", re.IGNORECASE)
_BESIDE_EACH_OTHER = late_pattern(rf"[^\W\d][^%£]*?(?<![\w./]){_FIGURE}(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedFigures:
    """Whose figures a part of a cell gives, the period where it says one, the figures themselves."""

    name: str
    period: ReportingPeriod | None
    figures: Figures


@lru_cache(maxsize=1 << 12)
def named_figures(text: str) -> tuple[NamedFigures, ...]:
    """Return what each part of a cell gives; nothing where a part names no known comparator or has no one figure."""
    if len(text) > LONGEST or not any(map(str.isalpha, text)):
        return ()
    parts = [part for part in _PARTED.split(text.strip()) if part.strip()]
    for pieces in (parts, [one_line(text)], _BESIDE_EACH_OTHER.findall(one_line(text))):
        found = [_named(tidy(piece)) for piece in pieces]
        named = tuple(item for item in found if item is not None)
        if named and len(named) == len(found):
            return named
    return ()


def _named(piece: str) -> NamedFigures | None:
    for pattern in (_NAME_FIRST, _FIGURE_FIRST, _MARKED):
        found = pattern.fullmatch(piece)
        if found is None or _YEAR.fullmatch(found["figure"]):
            continue
        label = read_period(found["name"])
        period = label.period()
        name = comparator_name(label.rest if period is not None else found["name"])
        if name is not None:
            return NamedFigures(name, period, read_text(found["figure"]))
    return None
