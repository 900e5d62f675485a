"""Faults of a rule that can be seen before anything is rated by it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating.bands import BandsRule
from cpdesk.domain.rating.floor import FloorRule
from cpdesk.domain.rating.improvement import ImprovementRule
from cpdesk.domain.rating.judged import JudgedRule
from cpdesk.domain.rating.rule import RatingRule
from cpdesk.domain.rating.tolerance import ToleranceKind, ToleranceRule
from cpdesk.domain.rating.two_sided import TwoSidedRule

_MOST_NAMES = 6

Aim = tuple[Decimal | None, Decimal | None]
"""A target with its floor, either of which may be none."""


@dataclass(frozen=True, slots=True)
class RuledMeasure:
    """What a rule has to fit: a measure's target and floor, in its unit, and which way is good for it.

    `others` are what is aimed for in other periods, each with the floor that holds there.
    """

    name: str
    target: Decimal | None = None
    polarity: Polarity | None = None
    floor: Decimal | None = None
    others: tuple[Aim, ...] = ()

    @property
    def aims(self) -> tuple[Aim, ...]:
        """Return each target with its floor, that of now first."""
        return ((self.target, self.floor), *self.others)


@dataclass(frozen=True, slots=True)
class SetUpFault:
    """Why a rule cannot stand, and the part of it that is to be put right: `tolerance`, `floor`, `kind`, a rating."""

    part: str
    text: str


def faults(rule: RatingRule, measures: Sequence[RuledMeasure]) -> tuple[SetUpFault, ...]:
    """Return why the rule cannot rate those measures as it stands; none where it can.

    A measure that a rule simply leaves unrated, as it has no target say, is no fault.
    """
    match rule:
        case JudgedRule(beside):
            return faults(beside, measures) if beside is not None else ()
        case ToleranceRule():
            relative = bool(rule.limits or rule.exceeding) and rule.tolerance is ToleranceKind.RELATIVE
            return (*_limits(rule), *_zero_targets(measures, is_relative=relative))
        case TwoSidedRule():
            is_relative = rule.tolerance is ToleranceKind.RELATIVE
            return (*_not_on_plan(measures), *_zero_targets(measures, is_relative=is_relative))
        case ImprovementRule():
            return tuple(_zero_targets(measures, is_relative=rule.tolerance is ToleranceKind.RELATIVE))
        case FloorRule():
            return tuple(_floors(measures))
        case BandsRule():
            return tuple(_ways(rule, measures))


def _limits(rule: ToleranceRule) -> Iterator[SetUpFault]:
    """Yield the limits that lie on the wrong side of one another: a better rating never reaches as far as a worse."""
    for limit in rule.limits:
        if limit.amount < 0:
            yield SetUpFault(
                limit.rating.value, "A limit is how far off target a figure may be, so it is never below 0."
            )
    for better, worse in pairwise(rule.limits):
        if better.amount >= worse.amount:
            yield SetUpFault(
                worse.rating.value,
                f"{worse.rating.word} has to reach further from target than {better.rating.value}, which reaches"
                f" {better.amount.normalize():f}.",
            )
    if rule.exceeding is not None and rule.exceeding.amount <= 0:
        yield SetUpFault(rule.exceeding.rating.value, "Say by how much more than 0 the target is to be exceeded.")


def _zero_targets(measures: Sequence[RuledMeasure], *, is_relative: bool) -> Iterator[SetUpFault]:
    named = [measure.name for measure in measures if any(aim == 0 for aim, _ in measure.aims)]
    if is_relative and named:
        have = "has" if len(named) == 1 else "have"
        yield SetUpFault(
            "tolerance",
            f"{_names(named)} {have} a target of 0, and nothing is a percentage of zero. Choose points or bands,"
            " here or in a rule of their own.",
        )


def _floors(measures: Sequence[RuledMeasure]) -> Iterator[SetUpFault]:
    planned = [measure.name for measure in measures if measure.polarity is Polarity.PLAN]
    if planned:
        yield SetUpFault(
            "kind",
            f"Being on plan is best for {_names(planned)}, so nothing can be a floor there. Choose the two-sided rule.",
        )
    wrong = [measure.name for measure in measures if _is_on_good_side(measure)]
    if wrong:
        is_are = "has its floor" if len(wrong) == 1 else "have their floors"
        yield SetUpFault("floor", f"{_names(wrong)} {is_are} on the good side of the target. A floor is the worse one.")


def _is_on_good_side(measure: RuledMeasure) -> bool:
    both = [(aim, floor) for aim, floor in measure.aims if aim is not None and floor is not None]
    if measure.polarity is Polarity.LOW:
        return any(floor < aim for aim, floor in both)
    return measure.polarity is Polarity.HIGH and any(floor > aim for aim, floor in both)


def _not_on_plan(measures: Sequence[RuledMeasure]) -> Iterator[SetUpFault]:
    """Yield that on plan is best for none of the measures; single ones under a rule for many are rated on one side."""
    one_way = [measure.name for measure in measures if measure.polarity in (Polarity.HIGH, Polarity.LOW)]
    if one_way and len(one_way) == len(measures):
        yield SetUpFault(
            "kind",
            f"High or low is good for {_names(one_way)}, so going beyond the target is no fault there. Say that on plan"
            " is best, or choose another rule.",
        )


def _ways(rule: BandsRule, measures: Sequence[RuledMeasure]) -> Iterator[SetUpFault]:
    """Yield that the bands rise the wrong way, where they do so for every measure; they leave single ones unrated."""
    judged = [measure for measure in measures if measure.polarity not in (None, Polarity.NEUTRAL)]
    if judged and all(measure.polarity is not rule.polarity for measure in judged):
        ways = {
            Polarity.HIGH: "the higher the better",
            Polarity.LOW: "the lower the better",
            Polarity.PLAN: "the middle is best",
        }
        yield SetUpFault(
            "bands",
            f"By these bands {ways[rule.polarity]}, and that is not so for {_names([item.name for item in judged])}.",
        )


def _names(names: Sequence[str]) -> str:
    listed = list(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        return f"{', '.join(listed)} and {len(names) - _MOST_NAMES} more"
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"
