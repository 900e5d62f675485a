"""What the records of a pack say, in words."""

from datetime import date
from decimal import Decimal

import pytest

from builders import small_session
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import (
    AcceptDraft,
    DescribeComparator,
    DraftSection,
    Edit,
    GiveClearance,
    KnowWord,
    MarkIssued,
    PutSection,
    RateHistory,
    RuleScope,
    SetAction,
    SetArrows,
    SetBasis,
    SetCommentaryExempt,
    SetCommentaryState,
    SetDetail,
    SetExempt,
    SetFields,
    SetLead,
    SetPerson,
    SetRating,
    SetRule,
    SetTarget,
    ShareCommentary,
    TakeOutSection,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.issue import IssuedState
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.record_kind import RecordKind, record_kind
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.services.history import History
from pack_builders import TEN_PER_CENT

VOICE = Section("custom:voice", Part.CUSTOM, "Voice", text=RichText.of("Heard."))
BEGIN: tuple[Edit, ...] = (
    PutSection(VOICE),
    WriteCommentary("2.6", RichText.of("Study leave counts as absence.")),
    SetLead("2.6", "Jo"),
)

CASES: list[tuple[Edit, list[tuple[str, str, str]]]] = [
    (
        SetRating("2.6", RatingOverride(RagRating.AMBER, "late data", "A Writer")),
        [("Rating of 2.6 set to amber", "", "Amber, set by A Writer: late data")],
    ),
    (SetLead("2.6", "Sam"), [("Lead of 2.6 set to Sam", "Jo", "Sam")]),
    (
        WriteCommentary("2.6", RichText.of("Study leave.")),
        [("Commentary on 2.6 changed", "Study leave counts as absence.", "Study leave.")],
    ),
    (
        SetCommentaryState("2.6", CommentaryState.READY, "Jo Example", date(2019, 9, 3)),
        [("Commentary on 2.6 marked ready", "", "Marked ready by Jo Example on 3 September 2019")],
    ),
    (
        SetCommentaryState("2.6", CommentaryState.APPROVED, "Sam", date(2019, 9, 4)),
        [
            ("Commentary on 2.6 marked ready", "", "Marked ready by Sam on 4 September 2019"),
            ("Commentary on 2.6 approved", "", "Approved by Sam on 4 September 2019"),
        ],
    ),
    (
        SetAction("2.6", RequiredAction("Visit", "Jo", date(2019, 9, 30))),
        [("Action on 2.6 set", "", "Action: Visit. Owner: Jo. By: 30 September 2019.")],
    ),
    (
        SetArrows(ArrowLanguage.VALUE),
        [("What arrows follow set", "", ArrowLanguage.VALUE.sentence)],
    ),
    (
        DescribeComparator("England", ComparatorAbout("LAIT", "November 2018")),
        [("Publication of England set", "", "LAIT, November 2018")],
    ),
    (
        SetPerson("Virtual School", "Jo Example"),
        [("Who answers for Virtual School set to Jo Example", "", "Jo Example")],
    ),
    (
        MarkIssued("2", date(2019, 9, 5), "Jo Example", IssuedState({"2.6": ("a", "red", "b")}, {})),
        [("Version 2 marked as issued", "", "Version 2, 5 September 2019, by Jo Example")],
    ),
    (
        GiveClearance(Clearance("Legal", "Ann Example", date(2019, 9, 2), "Fine.")),
        [("Clearance by Legal: Ann Example, 2 September 2019: Fine.", "", "Ann Example, 2 September 2019: Fine.")],
    ),
    (
        SetFields("kind", {"kind/cabinet": "title = 'Cabinet'"}),
        [("The council's kind of report “cabinet” set", "", "title = 'Cabinet'")],
    ),
    (KnowWord("Ofsted"), [("“Ofsted” taken as one of the council's words", "", "yes")]),
    (
        SetExempt(("2.6",), Exemption("1, 2", "So few.")),
        [
            (
                "Measure 2.6 kept out of the public paper under paragraphs 1 and 2",
                "",
                "Paragraphs 1 and 2\nPublic interest: So few.",
            )
        ],
    ),
    (
        SetCommentaryExempt("2.6", "2"),
        [
            (
                "Commentary on 2.6 kept out of the public paper under paragraph 2",
                "",
                "Paragraph 2 – information likely to reveal an individual's identity",
            )
        ],
    ),
    (
        SetDetail("meeting_date", date(2019, 9, 17)),
        [("Date of the meeting set to 17 September 2019", "", "17 September 2019")],
    ),
    (
        WriteSection("custom:voice", RichText.of("Listened to.")),
        [("Text of “Voice” changed", "Heard.", "Listened to.")],
    ),
    (
        SetTarget("2.6", Dated(MeasureTarget(Decimal(20), None, {"2019-20 Q1": Decimal(5)}))),
        [("Target of 2.6 set", "", "20, Q1 2019/20: 5")],
    ),
    (
        SetTarget("2.6", Dated(MeasureTarget(Decimal(12), Decimal(20)), date(2019, 4, 1))),
        [("Target of 2.6 set", "", "From 1 April 2019: 12, floor 20")],
    ),
    (SetBasis("2.6", MeasureBasis.SNAPSHOT), [("What the figures count of 2.6 set", "", "on a day")]),
    (
        SetRule(RuleScope.PACK, "", Dated(TEN_PER_CENT)),
        [("Rating rule of the pack set", "", TEN_PER_CENT.sentence())],
    ),
    (RateHistory(rerates=True), [("Rating of earlier periods set", "", "yes")]),
    (SetFields("unknown", {"later/thing": {"a": [1, True]}}), [("later/thing set", "", "a: 1\na: yes")]),
]


@pytest.mark.parametrize(("edit", "told"), CASES)
def test_an_edit_is_told_with_its_values_before_and_after(edit: Edit, told: list[tuple[str, str, str]]) -> None:
    session = small_session(*BEGIN)
    before = len(session.records)
    session.apply(edit)
    history = History(session.records)
    entries = [entry for entry in reversed(history.entries) if entry.number > before]
    assert [(history.words(e), history.before_text(e), history.after_text(e)) for e in entries] == told


def test_a_section_goes_by_its_heading_after_it_was_taken_out() -> None:
    history = History(small_session(*BEGIN, TakeOutSection("custom:voice")).records)
    said = [history.words(entry) for entry in history.entries]
    assert "Section “Voice” taken out" in said
    assert "Text of “Voice” removed" in said


def test_a_shared_commentary_goes_by_all_its_measures() -> None:
    history = History(small_session(*BEGIN, ShareCommentary("2.6", ("3.1",))).records)
    assert "Commentary on 2.6 and 3.1 written" in [history.words(entry) for entry in history.entries]
    assert set(history.names.measures_of("commentary/2.6/text")) == {"2.6", "3.1"}


def test_a_draft_and_its_acceptance_are_told() -> None:
    draft = DraftSection("custom:voice", RichText.of("Drafted."))
    history = History(small_session(*BEGIN, draft, AcceptDraft("custom:voice")).records)
    said = [history.words(entry) for entry in history.entries]
    assert said[:2] == ["Draft of “Voice” accepted", "“Voice” drafted by cpdesk"]


def test_a_value_that_is_not_what_its_field_holds_is_shown_as_it_stands() -> None:
    history = History(small_session(SetFields("odd", {"measure/2.6/override": {"colour": "mauve"}})).records)
    assert history.after_text(history.entries[0]) == "colour: mauve"


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("commentary/2.6/text", RecordKind.COMMENTARY),
        ("measure/2.6/override", RecordKind.RATING),
        ("measure/2.6/lead", RecordKind.LEAD),
        ("measure/2.6/target", RecordKind.RULE),
        ("rating/rerates", RecordKind.RULE),
        ("pledge/Pledge 1/rule", RecordKind.RULE),
        ("sections", RecordKind.SECTION),
        ("details/title", RecordKind.DETAIL),
        ("later/thing", RecordKind.OTHER),
    ],
)
def test_every_field_is_of_a_kind(field: str, kind: RecordKind) -> None:
    assert record_kind(field) is kind
