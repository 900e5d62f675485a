"""An overview that is kept as a pack is edited is the one that would be made afresh."""

from datetime import date
from functools import reduce

import pytest

from builders import new_session
from cpdesk.domain.change import PackChange
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import (
    AcceptDraft,
    AddWorkbook,
    DescribeComparator,
    Edit,
    MarkIssued,
    RateHistory,
    RuleScope,
    SetAction,
    SetCommentaryState,
    SetDetail,
    SetLead,
    SetPerson,
    SetRating,
    SetRule,
    SeveralEdits,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.narrative import Part
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.services.drafting import draft_again
from cpdesk.services.importing import add_workbooks
from cpdesk.services.overviewing import OVERTAKEN, begin_overview, follow_overview, is_quick, issued_state
from cpdesk.services.report_list import report_to_add
from cpdesk.services.session import Session
from history_builders import LAST_YEAR, Q1, Q2, imported, quarter
from overview_books import LATER, earlier_quarter, later_quarter, two_quarters
from pack_builders import TEN_PER_CENT, applied, measure, scorecard, workbook

NEIGHBOURS = "Statistical neighbours"
WORDS = WriteCommentary("2.6", RichText.of("Study leave."))


def edits() -> list[Edit]:
    state = issued_state(two_quarters().pack)
    return [
        WORDS,
        SeveralEdits("ready", (WORDS, SetCommentaryState("2.6", CommentaryState.READY, "Jo", date(2019, 9, 3)))),
        SetAction("3.2", RequiredAction("Find homes", "Sam Lead", date(2019, 12, 1))),
        SetRating("5.6", RatingOverride(RagRating.GREEN, "Done", "Jo")),
        SetPerson("Placements", "Jane Smith"),
        SetLead("2.6", "Health"),
        SetRule(RuleScope.PACK, "", Dated(TEN_PER_CENT, date(2019, 7, 1))),
        RateHistory(True),
        SetDetail("title", "Board paper"),
        WriteSection("introduction", RichText.of("Words.")),
        MarkIssued("1", date(2019, 9, 6), "Jo", state),
        MarkIssued("2", date(2019, 9, 6), "Jo", issued_state(applied(two_quarters().pack, WORDS))),
        SeveralEdits("issued", (MarkIssued("1", date(2019, 9, 6), "Jo", state), WORDS)),
    ]


@pytest.mark.parametrize("edit", edits(), ids=lambda edit: edit.label)
def test_after_an_edit_it_is_as_if_made_afresh(edit: Edit) -> None:
    session = two_quarters()
    state = begin_overview(session.pack, session.review)
    change = session.apply(edit)
    followed = follow_overview(state, change, session.review)
    assert followed.overview == begin_overview(session.pack, session.review).overview
    assert followed.says_now == issued_state(session.pack)
    assert session.review == review_pack(session.pack)


def test_a_measure_that_is_new_stays_new_after_an_edit_of_it() -> None:
    session = Session("Jo Example")
    later = quarter({**LATER, "5.1": ("8", "7", "30")}, (LAST_YEAR, Q1, Q2), number=2)
    imported(session, earlier_quarter(), later)
    state = begin_overview(session.pack, session.review)
    change = session.apply(WriteCommentary("5.1", RichText.of("Why.")))
    followed = follow_overview(state, change, session.review)
    assert followed.overview == begin_overview(session.pack, session.review).overview
    assert "5.1" in followed.overview.lines["red/unknown"].keys


def test_several_changes_are_followed_as_one() -> None:
    session = two_quarters()
    state = begin_overview(session.pack, session.review)
    first, *rest = [session.apply(edit) for edit in edits()]
    change = reduce(PackChange.then, rest, first)
    assert follow_overview(state, change, session.review).overview == (
        begin_overview(session.pack, session.review).overview
    )


def test_a_workbook_that_comes_is_no_quick_change() -> None:
    session = two_quarters()
    assert is_quick(session.apply(WORDS), most=1)
    assert not is_quick(session.apply(RateHistory(True)), most=1)
    assert not is_quick(session.apply(MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(session.pack))), most=3)


