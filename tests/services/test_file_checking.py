"""What is checked of a pack: what its report lacks, what is old in it, what it would print."""

from pathlib import Path

from builders import small_session
from cpdesk.branding import load_branding
from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.edits import AcceptDraft, PutSection, SetRating, WriteSection
from cpdesk.domain.finding import Severity
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.report.compose import compose
from cpdesk.report.kinds.briefing import KIND
from cpdesk.report.word import write_word
from cpdesk.services.file_checking import check_file, check_pack
from cpdesk.services.session import Session

AMBER = SetRating("2.6", RatingOverride(RagRating.AMBER, "late data", "A Writer"))


def begun() -> Session:
    session = small_session()
    for section in KIND.starting_sections(session.pack):
        session.apply(PutSection(section))
    return session


def of_family(session: Session, family: CheckFamily) -> list[CheckFinding]:
    return [finding for finding in check_pack(session.pack) if finding.family is family]


def test_what_is_lacking_is_found_in_its_place() -> None:
    places = {finding.code: finding.place for finding in of_family(begun(), CheckFamily.COMPLETENESS)}
    assert places["detail-missing"] == "report details"
    assert places["measure-missing"].startswith("measure ")
    assert places["section-missing"].startswith("section “")
    assert places["draft-unaccepted"].startswith("section “")
    assert not any(":" in place for place in places.values())


def test_a_summary_that_the_figures_have_overtaken_is_stale() -> None:
    session = begun()
    session.apply(AcceptDraft("summary"))
    assert of_family(session, CheckFamily.STALE) == []
    session.apply(AMBER)
    (stale,) = of_family(session, CheckFamily.STALE)
    assert (stale.severity, stale.code, stale.place) == (Severity.WARNING, "draft-overtaken", "section “Summary”")


def test_what_an_officer_wrote_is_checked_as_it_would_print() -> None:
    session = begun()
    linked = RichText((Block((Run("For the plan "), Run("click here", link="https://example.org/"))),))
    session.apply(WriteSection("summary", linked))
    (finding,) = of_family(session, CheckFamily.ACCESSIBILITY)
    assert (finding.code, finding.quote) == ("link-vague", "click here")
    assert finding.place == "section 2 paragraph 1"


def test_a_paper_that_left_the_pack_unfinished_says_so(tmp_path: Path) -> None:
    session = begun()
    paper = tmp_path / "paper.docx"
    paper.write_bytes(write_word(compose(session.pack), load_branding()))
    found = {finding.quote for finding in check_file(paper) if finding.code == "unfinished"}
    assert "To be completed before publication." in found
    assert "Draft: nobody has confirmed this summary." in found
    assert "unfinished" not in {finding.code for finding in check_pack(session.pack)}


def test_a_text_with_a_draft_in_it_says_so(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Draft: nobody has confirmed this text.\n", encoding="utf-8")
    assert [(finding.code, finding.place) for finding in check_file(text)] == [("unfinished", "line 1")]
