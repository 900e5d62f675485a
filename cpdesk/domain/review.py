"""A review of a pack: each measure with its ratings, its direction and what is still owed on it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cpdesk.domain.commentary import Commentary, CommentaryState
from cpdesk.domain.direction import board_direction
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import lead_words
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import JudgedRule, NotRated, RagRating, Rating, RatingOverride, RatingRule
from cpdesk.domain.ruling import Ruling
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.trend import DirectionOfTravel
from cpdesk.domain.value import Comparator, MeasureValue

_LEFT_TO_THE_WORKBOOK = {
    NotRated.TEXT_TARGET,
    NotRated.NO_TARGET,
    NotRated.POLARITY_UNKNOWN,
    NotRated.ZERO_TARGET,
    NotRated.NO_FLOOR,
    NotRated.NO_YEAR_AGO,
    NotRated.NO_RULE,
}
"""Where no rule can rate a figure, the rating that the workbook shows is the officers' own, and stands."""


@dataclass(frozen=True)
class MeasureReview:
    """One measure as the board will see it.

    `rating` is the one that counts: the officer's override, else what `rating_that_counts` says. `calculated` and
    `supplied` are shown beside it. `measure` has the target and the polarity that are in force.
    """

    measure: Measure
    scorecard: Scorecard
    pledge: Pledge
    current: MeasureValue | None
    rating: Rating
    calculated: Rating
    supplied: RagRating | None
    override: RatingOverride | None
    ruling: Ruling
    direction: DirectionOfTravel
    commentary: Commentary | None
    lead: str
    person: str = ""

    @property
    def key(self) -> str:
        """Return the key of the measure."""
        return self.measure.key

    @property
    def lead_words(self) -> str:
        """Return who leads, the person before the service that the workbook names: Jane Smith (Virtual School)."""
        return lead_words(self.lead, self.person)

    @property
    def rule(self) -> RatingRule | None:
        """Return the rule in force."""
        return self.ruling.rule

    @property
    def disagrees(self) -> bool:
        """Return whether the workbook shows another rating than the council's own rule gives; a guess blames nobody."""
        return self.rule_gives_another and self.ruling.origin.is_councils

    @property
    def rule_gives_another(self) -> bool:
        """Return whether the rule, be it worked out, gives another rating than the workbook shows."""
        return None not in (self.supplied, self.calculated.rag) and self.supplied is not self.calculated.rag

    @property
    def is_rated_by_rule(self) -> bool:
        """Return whether the rule rates the measure, an officer's override aside: the workbook's rating does not."""
        return self.calculated.is_rated and (self.supplied is None or self.ruling.origin.is_councils)

    @property
    def needs_commentary(self) -> bool:
        """Return whether the board must be told why: the measure is red."""
        return self.rating.rag is RagRating.RED

    @property
    def state(self) -> CommentaryState | None:
        """Return how far the commentary has come; None where none is needed and none was written."""
        state = self.commentary.state if self.commentary else CommentaryState.OWED
        return None if state is CommentaryState.OWED and not self.needs_commentary else state

    @property
    def is_owed(self) -> bool:
        """Return whether commentary is needed and not yet ready."""
        return self.needs_commentary and self.state is not CommentaryState.READY

    def comparator(self, name: str) -> Comparator | None:
        """Return the latest comparator of that name, or None."""
        named = [item for item in self.measure.comparators if item.name == name]
        dated = [item for item in named if item.value.period is not None]
        if dated:
            return max(dated, key=lambda item: item.value.period.order if item.value.period else ())
        return named[-1] if named else None


@dataclass(frozen=True)
class RatingCounts:
    """How many measures have each rating. Percentages are of `rated`, never of all."""

    by_rating: Mapping[RagRating, int]
    not_rated: int
    owed: int

    @property
    def rated(self) -> int:
        """Return how many measures have a rating."""
        return sum(self.by_rating.values())

    @property
    def total(self) -> int:
        """Return how many measures there are."""
        return self.rated + self.not_rated

    def of(self, rating: RagRating) -> int:
        """Return how many measures have that rating."""
        return self.by_rating.get(rating, 0)


