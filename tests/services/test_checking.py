"""What a paper still lacks."""

from datetime import date

from builders import small_session
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    Edit,
    GiveClearance,
    PutSection,
    SetAction,
    SetCommentaryState,
    SetDetail,
    SetFields,
    ShareCommentary,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds.briefing import KIND
from cpdesk.services.checking import before_export, first_missing
from cpdesk.services.reports import with_report
from pack_builders import details, sections


def cleared() -> list[Edit]:
    return [GiveClearance(Clearance(role, "Ann", date(2019, 9, 2))) for role in KIND.words.clearance]


def written(pack_sections: tuple[Section, ...]) -> list[Edit]:
    return [WriteSection(section.id, RichText.of("Words.")) for section in pack_sections]


def test_what_is_missing_is_said_details_first_and_sections_last() -> None:
    session = small_session(
        SetDetail("title", "Update"),
        SetDetail("version", " "),
        WriteCommentary("3.1", RichText.of("Begun.")),
        SetAction("3.1", RequiredAction("Find carers")),
        GiveClearance(Clearance("Finance", "Ann Example")),
        *sections(
            Section("introduction", Part.INTRODUCTION, text=RichText.of("Why.")),
            Section("background", Part.BACKGROUND),
            *(Section(name, Part.IMPLICATIONS, name, text=RichText.of("None")) for name in ("Financial", "Legal")),
            Section("hr", Part.IMPLICATIONS, "Human resources"),
        ),
    )
    assert [(item.kind, item.subject, str(item)) for item in before_export(session.pack)] == [
        ("detail", "version", "The version number is not given."),
        ("detail", "committee", "The committee is not named."),
        ("detail", "meeting_date", "The date of the meeting is not given."),
        ("detail", "portfolio_holder", "The portfolio holder is not named."),
        ("detail", "author", "The author is not named."),
        ("detail", "senior_officer", "The senior officer is not named."),
        ("measure", "2.6", "Measure 2.6 is red and has no commentary."),
        ("measure", "3.1", "The commentary on 3.1 is still a draft."),
        ("measure", "2.6", "Measure 2.6 is red and has no action."),
        ("measure", "3.1", "The action on 3.1 lacks an owner and a date."),
        ("section", "background", "“Background” has no text."),
        ("section", "hr", "“Human resources” has no text."),
        ("clearance", "Legal", "The paper is not cleared by Legal."),
        ("clearance", "Finance", "The clearance by Finance lacks a date."),
        ("clearance", "Human resources", "The paper is not cleared by Human resources."),
        ("clearance", "Monitoring officer", "The paper is not cleared by Monitoring officer."),
    ]


def test_a_title_that_nobody_gave_is_said_to_be_the_usual_one() -> None:
    said = [item.text for item in before_export(small_session(SetDetail("title", " ")).pack) if item.subject == "title"]
    assert said == ["The title is the usual one of its kind, which nobody has confirmed."]


def test_what_the_paper_adds_is_missing_although_the_pack_has_no_section_for_it() -> None:
    session = small_session(PutSection(Section("voice", Part.CUSTOM, "Voice", text=RichText.of("Heard."))))
    assert [str(item) for item in before_export(session.pack) if item.kind == "section"][:5] == [
        "“Introduction and policy context” has no text.",
        "“Background” has no text.",
        "“Legal” has no text.",
        "“Financial” has no text.",
        "“Human resources” has no text.",
    ]


def test_nothing_is_missing_from_a_whole_paper() -> None:
    begun = small_session()
    starting = KIND.starting_sections(begun.pack)
    session = small_session(
        *details(),
        *sections(*starting),
        *written(starting),
        *cleared(),
        *(WriteCommentary(key, RichText.of("Why.")) for key in ("2.6", "3.1")),
        *(SetAction(key, RequiredAction("Find carers", "Jo", date(2019, 9, 30))) for key in ("2.6", "3.1")),
    )
    for key in ("2.6", "3.1"):
        session.apply(SetCommentaryState(key, CommentaryState.READY))
    assert before_export(session.pack) == ()


def test_a_paper_that_prints_no_clearance_lacks_none() -> None:
    session = small_session(SetFields("left out", {"left-out": ["clearance"]}))
    assert not [item for item in before_export(session.pack) if item.subject == "clearance"]


def test_a_text_that_asks_for_what_the_pack_has_not_is_named() -> None:
    asking = Section("background", Part.BACKGROUND, text=parse_markup("Words.\n\n[[table: Finances]]"))
    session = small_session(*sections(asking))
    said = [str(item) for item in before_export(session.pack) if item.subject == "background"]
    assert said == ["“Background” asks for a table “Finances”, which the pack does not have."]


def test_an_action_due_before_the_meeting_is_said() -> None:
    due = RequiredAction("Find carers", "Jo", date(2019, 9, 1))
    session = small_session(*details(), ShareCommentary("2.6", ("3.1",)), SetAction("2.6", due))
    said = [str(item) for item in before_export(session.pack) if "action" in str(item)]
    assert said == ["The action on 2.6 is due before the meeting."]


def test_a_service_that_has_its_words_below_lacks_none() -> None:
    session = small_session()
    service = Section("lead-member|service:a", "service", "Early help")
    session.apply(PutSection(service))
    lead_member = with_report(session.pack, "lead-member")
    assert "“Early help” has no text." in [str(item) for item in before_export(lead_member)]
    session.apply(PutSection(Section("lead-member|service:a/priorities", "priorities", under=service.id)))
    said = [str(item) for item in before_export(with_report(session.pack, "lead-member"))]
    assert "“Early help” has no text." not in said
    assert "“Key priorities” has no text." in said


def test_a_list_of_the_first_says_how_much_more_there_is() -> None:
    session = small_session()
    whole = before_export(session.pack)
    first, more = first_missing(session.pack, session.review, 3, said=("The figures have changed.",))
    assert first == ("The figures have changed.", *whole[:3])
    assert more == len(whole) - 3
    assert first_missing(session.pack, session.review, len(whole)) == (tuple(whole), 0)
