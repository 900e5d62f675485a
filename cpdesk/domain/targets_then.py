"""The targets of earlier periods, as they were then."""

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.target import Target


def targets_then(pack: BoardPack, key: str, heading: str) -> tuple[tuple[ReportingPeriod, Target | None], ...]:
    """Return the target in each period of a measure in which another one than today's was in force.

    What is set in the pack says so itself, period by period; else the workbook before says what held up to its own
    period. A measure whose target never changed, as most, has none of these.
    """
    card, measure = pack.measures[key]
    before = pack.targets_before.get(key)
    if key not in pack.rules.targets and before is None:
        return ()
    periods = [value.period for value in measure.values if value.period is not None]
    if key in pack.rules.targets:
        today = pack.ruling(key, heading, card.current_period).target
        then = [(period, pack.ruling(key, heading, period).target) for period in periods]
        return tuple((period, target) for period, target in then if target != today)
    if before is None or measure.target is None or before[1].value == measure.target.value:
        return ()
    last, target = before
    return tuple((period, target) for period in periods if period.order <= last.order)
