"""The rule that the lines of a key state."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from cpdesk.domain.rating import Limit as Reach
from cpdesk.domain.rating import RagRating, RatingRule, ToleranceRule
from cpdesk.excel.key.band_words import bands_of_words, interval_of_words
from cpdesk.excel.key.improvement_words import improvement_rule, is_conditioned
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import colour_named, is_about_something_else, meaning_of_line, pair_named
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.key.rule_words import Limit, limit_of_words
from cpdesk.excel.words.wording import plain

_OFF = re.compile(r"\b(?:variance|deviation|off|from|of|against) (?:the |its )?targets?\b|\btolerance\b|\bvariance\b")

_AMBER = re.compile(r"\bamber\b")
_BETWEEN = (RagRating.AMBER_GREEN, RagRating.YELLOW, RagRating.AMBER, RagRating.AMBER_RED)
_PAIRS = frozenset({RagRating.AMBER_GREEN, RagRating.AMBER_RED})
_MIDDLE = (RagRating.AMBER, RagRating.YELLOW)
_GENERAL = re.compile(r"\btolerance ?(?:level |band )?(?:of\b|is\b|used is\b|[:=-]|(?=±?\d))")
_EXCEEDS = re.compile(
    r"\b(?:exceed\w*|above|over|better than|beyond|ahead of|more than)\b.{0,30}\b(?:target|better)|[>≥]"
    r"|\btargets? (?:(?:is|was|are|were|has been|have been) )?(?:exceed\w*|beaten|surpassed|bettered)"
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
    shades = shades_of(lines)
    are_distances = any(_OFF.search(plain(line.text)) for line in lines)
    for part in (part for line in lines for part in line.parts()):
        rating = rating_of_key_line(part, shades)
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


def left_out_of(lines: Sequence[KeyLine], rule: RatingRule | None) -> frozenset[RagRating]:
    """Return the ratings that a key has lines for, and its rule not, so that it was understood in part only."""
    parts = list(_rated_parts(lines))
    said = frozenset(rating for _, rating in parts)
    if rule is None:
        is_amber = is_conditioned({rating: part.text for part, rating in parts})
        limited = any(limit_of_words(part.text) is not None for part, _ in parts)
        between = _PAIRS | ({RagRating.YELLOW} if RagRating.AMBER in said else frozenset())
        unread = said & between if limited else frozenset[RagRating]()
        return unread | {RagRating.AMBER} if is_amber else unread
    if not isinstance(rule, ToleranceRule):
        return frozenset()
    reached = {limit.rating for limit in rule.limits}
    exceeds = any(rating is RagRating.BLUE and _EXCEEDS.search(plain(part.text)) for part, rating in parts)
    left = {rating for rating in said & _PAIRS if rating not in reached}
    if exceeds and rule.exceeding is None:
        left.add(RagRating.BLUE)
    if not reached - {RagRating.GREEN} and _speaks_of_amber(lines):
        left.add(RagRating.AMBER)
    return frozenset(left)


def _speaks_of_amber(lines: Sequence[KeyLine]) -> bool:
    return any(
        rating_of_text(line.swatch) is RagRating.AMBER
        or (_AMBER.search(plain(line.text)) is not None and rating_of_key_line(line) is not None)
        for line in lines
    )


def _rated_parts(lines: Sequence[KeyLine]) -> Iterator[tuple[KeyLine, RagRating]]:
    shades = shades_of(lines)
    for part in (part for line in lines for part in line.parts()):
        rating = rating_of_key_line(part, shades)
        if rating is not None and (rating in _PAIRS or not is_about_something_else(part.text)):
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


def rating_of_key_line(line: KeyLine, shades: AbstractSet[RagRating] = frozenset()) -> RagRating | None:
    """Return the rating that a line is about: as its swatch or its words name it, else as its words or fill show.

    A yellow swatch whose words mean near the target is amber by another shade, unless the key has both. In a key whose
    swatches (`shades`) are red or green too, an amber one is neither however its words read, nor is blue the green.
    """
    named = rating_of_text(line.swatch)
    if named is not None:
        return named
    meaning = meaning_of_line(line.text)
    hue = rating_of_hue(line.fill) if line.fill is not None else None
    if meaning is not None and hue is not None and line.has_swatch and _names_none(line.text):
        return _as_shaded(meaning, hue, shades)
    if meaning is not None or hue is None:
        return meaning
    return hue if limit_of_words(line.text) is not None or interval_of_words(line.text) is not None else None


def _as_shaded(meaning: RagRating, hue: RagRating, shades: AbstractSet[RagRating]) -> RagRating:
    """Return what a swatch's words mean, or its own shade where another swatch of the key has what they would mean."""
    if meaning is RagRating.AMBER and shades >= {RagRating.YELLOW, RagRating.AMBER}:
        return hue
    if meaning in (RagRating.RED, RagRating.GREEN) and hue in _MIDDLE and meaning in shades:
        return hue if RagRating.AMBER in shades else RagRating.AMBER
    if meaning is RagRating.GREEN and hue is RagRating.BLUE and RagRating.GREEN in shades:
        return hue
    return meaning


