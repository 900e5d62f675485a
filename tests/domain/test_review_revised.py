"""A review that is brought up to date equals one that is made afresh."""

import pytest

from cpdesk.domain.change import PackChange
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    Edit,
    SetCommentaryState,
    SetLead,
    SetRating,
    SeveralEdits,
    ShareCommentary,
    WriteCommentary,
)
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import review_pack, revise_review
from cpdesk.domain.rich_text import RichText
from ui.review_builders import pack

WRITTEN = WriteCommentary("4.1", RichText.of("Staff were short."))


@pytest.mark.parametrize(
    "edit",
    [
        WRITTEN,
        SetRating("2.6", RatingOverride(RagRating.AMBER, "Study leave", "Jo Example")),
        SetLead("2.2", "Somebody else"),
        SeveralEdits(
            "several",
            (WRITTEN, ShareCommentary("4.1", ("2.6", "2.15")), SetCommentaryState("2.6", CommentaryState.READY)),
        ),
        SeveralEdits("shared, then not", (ShareCommentary("4.1", ("2.6",)), ShareCommentary("4.1", ()))),
    ],
)
def test_only_what_an_edit_touched_is_reviewed_anew_and_nothing_is_missed(edit: Edit) -> None:
    before = pack()
    changes = edit.changes(before)
    after = before.with_fields(changes)
    review = review_pack(before)
    revised = revise_review(review, after, PackChange(before, after, frozenset(changes)).measures)
    assert revised == review_pack(after)
    assert revised.measures["2.5"] is review.measures["2.5"]
