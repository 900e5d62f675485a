"""A rule as a form asks for it: a kind with what was typed, until it can be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating.bands import BandsRule
from cpdesk.domain.rating.bands_text import BandsTextError, bands_from_text, bands_text
from cpdesk.domain.rating.computed import ComputedRule
from cpdesk.domain.rating.floor import FloorRule
from cpdesk.domain.rating.improvement import ImprovementRule
from cpdesk.domain.rating.judged import JudgedRule
from cpdesk.domain.rating.rag import RagRating
from cpdesk.domain.rating.rule import RatingRule
from cpdesk.domain.rating.set_up import RuledMeasure, SetUpFault, faults
from cpdesk.domain.rating.tolerance import Limit, ToleranceKind, ToleranceRule
from cpdesk.domain.rating.two_sided import Side, TwoSidedRule

_FEW = (RagRating.GREEN, RagRating.AMBER)
_ALL = (RagRating.GREEN, RagRating.AMBER_GREEN, RagRating.YELLOW, RagRating.AMBER, RagRating.AMBER_RED)


class RuleKind(StrEnum):
    """The kinds of rule that a form offers, as it names them."""

    TOLERANCE = "Target and tolerance"
    POINTS = "Four or five points"
    FLOOR = "Target and floor"
    BANDS = "Bands of the figure itself"
    TWO_SIDED = "Two-sided: on plan is best"
    IMPROVEMENT = "Amber only while it improves"
    JUDGED = "An officer judges it"

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the parts that the kind asks for, in the order of a form."""
        return _PARTS[self]


_PARTS = {
    RuleKind.TOLERANCE: ("tolerance", "green", "amber", "blue", "unit", "boundary"),
    RuleKind.POINTS: ("tolerance", *(rating.value for rating in _ALL), "blue", "unit", "boundary"),
    RuleKind.FLOOR: (),
    RuleKind.BANDS: ("bands", "unit", "without_target"),
    RuleKind.TWO_SIDED: ("tolerance", "green_below", "amber_below", "green_above", "amber_above", "boundary"),
    RuleKind.IMPROVEMENT: ("tolerance", "green", "boundary"),
    RuleKind.JUDGED: ("beside",),
}


@dataclass(frozen=True)
class RuleDraft:
    """What a form holds: the kind, the numbers as typed by part, the bands as lines.

    `unit` is what figures have to be in to be rated by it, None for all. `beside` is the draft of the rule whose rating
    stands beside an officer's own, or None.
    """

    kind: RuleKind = RuleKind.TOLERANCE
    tolerance: ToleranceKind = ToleranceKind.POINTS
    numbers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    bands: str = ""
    unit: Unit | None = None
    includes_boundary: bool = True
    rates_without_target: bool = False
    beside: "RuleDraft | None" = None


@dataclass(frozen=True, slots=True)
class DraftReading:
    """The rule that a draft comes to, None where it comes to none, with what is to be put right."""

    rule: RatingRule | None
    faults: tuple[SetUpFault, ...] = ()


class _UnreadableError(ValueError):
    def __init__(self, part: str, text: str) -> None:
        super().__init__(text)
        self.fault = SetUpFault(part, text)


def read_draft(draft: RuleDraft, measures: Sequence[RuledMeasure]) -> DraftReading:
    """Return the rule of a draft where it can rate those measures; else what is to be put right, at which part."""
    try:
        rule = _rule(draft)
    except _UnreadableError as unreadable:
        return DraftReading(None, (unreadable.fault,))
    found = faults(rule, measures)
    return DraftReading(None if found else rule, found)


def draft_of(rule: RatingRule | None) -> RuleDraft:
    """Return the draft that reads as the rule; an empty one for none."""
    match rule:
        case None:
            return RuleDraft()
        case ToleranceRule():
            return _of_tolerance(rule)
        case FloorRule():
            return RuleDraft(RuleKind.FLOOR)
        case BandsRule():
            return RuleDraft(
                RuleKind.BANDS,
                bands=bands_text(rule),
                unit=rule.unit,
                rates_without_target=rule.rates_without_target,
            )
        case TwoSidedRule(below, above, tolerance, includes_boundary):
            numbers = {f"{name}_below": _text(getattr(below, name)) for name in ("green", "amber")}
            numbers |= {f"{name}_above": _text(getattr(above, name)) for name in ("green", "amber")}
            return RuleDraft(RuleKind.TWO_SIDED, tolerance, numbers, includes_boundary=includes_boundary)
        case ImprovementRule(green, tolerance, includes_boundary):
            return RuleDraft(
                RuleKind.IMPROVEMENT, tolerance, {"green": _text(green)}, includes_boundary=includes_boundary
            )
        case JudgedRule(beside):
            return RuleDraft(RuleKind.JUDGED, beside=draft_of(beside) if beside is not None else None)


