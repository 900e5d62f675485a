"""What stands beside a figure in its cell that is no part of it: its target, how far it moved, the rate it makes."""

import re
from typing import NamedTuple

from cpdesk.domain.late_pattern import late_pattern

_COUNT = r"\d{1,3}(?:,\d{3})+|\d+"
_FIGURE = rf"(?:{_COUNT})(?:\.\d+)?"
_PER = r"(?:per|/) ?(?:(?:1|10|100)(?:[, ]?000|k)|thousand|hundred thousand)(?: (?:children|population|young people))?"
_TARGET = late_pattern(
    rf"(?<=[\w%)]) ?[(\[](?:the |local |annual )?(?:target|tgt)\b ?(?:of|is|was|[:=])? ?(?:[<>≤≥]=?)? ?£?"
    rf"{_FIGURE} ?(?:%|per ?cent|k|m)?(?: (?:working )?(?:days|weeks|months))?[)\]]$",
    re.IGNORECASE,
)
_BY = rf"£?{_FIGURE} ?(?:%|[mk]\b|pp\b|ppts?\b|pts?\b|(?:percentage |% ?)?points?\b)?"
_DRAWN = "[↑↓▲▼⬆⬇]"
_MOVED = late_pattern(
    rf"(?<=[\d%)mk]) ?(?:[(\[] ?(?:{_DRAWN} ?[+-]?|[+±-]|\+ ?/ ?-) ?{_BY} ?[)\]]|{_DRAWN} ?[+-]?{_BY})$", re.IGNORECASE
)
_RATE_BEHIND = late_pattern(
    rf"(?P<count>{_COUNT}) ?(?:[(\[]|[-,;:/|]) ?(?:(?:a )?rate(?: of)?[:=]? ?)?(?P<rate>{_FIGURE}) ?{_PER}[)\]]?",
    re.IGNORECASE,
)
_RATE_FIRST = late_pattern(rf"(?P<rate>{_FIGURE}) ?{_PER} ?[(\[] ?(?P<count>{_COUNT})[)\]]", re.IGNORECASE)
_TWO_LINES = late_pattern(r"[ \t]*(?P<first>\S[^\r\n]*?)[ \t]*[\r\n]+[ \t]*(?P<second>\S[^\r\n]*?)\s*")
_KINDS = {
    "count": late_pattern(rf"(?:{_COUNT})"),
    "share": late_pattern(rf"{_FIGURE} ?%"),
    "rate": late_pattern(rf"{_FIGURE} ?{_PER}", re.IGNORECASE),
}
_PAIRS = (["count", "share"], ["share", "count"], ["count", "rate"], ["rate", "count"])
_RUN_ON = late_pattern(r"\d[ \t]*[\r\n]+[ \t]*\d{3}(?!\d)")


class CountAndRate(NamedTuple):
    """A count with the rate that it makes, in digits as written: 412 (61.3 per 10,000)."""

    number: str
    rate: str


def without_remarks(text: str) -> str:
    """Return a figure's text without its target (`35 days (target 30)`) and its change (`85% (+3%)`, `85% ↑3`)."""
    return _MOVED.sub("", _TARGET.sub("", text))


def has_change(text: str) -> bool:
    """Return whether a change stands behind a figure: of a target, `£1,250 (+10%)` may be its tolerance as well.

    What lies either side, `95% (±2)`, is a tolerance plainly.
    """
    found = _MOVED.search(text)
    return found is not None and "±" not in found[0] and "/" not in found[0]


def count_and_rate(body: str) -> CountAndRate | None:
    """Return the count and the rate that a body is, whichever comes first; None for any other."""
    found = _RATE_BEHIND.fullmatch(body) or _RATE_FIRST.fullmatch(body)
    return CountAndRate(found["count"], found["rate"]) if found is not None else None


def with_second_in_brackets(text: str) -> str | None:
    """Return two lines that are a count with its share or its rate as one, `62 (47%)`; None for any other lines."""
    found = _TWO_LINES.fullmatch(text)
    if found is None:
        return None
    lines = found["first"], found["second"]
    kinds = [_kind(line) for line in lines]
    return f"{lines[0]} ({lines[1]})" if kinds in _PAIRS else None


def runs_on(text: str) -> bool:
    """Return whether lines of a cell would make one number if they stood in a row: 412 above 613."""
    return _RUN_ON.search(text) is not None


def _kind(line: str) -> str | None:
    return next((name for name, pattern in _KINDS.items() if pattern.fullmatch(line)), None)
