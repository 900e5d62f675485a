"""What a sentence or a heading says that the direction of travel compares with."""

import re

from cpdesk.domain.trend import Basis
from cpdesk.excel.words.wording import plain

_ABOUT_DIRECTION = re.compile(
    r"\b(?:direction|travel|d\.?o\.?t|trend|arrows?|compar\w+|movement|change since)\b|[↑↓▲▼→►]"
)
_BASES: tuple[tuple[re.Pattern[str], Basis], ...] = (
    (
        re.compile(
            r"\bsame (?:quarter|period|month|point|time|term)\b.{0,30}\b(?:last|previous|prior) year\b"
            r"|\b(?:a )?year ago\b"
            r"|\b(?:12|twelve) months (?:ago|earlier|before)\b|\b(?:quarter|month"
            r"|period) (?:of )?last year\b|\byear on year\b"
            r"|\b(?:last|previous) year'?s? (?:same|equivalent)\b"
        ),
        Basis.YEAR_AGO,
    ),
    (
        re.compile(
            r"\b(?:start|beginning) of the (?:financial )?year\b|\bsince (?:1 )?april\b"
            r"|\bq(?:uarter )?1 (?:of )?this year\b"
            r"|\bfirst (?:quarter|month|period) of the year\b|\byear start\b"
        ),
        Basis.YEAR_START,
    ),
    (
        re.compile(
            r"\b(?:previous|last|prior|preceding|earlier) (?:quarter|period|month|term|report|reporting period)\b"
            r"|\b(?:quarter|month) on (?:quarter|month)\b|\b(?:qtr|q)\.? ?2 (?:v|vs)\.? (?:qtr|q)\.? ?1\b"
        ),
        Basis.PREVIOUS,
    ),
    (
        re.compile(
            r"\b(?:previous|last|prior|preceding) (?:financial )?year\b|\byear[- ]end\b|\b(?:previous|last) outturn\b"
            r"|\b20\d\d ?[/-] ?\d\d(?:\d\d)? (?:year[- ]end|outturn)\b"
        ),
        Basis.PREVIOUS_YEAR,
    ),
)


def basis_of_words(text: str, *, is_heading: bool = False) -> Basis | None:
    """Return what a sentence says that the direction of travel compares with; a heading need not say that it does."""
    words = plain(text)
    if not is_heading and _ABOUT_DIRECTION.search(words) is None:
        return None
    return next((basis for pattern, basis in _BASES if pattern.search(words)), None)
