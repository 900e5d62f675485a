"""Which paper of a pack came back: of several reports the right one, the public part or the exempt."""

from pathlib import Path

import pytest
from docx.document import Document

from cpdesk.domain.edits import SetCommentaryExempt, SetDetail, WriteSection
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.word_look import TO_COME_BACK
from cpdesk.services.publishing import export_report
from cpdesk.services.report_list import report_to_add
from cpdesk.services.session import Session
from pack_builders import sections
from returned_builders import (
    BACKGROUND,
    COMMENTARY,
    accept,
    came_back,
    edited,
    edits_by_name,
    paper_of,
    paper_session,
    replaced,
    with_xml,
    without_controls,
)


@pytest.fixture
def session() -> Session:
    """Return a session on a pack with an annual report beside the briefing."""
    made = paper_session()
    made.apply(report_to_add(made.pack, "annual"))
    section = next(item for item in made.pack.of("annual").sections if item.part in ("introduction", "background"))
    made.apply(WriteSection(section.id, RichText.of("The year saw fewer moves, and longer stays with carers.")))
    return made


def annual(session: Session, folder: Path, *, has_controls: bool) -> bytes:
    path = folder / "annual.docx"
    export_report(session.pack.of("annual"), path, look=TO_COME_BACK)
    return path.read_bytes() if has_controls else without_controls(path.read_bytes())


@pytest.mark.parametrize("has_controls", [True, False])
def test_of_several_reports_the_right_one_is_told(session: Session, tmp_path: Path, *, has_controls: bool) -> None:
    paper = annual(session, tmp_path, has_controls=has_controls)
    assert came_back(session, paper).is_settled
    (edit,) = came_back(session, edited(paper, replaced("fewer moves", "far fewer moves"))).edits
    assert edit.place is not None
    assert edit.place.subject.startswith("annual|")
    accept(session, edit)
    assert "far fewer moves" in next(
        item.text.plain for item in session.pack.all_sections if item.id == edit.place.subject
    )


def test_a_detail_of_its_own_goes_to_the_report_and_a_shared_one_to_the_pack(session: Session, tmp_path: Path) -> None:
    session.apply(SetDetail("title", "Annual Report of the Board", "annual"))

    def change(document: Document) -> None:
        replaced("Annual Report of the Board", "Yearly Report of the Board")(document)
        replaced("Corporate Parenting Committee", "Corporate Parenting Board")(document)

    file = came_back(session, edited(annual(session, tmp_path, has_controls=True), change))
    accept(session, *file.edits)
    assert session.pack.of("annual").details.title == "Yearly Report of the Board"
    assert session.pack.details.title != "Yearly Report of the Board"
    assert session.pack.details.committee == "Corporate Parenting Board"


def test_what_is_exempt_comes_back_in_the_exempt_paper_alone(tmp_path: Path) -> None:
    session = paper_session()
    session.apply(SetCommentaryExempt("2.6", "2"))
    public, exempt = (paper_of(session, tmp_path, part=part) for part in ("public", "exempt"))
    assert came_back(session, public).is_settled
    (edit,) = came_back(session, edited(exempt, replaced("Two schools", "Three schools"))).edits
    assert edit.place == TextPlace(TextKind.COMMENTARY, "2.6")
    (edit,) = came_back(session, edited(without_controls(exempt), replaced("Two schools", "Three schools"))).edits
    assert edit.after.plain == COMMENTARY.plain.replace("Two", "Three")


def test_tracked_changes_are_taken_as_accepted_and_said(tmp_path: Path) -> None:
    session = paper_session()
    who = 'w:id="90" w:author="Sam Head" w:date="2019-09-02T10:00:00Z"'
    gone = f'<w:del {who}><w:r><w:delText xml:space="preserve">Two schools</w:delText></w:r></w:del>'
    new = f'<w:ins {who}><w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">Three schools</w:t></w:r></w:ins>'
    rest = '<w:r><w:t xml:space="preserve"> account for most of the absence.</w:t></w:r>'
    before = '<w:r><w:t xml:space="preserve">Two schools account for most of the absence.</w:t></w:r>'
    file = came_back(session, with_xml(paper_of(session, tmp_path), before, gone + new + rest))
    assert edits_by_name(file)["Commentary on 2.6"].after.plain.startswith("Three schools account")
    assert file.author == "Sam Head"
    (said,) = file.notes
    assert said.startswith("Changes were tracked by Sam Head (one insertion and one deletion)")


def test_a_control_that_word_wrapped_again_or_emptied_is_known(tmp_path: Path) -> None:
    session = paper_session()
    paper = paper_of(session, tmp_path)
    wrapped = with_xml(
        paper, "<w:sdt><w:sdtPr>", '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr>'
    )
    wrapped = with_xml(wrapped, "</w:sdtContent></w:sdt>", "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>")
    assert came_back(session, wrapped).is_settled


def test_a_pack_where_nothing_was_begun_says_what_it_can(tmp_path: Path) -> None:
    session = paper_session()
    session.apply(WriteSection("background", RichText()))
    paper = paper_of(session, tmp_path)
    assert came_back(session, paper).is_settled

    def change(document: Document) -> None:
        replaced("To be completed before publication.", "Five pledges. To be completed before publication.")(document)
        replaced("To be completed before publication", "1 To be completed before publication")(document)

    edits = edits_by_name(came_back(session, edited(paper, change)))
    assert {name: edit.after.plain for name, edit in edits.items()} == {
        "Version Number": "1",
        "Background": "Five pledges.",
    }


@pytest.mark.parametrize("part", ["public", "exempt"])
@pytest.mark.parametrize("has_controls", [True, False])
def test_a_paragraph_that_is_exempt_stays_so_whichever_paper_comes_back(
    tmp_path: Path, part: str, *, has_controls: bool
) -> None:
    session = paper_session()
    secret = Block((Run("Jo was moved twice in June."),), exempt=Exemption("2", "A child would be known by it."))
    session.apply(WriteSection("background", RichText((*BACKGROUND.blocks[:2], secret, *BACKGROUND.blocks[2:]))))
    paper = paper_of(session, tmp_path, part=part)
    paper = paper if has_controls else without_controls(paper)
    assert came_back(session, paper).is_settled
    (edit,) = came_back(session, edited(paper, replaced("in March", "in April"))).edits
    assert edit.after.blocks[2] == secret
    assert "in April" in edit.after.blocks[-1].plain


@pytest.mark.parametrize("has_controls", [True, False])
def test_a_heading_that_stands_in_for_an_exempt_one_changes_nothing(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()
    secret = Section("custom:x", Part.CUSTOM, "Heronheading", text=RichText.of("Of Jo."), exempt="2", interest="Jo.")
    session.apply(*sections(secret))
    paper = paper_of(session, tmp_path)
    came = came_back(session, paper if has_controls else without_controls(paper))
    assert came.edits == ()
    assert came.is_settled
