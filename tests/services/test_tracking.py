"""Lines of the tracker are added, moved, gone through and put into words."""

from datetime import date

import pytest

from cpdesk.domain.edits import SayOfLine, SetStatuses
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind
from cpdesk.services.tracking import line_moved, line_sentence, new_line, next_blank, next_number, workbook_says
from line_builders import line_edits, tracked_workbook
from pack_builders import applied, pack_of


@pytest.fixture
def pack() -> BoardPack:
    return pack_of(tracked_workbook(), edits=line_edits())


def test_a_new_line_has_the_next_number_of_its_kind_and_a_key_of_its_own(pack: BoardPack) -> None:
    line = new_line(pack, LineKind.RECOMMENDATION)
    assert (line.number, line.text, line.key) == ("4", "", "own:recommendation-4")
    assert new_line(pack, LineKind.ACTION).key == "own:action-3"
    assert next_number(BoardPack(), LineKind.DECISION) == "1"


def test_a_line_moves_among_those_of_its_kind(pack: BoardPack) -> None:
    moved = line_moved(pack, "own:action-2", -1)
    assert moved is not None
    assert [line.key for line in applied(pack, moved).tracker][3:] == ["own:action-2", "own:action-1", "own:decision-1"]
    assert line_moved(pack, "own:action-2", 1) is None
    assert line_moved(pack, "own:action-1", -1) is None
    assert line_moved(pack, "Progress!2", -1) is None


def test_the_next_blank_is_found_round_the_end_and_a_decision_needs_no_status(pack: BoardPack) -> None:
    lines = pack.tracker
    assert next_blank(lines, -1) == 2
    assert next_blank(lines, 2) == 3
    assert next_blank(lines, 4) == 2
    keys = tuple(line.key for line in lines)
    assert next_blank(applied(pack, SetStatuses(keys, TrackerStatus.COMPLETE)).tracker, 0) == -1


def test_the_workbook_says_only_what_officers_say_otherwise(pack: BoardPack) -> None:
    line = pack.tracker[1]
    says = workbook_says(pack, line)
    assert says is not None
    assert (says.where, says.words) == ("Progress, cell A5", "")

    said = applied(pack, SayOfLine(line.key, "Jo"), SetStatuses((line.key,), TrackerStatus.COMPLETE))
    says = workbook_says(said, said.tracker[1])
    assert says is not None
    assert says.words == "Status: Work continues. Owner: nothing."
    assert workbook_says(pack, pack.tracker[3]) is None


def test_a_line_is_spoken_as_a_sentence(pack: BoardPack) -> None:
    due = applied(pack, SayOfLine("own:action-1", date(2019, 6, 1)), SayOfLine("own:action-1", "Jo"))
    assert line_sentence(due.tracker[3], date(2019, 9, 17)) == (
        "Action 1: Publish the plan; no status; owner Jo; by 1 June 2019, late; asked 6 months ago; put in by officers"
    )
    assert line_sentence(pack.tracker[0], None) == (
        "Recommendation 1: Adopt a handbook; status complete; from Progress, cell A4"
    )
