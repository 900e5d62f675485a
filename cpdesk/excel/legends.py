"""Words of a key to the ratings: which colour or letter means what."""

import re

from cpdesk.domain.rating import RagRating
from cpdesk.excel.ratings import rating_of_text
from cpdesk.excel.wording import plain

_NAMED = re.compile(
    r"^\W*(?:rag ?:? ?)?(?P<name>red|amber|green|blue|yellow|orange|r|a|g|b|y)\b(?: ?\([ragby]\))? ?[-:=–] ?"
)
_ON_TARGET = re.compile(
    r"\b(?:on|at|above|meets?|meeting|met|achiev\w*|exceed\w*|better than|hit|reached"
    r"|in line with)\b.{0,30}\btarget\b"
    r"|\btarget (?:is |has been |was )?(?:met|achieved|exceeded|hit|reached)\b|\bon track\b|\bon or (?:better|above)"
)
_NEAR_TARGET = re.compile(
    r"\bwithin\b.{0,60}\b(?:target|tolerance)\b|\bwithin (?:agreed )?tolerance|\b(?:slightly|just|close to"
    r"|near)\b.{0,30}\btarget\b"
    r"|\bup to \d.{0,40}\btarget\b|\bwithin \d+ ?(?:%|per ?cent|percent|points|pts|pp)"
)
_OFF_TARGET = re.compile(
    r"\b(?:more|greater|worse|further) than \d.{0,50}|\b(?:off|below|missed|misses|outside|under"
    r"|worse than)\b.{0,40}\b(?:target"
    r"|tolerance)\b|\btarget (?:is |was )?(?:not|missed)\b|\bnot (?:met|achieved|on target|meeting)\b"
    r"|\boutside (?:agreed )?toler"
)


def explains_rating(text: str) -> bool:
    """Return whether a text reads as a line of a key to the ratings."""
    words = plain(text)
    if len(words) > 200:
        return False
    return words in ("key", "key:", "rag key", "rag key:", "legend", "legend:") or meaning_of_line(text) is not None


def meaning_of_line(text: str) -> RagRating | None:
    """Return the rating that a key's line is about: the one it names, else the one that its words mean."""
    words = plain(text)
    named = _NAMED.match(words)
    if named is not None:
        return rating_of_text(named["name"])
    if rating_of_text(words) is not None:
        return None
    if _OFF_TARGET.search(words):
        return RagRating.RED
    if _NEAR_TARGET.search(words):
        return RagRating.AMBER
    return RagRating.GREEN if _ON_TARGET.search(words) else None
