"""What a measure is counted in: by its unit cell, by its figures, by its wording."""

import re
from functools import lru_cache

from cpdesk.domain.quantity import Unit
from cpdesk.excel.words.money import ONE, pounds_in
from cpdesk.excel.words.wording import plain

_UNIT_WORDS: dict[str, Unit] = {
    **dict.fromkeys(
        ("%", "percent", "percentage", "per cent", "pct", "% age", "percentage (%)", "p", "perc"),
        Unit.PERCENT,
    ),
    **dict.fromkeys(
        (
            "number",
            "no",
            "no.",
            "num",
            "count",
            "#",
            "numeric",
            "n",
            "integer",
            "number (no.)",
            "volume",
            "nos",
            "whole number",
        ),
        Unit.NUMBER,
    ),
    **dict.fromkeys(
        (
            "days",
            "day",
            "average days",
            "avg days",
            "no of days",
            "no. of days",
            "number of days",
            "working days",
        ),
        Unit.DAYS,
    ),
    **dict.fromkeys(("£", "currency", "pounds", "gbp", "cost", "money", "£s"), Unit.CURRENCY),
    **dict.fromkeys(("score", "average score", "points", "point", "grade", "index"), Unit.SCORE),
    **dict.fromkeys(("ratio",), Unit.RATIO),
    **dict.fromkeys(("text", "yes/no", "y/n", "yes / no", "words", "narrative", "descriptive", "judgement"), Unit.TEXT),
}
_RATE = re.compile(r"\brate\b|\bper (?:1|10|100)[, ]?000\b|/10k|per 10k|per 1k|per 100k")
_WORDING: tuple[tuple[re.Pattern[str], Unit], ...] = (
    (
        re.compile(
            r"^\W*%|[:–—] ?%(?= ?\w)| - ?%(?= ?\w)|%(?:$|[^\w ])"
            r"|(?<=[a-z)\]] )%(?= ?(?:[(\[-]|(?:high|low)(?:er)?\b))"
            r"|\b(?:percentage|proportion|per cent|percent)\b|\(%\)|% of\b|%age"
        ),
        Unit.PERCENT,
    ),
    (re.compile(r"\bper (?:1|10|100)[, ]?000\b|\brate per\b|\bper (?:1|10|100)k\b"), Unit.RATE),
    (re.compile(r"\bratio of\b|\bratio\b"), Unit.RATIO),
    (
        re.compile(
            r"\b(?:average|mean|median|avg|av\.?)\b.{0,30}\bdays?\b|\bnumber of (?:working "
            r"|calendar )?days\b|\(days\)"
            r"|\bdays (?:from|between|taken|lost|to|per)\b|^days\b|\bin days\b"
        ),
        Unit.DAYS,
    ),
    (
        re.compile(r"^(?:the )?(?:total )?(?:number|no\.?|count|volume) (?:of|that|who|in)\b|^#|\bnumber of\b"),
        Unit.NUMBER,
    ),
    (re.compile(r"£|\b(?:cost|costs|spend|expenditure|budget|savings)\b"), Unit.CURRENCY),
    (re.compile(r"\bscore\b|\bscores\b|\battainment 8\b|\bprogress 8\b"), Unit.SCORE),
    (re.compile(r"\brate\b"), Unit.RATE),
)
_MAY_SAY = re.compile(
    r"[%#£]|per ?cent|proportion|\bper\b|\brat(?:e|io)|day|number|\bno\b|count|volume|cost|spend|expenditure|budget"
    r"|saving|score|attainment|progress"
)
"""What every pattern of wordings has in it: most wordings that say no unit have none of it."""


@lru_cache(maxsize=1 << 14)
def unit_of_text(text: str) -> Unit | None:
    """Return the unit that a unit cell names, or None where it names none that is known."""
    words = plain(text)
    unit = _UNIT_WORDS.get(words)
    if unit is not None:
        return unit
    if _RATE.search(words):
        return Unit.RATE
    if pounds_in(words) is not None:
        return Unit.PERCENT if "%" in words else Unit.CURRENCY
    stripped = words.rstrip("s.")
    return _UNIT_WORDS.get(stripped) or (Unit.PERCENT if "%" in words and "number" not in words else None)


@lru_cache(maxsize=1 << 14)
def unit_of_wording(title: str) -> Unit | None:
    """Return the unit that a measure's wording names, or None where it names none."""
    words = plain(title)
    may_say = _MAY_SAY.search(words) is not None
    said = next((unit for pattern, unit in _WORDING if pattern.search(words)), None) if may_say else None
    is_money = said in (None, Unit.NUMBER, Unit.DAYS, Unit.SCORE) and (pounds_in(words) or ONE) > ONE
    return Unit.CURRENCY if is_money else said
