"""The rule of the officer's judgement: a person decides, and what a rule would give stands beside it."""

from dataclasses import dataclass

from cpdesk.domain.rating.computed import ComputedRule
from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating


@dataclass(frozen=True, slots=True)
class JudgedRule:
    """No rule rates the measure: an officer does, with a reason and a name, as for any other override.

    `beside` is the rule whose rating is shown beside the officer's, or None.
    """

    beside: ComputedRule | None = None

    @property
    def needs_target(self) -> bool:
        """Return whether nothing can be rated without a target: a person needs none."""
        return False

    def rates(self, _figure: RatedFigure) -> RagRating | NotRated:
        """Return that nobody has judged the figure: whoever does sets it as a rating of his own."""
        return NotRated.NOT_JUDGED

    def reach(self, _rating: RagRating) -> str:
        """Return whose the rating is."""
        return "by an officer's judgement"

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        beside = f" The rule beside it: {self.beside.sentence()}" if self.beside is not None else ""
        return f"Rated by an officer's judgement, with the reason and the name given.{beside}"
