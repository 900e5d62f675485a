"""What can be set for several measures at once, each time as one step."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import Edit, EditsApart, SetCommentaryState, SetLead
from cpdesk.domain.measure_review import MeasureReview


@dataclass(frozen=True)
class SeveralEdit:
    """One thing to set for all. `words` say what is done, `step` names it in the Undo menu, `done` says that it was.

    With `asks`, a text of that name is wanted first. `serves` tells which measures it is any use to.
    """

    name: str
    words: str
    step: str
    done: str
    edit: Callable[[MeasureReview, str], Edit]
    serves: Callable[[MeasureReview], bool]
    asks: str = ""

    def edit_for(self, reviews: Iterable[MeasureReview], value: str = "") -> EditsApart:
        """Return the edit of those among the measures that it is of use to."""
        served = self.served(reviews)
        edits = tuple(self.edit(review, value.strip()) for review in served)
        return EditsApart(self.step.format(count_words(len(served))), edits)

    def served(self, reviews: Iterable[MeasureReview]) -> list[MeasureReview]:
        """Return those among the measures that it is of use to."""
        return [review for review in reviews if self.serves(review)]


def count_words(count: int) -> str:
    """Return so many measures in words: `1 measure`, `12 measures`."""
    return "1 measure" if count == 1 else f"{count:,} measures"


def _set_lead(review: MeasureReview, lead: str) -> Edit:
    return SetLead(review.key, lead)


def _mark_ready(review: MeasureReview, _value: str) -> Edit:
    return SetCommentaryState(review.key, CommentaryState.READY)


def _approve(review: MeasureReview, _value: str) -> Edit:
    return SetCommentaryState(review.key, CommentaryState.APPROVED)


def _make_draft(review: MeasureReview, _value: str) -> Edit:
    return SetCommentaryState(review.key, CommentaryState.DRAFT)


def _any(_review: MeasureReview) -> bool:
    return True


def _is_draft(review: MeasureReview) -> bool:
    return review.state is CommentaryState.DRAFT


def _is_to_approve(review: MeasureReview) -> bool:
    return review.state is CommentaryState.READY


def _is_ready(review: MeasureReview) -> bool:
    return review.state is not None and review.state.is_ready


_STATE = "state of the commentary on {}"
SEVERAL_EDITS: tuple[SeveralEdit, ...] = (
    SeveralEdit("lead", "Set the lead of {}", "lead on {}", "The lead of {} is set.", _set_lead, _any, asks="Lead"),
    SeveralEdit(
        "ready",
        "Mark the commentary on {} as ready",
        _STATE,
        "The commentary on {} is marked as ready.",
        _mark_ready,
        _is_draft,
    ),
    SeveralEdit(
        "approve",
        "Approve the commentary on {}",
        _STATE,
        "The commentary on {} is approved.",
        _approve,
        _is_to_approve,
    ),
    SeveralEdit(
        "draft", "Make the commentary on {} a draft", _STATE, "The commentary on {} is a draft.", _make_draft, _is_ready
    ),
)
"""Whatever can be set for several measures, in the order in which it is offered: one entry is all that another needs.

A rating is overridden for one measure at a time, as each override gives its own reason.
"""
