"""A field holds what it is for, or is refused."""

from datetime import date

import pytest

from builders import small_session
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import (
    CompareWithBoth,
    DescribeComparator,
    KeepLastWords,
    KnowWord,
    PutSection,
    SetAction,
    SetArrows,
    SetCommentaryExempt,
    SetCommentaryState,
    SetDetail,
    SetExempt,
    SetLead,
    SetRating,
    SetRebases,
    ShareCommentary,
    ShowLimits,
    WriteCommentary,
)
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.field_check import suits
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.spc.stated_cause import StatedCause
from pack_builders import PLEDGES, details

LISTED = RichText((Block((Run("Why", bold=True), Run(" so", link="https://a.uk")), BlockKind.BULLET, 1),))


def block(**changes: object) -> list[object]:
    return [{"kind": "bullet", "level": 1, "runs": [{"text": "Why"}], **changes}]


def run(**changes: object) -> list[object]:
    return block(runs=[{"text": "Why", "bold": True, **changes}])


def test_whatever_an_edit_writes_suits_its_field() -> None:
    session = small_session(
        *details(),
        SetDetail("author", None),
        WriteCommentary("2.6", LISTED),
        SetCommentaryState("2.6", CommentaryState.APPROVED, "Jo", date(2019, 9, 2)),
        SetAction("2.6", RequiredAction("Plan", "Jo", date(2019, 9, 30))),
        KeepLastWords(["2.6"]),
        ShareCommentary("2.6", (), PLEDGES[1]),
        SetRating("2.6", RatingOverride(RagRating.AMBER, "Rounding.", "Jo")),
        SetLead("2.6", "Jo"),
        SetExempt(("2.6",), Exemption("1, 2", "Few")),
        SetExempt(("own:1",), Exemption("3"), "tracker"),
        SetExempt(("m1",), Exemption("4"), "minute"),
        SetCommentaryExempt("2.6", "2", "Few"),
        KnowWord("Cafcass"),
        ShowLimits("", are_shown=True),
        ShowLimits("2.6", are_shown=False),
        SetRebases("2.6", (StatedCause(ReportingPeriod.quarter(2019, 1), "A new team"),)),
        DescribeComparator("England", ComparatorAbout("LAIT", "November 2019")),
        DescribeComparator("Statistical neighbours", ComparatorAbout(group="2021"), "2.6"),
        SetArrows(ArrowLanguage.VALUE),
        CompareWithBoth(are_both=True),
        PutSection(Section("legal", Part.IMPLICATIONS, "Legal", text=LISTED, exempt="1, 5")),
    )
    assert len(session.records) > 12
    assert [record.field for record in session.records if not suits(record.field, record.value)] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("details/title", 5),
        ("word/Cafcass", "Cafcass"),
        ("word/Cafcass", False),
        ("charts/limits", "yes"),
        ("measure/2.6/limits", 1),
        ("measure/2.6/rebases", [{"period": "2019-20 Q1", "reason": " "}]),
        ("measure/2.6/rebases", [{"period": "last spring", "reason": "A new team"}]),
        ("measure/2.6/rebases", {"period": "2019-20 Q1", "reason": "A new team"}),
        ("measure/2.6/comparators", {"England": "LAIT"}),
        ("comparator/England/about", {"publication": 2019}),
        ("direction/arrows", "sideways"),
        ("direction/both", "both"),
        ("details/author", ["Jo"]),
        ("details/meeting_date", "tomorrow"),
        ("details/meeting_date", 20190917),
        ("workbook/abab", "scorecard.xlsx"),
        ("workbook/abab", {"name": "a.xlsx", "order": "0"}),
        ("workbook/abab", {"name": "a.xlsx", "order": True}),
        ("workbook/abab", {"order": 0}),
        ("commentary/2.6/measures", "2.6"),
        ("commentary/2.6/measures", [2.6]),
        ("commentary/2.6/text", "Why"),
        ("commentary/2.6/text", {"runs": []}),
        ("commentary/2.6/text", ["Why"]),
        ("commentary/2.6/text", block(runs="Why")),
        ("commentary/2.6/text", block(runs=["Why"])),
        ("commentary/2.6/text", block(kind="picture")),
        ("commentary/2.6/text", block(kind=["bullet"])),
        ("commentary/2.6/text", block(level="1")),
        ("commentary/2.6/text", run(text=5)),
        ("commentary/2.6/text", run(bold="no")),
        ("commentary/2.6/text", run(link=["x"])),
        ("commentary/2.6/ready", True),
        ("commentary/2.6/ready", {"text": "ab", "about": {}, "date": "soon"}),
        ("commentary/2.6/ready", {"text": "ab", "about": {}, "name": 5}),
        ("commentary/2.6/approved", "ab"),
        ("commentary/2.6/approved", {"text": "ab", "about": {}, "name": " ", "date": "2019-09-02"}),
        ("commentary/2.6/pledge", ["Pledge 2"]),
        ("commentary/2.6/action", "Plan"),
        ("commentary/2.6/action", {"text": "Plan", "owner": 5}),
        ("commentary/2.6/action", {"text": "Plan", "due": "soon"}),
        ("commentary/2.6/last", {"text": "Why", "period": "2019-20 Q1"}),
        ("commentary/2.6/last", {"text": [], "period": 1}),
        ("commentary/2.6/last", {"text": [], "action": {"due": "soon"}}),
        ("section/legal/last", {"text": "Why"}),
        ("workbook/abab", {"name": "a.xlsx", "order": 0, "rolled": "yes"}),
        ("measure/2.6/override", {"rating": "red", "reason": "x", "name": "y", "period": 1}),
        ("commentary/2.6/exempt", 2),
        ("commentary/2.6/interest", ["Few"]),
        ("measure/2.6/exempt", "2"),
        ("measure/2.6/exempt", {"interest": "Few"}),
        ("tracker/own:1/exempt", {"paragraph": " "}),
        ("minute/m1/exempt", []),
        ("section/legal/interest", 1),
        ("measure/2.6/override", "red"),
        ("measure/2.6/override", {"rating": "red"}),
        ("measure/2.6/override", {"rating": "pink", "reason": "x", "name": "y"}),
        ("measure/2.6/override", {"rating": ["red"], "reason": "x", "name": "y"}),
        ("measure/2.6/override", {"rating": "red", "reason": 1, "name": "y"}),
        ("measure/2.6/lead", {"name": "Jo"}),
        ("section/a/b/what", "custom"),
        ("tracker/Plan!1/owner", "Jo"),
        ("tracker/Plan!1/owner", {"said": "Jo"}),
        ("tracker/Plan!1/status", {"said": {"status": "half"}, "over": ""}),
        ("tracker/Plan!1/due", {"said": "soon", "over": ""}),
        ("tracker/own:a/what", {"kind": "wish", "number": "1", "text": "x"}),
        ("section/a/b/what", {"heading": "Voice"}),
        ("section/a/b/what", {"part": " "}),
        ("section/a/b/what", {"part": "custom", "heading": 5}),
        ("section/a/b/what", {"part": "pledge", "pledge": 5}),
        ("section/legal/text", [["Why"]]),
        ("section/legal/exempt", ["1"]),
        ("sections", "legal"),
        ("sections", {"legal": 1}),
        ("sections", [1]),
    ],
)
def test_anything_else_does_not(field: str, value: object) -> None:
    assert not suits(field, value)


@pytest.mark.parametrize("field", ["details/title", "measure/2.6/override", "sections"])
def test_nothing_unsets_any_field(field: str) -> None:
    assert suits(field, None)


@pytest.mark.parametrize("field", ["x/y", "details/colour", "commentary/2.6/mood", "sections/more"])
def test_a_field_that_nothing_reads_holds_what_it_likes(field: str) -> None:
    assert suits(field, 5)
