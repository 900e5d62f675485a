"""Special causes: the patterns in a series that chance alone hardly makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from cpdesk.domain.spc.limits import ControlLimits

_RUN = 7


class CauseKind(StrEnum):
    """Which rule a point breaks, in the order in which the NHS looks for them: the first that holds is named."""

    OUTSIDE = "outside the limits"
    TREND = "trend"
    NEAR_LIMIT = "near the limit"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class SpecialCause:
    """A signal at one point, and whether it is of figures that are high or rising."""

    kind: CauseKind
    is_upward: bool

    @property
    def words(self) -> str:
        """Return what is seen, to go on after "this figure": lies above what chance would give."""
        up = self.is_upward
        return {
            CauseKind.OUTSIDE: f"lies {'above' if up else 'below'} the limits of chance",
            CauseKind.TREND: f"is one of {_RUN} or more in a row, each {'higher' if up else 'lower'} than the last",
            CauseKind.NEAR_LIMIT: f"is one of two of three near the {'upper' if up else 'lower'} limit",
            CauseKind.SHIFT: f"is one of {_RUN} or more in a row {'above' if up else 'below'} the average",
        }[self.kind]


def special_causes(values: Sequence[Decimal], limits: ControlLimits) -> tuple[SpecialCause | None, ...]:
    """Return the special cause of each point of a series, or None where chance explains it.

    The rules are those of the NHS's Making Data Count: a point beyond the limits; seven points in a row each higher, or
    lower, than the one before; two of three in a row beyond two thirds of the way to one limit, those two alone; seven
    in a row on one side of the mean. A point on the mean is on neither side, two equal points are no trend.
    NHSRplotthedots is stricter in the third: all three have to lie on one side of the mean, none outside the limits.
    """
    sides = [_sign(value - limits.mean) for value in values]
    far = [side if limits.is_far_off(value) else 0 for value, side in zip(values, sides, strict=True)]
    causes: list[SpecialCause | None] = []
    trends, shifts, near = _trends(values), _runs(sides, _RUN), _two_of_three(far)
    for at, value in enumerate(values):
        found = (
            (CauseKind.OUTSIDE, sides[at] if limits.is_outside(value) else 0),
            (CauseKind.TREND, trends[at]),
            (CauseKind.NEAR_LIMIT, near[at]),
            (CauseKind.SHIFT, shifts[at]),
        )
        causes.append(next((SpecialCause(kind, side > 0) for kind, side in found if side), None))
    return tuple(causes)


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)


def _runs(signs: Sequence[int], length: int) -> list[int]:
    """Return the sign where it stands in an unbroken run of at least that length, else 0."""
    found = [0] * len(signs)
    start = 0
    for at in range(1, len(signs) + 1):
        if at == len(signs) or signs[at] != signs[start]:
            if at - start >= length:
                found[start:at] = signs[start:at]
            start = at
    return found


def _trends(values: Sequence[Decimal]) -> list[int]:
    """Return the way that each point's trend goes: seven points make one, which is six steps with the point before."""
    steps = [_sign(later - earlier) for earlier, later in pairwise(values)]
    found = [0] * len(values)
    for at, way in enumerate(_runs(steps, _RUN - 1)):
        if way:
            found[at], found[at + 1] = found[at] or way, way
    return found


def _two_of_three(far: Sequence[int]) -> list[int]:
    found = [0] * len(far)
    for start in range(len(far) - 2):
        three = far[start : start + 3]
        for side in (1, -1):
            if three.count(side) >= 2:
                for at, one in enumerate(three, start):
                    found[at] = side if one == side else found[at]
    return found
