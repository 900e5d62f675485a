"""How far a commentary has come, who said so, what is still to be done."""

from datetime import date

import pytest

from builders import small_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    Edit,
    SetAction,
    SetCommentaryState,
    SeveralEdits,
    ShareCommentary,
    WriteCommentary,
    lacks_name,
    signed,
)
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.readiness import SignOff
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from history_builders import first_quarter, imported, second_quarter

DRAFT, READY, APPROVED = CommentaryState.DRAFT, CommentaryState.READY, CommentaryState.APPROVED
DAY = date(2019, 9, 2)
WHOLE = RequiredAction("Agree a plan for each pupil.", "Virtual School", date(2019, 9, 30))
WRITTEN: tuple[Edit, ...] = (WriteCommentary("2.6", RichText.of("Study leave.")),)
SIGNED: tuple[Edit, ...] = (
    *WRITTEN,
    SetCommentaryState("2.6", READY, "Sam", DAY),
    SetCommentaryState("2.6", APPROVED, "Jo", DAY),
)


def reviewed(*edits: Edit) -> MeasureReview:
    return small_session(*edits).review.measures["2.6"]


def test_an_approved_commentary_says_who_approved_it_and_when() -> None:
    review = reviewed(*SIGNED)
    assert review.commentary is not None
    assert (review.state, review.is_owed) == (APPROVED, False)
    assert review.commentary.signed == SignOff("Jo", DAY)
    assert review.commentary.ready == SignOff("Sam", DAY)
    assert SignOff("Jo", DAY).words == "by Jo on 2 September 2019"


def test_nobody_approves_without_a_name() -> None:
    nameless = SetCommentaryState("2.6", APPROVED, " ", DAY)
    assert reviewed(*WRITTEN, nameless).state is DRAFT
    assert lacks_name(SeveralEdits("all", (nameless,)))
    assert not lacks_name(signed(SeveralEdits("all", (SetCommentaryState("2.6", APPROVED),)), "Jo", DAY))


def test_a_session_says_who_and_when_where_nobody_has() -> None:
    session = small_session(*WRITTEN)
    session.name = "Jo"
    session.apply(SetCommentaryState("2.6", APPROVED))
    held = session.pack.fields["commentary/2.6/approved"]
    assert isinstance(held, dict)
    assert (held["name"], held["date"]) == ("Jo", "2019-09-02")


@pytest.mark.parametrize(
    ("edit", "state"),
    [
        (WriteCommentary("2.6", RichText.of("Other words.")), DRAFT),
        (SetAction("2.6", WHOLE), READY),
        (SetCommentaryState("2.6", READY), READY),
        (SetCommentaryState("2.6", DRAFT), DRAFT),
    ],
)
def test_an_approval_is_of_what_stood_there(edit: Edit, state: CommentaryState) -> None:
    assert reviewed(*SIGNED, edit).state is state


def test_an_approval_of_one_quarters_figure_is_none_of_the_next() -> None:
    session = small_session()
    session.open((), {}, None)
    imported(session, first_quarter())
    for edit in SIGNED:
        session.apply(edit)
    assert session.review.measures["2.6"].state is APPROVED
    imported(session, second_quarter())
    assert session.review.measures["2.6"].state is DRAFT


@pytest.mark.parametrize(
    ("action", "missing"),
    [
        (RequiredAction(), ("an action", "an owner", "a date")),
        (RequiredAction("Plan.", "", date(2019, 9, 30)), ("an owner",)),
        (WHOLE, ()),
    ],
)
def test_a_red_measure_requires_an_action_with_its_owner_and_its_day(
    action: RequiredAction, missing: tuple[str, ...]
) -> None:
    review = reviewed(SetAction("2.6", action))
    assert (review.action.missing, review.is_action_owed) == (missing, bool(missing))


def test_a_measure_that_is_not_red_requires_none() -> None:
    assert not small_session().review.measures["2.5"].is_action_owed


def test_an_action_is_one_line_of_a_paper() -> None:
    assert WHOLE.sentence == "Action: Agree a plan for each pupil. Owner: Virtual School. By: 30 September 2019."
    assert RequiredAction("Plan").sentence == "Action: Plan."
    assert [WHOLE.is_before(day) for day in (date(2019, 10, 1), date(2019, 9, 30), None)] == [True, False, False]


def test_measures_that_share_a_text_share_its_action_and_a_second_one_is_kept_in_words() -> None:
    second = RequiredAction("Find carers", "Jo")
    pack = small_session(SetAction("2.6", WHOLE), SetAction("3.1", second), ShareCommentary("2.6", ("3.1",))).pack
    shared = pack.commentary_by_measure["3.1"]
    assert (shared.id, shared.action, shared.text.plain) == ("2.6", WHOLE, "Action: Find carers. Owner: Jo.")
