"""Which measures joined a scorecard since the period before, which left it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpdesk.domain.earlier_review import is_the_one_before, rated_then
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period_shift import period_before
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class LeftMeasure:
    """A measure that the scorecard of the period before had and this one lacks, as it was rated then."""

    key: str
    name: str
    pledge: str
    rating: RagRating | None


@dataclass(frozen=True, slots=True)
class ScorecardChange:
    """The keys of the measures that are new since the period before, with the measures that have left."""

    new: tuple[str, ...] = ()
    left: tuple[LeftMeasure, ...] = ()


def scorecard_change(pack: BoardPack) -> ScorecardChange:
    """Return what joined and what left; nothing of a workbook that has none of the period before to follow.

    The counts of that period stay as they were then, with the measures that have left since.
    """
    new: list[str] = []
    left: list[LeftMeasure] = []
    for line, current in zip(pack.history, pack.current, strict=True):
        now = [card for card in current.scorecards if card.measures]
        earlier = _earlier(line, now)
        then = {measure.key: (card, measure) for card in earlier for measure in card.measures}
        following = [card for card in now if any(_is_before(card_then, card) for card_then in earlier)]
        new += (measure.key for card in following for measure in card.measures if measure.key not in then)
        left += (_left(pack, *found) for key, found in then.items() if key not in pack.measures)
    return ScorecardChange(tuple(new), tuple(left))


def _earlier(line: HistoryLine, now: Sequence[Scorecard]) -> list[Scorecard]:
    """Return the scorecards about the period before, of the latest workbook of the line that has any."""
    step: HistoryLine | None = line
    while step is not None:
        found = [card for card in step.current.scorecards if any(_is_before(card, later) for later in now)]
        if found:
            return found
        step = step.shorter
    return []


def _is_before(card: Scorecard, now: Scorecard) -> bool:
    then, period = card.current_period, now.current_period
    return then is not None and period is not None and is_the_one_before(then, period, period_before(period))


def _left(pack: BoardPack, card: Scorecard, measure: Measure) -> LeftMeasure:
    heading = measure.pledge or card.title or card.place.sheet
    period = card.current_period
    rating = rated_then(pack, heading, card, measure, period).rag if period is not None else None
    return LeftMeasure(measure.key, measure_name(measure.key), heading, rating)
