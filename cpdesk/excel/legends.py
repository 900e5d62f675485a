"""Words of a key to the ratings: which colour or letter means what."""

import re
from collections.abc import Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.domain.rating import RagRating
from cpdesk.excel.number_words import in_digits
from cpdesk.excel.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.wording import plain

_NAMED = re.compile(
    r"^\W*(?:rag ?:? ?)?(?P<name>red|amber|green|blue|yellow|orange|r|a|g|b|y)\b(?: ?\([ragby]\))? ?[-:=–] ?"
)
_LEAD_IN = re.compile(
    r"^(?:(?:rag )?key ?[:-] |(?:red|amber|green|yellow)(?: ?\([ragy]\))? (?![-:=–])"
    r"|(?:the )?(?:performance|measure|indicator|result|figure|value|actual)s? (?:is |are |was )?)"
)
_OF_TARGET = re.compile(r"\b(?:target|tolerance|floor|on track)\b|\d ?(?:%|per ?cent|points?\b|pts\b|pp\b)")
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


KEY_HEADINGS = frozenset({"key", "key:", "rag key", "rag key:", "legend", "legend:"})


def is_key_row(cells: Sequence[GridCell]) -> bool:
    """Return whether a row says nothing but what a rating means: a swatch with words, or words plainly of a key.

    `cells` are all of the row's, filled swatches without a text among them. A remark that a measure is below target is
    none: it has no swatch, nor does it begin as a key does.
    """
    texts = [cell.text for cell in cells if not cell.is_blank]
    explained = [text for text in texts if explains_rating(text)]
    if not explained or any(rating_of_text(text) is None for text in texts if text not in explained):
        return False
    has_swatch = any(cell.fill is not None and rating_of_hue(cell.fill) is not None for cell in cells)
    return has_swatch or len(explained) < len(texts) or all(_begins_as_key(text) for text in explained)


def _begins_as_key(text: str) -> bool:
    words = _LEAD_IN.sub("", in_digits(plain(text)))
    if _NAMED.match(words) is not None:
        return _OF_TARGET.search(words) is not None
    return words in KEY_HEADINGS or any(meaning.match(words) for meaning in (_ON_TARGET, _NEAR_TARGET, _OFF_TARGET))


def explains_rating(text: str) -> bool:
    """Return whether a text reads as a line of a key to the ratings."""
    words = plain(text)
    if len(words) > 200:
        return False
    return words in KEY_HEADINGS or meaning_of_line(text) is not None


def meaning_of_line(text: str) -> RagRating | None:
    """Return the rating that a key's line is about: the one it names, else the one that its words mean."""
    words = in_digits(plain(text))
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
