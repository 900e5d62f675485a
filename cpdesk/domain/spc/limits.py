"""The lines of an XmR chart: the mean of a series, and how far chance alone takes a figure from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

_LIMIT_FACTOR = Decimal("2.66")
_RANGE_FACTOR = Decimal("3.267")


@dataclass(frozen=True, slots=True)
class ControlLimits:
    """The mean of a series with its process limits, all in the measure's unit.

    `moving_range` is the average of the differences between neighbours, `screened` of which were left out of it as too
    large to be chance. The lower limit may lie below zero where no figure can: chance has no sense of what a count is.
    """

    mean: Decimal
    lower: Decimal
    upper: Decimal
    moving_range: Decimal
    screened: int = 0

    def is_outside(self, value: Decimal) -> bool:
        """Return whether a value lies beyond the limits; one on a limit is within."""
        return not self.lower <= value <= self.upper

    def is_far_off(self, value: Decimal) -> bool:
        """Return whether a value lies more than two thirds of the way from the mean to a limit."""
        return abs(value - self.mean) * 3 > (self.upper - self.mean) * 2


def control_limits(values: Sequence[Decimal]) -> ControlLimits:
    """Return the limits of a series, oldest value first: mean ± 2.66 × average moving range.

    Moving ranges of 3.267 times their average or more are left out once and the average taken again, as
    NHSRplotthedots does; one sudden step would else hide itself by widening the limits. Raises ValueError for
    fewer than two values, between which nothing moves.
    """
    if len(values) < 2:
        raise ValueError(len(values))
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    most = _RANGE_FACTOR * _mean(ranges)
    kept = [one for one in ranges if one < most] or ranges
    mean, moving_range = _mean(values), _mean(kept)
    reach = _LIMIT_FACTOR * moving_range
    return ControlLimits(mean, mean - reach, mean + reach, moving_range, len(ranges) - len(kept))


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)
