"""Drafted texts: marked until a person accepts or changes them, and known to be old when figures change."""

from builders import small_session
from cpdesk.domain.edits import (
    AcceptDraft,
    DraftSection,
    PutSection,
    SetDetail,
    SetRating,
    TakeOutSection,
    WriteSection,
)
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.report.compose import compose
from cpdesk.report.kinds.briefing import KIND
from cpdesk.services import sections as service
from cpdesk.services.checking import before_export, overtaken_drafts
from cpdesk.services.drafting import Drafts, draft_again
from cpdesk.services.session import Session
from outline_text import spoken

MARK = "Draft: nobody has confirmed this summary."
OLD = "The figures have changed since this was drafted."
AMBER = SetRating("2.6", RatingOverride(RagRating.AMBER, "late data", "A Writer"))


def begun() -> Session:
    session = small_session()
    for section in KIND.starting_sections(session.pack):
        session.apply(PutSection(section))
    return session


def summary(session: Session) -> Section:
    return next(section for section in session.pack.sections if section.part == Part.SUMMARY)


def words(session: Session) -> str:
    return Drafts().state(session.pack, session.review, summary(session)).words


def test_a_draft_is_marked_in_the_paper_and_lacking_until_somebody_accepts_it() -> None:
    session = begun()
    assert words(session) == "Drafted by cpdesk: read it, change it, accept it."
    assert MARK in spoken(compose(session.pack))
    assert any("Summary" in str(item) and "accepted" in str(item) for item in before_export(session.pack))
    session.apply(AcceptDraft("summary"))
    assert words(session) == ""
    assert MARK not in spoken(compose(session.pack))
    assert not any("Summary" in str(item) for item in before_export(session.pack))


def test_words_that_were_changed_are_the_officers() -> None:
    session = begun()
    session.apply(WriteSection("summary", RichText.of("All is well.")))
    assert not summary(session).is_draft
    assert MARK not in spoken(compose(session.pack))


def test_the_other_drafts_go_by_a_mark_too() -> None:
    paper = spoken(compose(begun().pack))
    assert paper.count("Draft: nobody has confirmed this text.") == 2


def test_figures_that_change_make_a_draft_old_accepted_or_not() -> None:
    session = begun()
    session.apply(AcceptDraft("summary"))
    session.apply(AMBER)
    assert words(session) == OLD
    edit = draft_again(session.pack, session.review, summary(session))
    assert edit is not None
    session.apply(edit)
    assert words(session) == "Drafted by cpdesk: read it, change it, accept it."
    assert "officer's own" in summary(session).text.plain


def test_a_summary_that_figures_have_overtaken_is_told_of_when_the_paper_is_written() -> None:
    session = begun()
    session.apply(AcceptDraft("summary"))
    assert overtaken_drafts(session.pack) == ()
    session.apply(AMBER)
    (overtaken,) = overtaken_drafts(session.pack, review=session.review)
    assert str(overtaken) == (
        "The figures have changed since “Summary” was drafted: draft it again, or correct its words."
    )
    session.apply(WriteSection("summary", RichText.of("All is well.")))
    assert overtaken_drafts(session.pack) == (overtaken,)
    session.apply(WriteSection("summary", RichText()))
    assert overtaken_drafts(session.pack) == ()


def worded_otherwise(session: Session, source: str) -> None:
    """Let the summary be one that another version of cpdesk drafted, in its own words."""
    told = DraftSection("summary", RichText.of("Two of three measures are green."), source)
    session.apply(told)
    session.apply(AcceptDraft("summary"))


def test_other_words_of_another_version_for_the_same_figures_are_no_reason_to_look_again() -> None:
    session = begun()
    worded_otherwise(session, summary(session).source)
    assert summary(session).source
    assert overtaken_drafts(session.pack) == ()
    assert words(session) == ""
    session.apply(AMBER)
    assert len(overtaken_drafts(session.pack)) == 1
    assert words(session) == OLD


def test_a_draft_that_does_not_know_its_figures_is_known_by_its_words() -> None:
    session = begun()
    worded_otherwise(session, "")
    assert len(overtaken_drafts(session.pack)) == 1
    assert words(session) == OLD


def test_a_text_that_was_never_drafted_stands_to_no_draft() -> None:
    session = begun()
    own = Section("custom:own", Part.CUSTOM, "Own", text=RichText.of("Ours."))
    session.apply(PutSection(own))
    assert Drafts().state(session.pack, session.review, own).words == ""
    assert draft_again(session.pack, session.review, own) is None


def test_accepting_what_is_no_draft_changes_nothing() -> None:
    session = begun()
    session.apply(WriteSection("summary", RichText.of("All is well.")))
    assert not session.apply(AcceptDraft("summary")).changed


def test_a_paper_can_do_without_a_summary_and_have_it_again_behind_the_introduction() -> None:
    session = begun()
    assert service.can_take_out(session.pack, summary(session))
    session.apply(TakeOutSection("summary"))
    assert "Summary" not in spoken(compose(session.pack)).splitlines()
    assert service.optional_parts(session.pack) == (("summary", "Summary"), ("tracker", "Progress on recommendations"))
    session.apply(service.part_to_add(session.pack, "summary"))
    assert [section.id for section in session.pack.sections][:3] == ["introduction", "summary", "background"]
    assert summary(session).is_draft
    assert service.optional_parts(session.pack) == (("tracker", "Progress on recommendations"),)


def test_drafts_that_are_kept_follow_the_figures_and_the_details() -> None:
    session, drafts = begun(), Drafts()
    introduction = next(section for section in session.pack.sections if section.part == Part.INTRODUCTION)
    assert drafts.state(session.pack, session.review, introduction).draft is None
    session.apply(SetDetail("committee", "Corporate Parenting Board"))
    renamed = drafts.state(session.pack, session.review, introduction).draft
    assert renamed is not None
    said = drafts.state(session.pack, session.review, introduction).words
    assert said.endswith("The details of the pack have changed since this was drafted.")
    assert "Corporate Parenting Board" in renamed.plain
    assert drafts.state(session.pack, session.review, summary(session)).draft is None
    session.apply(AMBER)
    assert drafts.state(session.pack, session.review, summary(session)).draft is not None
