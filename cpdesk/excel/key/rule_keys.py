"""The rule that the lines of a key state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.rating import Limit as Reach
from cpdesk.domain.rating import RagRating, RatingRule, ToleranceKind, ToleranceRule
from cpdesk.excel.key.band_words import bands_of_words, interval_of_words
from cpdesk.excel.key.improvement_words import improvement_rule, is_conditioned
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import is_about_something_else, meaning_of_line
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.key.rule_words import Limit, limit_of_words
from cpdesk.excel.words.wording import plain

_OFF = re.compile(r"\b(?:variance|deviation|off|from|of|against) (?:the |its )?targets?\b|\btolerance\b|\bvariance\b")

_AMBER = re.compile(r"\bamber\b")
_GENERAL = re.compile(r"\btolerance ?(?:level |band )?(?:of\b|is\b|used is\b|[:=-])")
_EXCEEDS = re.compile(
    r"\b(?:exceed\w*|above|over|better than|beyond|ahead of|more than)\b.{0,30}\b(?:target|better)|[>≥]"
)
_FALLS_SHORT = re.compile(
    r"\b(?:within|below|off|short|up to|less than|under|no more than|of target|of the target)\b|[<≤]"
)


def rule_of_lines(lines: Sequence[KeyLine]) -> RatingRule | None:
    """Return the rule that a key states; None where it states none.

    What is amber is as its own line says, else as the red line does, and so for yellow, and for a green that reaches
    below the target. A key that names green and red alone, by the target, is that of a council with no tolerance.
    """
    said: dict[RagRating, str] = {}
    limits: dict[RagRating, Limit | None] = {}
    told_apart = has_yellow_and_amber(lines)
    are_distances = any(_OFF.search(plain(line.text)) for line in lines)
    for part in (part for line in lines for part in line.parts()):
        rating = rating_of_key_line(part, told_apart=told_apart)
        if rating_of_text(part.text) is RagRating.AMBER:
            limits.setdefault(RagRating.AMBER, None)
        if rating is None or is_about_something_else(part.text):
            continue
        if limits.get(rating) is None:
            limit = limit_of_words(part.text)
            is_beyond = rating is RagRating.GREEN and not _falls_short(part.text, are_distances=are_distances)
            is_no_excess = rating is RagRating.BLUE and _EXCEEDS.search(plain(part.text)) is None
            said[rating], limits[rating] = part.text, None if is_beyond or is_no_excess else limit
    if is_conditioned(said):
        return improvement_rule(said)
    if not are_distances:
        bands = bands_of_words(said)
        if bands is not None:
            return bands
    if _reads_as_bands(said):
        return None
    return _tolerance_rule(limits) or (_general_rule(lines) if not said else None)


def leaves_amber_out(lines: Sequence[KeyLine], rule: RatingRule | None) -> bool:
    """Return whether a key that speaks of amber gave a rule without one, so that it was understood in part only."""
    if rule is None:
        return is_conditioned({rating: part.text for part, rating in _rated_parts(lines)})
    if not isinstance(rule, ToleranceRule) or any(limit.rating is not RagRating.GREEN for limit in rule.limits):
        return False
    return any(
        rating_of_text(line.swatch) is RagRating.AMBER
        or (_AMBER.search(plain(line.text)) is not None and rating_of_key_line(line) is not None)
        for line in lines
    )


def _rated_parts(lines: Sequence[KeyLine]) -> Iterator[tuple[KeyLine, RagRating]]:
    for part in (part for line in lines for part in line.parts()):
        rating = rating_of_key_line(part)
        if rating is not None:
            yield part, rating


def _general_rule(lines: Sequence[KeyLine]) -> RatingRule | None:
    """Return the rule of a note that states a tolerance for all ratings, with no colour named."""
    for line in lines:
        limit = limit_of_words(line.text) if _GENERAL.search(plain(line.text)) else None
        if limit is not None:
            return ToleranceRule.of(
                limit.amount, limit.kind, includes_boundary=limit.includes is not False, unit=limit.unit
            )
    return None


def _falls_short(text: str, *, are_distances: bool) -> bool:
    """Return whether a line on green speaks of results short of the target, and not of those beyond it."""
    return _FALLS_SHORT.search(plain(text)) is not None or (are_distances and interval_of_words(text) is not None)


def _reads_as_bands(said: dict[RagRating, str]) -> bool:
    """Return whether green is said as a bare run of high percentages, which no distance from a target is."""
    green = interval_of_words(said.get(RagRating.GREEN, ""))
    return green is not None and green.low is not None and green.low >= 50


def rating_of_key_line(line: KeyLine, *, told_apart: bool = False) -> RagRating | None:
    """Return the rating that a line is about: as its swatch or its words name it, else as its words or fill show.

    A yellow swatch whose words mean near the target is amber by another shade, unless the key has both (`told_apart`).
    """
    named = rating_of_text(line.swatch)
    if named is not None:
        return named
    meaning = meaning_of_line(line.text)
    hue = rating_of_hue(line.fill) if line.fill is not None else None
    if told_apart and line.has_swatch and meaning is RagRating.AMBER and hue is not None:
        return hue
    if meaning is not None or hue is None:
        return meaning
    return hue if limit_of_words(line.text) is not None or interval_of_words(line.text) is not None else None


def has_yellow_and_amber(lines: Sequence[KeyLine]) -> bool:
    """Return whether swatches of both shades stand in the key."""
    hues = {rating_of_hue(line.fill) for line in lines if line.has_swatch and line.fill is not None}
    return {RagRating.YELLOW, RagRating.AMBER} <= hues


def _tolerance_rule(limits: dict[RagRating, Limit | None]) -> RatingRule | None:
    green, yellow, amber, red = (
        limits.get(rating) for rating in (RagRating.GREEN, RagRating.YELLOW, RagRating.AMBER, RagRating.RED)
    )
    has_middle = RagRating.AMBER in limits or RagRating.YELLOW in limits
    if amber is None and red is not None and (RagRating.AMBER in limits or (yellow is None and green is None)):
        amber = replace(red, includes=None if red.includes is None else not red.includes)
        has_middle = True
    if RagRating.AMBER in limits and amber is None and yellow is not None:
        return None
    stated = [limit for limit in (green, yellow, amber) if limit is not None]
    if not stated:
        return ToleranceRule() if limits.keys() == {RagRating.GREEN, RagRating.RED} else None
    if green is not None and has_middle and amber is None and yellow is None:
        return None
    kind = stated[-1].kind
    same = [limit for limit in stated if limit.kind is kind]
    rule = ToleranceRule.of(
        amber=_amount(amber, kind),
        tolerance=kind,
        green=_amount(green, kind),
        yellow=_amount(yellow, kind),
        includes_boundary=_includes(same, red),
        unit=stated[-1].unit,
    )
    blue = limits.get(RagRating.BLUE)
    if blue is None or blue.kind is not kind or not blue.amount:
        return rule
    return replace(rule, exceeding=Reach(RagRating.BLUE, blue.amount), includes_exceeding=blue.includes is not False)


def _amount(limit: Limit | None, kind: ToleranceKind) -> Decimal | None:
    return limit.amount if limit is not None and limit.kind is kind else None


def _includes(stated: Sequence[Limit], red: Limit | None) -> bool:
    """Return whether the limit counts as the better rating: as its own words say, else as the red line's do."""
    own = stated[-1].includes
    if own is not None:
        return own
    return not (red is not None and red.includes and red.amount == stated[-1].amount)
