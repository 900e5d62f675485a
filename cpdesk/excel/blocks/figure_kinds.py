"""What kind of figures the words beside a period say that there are: percentages, counts, rates."""

import re
from enum import Enum, auto

from cpdesk.excel.words.wording import plain

_SHARES = frozenset({"percentage", "percentages", "percent", "per cent", "pct", "perc"})
_COUNTS = frozenset({"no", "number", "num", "count", "#", "n", "nos", "numbers", "number of children", "children"})
_WHOM = (
    r"(?:all |the |our |looked after |cared for )*(?:children|young people|cyp|pupils|students|cla|lac|cic|care leavers"
    r"|cases|cohort|people|households|families|carers|placements|reviews|visits|assessments|plans|referrals)"
    r"(?: (?:in|on|with) [a-z ]{2,20})?"
)
_OF_WHOM = re.compile(_WHOM)
_COUNT_OF = re.compile(rf"(?:no|number|num|count|total number|total no)s?\.? of {_WHOM}")
_SHARE_OF = re.compile(rf"(?:%|percentage|per ?cent|pct|proportion) of {_WHOM}")
_PER = r"(?:per|/) ?(?:(?:1|10|100)[, ]?(?:000|k)|thousand|head)\b.{0,40}"
_RATE = re.compile(rf"(?:crude )?rates?(?:[ (\[-]+{_PER})?|{_PER}")


class FigureKind(Enum):
    """What kind of figures a heading says that there are beneath it."""

    SHARE = auto()
    COUNT = auto()
    RATE = auto()


def says_share(words: str) -> bool:
    """Return whether the words say that the figures are percentages, and no more than of whom."""
    bare = plain(words).strip(" .()")
    return bare in _SHARES or _SHARE_OF.fullmatch(bare) is not None


def says_count(words: str) -> bool:
    """Return whether the words say that the figures are counts, and no more than of whom."""
    bare = plain(words).strip(" .()")
    return bare in _COUNTS or _COUNT_OF.fullmatch(bare) is not None


def says_rate(words: str) -> bool:
    """Return whether the words say that the figures are rates, of so many or so many, and no more."""
    return _RATE.fullmatch(plain(words).strip(" .()")) is not None


def kind_of_figures(words: str, *, is_percent: bool) -> FigureKind | None:
    """Return the kind of figures that the words beside a period name; of `% of children` only the last is left."""
    if is_percent and _OF_WHOM.fullmatch(plain(words).strip(" .()")) is not None:
        return FigureKind.SHARE
    if says_count(words):
        return FigureKind.COUNT
    return FigureKind.RATE if says_rate(words) else None
