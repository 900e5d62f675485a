"""A tracker paper has its recommendations, actions and decisions, each with how they stand."""

from datetime import date

from cpdesk.domain.edits import PutLine, SayOfLine, SetDetail
from cpdesk.domain.outline import Heading, Table
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from cpdesk.report.compose import compose
from outline_text import spoken
from pack_builders import applied
from sample_packs import sample_pack, tracker_pack

ACTION = TrackerLine("own:a", LineKind.ACTION, "A1", "Write to schools", since=date(2018, 9, 17))
DECISION = TrackerLine("own:d", LineKind.DECISION, "D1", "The strategy was adopted")


def test_every_kind_of_line_has_a_heading_a_sentence_and_a_table() -> None:
    pack = applied(
        tracker_pack(),
        PutLine(ACTION),
        PutLine(DECISION),
        SayOfLine(ACTION.key, LineStatus(TrackerStatus.ONGOING)),
        SayOfLine(ACTION.key, date(2019, 9, 1)),
        SetDetail("meeting_date", date(2019, 9, 17)),
    ).of("tracker")
    outline = compose(pack)
    blocks = [block for part in outline.parts for block in part.blocks]
    headings = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert [name for name in headings if name in ("Recommendations", "Actions", "Decisions")] == [
        "Recommendations",
        "Actions",
        "Decisions",
    ]
    actions = next(block for block in blocks if isinstance(block, Table) and block.caption == "Actions")
    assert actions.header == ("Number", "Action", "Progress", "Status", "By when", "Age")
    assert [cell.text for cell in actions.rows[0]] == [
        "A1",
        "Write to schools",
        "Not stated",
        "Ongoing",
        "1 September 2019",
        "1 year",
    ]
    assert not actions.is_wide
    assert "The one action is ongoing and past its date." in spoken(outline)


def test_a_pack_without_lines_has_none_of_them() -> None:
    assert "Recommendations" not in spoken(compose(sample_pack().of("tracker"))).splitlines()
