"""The targets of earlier periods, as they were then."""

from collections.abc import Sequence

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.target import Target


def targets_then(pack: BoardPack, key: str, heading: str) -> tuple[tuple[ReportingPeriod, Target | None], ...]:
    """Return the target in each period of a measure in which another one than today's was in force.

    What is set in the pack says so itself, period by period; else each earlier workbook says what held up to its own
    period, back to the one before it. A measure whose target never changed, as most, has none of these.
    """
    card, measure = pack.measures[key]
    before = pack.targets_before.get(key, ())
    if key not in pack.rules.targets and not before:
        return ()
    periods = [value.period for value in measure.values if value.period is not None]
    if key in pack.rules.targets:
        today = pack.ruling(key, heading, card.current_period).target
        then = [(period, pack.ruling(key, heading, period).target) for period in periods]
        return tuple((period, target) for period, target in then if target != today)
    if measure.target is None:
        return ()
    earlier = [(period, _of_then(period, before, measure.target)) for period in periods]
    return tuple((period, then) for period, then in earlier if then is None or then.value != measure.target.value)


def _of_then(
    period: ReportingPeriod, before: Sequence[tuple[ReportingPeriod, Target | None]], today: Target
) -> Target | None:
    """Return the target of the earliest workbook that reaches the period; today's where none of the earlier does."""
    return next((target for last, target in reversed(before) if period.order <= last.order), today)
