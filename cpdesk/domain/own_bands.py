"""Ratings of measures by bands of their own, which need no target."""

from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import NotRated, RagRating, Rating, RatingRule, rate
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.target import Target

_BY_BAND = (RagRating.GREEN, RagRating.AMBER, RagRating.RED)
_WITHOUT = (NotRated.NO_TARGET, NotRated.TEXT_TARGET)


def rate_by_own_bands(
    shown: Decimal | Symbol | None, target: Target | None, polarity: Polarity | None, rule: RatingRule
) -> Rating:
    """Return the rating of a value by the measure's own bands: without a target, green is where theirs begins."""
    rating = rate(shown, target, polarity, rule)
    if rating.reason not in _WITHOUT or rule.bands is None or polarity is None or not isinstance(shown, Decimal):
        return rating
    if polarity is Polarity.NEUTRAL:
        return Rating(reason=NotRated.CONTEXTUAL)
    if polarity is not rule.bands.polarity:
        return Rating(reason=NotRated.NO_RULE)
    return Rating(rag=_BY_BAND[rule.bands.band(shown)])
