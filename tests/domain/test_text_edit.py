"""A place of the pack is given a text by the edit that belongs to it."""

from datetime import date

import pytest

from builders import small_session
from cpdesk.domain.edits import SetAction
from cpdesk.domain.edits.text import edit_of_text, read_action
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextKind, TextPlace

DUE = date(2019, 10, 31)


@pytest.mark.parametrize(
    "action",
    [
        RequiredAction("Visit both schools.", "A Head", DUE),
        RequiredAction("Visit both schools.", "", None),
        RequiredAction("", "A Head", None),
        RequiredAction("", "", DUE),
        RequiredAction(),
    ],
)
def test_an_action_is_read_as_papers_print_it(action: RequiredAction) -> None:
    assert read_action(action.sentence) == action


@pytest.mark.parametrize("line", ["We shall visit.", "Action: visit. By: soon."])
def test_what_papers_never_print_is_no_action(line: str) -> None:
    assert read_action(line) is None


def test_a_full_stop_that_the_paper_put_there_is_none_of_the_action() -> None:
    session = small_session(SetAction("2.6", RequiredAction("Visit both schools", "A Head", DUE)))
    line = RichText.of("Action: Visit both schools. Owner: B Head. By: 31 October 2019.")
    edit = edit_of_text(session.pack, TextPlace(TextKind.ACTION_LINE, "2.6"), line)
    assert edit is not None
    session.apply(edit)
    assert session.pack.commentary_by_measure["2.6"].action == RequiredAction("Visit both schools", "B Head", DUE)


@pytest.mark.parametrize(
    ("kind", "subject", "words"),
    [
        (TextKind.DETAIL, "meeting_date", "soon"),
        (TextKind.HEADING, "custom:none", "Words"),
        (TextKind.REASON, "2.6", "x"),
    ],
)
def test_words_that_a_place_cannot_hold_make_no_edit(kind: TextKind, subject: str, words: str) -> None:
    assert edit_of_text(small_session().pack, TextPlace(kind, subject), RichText.of(words)) is None
