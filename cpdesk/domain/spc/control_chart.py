"""A control chart: a series with its limits, its signals, and what they mean for the measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.spc.limits import ControlLimits, control_limits
from cpdesk.domain.spc.special_cause import SpecialCause, special_causes


class Variation(StrEnum):
    """What the latest figure says: chance, or a change for the better, for the worse, or of neither."""

    COMMON = "common cause"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL = "neither good nor bad"


class Assurance(StrEnum):
    """Whether the process as it runs will meet its target: always, never, or now and then as chance has it."""

    MET = "pass"
    MISSED = "fail"
    INCONSISTENT = "inconsistent"


@dataclass(frozen=True, slots=True)
class Rebase:
    """Where a new process begins: the place of its first point, and the known cause that was given for it.

    Limits are drawn anew only for a cause that somebody can name (NHSRplotthedots, issue 142).
    """

    at: int
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("limits are drawn anew only for a stated reason")


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """One figure of the series with the limits it is judged by, and its special cause, if any."""

    value: Decimal
    limits: ControlLimits
    cause: SpecialCause | None
    variation: Variation


@dataclass(frozen=True, slots=True)
class ControlChart:
    """A series as a control chart, oldest point first; `assurance` None where nobody says a target or what is good."""

    points: tuple[ControlPoint, ...]
    assurance: Assurance | None = None

    @property
    def latest(self) -> ControlPoint:
        """Return the latest point, which the variation of the whole is read from."""
        return self.points[-1]


def control_chart(
    values: Sequence[Decimal],
    polarity: Polarity | None,
    target: Decimal | None = None,
    rebases: Sequence[Rebase] = (),
) -> ControlChart:
    """Return the chart of a series; each stretch between two rebases has limits and signals of its own.

    Raises ValueError where a stretch has fewer than two values.
    """
    starts = [0, *sorted(rebase.at for rebase in rebases)]
    points: list[ControlPoint] = []
    for start, end in zip(starts, [*starts[1:], len(values)], strict=True):
        stretch = values[start:end]
        limits = control_limits(stretch)
        for value, cause in zip(stretch, special_causes(stretch, limits), strict=True):
            points.append(ControlPoint(value, limits, cause, _variation(cause, polarity)))
    return ControlChart(tuple(points), _assurance(points[-1].limits, polarity, target))


def _variation(cause: SpecialCause | None, polarity: Polarity | None) -> Variation:
    if cause is None:
        return Variation.COMMON
    if polarity not in (Polarity.HIGH, Polarity.LOW):
        return Variation.NEUTRAL
    return Variation.IMPROVEMENT if cause.is_upward == (polarity is Polarity.HIGH) else Variation.CONCERN


def _assurance(limits: ControlLimits, polarity: Polarity | None, target: Decimal | None) -> Assurance | None:
    if target is None or polarity not in (Polarity.HIGH, Polarity.LOW):
        return None
    if limits.lower <= target <= limits.upper:
        return Assurance.INCONSISTENT
    return Assurance.MET if (target < limits.lower) == (polarity is Polarity.HIGH) else Assurance.MISSED
