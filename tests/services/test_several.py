"""Several measures are given the same at once, each of those that it is of use to."""

import pytest

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryState, WriteCommentary
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.services.several import SEVERAL_EDITS, SeveralEdit, count_words
from pack_builders import applied, measure, pack_of, scorecard, workbook

KEYS = ("1.1", "1.2", "1.3", "1.4")


@pytest.fixture
def pack() -> BoardPack:
    """Return four measures: one ready, two drafts, one without words."""
    measures = [measure(key, f"% of {key}", ("10", "20", "30"), "15") for key in KEYS]
    edits = (
        WriteCommentary("1.1", RichText.of("One.")),
        SetCommentaryState("1.1", CommentaryState.READY),
        WriteCommentary("1.2", RichText.of("Two.")),
        WriteCommentary("1.3", RichText.of("Three.")),
    )
    return pack_of(workbook([scorecard(measures)]), edits=edits)


def reviews(pack: BoardPack, *keys: str) -> list[MeasureReview]:
    found = review_pack(pack).measures
    return [found[key] for key in keys or KEYS]


def edit(name: str) -> SeveralEdit:
    return next(item for item in SEVERAL_EDITS if item.name == name)


def states(pack: BoardPack) -> list[CommentaryState | None]:
    return [review.state for review in reviews(pack)]


OWED, DRAFT, READY = CommentaryState.OWED, CommentaryState.DRAFT, CommentaryState.READY


def test_the_lead_is_set_on_all_of_them(pack: BoardPack) -> None:
    made = edit("lead").edit_for(reviews(pack, "1.1", "1.4"), "  Sam Lead ")
    after = applied(pack, made)
    assert made.label == "lead on 2 measures"
    assert [after.lead(key) for key in KEYS] == ["Sam Lead", "", "", "Sam Lead"]


def test_drafts_become_ready_and_nothing_else(pack: BoardPack) -> None:
    made = edit("ready").edit_for(reviews(pack))
    assert made.label == "state of the commentary on 2 measures"
    assert states(applied(pack, made)) == [READY, READY, READY, OWED]


def test_what_is_ready_becomes_a_draft(pack: BoardPack) -> None:
    made = edit("draft").edit_for(reviews(pack))
    assert made.label == "state of the commentary on 1 measure"
    assert states(applied(pack, made)) == [DRAFT, DRAFT, DRAFT, OWED]


def test_where_it_is_of_no_use_nothing_is_set(pack: BoardPack) -> None:
    made = edit("ready").edit_for(reviews(pack, "1.1", "1.4"))
    assert made.changes(pack) == {}


@pytest.mark.parametrize(("count", "words"), [(1, "1 measure"), (2, "2 measures"), (10_000, "10,000 measures")])
def test_measures_are_counted_in_words(count: int, words: str) -> None:
    assert count_words(count) == words
