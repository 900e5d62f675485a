"""A figure to rate, with all that any rule may ask about it."""

from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.target import Target
from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class RatedFigure:
    """A result beside its target, all numbers in the measure's unit.

    `result` is a number, as displayed or as its cell holds it, a symbol, or None. `floor` is what the measure may not
    fall short of; `year_ago` the result of the same period last year, where both are on the same basis.
    """

    result: Decimal | Symbol | None
    target: Target | None = None
    polarity: Polarity | None = None
    unit: Unit = Unit.NUMBER
    floor: Decimal | None = None
    year_ago: Decimal | None = None

    @property
    def number(self) -> Decimal:
        """Return the number to rate; raise TypeError where there is none."""
        if not isinstance(self.result, Decimal):
            raise TypeError(self.result)
        return self.result

    @property
    def meets_target(self) -> bool:
        """Return whether it meets its target; a figure with no target of a number, or no good direction, does not."""
        if self.target is None or self.target.value is None or self.polarity in (None, Polarity.NEUTRAL):
            return False
        return self.target.is_met(self.number, self.polarity)

    def gap(self) -> Decimal:
        """Return how far it is on the bad side of its target; raise ValueError where it has none or nothing is good."""
        if self.target is None or self.polarity is None:
            raise ValueError(self.target)
        return self.target.gap(self.number, self.polarity)

    def is_no_worse_than(self, other: Decimal) -> bool:
        """Return whether the figure is as good as `other` or better; with plan best, as near its target or nearer."""
        if self.polarity is Polarity.PLAN and self.target is not None:
            return self.gap() <= self.target.gap(other, Polarity.PLAN)
        return self.number <= other if self.polarity is Polarity.LOW else self.number >= other
