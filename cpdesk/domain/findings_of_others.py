"""Everything that is found of others' figures: their age, their group, their places, their population."""

from collections.abc import Iterable, Sequence

from cpdesk.domain.comparator_check import comparator_findings
from cpdesk.domain.finding import Finding
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.population_check import population_findings
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.showing import PackShowing


def findings_of_others(
    cards: Iterable[Scorecard], history: Sequence[HistoryLine], showing: PackShowing
) -> tuple[Finding, ...]:
    """Return the findings of those scorecards of a pack, by what was said there of comparators and came before them."""
    listed = tuple(cards)
    return (*comparator_findings(listed, history, showing), *population_findings(listed, history, showing))
