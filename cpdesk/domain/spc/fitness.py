"""Whether the figures of a measure may be judged by control limits, and why where they may not."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.period_step import months_between, usual_step
from cpdesk.domain.trend import value_for
from cpdesk.domain.value import MeasureValue

_A_YEAR = 12
FEWEST = 12
"""Three years of quarters, or one of months: limits that rest on fewer figures are themselves a matter of chance."""


@dataclass(frozen=True, slots=True)
class Fitness:
    """The figures that may be judged together, oldest first, and one plain sentence where limits may not be drawn.

    The run ends with the current period and goes back as far as no figure is missing, a symbol, or of another kind of
    period. `caution` is what must be known of limits that are drawn all the same.
    """

    periods: tuple[ReportingPeriod, ...]
    values: tuple[Decimal, ...]
    refusal: str = ""
    caution: str = ""

    @property
    def is_fit(self) -> bool:
        """Return whether limits may be drawn."""
        return not self.refusal


def fitness(
    values: Sequence[MeasureValue], current: ReportingPeriod | None, basis: MeasureBasis | None, fewest: int = FEWEST
) -> Fitness:
    """Return the run of figures up to the current period, with why it is not fit for limits.

    Limits take the difference between neighbours for chance. Where neighbours share their cases, as in rolling years
    and in what adds up, or repeat what comes once a year, they differ by less than chance and the limits would be too
    narrow, so none are drawn.
    """
    run = _run(values, current)
    periods = tuple(period for period, _ in run)
    numbers = tuple(number for _, number in run)
    caution = "" if basis is not None else _UNSTATED
    return Fitness(periods, numbers, _refusal(len(run), current, basis, fewest), caution)


_UNSTATED = (
    "Nothing says what these figures count. Limits hold only where no figure shares its cases with the one before."
)


def _refusal(count: int, current: ReportingPeriod | None, basis: MeasureBasis | None, fewest: int) -> str:
    if basis is not None and basis.overlaps_itself:
        return f"Figures {basis.words} overlap, so limits would mislead."
    if basis is not None and basis.is_yearly and current is not None and (usual_step(current) or _A_YEAR) < _A_YEAR:
        return f"Figures {basis.words} stand still from one {current.kind.value} to the next, so limits would mislead."
    if current is not None and current.kind is PeriodKind.YEAR_TO_DATE:
        return f"Figures {MeasureBasis.CUMULATIVE.words} overlap, so limits would mislead."
    if count >= fewest:
        return ""
    there = "there are none" if not count else "there is 1" if count == 1 else f"there are {count}"
    return f"Limits need {fewest} figures in a row; {there}."


def _run(
    values: Sequence[MeasureValue], current: ReportingPeriod | None
) -> tuple[tuple[ReportingPeriod, Decimal], ...]:
    """Return the unbroken run of figures of one kind of period that ends with the current one."""
    last = value_for(values, current)
    if current is None or last is None or last.shown is None:
        return ()
    earlier = [
        (value.period, value)
        for value in values
        if value.period is not None and value.period.kind is current.kind and value.period.end < current.end
    ]
    earlier.sort(key=lambda item: item[0].order, reverse=True)
    run = [(current, last.shown)]
    step = usual_step(current)
    for period, value in earlier:
        gap = months_between(period, run[-1][0])
        step = step or gap
        if value.shown is None or gap != step or not gap:
            break
        run.append((period, value.shown))
    return tuple(reversed(run))
