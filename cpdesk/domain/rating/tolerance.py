"""The rule of target and tolerance: green on target, then one rating after the other by how far off it is."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating


class ToleranceKind(StrEnum):
    """How far off target is measured: in the measure's own points, or as a percentage of the target.

    Within 10 of a target of 5% is 0 to 15% in points, and 4.5 to 5.5% of the target: a key has to say which.
    """

    POINTS = "points"
    RELATIVE = "relative"

    def words(self, amount: Decimal) -> str:
        """Return a distance as words: 10%, 5 points, 1 point."""
        unit = "%" if self is ToleranceKind.RELATIVE else " point" if amount == 1 else " points"
        return f"{amount.normalize():f}{unit}"

    def measured(self, gap: Decimal, target: Decimal) -> Decimal | None:
        """Return a gap in this kind's measure; None for a percentage of zero, which has no meaning."""
        if self is ToleranceKind.POINTS:
            return gap
        return gap * 100 / abs(target) if target else None


@dataclass(frozen=True, slots=True)
class Limit:
    """How far off target a rating reaches."""

    rating: RagRating
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ToleranceRule:
    """Green on target; each rating in `limits`, from the best, while no further off than its limit; red beyond them.

    Without limits it is the rule of a council that states no tolerance: green or red, nothing between. A limit for
    green itself lets a measure be green though short of its target; yellow, amber-green and amber-red make keys of four
    and five points. Each limit counts as the better rating unless `includes_boundary` is False. `exceeding`, where a
    key has it, is the rating of what is better than its target by that much or more; by just that much it is not where
    `includes_exceeding` is False. `unit` is that of the measures
    that the rule is about: percentage points say nothing of days. None is whatever the measure counts.
    """

    limits: tuple[Limit, ...] = ()
    tolerance: ToleranceKind | None = None
    includes_boundary: bool = True
    exceeding: Limit | None = None
    unit: Unit | None = None
    includes_exceeding: bool = True

    @classmethod
    def of(
        cls,
        amber: Decimal | None = None,
        tolerance: ToleranceKind | None = None,
        *,
        green: Decimal | None = None,
        yellow: Decimal | None = None,
        includes_boundary: bool = True,
        unit: Unit | None = None,
    ) -> "ToleranceRule":
        """Return the rule of the usual ratings, those that are given."""
        said = ((RagRating.GREEN, green), (RagRating.YELLOW, yellow), (RagRating.AMBER, amber))
        limits = tuple(Limit(rating, amount) for rating, amount in said if amount is not None)
        return cls(limits, tolerance, includes_boundary, unit=unit)

    @property
    def needs_target(self) -> bool:
        """Return whether nothing can be rated without a target."""
        return True

    def times(self, factor: Decimal) -> "ToleranceRule":
        """Return the rule with every limit that many times as far: for limits given in thousands of pounds."""
        limits = tuple(Limit(limit.rating, limit.amount * factor) for limit in self.limits)
        return replace(self, limits=limits)

    def limit(self, rating: RagRating) -> Decimal | None:
        """Return how far off target a rating reaches, or None where it has no limit of its own."""
        return next((limit.amount for limit in self.limits if limit.rating is rating), None)

    def rates(self, figure: RatedFigure) -> RagRating | NotRated:
        """Return the rating of a figure that has a target.

        A measure in another unit that misses it has none; nor has one that beats it, where that may be a rating apart.
        """
        is_fit = self.unit in (None, figure.unit)
        if figure.meets_target and not is_fit and self.exceeding is not None and figure.gap() < 0:
            return NotRated.NO_RULE
        if figure.meets_target:
            return self._exceeded(figure) if is_fit else RagRating.GREEN
        if not is_fit:
            return NotRated.NO_RULE
        off = self._off(figure)
        if off is None:
            return NotRated.ZERO_TARGET
        for limit in self.limits:
            if off < limit.amount or (self.includes_boundary and off == limit.amount):
                return limit.rating
        return RagRating.RED

    def reach(self, rating: RagRating) -> str:
        """Return where on the rule a rating lies: on or better than target, within 10% of it, worse than that.

        The rule asks how much worse than its target a figure is, as what is better meets it; where being on plan is
        best, further from it on either side is worse.
        """
        limit = self.limit(rating)
        if limit is not None:
            amount = self._words(limit)
            return f"within {amount} of target" if self.includes_boundary else f"less than {amount} worse than target"
        if self.exceeding is not None and rating is self.exceeding.rating:
            amount = self._words(self.exceeding.amount)
            return f"better than target by {f'{amount} or more' if self.includes_exceeding else f'more than {amount}'}"
        if rating is RagRating.GREEN:
            return "on or better than target"
        if not self.limits:
            return "target not met"
        furthest = self._words(self.limits[-1].amount)
        amount = f"more than {furthest}" if self.includes_boundary else f"{furthest} or more"
        return f"{amount} worse than target"

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        best = (self.exceeding.rating,) if self.exceeding is not None else ()
        named = dict.fromkeys((*best, RagRating.GREEN, *(limit.rating for limit in self.limits), RagRating.RED))
        return " ".join(f"{rating.word}: {self.reach(rating)}." for rating in named)

    def _words(self, amount: Decimal) -> str:
        if self.tolerance is not ToleranceKind.RELATIVE and self.unit is Unit.PERCENT:
            return f"{amount.normalize():f} percentage point{'' if amount == 1 else 's'}"
        if self.tolerance is not ToleranceKind.RELATIVE and self.unit is Unit.CURRENCY:
            return format_quantity(amount, Unit.CURRENCY)
        return (self.tolerance or ToleranceKind.POINTS).words(amount)

    def _off(self, figure: RatedFigure) -> Decimal | None:
        target = figure.target.value if figure.target is not None else None
        if not self.limits or self.tolerance is None or target is None:
            return figure.gap()
        return self.tolerance.measured(figure.gap(), target)

    def _exceeded(self, figure: RatedFigure) -> RagRating:
        off = self._off(figure) if self.exceeding is not None else None
        if self.exceeding is None or off is None:
            return RagRating.GREEN
        better = -off
        is_exceeded = better > self.exceeding.amount or (self.includes_exceeding and better == self.exceeding.amount)
        return self.exceeding.rating if is_exceeded else RagRating.GREEN
