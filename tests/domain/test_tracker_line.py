"""The tracker's lines are the workbooks', with what officers said of them, and those that officers put in."""

from dataclasses import replace
from datetime import date

from cpdesk.domain.edits import Edit, PutLine, SayOfLine, TakeOutLines
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from pack_builders import applied, pack_of, workbook

COMPLETE, ONGOING = TrackerStatus.COMPLETE, TrackerStatus.ONGOING
HANDBOOK = TrackerItem(CellPlace("Plan", "A4"), "1", "Adopt a handbook", "Done.", COMPLETE, "Complete")
LETTER = TrackerItem(
    CellPlace("Plan", "A5"), "2", "Write a letter", "", None, "Sent, no answer", "Jo", "30/09/2019", "1 March 2016"
)
SEMINAR = TrackerLine("own:seminar", LineKind.ACTION, "A1", "Hold a seminar", since=date(2018, 5, 1))


def pack(*edits: Edit, items: tuple[TrackerItem, ...] = (HANDBOOK, LETTER)) -> BoardPack:
    return applied(pack_of(workbook(trackers=[Tracker("Plan", items)])), *edits)


def line(of: BoardPack, key: str) -> TrackerLine:
    return next(line for line in of.tracker if line.key == key)


def test_a_workbook_s_line_has_its_dates_as_days_and_a_sentence_for_a_status_as_its_note() -> None:
    letter = line(pack(), "Plan!2")
    assert letter.state == LineStatus(None, "Sent, no answer")
    assert (letter.owner, letter.due, letter.since) == ("Jo", date(2019, 9, 30), date(2016, 3, 1))
    assert (letter.name, letter.place) == ("Recommendation 2", CellPlace("Plan", "A5"))


def test_what_is_no_day_is_kept_as_written() -> None:
    soon = line(pack(items=(replace(LETTER, due="by the autumn"),)), "Plan!2")
    assert (soon.due, soon.due_text) == (None, "by the autumn")


def test_lines_of_one_number_or_none_are_told_apart_by_their_cells() -> None:
    items = (HANDBOOK, replace(LETTER, number="1"), replace(LETTER, number="", place=CellPlace("Plan", "A6")))
    assert [item.key for item in pack(items=items).tracker] == ["Plan!A4", "Plan!A5", "Plan!A6"]


def test_a_sheet_of_actions_holds_actions() -> None:
    (action,) = applied(pack_of(workbook(trackers=[Tracker("Action log", (HANDBOOK,))]))).tracker
    assert action.kind is LineKind.ACTION


def test_what_officers_say_stands_in_place_of_what_the_workbook_says() -> None:
    edits = (
        SayOfLine("Plan!2", RichText.of("Answered in May.")),
        SayOfLine("Plan!2", LineStatus(COMPLETE, "see minute 4")),
        SayOfLine("Plan!2", "Sam"),
        SayOfLine("Plan!2", date(2019, 12, 1)),
    )
    letter = line(pack(*edits), "Plan!2")
    assert letter.progress == RichText.of("Answered in May.")
    assert letter.state == LineStatus(COMPLETE, "see minute 4")
    assert (letter.owner, letter.due) == ("Sam", date(2019, 12, 1))
    assert line(pack(*edits), "Plan!1").state == LineStatus(COMPLETE)


def test_saying_again_what_the_workbook_says_leaves_it_to_the_workbook() -> None:
    said = pack(SayOfLine("Plan!2", "Sam"), SayOfLine("Plan!2", "Jo"))
    assert line(said, "Plan!2").owner == "Jo"
    assert not [name for name in said.fields if name.startswith("tracker/")]


def test_what_was_said_counts_until_the_workbook_says_another_thing() -> None:
    said = pack(SayOfLine("Plan!1", LineStatus(ONGOING)), SayOfLine("Plan!1", "Sam"))
    later = applied(pack_of(workbook(trackers=[Tracker("Plan", (replace(HANDBOOK, status=None, status_text=""),))])))
    moved = later.with_fields({name: value for name, value in said.fields.items() if name.startswith("tracker/")})
    assert line(moved, "Plan!1").state == LineStatus()
    assert line(moved, "Plan!1").owner == "Sam"


def test_officers_put_in_lines_of_their_own_and_take_them_out() -> None:
    begun = pack(PutLine(SEMINAR), SayOfLine(SEMINAR.key, LineStatus(ONGOING)))
    assert [item.key for item in begun.tracker] == ["Plan!1", "Plan!2", "own:seminar"]
    assert line(begun, SEMINAR.key) == replace(SEMINAR, state=LineStatus(ONGOING))
    renamed = applied(begun, PutLine(replace(SEMINAR, text="Hold two seminars")))
    assert line(renamed, SEMINAR.key).text == "Hold two seminars"
    assert [item.key for item in applied(renamed, TakeOutLines((SEMINAR.key,))).tracker] == ["Plan!1", "Plan!2"]


def test_a_workbook_s_line_is_not_taken_out() -> None:
    assert applied(pack(), TakeOutLines(("Plan!1",))) == pack()


def test_what_is_open_after_its_day_is_late() -> None:
    due = replace(SEMINAR, due=date(2019, 9, 1))
    assert due.is_late(date(2019, 9, 17))
    assert not due.is_late(date(2019, 9, 1))
    assert not due.is_late(None)
    assert not replace(due, state=LineStatus(COMPLETE)).is_late(date(2019, 9, 17))
    assert not replace(due, kind=LineKind.DECISION).is_late(date(2019, 9, 17))
