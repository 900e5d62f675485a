"""The rule in force on a scorecard: a measure's own tolerance, the key's, or the one that its ratings follow."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cpdesk.domain.grid import GridCell
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    ImprovementRule,
    Limit,
    RagRating,
    RatingRule,
    RuleInForce,
    RuleSource,
    ToleranceKind,
    ToleranceRule,
)
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.target import Target
from cpdesk.excel.key.keys import tolerance_of_words
from cpdesk.excel.key.rated_results import RatedResult
from cpdesk.excel.words.cells import target_of
from cpdesk.excel.words.figures import read_figures, read_text
from cpdesk.excel.words.wording import plain, tidy

_USUAL = ("10", "5", "2", "3", "15", "20", "1", "2.5", "7.5")
_ODD = ("4", "6", "7", "8", "9", "12", "25")
CANDIDATES = tuple(
    ToleranceRule.of(Decimal(amount), kind, includes_boundary=includes)
    for amounts in (_USUAL, _ODD)
    for includes in (True, False)
    for amount in amounts
    for kind in (ToleranceKind.RELATIVE, ToleranceKind.POINTS)
)
_BARE = ToleranceRule()
_BEFORE_BARE = 2
_PERCENT_ALONE = re.compile(r"(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent|percent)")
_OF_TARGET = re.compile(r"\bof (?:the |each |its )?target\b")
_FLOOR = re.compile(
    r"\b(?:floor|threshold|trigger|minimum|lower limit|amber (?:if )?(?:above|from))\b"
    r"|\bred (?:if )?(?:below|above|under|over|less than)\b"
)


def is_floor(heading: str) -> bool:
    """Return whether a heading says that its figures are floors: beneath it a measure is red."""
    return _FLOOR.search(plain(heading)) is not None


def floor_rule(cell: GridCell | None, unit: Unit, target: Target | None, factor: Decimal) -> ToleranceRule | None:
    """Return the rule of a measure whose own cell states its floor; None where it states none.

    Amber reaches from the target to the floor, so that is how many points off it is.
    """
    if cell is None or cell.is_blank or target is None or target.value is None:
        return None
    figures = read_figures(cell)
    floor = target_of(figures, unit, factor, target.place) if figures is not None else None
    aim, floor_shown = target.displayed().value, floor.displayed().value if floor is not None else None
    if aim is None or floor_shown is None:
        return None
    return ToleranceRule.of(abs(aim - floor_shown), ToleranceKind.POINTS)


def tolerance_of_cell(cell: GridCell | None, heading: str, unit: Unit) -> ToleranceRule | None:
    """Return the tolerance that a measure's own cell states, or None where it states none.

    `10%` is a share of the target, and `2 pts` are points; of a percentage `10%` are points too, as in `95% ±5%`,
    unless cell or heading say that it is of the target. A bare number is what the heading says (`Tolerance %`), else
    points of whatever the measure counts.
    """
    if cell is None or cell.is_blank:
        return None
    text = tidy(cell.text).lstrip("+-±/ ")
    alone = _PERCENT_ALONE.fullmatch(text)
    if alone is not None and unit is Unit.PERCENT and not _OF_TARGET.search(plain(heading)):
        return ToleranceRule.of(Decimal(alone[1]), ToleranceKind.POINTS)
    stated = tolerance_of_words(text)
    if stated is not None:
        return stated if stated.unit in (None, unit) else replace(stated, unit=None)
    figures = read_figures(cell) if cell.number is not None else read_text(text)
    if figures is None or figures.number is None:
        return None
    amount = abs(figures.number)
    is_share = "%" in heading and "point" not in plain(heading)
    if amount < 1 and cell.number is not None and (is_share or unit is Unit.PERCENT):
        amount *= 100
    if is_share:
        return ToleranceRule.of(amount, ToleranceKind.RELATIVE)
    return ToleranceRule.of(amount, ToleranceKind.POINTS, unit=unit if unit is Unit.CURRENCY else None)


def rule_in_force(
    card: Scorecard, *, key_rule: RatingRule | None, has_tolerances: bool, earlier: Sequence[RatedResult] = ()
) -> RuleInForce:
    """Return the scorecard's rule, how it is known, and how well it agrees with the workbook's own ratings.

    The key's rule first. Beside a column of tolerances with no key, a measure that states none is green or red only.
    Else the candidate that agrees with most of the ratings, those of `earlier` periods among them, the first of those
    that agree alike: 10% of the target, then 10 points, the limit itself included before left out. With neither key nor
    ratings, or where every rated measure has a rule of its own, there is no rule.
    """
    rated = rated_results(card, with_year_ago=isinstance(key_rule, ImprovementRule))
    if key_rule is not None:
        return counted(rated, key_rule, RuleSource.KEY)
    if has_tolerances:
        return counted(rated, ToleranceRule(), RuleSource.MEASURE)
    rule = likeliest_rule([*rated, *earlier])
    if rule is None:
        return RuleInForce(rated=len(rated))
    found = counted(rated, rule, RuleSource.INFERRED)
    then = counted(earlier, rule, RuleSource.INFERRED)
    return replace(found, earlier_agrees=then.agrees, earlier_rated=then.rated)


def rated_results(card: Scorecard, *, with_year_ago: bool = False) -> list[RatedResult]:
    """Return the results of the card that the workbook itself rates, with those of a year before where they count."""
    return [
        RatedResult(
            card.result(measure),
            measure,
            measure.supplied_rating.rag,
            card.year_ago(measure) if with_year_ago else None,
        )
        for measure in card.measures
        if measure.supplied_rating.rag is not None
    ]


def likeliest_rule(rated: Sequence[RatedResult]) -> ToleranceRule | None:
    """Return the candidate that agrees with most of the ratings; None where none does, or each has its own rule."""
    options = _inferred(rated) if any(item.measure.rule is None for item in rated) else ()
    best = max(options, key=lambda option: option.agrees, default=None)
    return best.rule if best is not None and best.agrees else None


@dataclass(frozen=True, slots=True)
class _Gaps:
    """How far off target, in order, the ratings are that the workbook shows as the middle one and as red."""

    middle: Sequence[Decimal]
    red: Sequence[Decimal]

    def agreeing(self, limit: Decimal, *, included: bool) -> int:
        """Return how many of them a rule with that limit gives too."""
        within = bisect_right if included else bisect_left
        return within(self.middle, limit) + len(self.red) - within(self.red, limit)


@dataclass(frozen=True, slots=True)
class _Option:
    """A rule that the ratings may follow, with how many of them it gives: a `candidate`, with that `middle` rating."""

    agrees: int
    middle: RagRating
    candidate: ToleranceRule

    @property
    def rule(self) -> ToleranceRule:
        """Return the rule; of very many options it is asked of one."""
        limits = tuple(Limit(self.middle, limit.amount) for limit in self.candidate.limits)
        return replace(self.candidate, limits=limits)


def _inferred(rated: Sequence[RatedResult]) -> Iterator[_Option]:
    """Return each candidate with its count of ratings; those on target are rated once for all.

    Where the workbook has yellow and no amber, yellow is what lies between; where it has neither, that nothing does is
    likelier than a small tolerance that no measure shows.
    """
    missed, settled = [], 0
    for item in rated:
        rag = item.rag_by(_BARE)  # on target, or by a rule of its own, it is what any candidate gives
        if item.measure.rule is None and rag is RagRating.RED:
            missed.append(item)
        else:
            settled += rag is item.rag
    shown = {item.rag for item in rated}
    is_yellow = RagRating.YELLOW in shown and RagRating.AMBER not in shown
    middle = RagRating.YELLOW if is_yellow else RagRating.AMBER
    gaps = {kind: _gaps(missed, kind, middle) for kind in ToleranceKind}
    bare = _Option(settled + sum(item.rag is RagRating.RED for item in missed), middle, _BARE)
    for place, rule in enumerate(CANDIDATES):
        if place == _BEFORE_BARE and middle not in shown:
            yield bare
        if rule.tolerance is not None:
            agrees = gaps[rule.tolerance].agreeing(rule.limits[0].amount, included=rule.includes_boundary)
            yield _Option(settled + agrees, middle, rule)
    yield bare


def _gaps(missed: Sequence[RatedResult], kind: ToleranceKind, middle: RagRating) -> _Gaps:
    found: dict[RagRating, list[Decimal]] = {middle: [], RagRating.RED: []}
    for item in missed:
        gap = item.gap(kind)
        if gap is not None and item.rag in found:
            found[item.rag].append(gap)
    return _Gaps(sorted(found[middle]), sorted(found[RagRating.RED]))


def counted(rated: Sequence[RatedResult], rule: RatingRule, source: RuleSource) -> RuleInForce:
    """Return the rule with the number of the workbook's ratings, and of those that it gives too."""
    return RuleInForce(rule, source, sum(item.agrees(rule) for item in rated), len(rated))
