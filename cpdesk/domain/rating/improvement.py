"""The rule conditioned on improvement: off target is amber while it gets better, red while not (Havering)."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating
from cpdesk.domain.rating.tolerance import ToleranceKind


@dataclass(frozen=True, slots=True)
class ImprovementRule:
    """Green on or within `green` of target; beyond it amber where the figure is no worse than a year ago, else red.

    The limit counts as green unless `includes_boundary` is False. The rule asks for the figure of the same period last
    year on the same basis; where that is missing nobody can tell.
    """

    green: Decimal
    tolerance: ToleranceKind
    includes_boundary: bool = True

    @property
    def needs_target(self) -> bool:
        """Return whether nothing can be rated without a target."""
        return True

    def rates(self, figure: RatedFigure) -> RagRating | NotRated:
        """Return the rating of a figure that has a target."""
        target = figure.target.value if figure.target is not None else None
        if figure.meets_target or target is None:
            return RagRating.GREEN if target is not None else NotRated.NO_TARGET
        off = self.tolerance.measured(figure.gap(), target)
        if off is None:
            return NotRated.ZERO_TARGET
        if off < self.green or (self.includes_boundary and off == self.green):
            return RagRating.GREEN
        if figure.year_ago is None:
            return NotRated.NO_YEAR_AGO
        return RagRating.AMBER if figure.is_no_worse_than(figure.year_ago) else RagRating.RED

    def reach(self, rating: RagRating) -> str:
        """Return where on the rule a rating lies."""
        limit = self.tolerance.words(self.green)
        near = f"within {limit} of target" if self.includes_boundary else f"less than {limit} worse than target"
        far = f"{f'more than {limit}' if self.includes_boundary else f'{limit} or more'} worse than target"
        if not self.green and self.includes_boundary:
            near, far = "on or better than target", "worse than target"
        return {
            RagRating.GREEN: near,
            RagRating.AMBER: f"{far}, but no worse than in the same period last year",
            RagRating.RED: f"{far}, and worse than in the same period last year",
        }.get(rating, "as the key says")

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        return " ".join(
            f"{rating.word}: {self.reach(rating)}." for rating in (RagRating.GREEN, RagRating.AMBER, RagRating.RED)
        )
