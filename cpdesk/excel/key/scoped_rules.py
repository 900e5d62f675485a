"""The several tolerances of a key: one for percentages and another for numbers, or two of which it says no more."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingRule, ToleranceRule
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import is_about_something_else
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.key.rule_keys import rating_of_key_line
from cpdesk.excel.key.rule_words import Limit, limit_of_words, without_amounts
from cpdesk.excel.words.wording import plain

_OTHERS = re.compile(r"\b(?:others?|everything else|remaining|otherwise|the rest|non[- ]percentages?)\b")
_SCOPES: tuple[tuple[re.Pattern[str], frozenset[Unit]], ...] = (
    (re.compile(r"\b(?:percentages?|per ?cent|pct)\b|%"), frozenset({Unit.PERCENT})),
    (re.compile(r"\b(?:numbers?|numeric\w*|counts?|volumes?|integers?)\b"), frozenset({Unit.NUMBER})),
    (re.compile(r"\b(?:days|timeliness|durations?)\b"), frozenset({Unit.DAYS})),
    (re.compile(r"\b(?:financial|costs?|money|monetary|budgets?|currency|spend)\b|£"), frozenset({Unit.CURRENCY})),
    (re.compile(r"\b(?:rates?|ratios?)\b"), frozenset({Unit.RATE, Unit.RATIO})),
    (re.compile(r"\bscores?\b"), frozenset({Unit.SCORE})),
)
_BETWEEN = {RagRating.AMBER_RED, RagRating.YELLOW, RagRating.AMBER_GREEN}
_CLAUSE = re.compile(
    r" ?[,;:/(] ?|\. | (?:or|and|but|whereas|while)"
    r" (?!more|less|above|below|over|under|worse|better|greater|within target)"
)
_RANGE = re.compile(r"\b(?:more|greater|over) (?:than )?\d[\d.]* ?(?:%|per ?cent|points?|pts?)[^.;]*\b(?:but|and|to)\b")
_ALTERNATIVE = re.compile(r"\bor (?:within |up to |less than )?\d")


@dataclass(frozen=True)
class KeyRules:
    """The tolerances of a key beside its first: by unit where its words tell, and those that it may mean as well.

    `rest` is that of all units that it does not name.
    """

    by_unit: Mapping[Unit, RatingRule] = field(default_factory=dict)
    rest: RatingRule | None = None
    rivals: tuple[RatingRule, ...] = ()

    def rule_for(self, unit: Unit) -> RatingRule | None:
        """Return the rule for measures in that unit; numbers stand for all that are no percentages."""
        known = self.by_unit.get(unit) or self.rest
        return known or (self.by_unit.get(Unit.NUMBER) if unit is not Unit.PERCENT else None)


@dataclass(frozen=True, slots=True)
class _Stated:
    """How far amber reaches, with the units that it is said of: None for all others, empty where nothing is said."""

    limit: Limit
    units: frozenset[Unit] | None


def rules_beside(lines: Sequence[KeyLine], first: RatingRule | None) -> KeyRules:
    """Return what the lines state beside the first rule: nothing where they state one tolerance alone."""
    if not isinstance(first, ToleranceRule) or [limit.rating for limit in first.limits] != [RagRating.AMBER]:
        return KeyRules()
    stated = list(_stated(lines))
    if len({(item.limit.amount, item.limit.kind) for item in stated}) < 2:
        return KeyRules()
    rules = [_rule(item.limit, first) for item in stated]
    scoped = [(item, rule) for item, rule in zip(stated, rules, strict=True) if item.units != frozenset()]
    plainly = [rule for item, rule in zip(stated, rules, strict=True) if item.units == frozenset()]
    by_unit: dict[Unit, RatingRule] = {}
    for item, rule in scoped:
        for unit in item.units or ():
            by_unit.setdefault(unit, rule)
    if len(set(plainly)) > 1 or not scoped:
        return KeyRules(rivals=tuple(dict.fromkeys(rules)))
    rest = next((rule for item, rule in scoped if item.units is None), next(iter(plainly), None))
    return KeyRules(by_unit, rest)


def rule_words(rule: RatingRule) -> str:
    """Return how far amber reaches by a rule, as it is asked about: within 10% of target."""
    return rule.reach(RagRating.AMBER)


def _stated(lines: Sequence[KeyLine]) -> Iterator[_Stated]:
    """Yield each distance that is said of amber, with what it is said of: in its clause, its line, the lines above.

    Units side by side above are those of the distances side by side below them.
    """
    above: list[frozenset[Unit] | None] = []
    was_above, beside = False, 0
    ambers: list[Limit] = []
    between = {rating_of_key_line(part) for line in lines for part in line.parts()} & _BETWEEN
    for line in lines:
        is_above = _is_heading(line)
        if is_above:
            above = [*(above if was_above else ()), _units(line.text)]
        was_above, beside = is_above, beside + 1 if limit_of_words(line.text) is not None else 0
        for part in line.parts():
            rating = rating_of_key_line(part)
            limit = limit_of_words(part.text)
            if limit is None or is_about_something_else(part.text):
                continue
            if rating is RagRating.AMBER:
                over = above[min(beside, len(above)) - 1] if above else frozenset[Unit]()
                found = list(_clauses(part.text, limit, over))
                ambers.extend(item.limit for item in found)
                yield from found
            elif rating is RagRating.RED and not between and _is_another(limit, ambers, part.text):
                yield _Stated(replace(limit, includes=None), frozenset())


def _is_heading(line: KeyLine) -> bool:
    """Return whether a line may say what those below it are about: it names no rating, nor how far one reaches."""
    is_rating = rating_of_key_line(line) is not None or rating_of_text(line.text) is not None
    return not is_rating and limit_of_words(line.text) is None


def _clauses(text: str, whole: Limit, above: frozenset[Unit] | None) -> Iterator[_Stated]:
    """Yield the distances of a line: of several those that its clauses say of different units."""
    parts = _joined(_CLAUSE.split(plain(text)))
    limits = [(limit, _units(part)) for part in parts if (limit := limit_of_words(part)) is not None]
    scoped = sum(units != frozenset() for _, units in limits)
    if len(limits) > 1 and scoped and scoped >= len(limits) - 1 and not _RANGE.search(plain(text)):
        yield from (_Stated(limit, units) for limit, units in limits)
    elif len(limits) > 1 and _ALTERNATIVE.search(plain(text)) and all(units == frozenset() for _, units in limits):
        yield from (_Stated(limit, frozenset()) for limit, _ in limits)
    else:
        own = _units(text)
        yield _Stated(whole, own if own != frozenset() else above)


def _joined(parts: Sequence[str]) -> Iterator[str]:
    """Yield the clauses, each without a distance of its own put to the one before, as `(percentages)` is."""
    held = ""
    for part in parts:
        if held and limit_of_words(part) is not None and limit_of_words(held) is not None:
            yield held
            held = part
        else:
            held = f"{held} {part}".strip()
    if held:
        yield held


def _units(text: str) -> frozenset[Unit] | None:
    """Return the units that a text speaks of; empty for none, None for all that are not named."""
    words = without_amounts(text)
    if _OTHERS.search(words):
        return None
    return frozenset(unit for pattern, units in _SCOPES if pattern.search(words) for unit in units)


def _rule(limit: Limit, first: ToleranceRule) -> ToleranceRule:
    includes = first.includes_boundary if limit.includes is None else limit.includes
    return ToleranceRule.of(limit.amount, limit.kind, includes_boundary=includes, unit=limit.unit)


def _is_another(red: Limit, ambers: Sequence[Limit], text: str) -> bool:
    """Return whether red begins elsewhere than where amber ends, by the same measure of how far off.

    The next figure as it is written, `6% or more` after `up to 5%`, is where amber ends.
    """
    alike = [amber for amber in ambers if amber.kind is red.kind]
    exponent = red.amount.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if red.includes and isinstance(exponent, int) else Decimal(0)
    are_apart = all(not 0 <= red.amount - amber.amount <= step for amber in alike)
    return bool(alike) and are_apart and _units(text) == frozenset()
