"""The tolerance round a measure's target, as a band of its chart."""

from decimal import Decimal

from cpdesk.charts.limits import WORKED_OUT
from cpdesk.charts.points import Point
from cpdesk.charts.wording import plain_number
from cpdesk.domain.figure import Band
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity, round_half_away
from cpdesk.domain.rating import FloorRule, RatingRule, ToleranceKind, ToleranceRule, TwoSidedRule

TOLERANCE, FLOOR = "Tolerance", "Floor"

Reach = tuple[Decimal, Decimal]


def tolerance_bands(review: MeasureReview, points: tuple[Point, ...], alike: tuple[bool, ...]) -> tuple[Band, ...]:
    """Return the band between the target and where the council's rule rates red, over the points that it holds for.

    None where the rule is a guess, or nothing lies between the two.
    """
    rule = review.rule
    if rule is None or not review.ruling.origin.is_councils:
        return ()
    ends: list[tuple[Decimal | None, Decimal | None, Decimal | None]] = []
    for (period, _), is_alike in zip(points, alike, strict=True):
        target = review.target_in(period)
        aim = plain_number(target.value) if target is not None and target.value is not None and is_alike else None
        reach = _reach(rule, aim, review) if aim is not None else None
        ends.append((reach[0], reach[1], aim) if reach is not None else (None, None, aim))
    if all(lower is None for lower, _, _ in ends):
        return ()
    name = FLOOR if isinstance(rule, FloorRule) else TOLERANCE
    return (Band(name, *(tuple(end[at] for end in ends) for at in range(3))),)


def tolerance_rows(bands: tuple[Band, ...], unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """Return a row for each band, as it is at the latest point that it holds for."""
    rows = []
    for band in bands:
        whole = [end for end in zip(band.lower, band.upper, band.target, strict=True) if end[0] is not None]
        lower, upper, target = whole[-1]
        said = [format_quantity(end, unit) for end in (lower, upper) if end is not None and end != target]
        rows.append((f"{band.name} of the target", " to ".join(said), WORKED_OUT))
    return tuple(rows)


def _reach(rule: RatingRule, target: Decimal, review: MeasureReview) -> Reach | None:
    """Return from where to where a figure is not red, the target's good side aside; None where that is the target."""
    polarity, unit = review.measure.polarity, review.measure.unit
    if polarity not in (Polarity.HIGH, Polarity.LOW, Polarity.PLAN):
        return None
    if isinstance(rule, FloorRule):
        floor = review.ruling.floor
        reach = (
            (min(floor, target), max(floor, target)) if floor is not None and polarity is not Polarity.PLAN else None
        )
    else:
        steps = _steps(rule, target, unit)
        below = steps[0] if steps and polarity is not Polarity.LOW else Decimal(0)
        above = steps[1] if steps and polarity is not Polarity.HIGH else Decimal(0)
        reach = (target - below, target + above) if below or above else None
    return _within(reach, target, unit) if reach is not None else None


def _steps(rule: RatingRule, target: Decimal, unit: Unit) -> Reach | None:
    """Return how far below and above its target a figure may be before it is red."""
    if isinstance(rule, TwoSidedRule):
        below, above = rule.below.amber, rule.above.amber
        kind = rule.tolerance
    elif isinstance(rule, ToleranceRule) and rule.limits and rule.unit in (None, unit):
        below = above = rule.limits[-1].amount
        kind = rule.tolerance or ToleranceKind.POINTS
    else:
        return None
    share = abs(target) / 100 if kind is ToleranceKind.RELATIVE else Decimal(1)
    return below * share, above * share


def _within(reach: Reach, target: Decimal, unit: Unit) -> Reach | None:
    """Return the reach as far as a figure can lie there, to one place more than the target has."""
    places = decimals_of(target) + 1
    lower, upper = (plain_number(round_half_away(end, places)) for end in reach)
    if unit is not Unit.SCORE and target >= 0:
        lower = max(lower, Decimal(0))
    if unit is Unit.PERCENT and target <= 100:
        upper = min(upper, Decimal(100))
    return (lower, upper) if lower < upper else None
