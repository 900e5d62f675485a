"""A details file says how the tracker's lines stand and what the committee asked for."""

from datetime import date

import pytest

from cpdesk.domain.edits import PutLine
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteKind
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from cpdesk.services.detailing import edit_of
from cpdesk.services.details_file import parse_details
from pack_builders import applied
from sample_packs import sample_pack, tracker_pack

LINES = """
[[tracker]]
number = "2"
progress = "Answered in **May**."
status = "complete"
note = "see minute 4"
owner = "Jo"
due = 2019-12-01

[[tracker]]
kind = "action"
number = "A1"
text = "Write to schools"
since = 2018-09-17
"""
MINUTES = """
[[minute]]
number = "ii"
text = "Hold a seminar"
meeting = 2018-04-17
answer = "It was held."
measures = ["2.6"]
sections = ["Background"]

[[minute]]
kind = "decided"
text = "The report was noted"
"""


def after(pack: BoardPack, text: str) -> BoardPack:
    return applied(pack, edit_of(parse_details(text), pack))


def refused(pack: BoardPack, text: str) -> str:
    with pytest.raises(CpdeskError) as why:
        after(pack, text)
    return why.value.sentence


def test_a_line_of_the_workbook_is_said_to_stand_otherwise() -> None:
    line = next(one for one in after(tracker_pack(), LINES).tracker if one.number == "2")
    assert (line.progress.plain, line.owner, line.due) == ("Answered in May.", "Jo", date(2019, 12, 1))
    assert line.state == LineStatus(TrackerStatus.COMPLETE, "see minute 4")
    assert line.place is not None


def test_a_line_that_the_pack_has_not_is_put_in_once() -> None:
    twice = after(after(tracker_pack(), LINES), LINES)
    (action,) = [one for one in twice.tracker if one.kind is LineKind.ACTION]
    assert (action.number, action.text, action.since) == ("A1", "Write to schools", date(2018, 9, 17))


def test_minutes_have_their_answers_with_what_they_lead_to() -> None:
    asked, decided = after(sample_pack(), MINUTES).minutes
    assert (asked.kind, asked.answer, asked.meeting) == (MinuteKind.ASKED, "It was held.", date(2018, 4, 17))
    assert asked.links == (AnswerLink(AnswerKind.MEASURE, "2.6"), AnswerLink(AnswerKind.SECTION, "background"))
    assert (decided.kind, decided.text, decided.is_open) == (MinuteKind.DECIDED, "The report was noted", False)


def test_a_minute_is_answered_by_a_line_that_the_same_file_puts_in() -> None:
    text = f"{LINES}\n[[minute]]\ntext = 'Write to schools'\nlines = ['Action A1']"
    pack = after(tracker_pack(), text)
    (action,) = [one.key for one in pack.tracker if one.kind is LineKind.ACTION]
    assert pack.minutes[0].links == (AnswerLink(AnswerKind.LINE, action),)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[tracker]]\nnumber = '99'\nstatus = 'complete'", "There is no recommendation “99” in the pack."),
        ("[[tracker]]\nnumber = '2'\nstatus = 'half done'", "status in [[tracker]] 1 cannot be “half done”."),
        ("[[tracker]]\nstatus = 'complete'", "[[tracker]] 1 has neither number nor text."),
        ("[[tracker]]\nnumber = '2'\ndue = 'May'", "due in [[tracker]] 1 is not a date."),
        ("[[minute]]\nkind = 'asked'", "[[minute]] 1 has no text."),
        ("[[minute]]\ntext = 'x'\nlines = ['99']", "There is no line “99” in the tracker."),
        ("[[minute]]\ntext = 'x'\nsections = ['Nowhere']", "There is no section “Nowhere” in the pack."),
        ("[[minute]]\ntext = 'x'\nmeasures = '2.6'", "measures in [[minute]] 1 is not a list of texts."),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, sentence: str) -> None:
    assert refused(tracker_pack(), text) == sentence


TWO = """
[[tracker]]
kind = "action"
text = "Write to schools"

[[tracker]]
kind = "action"
text = "Write to carers"
"""


def test_lines_without_a_number_are_told_apart_by_their_words() -> None:
    pack = after(sample_pack(), TWO)
    assert [line.text for line in pack.tracker] == ["Write to schools", "Write to carers"]
    again = after(pack, TWO.replace('text = "Write to carers"', 'text = "Write to carers"\nowner = "Jo"'))
    assert [(line.text, line.owner) for line in again.tracker] == [("Write to schools", ""), ("Write to carers", "Jo")]


def test_a_number_that_two_lines_have_is_refused_unless_the_words_tell_which() -> None:
    edits = (PutLine(TrackerLine(f"own:{text}", LineKind.ACTION, "1", text)) for text in ("Write", "Call"))
    pack = applied(sample_pack(), *edits)
    said = '[[tracker]]\nkind = "action"\nnumber = "1"\nstatus = "complete"\n'
    assert refused(pack, said) == "There is more than one action “1” in the pack."
    told = after(pack, f'{said}text = "Call"\n')
    assert [line.state.status for line in told.tracker] == [None, TrackerStatus.COMPLETE]
