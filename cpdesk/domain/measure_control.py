"""The control chart of a reviewed measure, or why it has a run chart."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.spc.control_chart import ControlChart, ControlPoint, Rebase, control_chart
from cpdesk.domain.spc.fitness import FEWEST, Fitness, fitness
from cpdesk.domain.spc.stated_cause import StatedCause
from cpdesk.domain.spc.words import assurance_sentence, variation_sentence

_LEAST_STRETCH = 2


@dataclass(frozen=True)
class MeasureControl:
    """The run of figures that is charted, with its limits where it is fit for them.

    `causes` are those for which the limits were drawn anew; `waiting` those with too few figures since.
    """

    fitness: Fitness
    chart: ControlChart | None
    causes: tuple[StatedCause, ...] = ()
    waiting: tuple[StatedCause, ...] = ()

    def point(self, period: ReportingPeriod) -> ControlPoint | None:
        """Return the point of a period, or None where it is not of the run or there are no limits."""
        if self.chart is None or period not in self.fitness.periods:
            return None
        return self.chart.points[self.fitness.periods.index(period)]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what the chart says to somebody who reads no charts: change or chance, target, reasons, refusal."""
        if self.chart is None:
            return (self.fitness.refusal,)
        says = variation_sentence(self.chart.latest, self.fitness.periods[-1])
        assured = assurance_sentence(self.chart.assurance)
        return tuple(filter(None, (says, assured, *map(_anew, self.causes), *map(_waiting, self.waiting), self._trial)))

    @property
    def _trial(self) -> str:
        """Return that the last limits rest on few figures, as those after a rebase at first do."""
        if not self.causes:
            return ""
        count = len(self.fitness.periods) - self.fitness.periods.index(self.causes[-1].period)
        if count >= FEWEST:
            return ""
        return f"The latest limits rest on {count} figures and may still move until there are {FEWEST}."


def measure_control(review: MeasureReview) -> MeasureControl:
    """Return the measure's figures with their limits: mean ± 2.66 × average moving range, drawn anew where stated.

    The target is today's, as assurance says what lies ahead.
    """
    found = fitness(review.measure.values, review.scorecard.current_period, review.ruling.basis)
    if not found.is_fit:
        return MeasureControl(found, None)
    causes, waiting = _usable(review.showing.rebases, found.periods)
    rebases = [Rebase(found.periods.index(cause.period), cause.reason) for cause in causes]
    return MeasureControl(
        found, control_chart(found.values, review.measure.polarity, _target(review), rebases), causes, waiting
    )


def rebase_periods(control: MeasureControl) -> tuple[ReportingPeriod, ...]:
    """Return the periods in which a new process could begin: two figures before it, two from it on."""
    return control.fitness.periods[_LEAST_STRETCH : 1 - _LEAST_STRETCH]


def _usable(
    stated: tuple[StatedCause, ...], periods: tuple[ReportingPeriod, ...]
) -> tuple[tuple[StatedCause, ...], tuple[StatedCause, ...]]:
    """Return the causes that leave two figures or more on either side, and those of the run that do not."""
    of_run = sorted((cause for cause in stated if cause.period in periods), key=lambda cause: cause.period.order)
    used: list[StatedCause] = []
    start = 0
    for cause in of_run:
        at = periods.index(cause.period)
        if at - start >= _LEAST_STRETCH and len(periods) - at >= _LEAST_STRETCH:
            used.append(cause)
            start = at
    return tuple(used), tuple(cause for cause in of_run if cause not in used)


def _target(review: MeasureReview) -> Decimal | None:
    target = review.measure.target
    return target.value if target is not None else None


def _anew(cause: StatedCause) -> str:
    reason = cause.reason.strip()
    return f"Limits are drawn anew from {cause.period.label}: {reason}" + (
        "" if reason.endswith((".", "!", "?")) else "."
    )


def _waiting(cause: StatedCause) -> str:
    return f"Limits are not yet drawn anew from {cause.period.label}: that takes two figures on either side."
