"""A paper about lines that has none of them says so, and where the first one is put in."""

from datetime import date

from builders import small_session
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.edits import Edit, GiveClearance, PutLine, PutMinute, PutSection, SetFields
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.services.checking import before_export, paper_gaps
from cpdesk.services.file_checking import check_pack
from cpdesk.services.reports import with_report
from line_builders import ASKED, DISCUSSED, line_edits
from pack_builders import details

EMPTY_TRACKER = "“Recommendations”, “Actions” and “Decisions” have nothing put in yet."
EMPTY_MINUTES = "“Matters arising” has nothing put in yet."


def paper(kind: str, *edits: Edit) -> BoardPack:
    return with_report(small_session(*edits).pack, kind)


def lines_lacking(pack: BoardPack) -> list[tuple[str, str]]:
    return [(item.subject, item.text) for item in before_export(pack) if item.kind == "lines"]


def test_an_empty_tracker_is_told_once_and_leads_to_its_first_part() -> None:
    assert lines_lacking(paper("tracker")) == [("tracker|recommendation-lines", EMPTY_TRACKER)]
    assert ("lines", EMPTY_TRACKER) in [(item.kind, item.text) for item in paper_gaps(paper("tracker"))]


def test_a_tracker_of_actions_alone_is_whole() -> None:
    action = TrackerLine("own:action-1", LineKind.ACTION, "1", "Publish the plan")
    assert lines_lacking(paper("tracker", PutLine(action))) == []


def test_minutes_are_asked_for_although_there_are_actions() -> None:
    lines = [edit for edit in line_edits() if isinstance(edit, PutLine)]
    assert lines_lacking(paper("follow-up", *lines)) == [("follow-up|minutes", EMPTY_MINUTES)]
    assert lines_lacking(paper("follow-up", PutMinute(DISCUSSED))) == []
    assert lines_lacking(paper("follow-up", PutMinute(ASKED))) == []


def test_a_part_that_was_left_out_is_not_asked_for() -> None:
    left_out = SetFields("left out", {"report/tracker/left-out": ["recommendation-lines", "action-lines"]})
    assert lines_lacking(paper("tracker", left_out)) == [
        ("tracker|decision-lines", "“Decisions” has nothing put in yet.")
    ]


def test_a_briefing_report_is_asked_for_lines_once_somebody_gave_it_the_part() -> None:
    assert lines_lacking(paper("briefing")) == []
    begun = paper("briefing", PutSection(Section("tracker", "tracker")))
    assert lines_lacking(begun) == [("tracker", "“Progress on recommendations” has nothing put in yet.")]


def test_the_check_names_the_part_that_is_not_in_the_paper_yet() -> None:
    (found,) = (one for one in check_pack(paper("tracker")) if one.code == "lines-missing")
    assert (found.place, found.text) == ("section “Recommendations”", EMPTY_TRACKER)
    assert found.mend == "Put the first one in, or bring in the workbook that has them."


def test_a_clearance_of_a_day_after_the_meeting_is_told() -> None:
    given = [
        GiveClearance(Clearance(role, "Ann", date(2019, 9, day))) for role, day in (("Legal", 17), ("Finance", 18))
    ]
    said = [str(item) for item in before_export(paper("briefing", *details(), *given)) if item.kind == "clearance"]
    assert said[0] == "The clearance by Finance is dated after the meeting."
    assert not any("Legal" in words for words in said)
