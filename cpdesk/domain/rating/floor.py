"""The rule of target and floor: amber between the two, red beneath the floor (Kent's quarterly report)."""

from dataclasses import dataclass

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating

_REACH = {
    RagRating.GREEN: "target achieved",
    RagRating.AMBER: "floor standard achieved, target not",
    RagRating.RED: "floor standard not achieved",
}


@dataclass(frozen=True, slots=True)
class FloorRule:
    """Green where the target is met; amber while the measure's own floor is; red beneath it.

    The floor is the measure's, as its target is, and on the bad side of it. Where being on plan is best nothing can
    have a floor, and such a measure is not rated by this rule.
    """

    @property
    def needs_target(self) -> bool:
        """Return whether nothing can be rated without a target."""
        return True

    def rates(self, figure: RatedFigure) -> RagRating | NotRated:
        """Return the rating of a figure that has a target."""
        if figure.meets_target:
            return RagRating.GREEN
        if figure.polarity is Polarity.PLAN:
            return NotRated.NO_RULE
        if figure.floor is None:
            return NotRated.NO_FLOOR
        return RagRating.AMBER if figure.is_no_worse_than(figure.floor) else RagRating.RED

    def reach(self, rating: RagRating) -> str:
        """Return where on the rule a rating lies."""
        return _REACH.get(rating, "as the key says")

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        return " ".join(f"{rating.word}: {words}." for rating, words in _REACH.items())
