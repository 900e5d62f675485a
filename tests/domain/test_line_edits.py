"""Lines and minutes are set, ordered and taken out, several as one step."""

import pytest

from cpdesk.domain.edits import (
    LeaveToWorkbook,
    OrderLines,
    OrderMinutes,
    PutMinutes,
    SayOfLine,
    SetStatuses,
    TakeOutLines,
)
from cpdesk.domain.minute import MinuteItem, MinuteKind
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineStatus
from line_builders import line_edits, tracked_workbook
from pack_builders import applied, pack_of

ONE, TWO, THREE = "Progress!1", "Progress!2", "Progress!3"


@pytest.fixture
def pack() -> BoardPack:
    return pack_of(tracked_workbook(), edits=line_edits())


def states(pack: BoardPack) -> dict[str, LineStatus]:
    return {line.key: line.state for line in pack.tracker}


def test_a_status_is_set_for_several_and_the_notes_stay(pack: BoardPack) -> None:
    after = states(applied(pack, SetStatuses((TWO, THREE, "own:action-1"), TrackerStatus.ONGOING)))

    assert after[TWO] == LineStatus(TrackerStatus.ONGOING, "Work continues")
    assert after[THREE] == after["own:action-1"] == LineStatus(TrackerStatus.ONGOING)
    assert after[ONE] == LineStatus(TrackerStatus.COMPLETE)


def test_a_status_that_a_line_has_already_changes_nothing(pack: BoardPack) -> None:
    assert SetStatuses((ONE,), TrackerStatus.COMPLETE).changes(pack) == {}


def test_a_status_that_the_workbook_gives_is_left_to_it_again(pack: BoardPack) -> None:
    said = applied(pack, SetStatuses((ONE,), TrackerStatus.OVERDUE))
    assert applied(said, SetStatuses((ONE,), TrackerStatus.COMPLETE)).fields == pack.fields


def test_a_status_can_be_taken_away(pack: BoardPack) -> None:
    assert states(applied(pack, SetStatuses((ONE,), None)))[ONE] == LineStatus()


def test_all_that_was_said_of_a_line_is_taken_back_at_once(pack: BoardPack) -> None:
    said = applied(pack, SayOfLine(ONE, "Jo"), SayOfLine(ONE, RichText.of("Other.")), SetStatuses((ONE,), None))
    assert applied(said, LeaveToWorkbook(ONE)).fields == pack.fields
    assert LeaveToWorkbook(ONE).changes(pack) == {}


def test_a_line_that_is_left_to_its_workbook_stays_exempt(pack: BoardPack) -> None:
    exempt = pack.with_fields({f"tracker/{ONE}/exempt": "1"})
    said = applied(exempt, SayOfLine(ONE, "Jo"))
    assert applied(said, LeaveToWorkbook(ONE)).fields == exempt.fields


def test_own_lines_are_ordered_and_one_that_is_not_named_comes_last(pack: BoardPack) -> None:
    ordered = applied(pack, OrderLines(("own:decision-1", "own:action-2", "own:unknown", ONE)))
    assert [line.key for line in ordered.tracker][3:] == ["own:decision-1", "own:action-2", "own:action-1"]


def test_several_own_lines_are_taken_out_and_a_workbook_s_stays(pack: BoardPack) -> None:
    after = applied(pack, TakeOutLines(("own:action-1", "own:decision-1", ONE)))
    assert [line.key for line in after.tracker] == [ONE, TWO, THREE, "own:action-2"]
    assert not any("action-1" in name for name in after.fields)


def test_several_minutes_are_put_in_behind_those_that_are_there(pack: BoardPack) -> None:
    items = tuple(MinuteItem(f"minute:{name}", MinuteKind.DECIDED, name) for name in ("x", "y"))
    after = applied(pack, PutMinutes(items))
    assert [item.id for item in after.minutes] == ["minute:a", "minute:b", "minute:x", "minute:y"]
    assert PutMinutes(items).label == "2 minutes"


def test_minutes_are_ordered(pack: BoardPack) -> None:
    assert [item.id for item in applied(pack, OrderMinutes(("minute:b",))).minutes] == ["minute:b", "minute:a"]
