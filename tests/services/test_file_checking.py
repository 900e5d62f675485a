"""What is checked of a pack: what its report lacks, what is old in it, what it would print."""

from builders import small_session
from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.edits import AcceptDraft, PutSection, SetRating, WriteSection
from cpdesk.domain.finding import Severity
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.report.kinds.briefing import KIND
from cpdesk.services.file_checking import check_pack
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