def _names_none(text: str) -> bool:
    return pair_named(text) is None and colour_named(text) is None


def shades_of(lines: Sequence[KeyLine]) -> frozenset[RagRating]:
    """Return the colours of the swatches in the key."""
    hues = (rating_of_hue(line.fill) for line in lines if line.has_swatch and line.fill is not None)
    return frozenset(hue for hue in hues if hue is not None)


def _tolerance_rule(limits: Mapping[RagRating, Limit | None]) -> RatingRule | None:
    """Return the rule of how far off target each rating reaches; None where one between green and red has no end."""
    red, blue = limits.get(RagRating.RED), limits.get(RagRating.BLUE)
    between = [rating for rating in _BETWEEN if rating in limits] or ([RagRating.AMBER] if red is not None else [])
    reached = {rating: limits.get(rating) for rating in between}
    if between and reached[between[-1]] is None and red is not None and _ends_at_red(between, limits):
        reached[between[-1]] = replace(red, includes=None if red.includes is None else not red.includes)
    green = limits.get(RagRating.GREEN)
    ends = [(RagRating.GREEN, green)] if green is not None else []
    ends += [(rating, limit) for rating, limit in reached.items() if limit is not None]
    if not ends:
        return ToleranceRule() if limits.keys() == {RagRating.GREEN, RagRating.RED} else None
    if any(limit is None for rating, limit in reached.items() if rating in limits):
        return None
    kind = ends[-1][1].kind
    same = [(rating, limit) for rating, limit in ends if limit.kind is kind]
    if not _PAIRS.isdisjoint(limits) and not _is_in_steps([limit for _, limit in same], len(ends)):
        return None
    rule = ToleranceRule(
        tuple(Reach(rating, limit.amount) for rating, limit in same),
        kind,
        _includes([limit for _, limit in same], red),
        unit=ends[-1][1].unit,
    )
    if blue is None or blue.kind is not kind or not blue.amount:
        return rule
    return replace(rule, exceeding=Reach(RagRating.BLUE, blue.amount), includes_exceeding=blue.includes is not False)


def _ends_at_red(between: Sequence[RagRating], limits: Mapping[RagRating, Limit | None]) -> bool:
    """Return whether the last rating before red reaches as far as red begins: unless green is all the key limits."""
    return between[-1] in limits or limits.get(RagRating.GREEN) is None


def _is_in_steps(ends: Sequence[Limit], count: int) -> bool:
    """Return whether each of the limits reaches further than the one before, and none is measured otherwise."""
    return len(ends) == count and all(nearer.amount < further.amount for nearer, further in pairwise(ends))


def _includes(stated: Sequence[Limit], red: Limit | None) -> bool:
    """Return whether the limit counts as the better rating: as its own words say, else as the red line's do."""
    own = stated[-1].includes
    if own is not None:
        return own
    return not (red is not None and red.includes and red.amount == stated[-1].amount)
