"""A review of a pack: its measures pledge by pledge, with how many have each rating."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cpdesk.domain.measure_review import MeasureReview, review_measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import RagRating


@dataclass(frozen=True)
class RatingCounts:
    """How many measures have each rating. Percentages are of `rated`, never of all.

    Those that are `withheld` are in no other count: from the rest nobody can work out what they are rated.
    """

    by_rating: Mapping[RagRating, int]
    not_rated: int
    owed: int
    withheld: int = 0

    @property
    def rated(self) -> int:
        """Return how many measures have a rating."""
        return sum(self.by_rating.values())

    @property
    def total(self) -> int:
        """Return how many measures there are, those aside that are withheld."""
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
    def by_key(self) -> Mapping[str, MeasureReview]:
        """Return the measures by key."""
        return {review.key: review for review in self.measures}

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
        measures: dict[str, MeasureReview] = {}
        for pledge in self.pledges:
            measures.update(pledge.by_key)
        return measures

    @cached_property
    def counts(self) -> RatingCounts:
        """Return the counts by rating over all pledges: the sum of theirs, which an edit leaves as they are but one."""
        if len(self.measures) < sum(len(pledge.measures) for pledge in self.pledges):  # one stands under several
            return count_ratings(self.measures.values())
        return _sum([pledge.counts for pledge in self.pledges])

    def count(self) -> None:
        """Work out now what is kept once it was asked for, so that it is there at once later on."""
        _ = (self.counts, *(pledge.counts for pledge in self.pledges))
        _ = [(review.disagrees, review.is_owed, review.is_action_owed) for review in self.measures.values()]


@dataclass(frozen=True)
class ReviewedPack:
    """A pack with its review."""

    pack: BoardPack
    review: PackReview

    def prepare(self) -> None:
        """Work out now what the first edit would have to: the counts, and the words of every commentary."""
        self.review.count()
        _ = self.pack.commentaries


def count_ratings(measures: Iterable[MeasureReview]) -> RatingCounts:
    """Return how many of the measures have each rating, none, and commentary owed."""
    listed = list(measures)
    rated = Counter(review.rating.rag for review in listed if review.rating.rag is not None)
    withheld = sum(review.measure.is_withheld for review in listed)
    not_rated = len(listed) - sum(rated.values()) - withheld
    return RatingCounts(rated, not_rated, sum(review.is_owed for review in listed), withheld)


def _sum(counts: Iterable[RatingCounts]) -> RatingCounts:
    by_rating: Counter[RagRating] = Counter()
    not_rated = owed = withheld = 0
    for one in counts:
        by_rating.update(one.by_rating)
        not_rated += one.not_rated
        owed += one.owed
        withheld += one.withheld
    return RatingCounts(by_rating, not_rated, owed, withheld)


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
    touched = frozenset(keys)
    return PackReview(
        tuple(
            replace(
                pledge,
                measures=tuple(
                    review_measure(pack, item.key, pledge.pledge) if item.key in touched else item
                    for item in pledge.measures
                ),
            )
            if not pledge.by_key.keys().isdisjoint(touched)
            else pledge
            for pledge in review.pledges
        )
    )


def rename_people(review: PackReview, pack: BoardPack, keys: Collection[str]) -> PackReview:
    """Return the review with who answers for the measures of these keys as in `pack`, where nothing else changed."""
    return PackReview(
        tuple(
            replace(
                pledge,
                measures=tuple(
                    replace(item, person=pack.person(item.key)) if item.key in keys else item
                    for item in pledge.measures
                ),
            )
            for pledge in review.pledges
        )
    )