def _of_tolerance(rule: ToleranceRule) -> RuleDraft:
    numbers = {limit.rating.value: _text(limit.amount) for limit in rule.limits}
    if rule.exceeding is not None:
        numbers["blue"] = _text(rule.exceeding.amount)
    kind = RuleKind.TOLERANCE if all(limit.rating in _FEW for limit in rule.limits) else RuleKind.POINTS
    tolerance = rule.tolerance or ToleranceKind.POINTS
    return RuleDraft(kind, tolerance, numbers, unit=rule.unit, includes_boundary=rule.includes_boundary)


def _rule(draft: RuleDraft) -> RatingRule:
    if draft.kind is RuleKind.JUDGED:
        return JudgedRule(_computed(draft.beside) if draft.beside is not None else None)
    return _computed(draft)


def _computed(draft: RuleDraft) -> ComputedRule:
    match draft.kind:
        case RuleKind.TOLERANCE | RuleKind.POINTS:
            return _tolerance(draft, _FEW if draft.kind is RuleKind.TOLERANCE else _ALL)
        case RuleKind.FLOOR:
            return FloorRule()
        case RuleKind.BANDS:
            try:
                return bands_from_text(draft.bands, draft.unit, rates_without_target=draft.rates_without_target)
            except BandsTextError as cause:
                raise _UnreadableError("bands", str(cause)) from cause
        case RuleKind.TWO_SIDED:
            return TwoSidedRule(_side(draft, "below"), _side(draft, "above"), draft.tolerance, draft.includes_boundary)
        case RuleKind.IMPROVEMENT:
            return ImprovementRule(_needed(draft, "green"), draft.tolerance, draft.includes_boundary)
        case RuleKind.JUDGED:
            raise _UnreadableError("beside", "A judgement cannot stand beside a judgement. Choose another rule.")


def _tolerance(draft: RuleDraft, ratings: Sequence[RagRating]) -> ToleranceRule:
    amounts = [(rating, _optional(draft, rating.value)) for rating in ratings]
    limits = tuple(Limit(rating, amount) for rating, amount in amounts if amount is not None)
    blue = _optional(draft, "blue")
    exceeding = Limit(RagRating.BLUE, blue) if blue is not None else None
    kind = draft.tolerance if limits or exceeding is not None else None
    return ToleranceRule(limits, kind, draft.includes_boundary, exceeding, draft.unit)


def _side(draft: RuleDraft, side: str) -> Side:
    green, amber = _needed(draft, f"green_{side}"), _needed(draft, f"amber_{side}")
    if amber < green:
        raise _UnreadableError(f"amber_{side}", f"Amber has to reach as far {side} the target as green, or further.")
    return Side(green, amber)


def _needed(draft: RuleDraft, part: str) -> Decimal:
    number = _optional(draft, part)
    if number is None:
        raise _UnreadableError(part, "Write a number.")
    if number < 0:
        raise _UnreadableError(part, "A limit is how far off target a figure may be, so it is never below 0.")
    return number


def _optional(draft: RuleDraft, part: str) -> Decimal | None:
    typed = draft.numbers.get(part, "").strip()
    return None if not typed else _number(part, typed)


def _number(part: str, typed: str) -> Decimal:
    number = read_number(typed)
    if number is None:
        raise _UnreadableError(part, f"“{typed}” is no number. Write one such as 10 or 2.5.")
    return number


def read_number(typed: str) -> Decimal | None:
    """Return the number that was typed, with or without its sign of percent or pounds; None where it is none."""
    bare = typed.strip().replace("−", "-").replace(",", "").removesuffix("%").replace("£", "").strip()
    try:
        number = Decimal(bare)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _text(number: Decimal) -> str:
    return f"{number.normalize():f}"
