"""Arrows of a workbook that do not say what its figures do."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.trend import Judgement

DISAGREES = "direction-disagrees"
_JUDGED = (Judgement.BETTER, Judgement.WORSE, Judgement.SAME)
_MOVED = (Judgement.BETTER, Judgement.WORSE)


def direction_findings(card: Scorecard, measure: Measure) -> Iterator[Finding]:
    """Return the finding that the measure's arrow says otherwise than its figures.

    One that is level beside a change is for information: councils leave small changes out.
    """
    supplied = measure.supplied_direction
    calculated = card.direction(measure).judgement if supplied is not None else None
    if supplied is None or calculated not in _JUDGED or supplied.judgement is calculated:
        return
    yield Finding(
        Severity.WARNING if supplied.judgement in _MOVED else Severity.NOTE,
        DISAGREES,
        supplied.place,
        f"{measure.name}: the workbook's arrow says {supplied.judgement.words}, but compared with {card.basis.words}"
        f" the figures say {calculated.words}. Check the arrow, or say what the arrows compare with.",
    )
