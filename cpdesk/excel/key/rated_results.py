"""A result beside the rating that the workbook gives it."""

from decimal import Decimal

from cpdesk.domain.measure import Measure
from cpdesk.domain.rating import RagRating, RatedFigure, RatingRule, ToleranceKind, rate
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class RatedResult:
    """A measure's result of some period, with the `rag` that the workbook shows for it; `measure` has its target.

    `year_ago` is the result of the same period last year, where a rule asks for it.
    """

    result: Decimal | Symbol | None
    measure: Measure
    rag: RagRating | None
    year_ago: Decimal | None = None

    def rag_by(self, rule: RatingRule) -> RagRating | None:
        """Return the rating by the measure's own rule, else by that one."""
        measure = self.measure
        figure = RatedFigure(
            self.result, measure.displayed_target, measure.polarity, measure.unit, year_ago=self.year_ago
        )
        return rate(figure, measure.rule or rule).rag

    def gap(self, kind: ToleranceKind) -> Decimal | None:
        """Return how far off target the result is; None where a percentage of the target has no meaning."""
        target, polarity = self.measure.displayed_target, self.measure.polarity
        if target is None or target.value is None or polarity is None or not isinstance(self.result, Decimal):
            return None
        off = target.gap(self.result, polarity)
        if kind is ToleranceKind.POINTS:
            return off
        return off * 100 / abs(target.value) if target.value else None

    def agrees(self, rule: RatingRule) -> bool:
        """Return whether the rule gives the workbook's rating."""
        return self.rag_by(rule) is self.rag
