"""Rating a figure by a rule."""

from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.judged import JudgedRule
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating
from cpdesk.domain.rating.result import Rating
from cpdesk.domain.rating.rule import RatingRule
from cpdesk.domain.rating.two_sided import TwoSidedRule
from cpdesk.domain.symbol import Symbol, SymbolMeaning

_SYMBOL_REASONS = {
    SymbolMeaning.SUPPRESSED: NotRated.SUPPRESSED,
    SymbolMeaning.NOT_APPLICABLE: NotRated.NOT_APPLICABLE,
    SymbolMeaning.NOT_DUE: NotRated.NOT_DUE,
    SymbolMeaning.UNDATED: NotRated.UNDATED,
    SymbolMeaning.NOT_IMPORTED: NotRated.NOT_IMPORTED,
    SymbolMeaning.WITHHELD: NotRated.WITHHELD,
}


_UNRATED = {reason: Rating(reason=reason) for reason in NotRated}
_RATED = {rag: Rating(rag=rag) for rag in RagRating}


def rate(figure: RatedFigure, rule: RatingRule | None) -> Rating:
    """Return the rating of a figure, or the first reason in `NotRated`'s order for having none.

    Decimal throughout. A figure that meets its target is green under any rule; a zero target that is missed under a
    relative tolerance cannot be rated, as nothing is a percentage of zero.
    """
    reason = _reason(figure, rule)
    if reason is not None:
        return _UNRATED[reason]
    if rule is None:
        return _UNRATED[NotRated.NO_RULE]
    found = rule.rates(figure)
    return _UNRATED[found] if isinstance(found, NotRated) else _RATED[found]


def _reason(figure: RatedFigure, rule: RatingRule | None) -> NotRated | None:
    """Return why no rule can rate the figure at all, or None."""
    if not isinstance(figure.result, Decimal):
        meaning = figure.result.meaning if isinstance(figure.result, Symbol) else SymbolMeaning.UNKNOWN
        return _SYMBOL_REASONS.get(meaning, NotRated.NO_DATA)
    if rule is not None and not rule.needs_target:
        is_contextual = figure.polarity is Polarity.NEUTRAL and not isinstance(rule, JudgedRule)
        return NotRated.CONTEXTUAL if is_contextual else None
    target = figure.target
    if target is None or (target.value is None and not target.text.strip()):
        return NotRated.NO_TARGET
    if target.value is None:
        return NotRated.TEXT_TARGET
    if isinstance(rule, TwoSidedRule):
        return None
    if figure.polarity is None:
        return NotRated.POLARITY_UNKNOWN
    return NotRated.CONTEXTUAL if figure.polarity is Polarity.NEUTRAL else None