@dataclass(frozen=True)
class PledgeReview:
    """A pledge with its measures in the order of the scorecard."""

    pledge: Pledge
    measures: tuple[MeasureReview, ...]

    @cached_property
    def counts(self) -> RatingCounts:
        """Return the counts by rating."""
        return count_ratings(self.measures)


@dataclass(frozen=True)
class PackReview:
    """A whole pack, reviewed."""

    pledges: tuple[PledgeReview, ...]

    @cached_property
    def measures(self) -> Mapping[str, MeasureReview]:
        """Return the measures by key, in the order of the pledges."""
        return {review.key: review for pledge in self.pledges for review in pledge.measures}

    @cached_property
    def counts(self) -> RatingCounts:
        """Return the counts by rating over all pledges."""
        return count_ratings(self.measures.values())


def count_ratings(measures: Iterable[MeasureReview]) -> RatingCounts:
    """Return how many of the measures have each rating, none, and commentary owed."""
    listed = list(measures)
    rated = Counter(review.rating.rag for review in listed if review.rating.rag is not None)
    return RatingCounts(rated, len(listed) - sum(rated.values()), sum(review.is_owed for review in listed))


def review_pack(pack: BoardPack) -> PackReview:
    """Return the review of every measure of the pack, pledge by pledge."""
    return PackReview(
        tuple(
            PledgeReview(pledge, tuple(review_measure(pack, key, pledge) for key in keys))
            for pledge, keys in pack.pledges
        )
    )


def revise_review(review: PackReview, pack: BoardPack, keys: Collection[str]) -> PackReview:
    """Return the review with the measures of these keys reviewed anew in `pack`, whose measures are still the same.

    Of ten thousand measures only those that an edit touched are rated again.
    """
    return PackReview(
        tuple(
            replace(
                pledge,
                measures=tuple(
                    review_measure(pack, item.key, pledge.pledge) if item.key in keys else item
                    for item in pledge.measures
                ),
            )
            if any(item.key in keys for item in pledge.measures)
            else pledge
            for pledge in review.pledges
        )
    )


def review_measure(pack: BoardPack, key: str, pledge: Pledge) -> MeasureReview:
    """Return the review of one measure that stands under that pledge."""
    card, measure = pack.measures[key]
    ruling = pack.ruling(key, pledge.heading)
    calculated = ruling.rates(measure, card.current_period)
    override = pack.override(key)
    counting = rating_that_counts(ruling, measure.supplied_rating.rag, calculated)
    as_ruled = ruling.applied(measure)
    return MeasureReview(
        measure=as_ruled,
        scorecard=card,
        pledge=pledge,
        current=card.current_value(measure),
        rating=Rating(rag=override.rating) if override is not None else counting,
        calculated=calculated,
        supplied=measure.supplied_rating.rag,
        override=override,
        ruling=ruling,
        direction=board_direction(card, as_ruled, ruling.basis),
        commentary=pack.commentary_by_measure.get(key),
        lead=pack.lead(key),
        person=pack.person(key),
    )


def rating_that_counts(ruling: Ruling, supplied: RagRating | None, calculated: Rating) -> Rating:
    """Return the rating by the council's own rule; where it states none, the one that its workbook shows, if any.

    A rule that was worked out of the workbook's ratings never overrules them: it rates what they leave unrated. What an
    officer has to judge is as the workbook shows it, which an officer filled in, until somebody judges it here.
    """
    if isinstance(ruling.rule, JudgedRule):
        return Rating(rag=supplied) if supplied is not None else Rating(reason=NotRated.NOT_JUDGED)
    is_left = not ruling.origin.is_councils or calculated.reason in _LEFT_TO_THE_WORKBOOK
    return Rating(rag=supplied) if supplied is not None and is_left else calculated
