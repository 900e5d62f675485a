"""How one measure stands for an overview: what it is rated now and was before, what is owed on it, what changed."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import NamedTuple

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.earlier_review import Told, earlier_rating
from cpdesk.domain.issue import Issue, MeasureMarks, measure_marks
from cpdesk.domain.issued_figures import ChangedPart
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import service_of
from cpdesk.domain.rating import RagRating

NEWLY_RED = "red/new"
RED_UNKNOWN = "red/unknown"
BACK_TO_GREEN = "green/back"
NO_EARLIER = "no-earlier"
SAME_FIGURE = "figure/same"
UNCHANGED = "unchanged"
ACTION_OWED = "action-owed"
DIFFERS = "differs"
LAPSED = "lapsed"
STATES = MappingProxyType({state: f"state/{state.value}" for state in CommentaryState})
"""The name of the line that counts the measures whose commentary has come so far."""


class Standing(NamedTuple):
    """What an overview counts of a measure; `has_before` says that there is a figure for the period before.

    `changed` is what differs from the version last issued; `marks` is what a version that goes out now would say.
    `lines` names the lines of the overview that count it, so that ten thousand measures are counted in one go.
    """

    pledge: str
    now: RagRating | None
    before: RagRating | None
    has_before: bool
    is_owed: bool
    service: str
    person: str
    marks: MeasureMarks
    changed: tuple[ChangedPart, ...]
    lines: tuple[str, ...]


def standing(
    pack: BoardPack, told: Iterable[Told], issue: Issue | None, review: MeasureReview, *, is_new: bool = False
) -> Standing:
    """Return how a measure of the pack stands; `told` is the measure in each workbook of its line of history.

    One that `is_new` was not in the scorecard of the period before: its figure of then, which the workbook may have
    brought along, was rated by nobody.
    """
    earlier = earlier_rating(pack, told, review) if not is_new else None
    marks = measure_marks(pack, review)
    now, before = review.rating.rag, earlier.rating.rag if earlier is not None else None
    changed = issue.state.changed_parts(review.key, marks) if issue is not None else ()
    is_same = earlier is not None and earlier.is_figure(review.current)
    lines = (*_movement(now, before), *((SAME_FIGURE,) if is_same else () if earlier or is_new else (NO_EARLIER,)))
    return Standing(
        review.pledge.heading,
        now,
        before,
        earlier is not None,
        review.is_owed,
        service_of(review.lead),
        review.person,
        marks,
        changed,
        (*lines, *_written(review), *_doubtful(review)),
    )


def _movement(now: RagRating | None, before: RagRating | None) -> Iterator[str]:
    """Yield what has moved; red with no rating before is told by itself, as nobody can say whether it is new."""
    if now is RagRating.RED and before is not RagRating.RED:
        yield RED_UNKNOWN if before is None else NEWLY_RED
    if now is RagRating.GREEN and before is not None and before.place < now.place:
        yield BACK_TO_GREEN


def _written(review: MeasureReview) -> Iterator[str]:
    """Yield how far the commentary has come, and what of it is still to be done."""
    if review.state is not None:
        yield STATES[review.state]
    if review.is_action_owed:
        yield ACTION_OWED
    if review.is_unchanged_since_last:
        yield UNCHANGED


def _doubtful(review: MeasureReview) -> Iterator[str]:
    """Yield what somebody has to look at before the rating is printed."""
    if review.disagrees:
        yield DIFFERS
    if review.lapsed is not None:
        yield LAPSED


def since(issue: Issue | None, key: str, item: Standing) -> Standing:
    """Return the standing with what changed since another version, or since none."""
    return item._replace(changed=issue.state.changed_parts(key, item.marks) if issue is not None else ())
