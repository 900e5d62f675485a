"""How far figures are off target in terms that can be compared: in tolerances of their own rules."""

from decimal import Decimal

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import FloorRule, ImprovementRule, JudgedRule, ToleranceKind, ToleranceRule, TwoSidedRule

_USUAL = Decimal(10)
"""The percentage of the target that serves where a rule has no tolerance of its own; the usual one in sources."""


def how_far(review: MeasureReview) -> Decimal | None:
    """Return by how many tolerances a figure is off target, 0 on it; None where a number is missing or nothing is good.

    Two percentage points are far off where three are the tolerance, and next to nothing where ten are: so measures of
    different units and rules can be ranked. Beneath a floor the distance of floor and target is the tolerance.
    """
    target, polarity = review.measure.target, review.measure.polarity
    aim = target.value if target is not None else None
    shown = review.current.shown if review.current is not None else None
    if target is None or aim is None or shown is None or polarity in (None, Polarity.NEUTRAL):
        return None
    gap = target.gap(shown, polarity)
    if gap <= 0:
        return Decimal(0)
    width = _tolerance(review, aim, is_above=shown > aim)
    return gap / width if width else None


def _tolerance(review: MeasureReview, aim: Decimal, *, is_above: bool) -> Decimal:
    """Return how far off target a figure may be before it is red, in the measure's unit; 0 where nobody can say."""
    rule = review.rule.beside if isinstance(review.rule, JudgedRule) else review.rule
    floor = review.ruling.floor
    if isinstance(rule, FloorRule) and floor is not None and floor != aim:
        return abs(aim - floor)
    if isinstance(rule, ToleranceRule) and rule.limits and rule.unit in (None, review.measure.unit):
        return _in_unit(rule.limits[-1].amount, rule.tolerance, aim)
    if isinstance(rule, TwoSidedRule):
        return _in_unit((rule.above if is_above else rule.below).amber, rule.tolerance, aim)
    if isinstance(rule, ImprovementRule):
        return _in_unit(rule.green, rule.tolerance, aim)
    return _in_unit(_USUAL, ToleranceKind.RELATIVE, aim)


def _in_unit(amount: Decimal, kind: ToleranceKind | None, aim: Decimal) -> Decimal:
    width = abs(aim) * amount / 100 if kind is ToleranceKind.RELATIVE else amount
    return width or abs(aim) * _USUAL / 100