def test_import_notes_and_gaps_lead_to_their_places() -> None:
    session = Session("Jo Example")
    book = later_quarter()
    session.add_to_library(book)
    add_workbooks(session, [book])
    lines = begin_overview(session.pack, session.review).overview.lines
    assert (lines["gaps/detail"].place, lines["gaps/detail"].subject) == ("report", "details")
    sections = {section.id: section for section in session.pack.sections}
    assert sections[lines["gaps/section"].subject].text.is_empty
    assert sections[lines["gaps/draft"].subject].is_draft
    accepted = session.apply(AcceptDraft(lines["gaps/draft"].subject))
    after = follow_overview(begin_overview(accepted.before, session.review), accepted, session.review)
    assert after.overview.lines["gaps/draft"].count == lines["gaps/draft"].count - 1


def test_what_is_known_of_others_figures_is_told_as_it_stands() -> None:
    book = workbook([scorecard([measure(ref, "%", [1], "15", neighbours="3", periods=[Q1]) for ref in ("2.6", "2.7")])])
    session = new_session()
    session.add_to_library(book)
    session.apply(AddWorkbook(book))
    session.apply(DescribeComparator(NEIGHBOURS, ComparatorAbout(group="2016")))
    state = begin_overview(session.pack, session.review)
    change = session.apply(DescribeComparator(NEIGHBOURS, ComparatorAbout(group="2021"), "2.6"))
    followed = follow_overview(state, change, session.review)
    assert followed.overview.lines["notes/to look at"].count == state.overview.lines["notes/to look at"].count + 1
    assert is_quick(change, most=2)
    assert not is_quick(change, most=1)


def drafted_pack() -> Session:
    """Return a session on a pack with a summary as it was drafted, and accepted."""
    session = Session("Jo Example")
    book = later_quarter()
    session.add_to_library(book)
    add_workbooks(session, [book])
    summary = next(section for section in session.pack.sections if section.part == Part.SUMMARY)
    session.apply(AcceptDraft(summary.id))
    return session


def test_an_accepted_summary_that_the_figures_have_overtaken_is_told_of_until_it_is_drafted_again() -> None:
    session = drafted_pack()
    state = begin_overview(session.pack, session.review)
    assert OVERTAKEN not in state.overview.lines
    for edit, is_told in (
        (SetRating("5.6", RatingOverride(RagRating.RED, "Late data", "Jo")), True),
        (SetRating("5.6", None), False),
        (SetLead("2.6", "Health"), False),
    ):
        change = session.apply(edit)
        state = follow_overview(state, change, session.review)
        assert (OVERTAKEN in state.overview.lines) is is_told
        assert state.overview == begin_overview(session.pack, session.review).overview
    state = follow_overview(state, session.apply(RateHistory(True)), session.review)
    session.apply(SetRating("5.6", RatingOverride(RagRating.RED, "Late data", "Jo")))
    state = begin_overview(session.pack, session.review)
    found = state.overview.lines[OVERTAKEN]
    assert (found.place, found.subject) == ("report", "summary")
    assert found.alone.startswith("The figures have changed since")
    section = next(section for section in session.pack.sections if section.part == Part.SUMMARY)
    edit_again = draft_again(session.pack, session.review, section)
    assert edit_again is not None
    state = follow_overview(state, session.apply(edit_again), session.review)
    assert OVERTAKEN not in state.overview.lines


def test_what_may_change_a_summary_is_no_quick_change_of_a_large_pack() -> None:
    session = drafted_pack()
    rated = session.apply(SetRating("5.6", RatingOverride(RagRating.RED, "Late data", "Jo")))
    assert is_quick(rated, most=4)
    assert not is_quick(rated, most=3)
    assert is_quick(session.apply(SetLead("2.6", "Health")), most=1)


def test_what_another_report_lacks_is_counted_with_its_own_details_alone() -> None:
    session = two_quarters()
    before = begin_overview(session.pack, session.review)
    change = session.apply(report_to_add(session.pack, "annual"))
    state = follow_overview(before, change, session.review)
    assert state.overview == begin_overview(session.pack, session.review).overview
    assert state.overview.lines["gaps/detail"].count == before.overview.lines["gaps/detail"].count + 1
    assert state.overview.lines["gaps/section"].count > before.overview.lines["gaps/section"].count


def test_a_gap_of_another_report_leads_there() -> None:
    session = two_quarters()
    for name in ("title", "version", "committee", "portfolio_holder", "author", "senior_officer"):
        session.apply(SetDetail(name, "Said"))
    session.apply(SetDetail("meeting_date", date(2019, 9, 17)))
    session.apply(report_to_add(session.pack, "annual"))
    lines = begin_overview(session.pack, session.review).overview.lines
    assert lines["gaps/detail"].subject == "annual|details"
