"""The rule in force on a scorecard: a measure's own tolerance, the key's, or the one that its ratings follow."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.grid import GridCell
from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingRule, RuleInForce, RuleSource, ToleranceKind, rate
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import Symbol
from cpdesk.excel.figures import read_figures, read_text
from cpdesk.excel.keys import tolerance_of_words
from cpdesk.excel.wording import plain, tidy

_AMOUNTS = (10, 5, 2, 3, 15, 20, 1, 4, 6, 7, 8, 9, 12, 25)
CANDIDATES = tuple(
    RatingRule(Decimal(amount), kind) for amount in _AMOUNTS for kind in (ToleranceKind.RELATIVE, ToleranceKind.POINTS)
)


def tolerance_of_cell(cell: GridCell | None, heading: str, unit: Unit) -> RatingRule | None:
    """Return the tolerance that a measure's own cell states, or None where it states none.

    `10%` is a share of the target, and `2 pts` are points. A bare number is what the heading says (`Tolerance %`), else
    points of whatever the measure counts.
    """
    if cell is None or cell.is_blank:
        return None
    text = tidy(cell.text).lstrip("+-±/ ")
    stated = tolerance_of_words(text)
    if stated is not None:
        return stated
    figures = read_figures(cell) if cell.number is not None else read_text(text)
    if figures is None or figures.number is None:
        return None
    amount = abs(figures.number)
    is_share = "%" in heading and "point" not in plain(heading)
    if amount < 1 and cell.number is not None and (is_share or unit is Unit.PERCENT):
        amount *= 100
    return RatingRule(amount, ToleranceKind.RELATIVE if is_share else ToleranceKind.POINTS)


def rule_in_force(card: Scorecard, *, key_rule: RatingRule | None, has_tolerances: bool) -> RuleInForce:
    """Return the scorecard's rule, how it is known, and how well it agrees with the workbook's own ratings.

    The key's rule first. Beside a column of tolerances with no key, a measure that states none is green or red only.
    Else the candidate that agrees with most of the ratings, the first of those that agree alike: 10% of the target,
    then 10 points. With neither key nor ratings there is no rule.
    """
    rated = [
        _Rated(card.result(measure), measure, measure.supplied_rating.rag)
        for measure in card.measures
        if measure.supplied_rating.rag is not None
    ]
    if key_rule is not None:
        return _counted(rated, key_rule, RuleSource.KEY)
    if has_tolerances:
        return _counted(rated, RatingRule(), RuleSource.MEASURE)
    options = _inferred(rated) if rated else ()
    best = max(options, key=lambda option: option.agrees, default=RuleInForce())
    return best if best.agrees > 0 else RuleInForce(rated=len(rated))


@dataclass(frozen=True, slots=True)
class _Rated:
    """A measure's result beside the rating that the workbook gives it."""

    result: Decimal | Symbol | None
    measure: Measure
    rag: RagRating | None

    @property
    def case(self) -> object:
        """Return all that the rating of a missed target depends on, and what the workbook says of it."""
        target = self.measure.target
        return (self.result, target.value if target is not None else None, self.measure.polarity, self.rag)

    def rag_by(self, rule: RatingRule) -> RagRating | None:
        return rate(self.result, self.measure.target, self.measure.polarity, self.measure.rule or rule).rag

    def agrees(self, rule: RatingRule) -> bool:
        return self.rag_by(rule) is self.rag


def _inferred(rated: Sequence[_Rated]) -> Iterator[RuleInForce]:
    """Return each candidate with its count of ratings; like cases are rated once, and those on target once for all."""
    missed: dict[object, list[_Rated]] = defaultdict(list)
    settled = 0
    for item in rated:
        if item.measure.rule is None and item.rag_by(RatingRule()) is RagRating.RED:
            missed[item.case].append(item)
        else:
            settled += item.agrees(CANDIDATES[0])
    for rule in CANDIDATES:
        agrees = sum(len(items) for items in missed.values() if items[0].agrees(rule))
        yield RuleInForce(rule, RuleSource.INFERRED, settled + agrees, len(rated))


def _counted(rated: Sequence[_Rated], rule: RatingRule, source: RuleSource) -> RuleInForce:
    """Return the rule with the number of the workbook's ratings, and of those that it gives too."""
    return RuleInForce(rule, source, sum(item.agrees(rule) for item in rated), len(rated))
