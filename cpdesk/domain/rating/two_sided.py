"""The two-sided rule: on plan is best, and too much is rated apart from too little."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating
from cpdesk.domain.rating.tolerance import ToleranceKind


@dataclass(frozen=True, slots=True)
class Side:
    """How far to one side of its target a figure may be: green while within `green`, amber while within `amber`."""

    green: Decimal
    amber: Decimal

    def __post_init__(self) -> None:
        if not 0 <= self.green <= self.amber:
            raise ValueError("amber has to reach as far as green or further")


@dataclass(frozen=True, slots=True)
class TwoSidedRule:
    """Green near the plan, amber further off, red beyond, each limit said for either side.

    Each limit counts as the better rating unless `includes_boundary` is False.
    """

    below: Side
    above: Side
    tolerance: ToleranceKind = ToleranceKind.POINTS
    includes_boundary: bool = True

    @property
    def needs_target(self) -> bool:
        """Return whether nothing can be rated without a target."""
        return True

    def rates(self, figure: RatedFigure) -> RagRating | NotRated:
        """Return the rating of a figure that has a target.

        Where high or low is said to be good, what is better than the target meets it, as under any rule.
        """
        target = figure.target.value if figure.target is not None else None
        if target is None:
            return NotRated.NO_TARGET
        if figure.number == target or figure.meets_target:
            return RagRating.GREEN
        side = self.above if figure.number > target else self.below
        off = self.tolerance.measured(abs(figure.number - target), target)
        if off is None:
            return NotRated.ZERO_TARGET
        if self._is_within(off, side.green):
            return RagRating.GREEN
        return RagRating.AMBER if self._is_within(off, side.amber) else RagRating.RED

    def reach(self, rating: RagRating) -> str:
        """Return where on the rule a rating lies: within 5% below or 2% above target."""
        if rating is RagRating.GREEN:
            return f"on target, or {self._within(self.below.green, self.above.green)} it"
        if rating is RagRating.AMBER:
            return f"{self._within(self.below.amber, self.above.amber)} target"
        return "further from target"

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        return " ".join(
            f"{rating.word}: {self.reach(rating)}." for rating in (RagRating.GREEN, RagRating.AMBER, RagRating.RED)
        )

    def _is_within(self, off: Decimal, limit: Decimal) -> bool:
        return off < limit or (self.includes_boundary and off == limit)

    def _within(self, below: Decimal, above: Decimal) -> str:
        bound = "within" if self.includes_boundary else "less than"
        if below == above:
            return (
                f"{bound} {self.tolerance.words(below)} of"
                if self.includes_boundary
                else (f"{bound} {self.tolerance.words(below)} from")
            )
        return f"{bound} {self.tolerance.words(below)} below or {self.tolerance.words(above)} above"
