"""Which measures joined a scorecard since the period before, which left it."""

from dataclasses import dataclass

from cpdesk.domain.earlier_review import rated_then
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.scorecard_before import followed_scorecards


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
    for followed in followed_scorecards(pack):
        new += followed.joined
        then = {measure.key: (card, measure) for card in followed.before for measure in card.measures}
        left += (_left(pack, *found) for key, found in then.items() if key not in pack.measures)
    return ScorecardChange(tuple(new), tuple(left))


def _left(pack: BoardPack, card: Scorecard, measure: Measure) -> LeftMeasure:
    heading = measure.pledge or card.title or card.place.sheet
    period = card.current_period
    rating = rated_then(pack, heading, card, measure, period).rag if period is not None else None
    return LeftMeasure(measure.key, measure_name(measure.key), heading, rating)
