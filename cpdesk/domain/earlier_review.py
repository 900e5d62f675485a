"""The rating of each measure one period before, by what was in force then."""

from collections.abc import Iterable
from dataclasses import dataclass

from cpdesk.domain.history import HistoryLine, cards_with
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview, rating_that_counts
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_override import override_then
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.period_shift import period_before
from cpdesk.domain.rating import JudgedRule, NotRated, Rating
from cpdesk.domain.review import PackReview
from cpdesk.domain.ruling import ruling
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.scorecard_before import is_the_one_before, joined_measures
from cpdesk.domain.trend import value_for
from cpdesk.domain.value import MeasureValue


@dataclass(frozen=True, slots=True)
class EarlierRating:
    """What a measure was rated one period before, by its `value` then, and by which workbook.

    The workbook is empty where this one's figure was rated anew.
    """

    rating: Rating
    period: ReportingPeriod
    workbook: str = ""
    value: MeasureValue | None = None

    def is_figure(self, now: MeasureValue | None) -> bool:
        """Return whether a figure is the very one of then, with the counts behind it where both say them."""
        then = self.value
        if now is None or then is None or now.shown is None or now.shown != then.shown:
            return False
        both = ((now.numerator, then.numerator), (now.denominator, then.denominator))
        return all(None in counts or counts[0] == counts[1] for counts in both)


Told = tuple[Scorecard, Measure, str]
"""A measure as a workbook of that name has it, on its scorecard there."""


def told_by_workbooks(pack: BoardPack) -> dict[str, tuple[Told, ...]]:
    """Return each measure of the pack as each workbook of its line has it, the latest workbook first, by its key."""
    told: dict[str, list[Told]] = {}
    for line in pack.history:
        step: HistoryLine | None = line
        while step is not None:
            for key, (card, measure) in cards_with(step.current).items():
                told.setdefault(key, []).append((card, measure, step.workbooks[-1].name))
            step = step.shorter
    return {key: tuple(found) for key, found in told.items()}


def earlier_rating(pack: BoardPack, told: Iterable[Told], review: MeasureReview) -> EarlierRating | None:
    """Return what a measure was rated one period before; None where there is no figure for that period.

    Of a measure that the scorecard of then did not have it would be a rating that nobody gave: see `joined_measures`.
    Where a workbook of that period is in the pack, it is as it was rated then: by that workbook's figure, key and own
    rating, by the rules of the pack that were in force, by the officer's override where it is known to be of that
    period. Else this workbook's figure for that period is rated by what is known to have been in force: its own ratings
    are of another period, and so is a rule worked out from them; its targets are this year's, and no other's.
    """
    now = review.scorecard.current_period
    if now is None:
        return None
    before = period_before(now)
    for card, measure, name in told:
        then = card.current_period
        if then is not None and is_the_one_before(then, now, before):
            value = value_for(measure.values, then)
            return EarlierRating(rated_then(pack, review.pledge.heading, card, measure, then), then, name, value)
    wanted = before or _last_snapshot(review.measure, now)
    value = value_for(review.measure.values, wanted) if wanted is not None else None
    if wanted is None or value is None:
        return None
    return EarlierRating(_rated_anew(pack, review, wanted, is_of_this_year=wanted.year == now.year), wanted, "", value)


def earlier_ratings(pack: BoardPack, review: PackReview) -> dict[str, Rating]:
    """Return the ratings of the period before of the measures that had one then, by key."""
    told, joined = told_by_workbooks(pack), joined_measures(pack)
    listed = ((key, item) for key, item in review.measures.items() if key not in joined)
    found = ((key, earlier_rating(pack, told.get(key, ()), item)) for key, item in listed)
    return {key: earlier.rating for key, earlier in found if earlier is not None and earlier.rating.is_rated}


def _rated_anew(pack: BoardPack, review: MeasureReview, then: ReportingPeriod, *, is_of_this_year: bool) -> Rating:
    in_force = pack.ruling(review.key, review.pledge.heading, then)
    if isinstance(in_force.rule, JudgedRule):
        return Rating(reason=NotRated.NOT_JUDGED)
    if not in_force.origin.is_councils:
        return Rating(reason=NotRated.NO_RULE)
    if not is_of_this_year and not in_force.is_target_set:
        return Rating(reason=NotRated.NO_TARGET)
    return in_force.rates(review.measure, then)


def rated_then(pack: BoardPack, heading: str, card: Scorecard, measure: Measure, then: ReportingPeriod) -> Rating:
    """Return how a measure, as a workbook of that period has it under that pledge, was rated then.

    Where the pack rates history anew it is by what is in force now; a measure that has left the pack has no now.
    """
    override = override_then(pack.fields, measure.key, then.code)
    if override is not None:
        return Rating(override.rating)
    is_by_now = pack.rules.rerates and measure.key in pack.measures
    held_then = (
        pack.ruling(measure.key, heading, then) if is_by_now else ruling(pack.rules, card, measure, heading, then)
    )
    return rating_that_counts(held_then, measure.supplied_rating.rag, held_then.rates(measure, then))


def _last_snapshot(measure: Measure, now: ReportingPeriod) -> ReportingPeriod | None:
    if now.kind is not PeriodKind.SNAPSHOT:
        return None
    periods = (value.period for value in measure.values if value.period is not None)
    earlier = (period for period in periods if period.kind is now.kind and period.end < now.end)
    return max(earlier, key=lambda period: period.end, default=None)
