"""A measure of a later workbook with what earlier ones knew of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from cpdesk.domain.figure_change import is_revised, is_same_figure, is_settled, numbered
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import Comparator, MeasureValue, ValueStatus


@dataclass(frozen=True, slots=True)
class Step:
    """What there is to know of two workbooks of which one follows the other: the earlier's name, the last day of each.

    The name tells the earlier workbook from the later one even where both files are called alike.
    """

    earlier_name: str
    earlier_day: date | None
    later_day: date | None

    @property
    def is_version(self) -> bool:
        """Return whether both are about the same quarter."""
        return self.earlier_day is not None and self.earlier_day == self.later_day

    def is_settled(self, period: ReportingPeriod | None) -> bool:
        """Return whether another figure for that period is a change of one that was whole."""
        return is_settled(period, self.earlier_day, self.later_day)


def carried_on(later: Measure, earlier: Measure, covered: Collection[ReportingPeriod], step: Step) -> Measure:
    """Return the later measure under the earlier one's key, with its history.

    A changed figure is revised and keeps the one that it replaced. A figure for a period that the later scorecard has
    no figures for (`covered`) is carried on with its own cell; where it has them and leaves this one blank, the figure
    was taken back.
    """
    before = dict(zip(numbered(value.period for value in earlier.values), earlier.values, strict=True))
    named = numbered(value.period for value in later.values)
    values = tuple(_succeeding(value, before.get(name), step) for name, value in zip(named, later.values, strict=True))
    held = {value.period for value in later.values} | {None, *covered}
    kept = tuple(value.named_in(step.earlier_name) for value in earlier.values if value.period not in held)
    return replace(
        later,
        key=earlier.key,
        values=(*kept, *values),
        comparators=_comparators(later, earlier, step),
    )


def covered_periods(card: Scorecard) -> frozenset[ReportingPeriod]:
    """Return the periods that a scorecard has figures for in any of its measures; a column left blank covers none."""
    periods = (value.period for measure in card.measures for value in measure.values)
    return frozenset(period for period in periods if period is not None)


def _comparators(later: Measure, earlier: Measure, step: Step) -> tuple[Comparator, ...]:
    names, others = (
        numbered((item.name, item.value.period) for item in measure.comparators) for measure in (later, earlier)
    )
    before = dict(zip(others, earlier.comparators, strict=True))
    values = [before[name].value if name in before else None for name in names]
    return tuple(
        Comparator(item.name, _succeeding(item.value, was, step))
        for item, was in zip(later.comparators, values, strict=True)
    )


def _succeeding(value: MeasureValue, earlier: MeasureValue | None, step: Step) -> MeasureValue:
    """Return the value with the one that it replaced; one that was revised before and stays is still revised."""
    if earlier is None:
        return value
    if is_same_figure(earlier, value):
        known = earlier.superseded
        return replace(value, status=value.status or earlier.status, superseded=known) if known is not None else value
    if not step.is_settled(value.period) or not is_revised(earlier, value):
        return value
    return replace(value, status=ValueStatus.REVISED, superseded=earlier.named_in(step.earlier_name))
