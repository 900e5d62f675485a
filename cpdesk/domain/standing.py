"""How one measure stands for an overview: what it is rated now and was before, what is owed on it, what changed."""

from collections.abc import Iterable
from typing import NamedTuple

from cpdesk.domain.earlier_review import Told, earlier_rating
from cpdesk.domain.issue import ChangedPart, Issue, MeasureMarks, measure_marks
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import service_of
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.unchanged import is_unchanged_since_last


class Standing(NamedTuple):
    """What an overview counts of a measure; `has_before` says that there is a figure for the period before.

    `changed` is what differs from the version last issued; `marks` is what a version that goes out now would say.
    """

    pledge: str
    now: RagRating | None
    before: RagRating | None
    has_before: bool
    is_owed: bool
    service: str
    person: str
    is_unchanged: bool
    marks: MeasureMarks
    changed: tuple[ChangedPart, ...]

    @property
    def is_newly_red(self) -> bool:
        """Return whether it is red and was rated, but not red, one period before."""
        return self.now is RagRating.RED and self.before not in (None, RagRating.RED)

    @property
    def is_red_without_before(self) -> bool:
        """Return whether it is red and had no rating one period before, so that nobody can say whether it is new."""
        return self.now is RagRating.RED and self.before is None

    @property
    def is_back_to_green(self) -> bool:
        """Return whether it is green and was rated worse one period before."""
        green = RagRating.GREEN
        return self.now is green and self.before is not None and self.before.place < green.place


def standing(pack: BoardPack, told: Iterable[Told], issue: Issue | None, review: MeasureReview) -> Standing:
    """Return how a measure of the pack stands; `told` is the measure in each workbook of its line of history."""
    earlier = earlier_rating(pack, told, review)
    marks = measure_marks(pack, review)
    return Standing(
        review.pledge.heading,
        review.rating.rag,
        earlier.rating.rag if earlier is not None else None,
        earlier is not None,
        review.is_owed,
        service_of(review.lead),
        review.person,
        is_unchanged_since_last(pack, review.commentary),
        marks,
        issue.state.changed_parts(review.key, marks) if issue is not None else (),
    )


def since(issue: Issue | None, key: str, item: Standing) -> Standing:
    """Return the standing with what changed since another version, or since none."""
    return item._replace(changed=issue.state.changed_parts(key, item.marks) if issue is not None else ())
