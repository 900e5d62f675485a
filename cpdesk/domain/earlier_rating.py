"""The ratings of the period before, by what was in force then."""

from collections.abc import Mapping

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import JudgedRule, Rating
from cpdesk.domain.review import PackReview
from cpdesk.domain.ruling import Ruling
from cpdesk.domain.trend import Basis, earlier_value


def earlier_ratings(pack: BoardPack, review: PackReview) -> Mapping[str, Rating]:
    """Return the earlier rating of each measure that can be told to have kept its rating or changed it, by its key.

    Both ratings have to be the council's own rule's: an officer's rating, the workbook's own or a guessed rule says
    nothing of the period before. A target of this year's workbook is not last year's, so a figure of another year is
    rated only where the pack itself says what was aimed for then.
    """
    found = ((key, _earlier(pack, measure)) for key, measure in review.measures.items())
    return {key: rating for key, rating in found if rating is not None}


def _earlier(pack: BoardPack, review: MeasureReview) -> Rating | None:
    period = review.scorecard.current_period
    if period is None or review.override is not None or not (review.is_rated_by_rule and _is_councils(review.ruling)):
        return None
    before = earlier_value(review.measure.values, period, Basis.PREVIOUS)
    if before is None or before.period is None:
        return None
    then = pack.ruling(review.key, review.pledge.heading, before.period)
    if not _is_councils(then) or (before.period.year != period.year and not then.is_target_set):
        return None
    rating = then.rates(pack.measures[review.key][1], before.period)
    return rating if rating.is_rated else None


def _is_councils(ruling: Ruling) -> bool:
    return ruling.origin.is_councils and not isinstance(ruling.rule, JudgedRule)
