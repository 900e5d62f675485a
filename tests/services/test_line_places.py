"""The parts of papers with lines are listed before they have any, and are found from a line."""

from cpdesk.domain.edits import AddWorkbook, SetFields
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.services.line_places import part_with
from cpdesk.services.outlining import paper_entries
from cpdesk.services.report_list import report_to_add
from cpdesk.services.sections import optional_parts, part_to_add, with_lacking
from line_builders import line_edits, tracked_workbook
from pack_builders import applied, measure, pack_of, scorecard, workbook

PLAIN = workbook([scorecard([measure("2.6", "% of pupils", ("19", "19", "26"), "15", row=21)])])


def notes(pack: BoardPack) -> dict[str, str]:
    return {entry.heading: entry.note for entry in paper_entries(pack, review_pack(pack))}


def with_report(pack: BoardPack, kind: str) -> BoardPack:
    return applied(pack, report_to_add(pack, kind)).of(kind)


def test_a_tracker_report_lists_its_parts_before_they_have_lines() -> None:
    listed = notes(with_report(pack_of(PLAIN), "tracker"))
    assert [name for name, note in listed.items() if note == "Nothing put in yet"] == [
        "Recommendations",
        "Actions",
        "Decisions",
    ]


def test_a_part_says_how_many_lines_it_has_and_what_they_lack() -> None:
    pack = pack_of(tracked_workbook(), edits=line_edits())
    tracker, follow_up = notes(with_report(pack, "tracker")), notes(with_report(pack, "follow-up"))

    assert tracker["Recommendations"] == "3 lines, 1 without a status"
    assert tracker["Decisions"] == "1 line"
    assert follow_up["Matters arising"] == "2 items, 1 not answered"


def test_a_briefing_is_given_the_part_first_where_the_pack_has_no_lines() -> None:
    pack = pack_of(PLAIN)
    assert "Progress on recommendations" not in notes(pack)
    assert ("tracker", "Progress on recommendations") in optional_parts(pack)
    begun = applied(pack, with_lacking(pack, part_to_add(pack, "tracker")))
    assert notes(begun)["Progress on recommendations"] == "Nothing put in yet"


def test_a_part_that_was_taken_out_is_not_listed() -> None:
    pack = with_report(pack_of(PLAIN), "tracker")
    gone = applied(pack, SetFields("out", {"report/tracker/left-out": ["action-lines"]})).of("tracker")
    assert "Actions" not in notes(gone)


def test_a_line_is_edited_in_the_report_in_hand_else_in_the_first_that_has_its_kind() -> None:
    pack = pack_of(tracked_workbook(), edits=line_edits())
    both = applied(pack, report_to_add(pack, "tracker"))
    line, minute = TextPlace(TextKind.LINE, "own:action-1"), TextPlace(TextKind.MINUTE, "minute:a")

    assert part_with(both, line) == "tracker"
    assert part_with(both.of("tracker"), line) == "tracker|action-lines"
    assert part_with(both, minute) == ""
    assert part_with(applied(both, report_to_add(both, "follow-up")), minute) == "follow-up|minutes"


def test_a_clearance_is_that_of_its_own_report() -> None:
    pack = pack_of(PLAIN)
    annual = applied(pack, report_to_add(pack, "lead-member"))
    assert part_with(annual, TextPlace(TextKind.CLEARANCE, "legal")) == "clearance"


def test_no_workbook_is_needed() -> None:
    assert AddWorkbook(PLAIN).changes(BoardPack())
    assert notes(with_report(BoardPack(), "follow-up"))["Matters arising"] == "Nothing put in yet"
