"""What a paper that comes back would change: each text by its control or its words, nothing silently, nothing lost."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from cpdesk.domain.edits import TakeOutSection, WriteCommentary, WriteSection
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.returned_edit import HowFound
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.services.session import Session
from returned_builders import (
    ACTION,
    BACKGROUND,
    COMMENTARY,
    accept,
    another_session,
    came_back,
    edited,
    edits_by_name,
    paper_of,
    paper_session,
    paragraph,
    replaced,
    without_controls,
)

SENT = pytest.mark.parametrize("has_controls", [True, False], ids=["with controls", "without"])


def paper(session: Session, folder: Path, *, has_controls: bool) -> bytes:
    sent = paper_of(session, folder)
    return sent if has_controls else without_controls(sent)


@SENT
@pytest.mark.parametrize("part", ["public", "exempt"])
def test_a_paper_that_nobody_changed_changes_nothing(tmp_path: Path, part: str, *, has_controls: bool) -> None:
    session = paper_session()
    sent = paper_of(session, tmp_path, part=part)
    file = came_back(session, sent if has_controls else without_controls(sent))
    assert file.is_settled
    assert file.notes == ()
    assert file.unchanged > 10


def test_a_paper_for_publication_comes_back_as_one_for_editing_does(tmp_path: Path) -> None:
    session = paper_session()
    plain = edited(paper_of(session, tmp_path, for_editing=False), replaced("Two schools", "Three schools"))
    (edit,) = came_back(session, plain).edits
    assert edit.after.plain == COMMENTARY.plain.replace("Two", "Three")


@SENT
def test_a_reworded_commentary_is_an_edit_of_it(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()
    back = edited(
        paper(session, tmp_path, has_controls=has_controls), replaced("most of the absence", "nearly all of it")
    )
    (edit,) = came_back(session, back).edits
    assert edit.place == TextPlace(TextKind.COMMENTARY, "2.6")
    assert edit.name == "Commentary on 2.6"
    assert edit.before == COMMENTARY
    assert edit.after == RichText.of("Two schools account for nearly all of it.", "Advisers meet every three weeks.")
    assert edit.how is (HowFound.CONTROL if has_controls else HowFound.LIKENESS)
    assert not edit.needs_answer
    accept(session, edit)
    assert session.pack.commentary_by_measure["2.6"].text == edit.after
    assert came_back(session, back).is_settled


@SENT
def test_bold_lists_and_links_stay_as_they_were_in_what_nobody_changed(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()
    back = edited(paper(session, tmp_path, has_controls=has_controls), replaced("in March", "in April"))
    (edit,) = came_back(session, back).edits
    assert edit.after.blocks[:3] == BACKGROUND.blocks[:3]
    assert edit.after.blocks[3].plain == "Members asked in April for a longer view of stability."


@SENT
def test_words_that_were_made_bold_are_an_edit_in_which_no_word_changes(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()

    def embolden(document: Document) -> None:
        paragraph(document, "Advisers meet").runs[0].bold = True

    (edit,) = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), embolden)).edits
    assert edit.is_of_looks_alone
    assert edit.after.blocks[1] == Block((Run("Advisers meet every three weeks.", bold=True),))


@SENT
def test_commentary_typed_over_the_words_that_ask_for_it_is_taken(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()

    def write(document: Document) -> None:
        asked = [item for item in document.element.body.iter() if item.text == "Commentary to be supplied."]
        asked[-1].text = "Carers' fees were raised in May, and four households have come forward."

    (edit,) = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), write)).edits
    assert edit.place == TextPlace(TextKind.COMMENTARY, "3.1")
    assert edit.before.is_empty
    assert edit.after.plain == "Carers' fees were raised in May, and four households have come forward."


def test_commentary_typed_behind_the_words_that_ask_for_it_leaves_those_out(tmp_path: Path) -> None:
    session = paper_session()
    back = edited(
        paper_of(session, tmp_path), replaced("Commentary to be supplied.", "Commentary to be supplied. Fees rose.")
    )
    (edit,) = came_back(session, back).edits
    assert edit.after.plain == "Fees rose."


@SENT
def test_a_paragraph_put_in_between_two_of_a_text_belongs_to_it(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()

    def put_in(document: Document) -> None:
        paragraph(document, "Advisers meet").insert_paragraph_before("A third school is watched.")

    (edit,) = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), put_in)).edits
    assert edit.after.plain.split("\n")[1] == "A third school is watched."
    assert edit.how is (HowFound.CONTROL if has_controls else HowFound.POSITION)


def test_a_paragraph_outside_every_control_is_asked_about_and_kept(tmp_path: Path) -> None:
    session = paper_session()

    def put_in(document: Document) -> None:
        document.add_paragraph("A wholly new paragraph at the end.")

    (edit,) = came_back(session, edited(paper_of(session, tmp_path), put_in)).edits
    assert edit.how is HowFound.ASKED
    assert edit.needs_answer
    assert edit.place is None
    assert edit.after.plain == "A wholly new paragraph at the end."


@SENT
def test_a_paragraph_that_was_taken_out_goes_from_its_text(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()

    def take_out(document: Document) -> None:
        element = paragraph(document, "Small groups")._element
        element.getparent().remove(element)  # type: ignore[union-attr]

    (edit,) = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), take_out)).edits
    assert edit.after.blocks == (BACKGROUND.blocks[0], *BACKGROUND.blocks[2:])


@SENT
def test_a_text_that_was_taken_out_whole_goes_only_where_a_person_says_so(
    tmp_path: Path, *, has_controls: bool
) -> None:
    session = paper_session()

    def take_out(document: Document) -> None:
        for words in ("Two schools", "Advisers meet"):
            element = paragraph(document, words)._element
            element.getparent().remove(element)  # type: ignore[union-attr]

    (edit,) = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), take_out)).edits
    assert edit.how is HowFound.MISSING
    assert edit.needs_answer
    assert edit.after.is_empty


@SENT
def test_paragraphs_in_another_order_are_the_text_in_that_order(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()

    def move(document: Document) -> None:
        first = paragraph(document, "The council's scorecard")._element
        paragraph(document, "Members asked in March")._element.addnext(first)

    (edit,) = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), move)).edits
    assert edit.after.blocks == (*BACKGROUND.blocks[1:], BACKGROUND.blocks[0])


def test_a_paragraph_moved_into_another_text_leaves_the_one_and_joins_the_other(tmp_path: Path) -> None:
    session = paper_session()

    def move(document: Document) -> None:
        moved = paragraph(document, "Members asked in March")._element
        paragraph(document, "Advisers meet")._element.addnext(moved)

    found = edits_by_name(came_back(session, edited(paper_of(session, tmp_path), move)))
    assert found["Background"].after.blocks == BACKGROUND.blocks[:3]
    assert found["Commentary on 2.6"].after.blocks == (*COMMENTARY.blocks, BACKGROUND.blocks[3])


@SENT
def test_lines_at_the_head_a_heading_and_an_action_come_back(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()

    def change(document: Document) -> None:
        for before, after in (
            ("Corporate Parenting Committee", "Corporate Parenting Board"),
            ("17 September 2019", "24 September 2019"),
            ("What went well", "What went very well"),
            ("Visit both schools", "Visit all schools"),
        ):
            is_heading = before == "What went well"
            found = [one for one in document.element.body.iter(TEXT) if before in (one.text or "")]
            item = found[-1 if is_heading else 0]
            item.text = str(item.text).replace(before, after)

    file = came_back(session, edited(paper(session, tmp_path, has_controls=has_controls), change))
    edits = edits_by_name(file)
    assert set(edits) >= {"Committee", "Date of Meeting", "Heading of What went well", "Action on 2.6"}
    accept(
        session,
        *(edits[name] for name in ("Committee", "Date of Meeting", "Heading of What went well", "Action on 2.6")),
    )
    details = session.pack.details
    assert (details.committee, details.meeting_date) == ("Corporate Parenting Board", date(2019, 9, 24))
    assert next(item.heading for item in session.pack.sections if item.id == "custom:thanks") == "What went very well"
    action = session.pack.commentary_by_measure["2.6"].action
    assert (action.text, action.owner, action.due) == ("Visit all schools", ACTION.owner, ACTION.due)


TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def test_a_day_that_is_none_is_asked_about(tmp_path: Path) -> None:
    session = paper_session()
    (edit,) = came_back(
        session, edited(paper_of(session, tmp_path), replaced("17 September 2019", "some time soon"))
    ).edits
    assert edit.how is HowFound.ASKED
    assert edit.remark


def test_figures_in_tables_and_sentences_of_cpdesk_are_not_taken_in_but_said(tmp_path: Path) -> None:
    session = paper_session()

    def change(document: Document) -> None:
        document.tables[0].cell(1, 1).text = "99%"
        replaced("has worsened", "has hardly worsened")(document)

    file = came_back(session, edited(paper_of(session, tmp_path), change))
    assert file.is_settled
    said = " ".join(file.notes)
    assert "99%" in said
    assert "new: “hardly”" in said
    assert len(file.notes) == 2


def test_what_was_changed_in_the_pack_meanwhile_is_kept_with_what_came_back(tmp_path: Path) -> None:
    session = paper_session()
    back = edited(paper_of(session, tmp_path), replaced("Two schools", "Three schools"))
    session.apply(WriteCommentary("2.6", RichText.of(COMMENTARY.blocks[0].plain, "Advisers meet weekly by now.")))
    (edit,) = came_back(session, back).edits
    assert edit.changed_here
    assert edit.needs_answer
    assert not edit.is_torn
    assert edit.sent == COMMENTARY
    assert edit.after == RichText.of("Three schools account for most of the absence.", "Advisers meet weekly by now.")


def test_one_sentence_changed_in_both_places_is_for_a_person_to_settle(tmp_path: Path) -> None:
    session = paper_session()
    back = edited(paper_of(session, tmp_path), replaced("Two schools", "Three schools"))
    session.apply(
        WriteCommentary(
            "2.6", RichText.of("Four schools account for most of the absence.", "Advisers meet every three weeks.")
        )
    )
    (edit,) = came_back(session, back).edits
    assert edit.is_torn
    assert edit.needs_answer
    assert (edit.sent.plain[:3], edit.before.plain[:4], edit.after.plain[:5]) == ("Two", "Four", "Three")


def test_two_sentences_of_a_paragraph_changed_apart_are_both_taken(tmp_path: Path) -> None:
    session = paper_session()
    session.apply(
        WriteCommentary("3.1", RichText.of("Fees rose in May. Four households came forward. We expect more."))
    )
    back = edited(paper_of(session, tmp_path), replaced("We expect more.", "We expect ten more."))
    session.apply(
        WriteCommentary("3.1", RichText.of("Fees rose in June. Four households came forward. We expect more."))
    )
    (edit,) = came_back(session, back).edits
    assert edit.after.plain == "Fees rose in June. Four households came forward. We expect ten more."


@SENT
def test_a_text_that_only_the_pack_changed_is_left_as_the_pack_has_it(tmp_path: Path, *, has_controls: bool) -> None:
    session = paper_session()
    sent = paper(session, tmp_path, has_controls=has_controls)
    session.apply(WriteSection("background", RichText.of("Written anew since.")))
    assert came_back(session, sent).is_settled


def test_a_section_that_the_pack_has_no_more_is_asked_about(tmp_path: Path) -> None:
    session = paper_session()
    back = edited(paper_of(session, tmp_path), replaced("Carers were thanked", "Carers and schools were thanked"))
    session.apply(TakeOutSection("custom:thanks"))
    (edit,) = came_back(session, back).edits
    assert edit.how is HowFound.ASKED
    assert "any more" in edit.remark
    assert edit.after.plain == "Carers and schools were thanked in June."


@SENT
def test_a_paper_of_another_pack_is_refused_in_a_sentence(tmp_path: Path, *, has_controls: bool) -> None:
    sent = paper(another_session(), tmp_path, has_controls=has_controls)
    with pytest.raises(CpdeskError, match="not made from this pack"):
        came_back(paper_session(), sent)


def test_a_letter_that_was_never_a_paper_is_refused(tmp_path: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("Dear councillor, thank you for your letter.")
    path = tmp_path / "letter.docx"
    letter.save(str(path))
    with pytest.raises(CpdeskError, match="not made from this pack"):
        came_back(paper_session(), path.read_bytes())


@pytest.mark.parametrize(
    "change",
    [
        replaced("council's", "council’s"),
        replaced("five pledges", "five\u00a0pledges"),
        replaced("Small groups", "Small\u00ad groups"),
        replaced(" led by", "  led by"),
    ],
    ids=["a curly quote", "a hard space", "a soft hyphen", "two blanks"],
)
def test_what_a_word_processor_does_by_itself_is_no_edit(tmp_path: Path, change: Callable[[Document], None]) -> None:
    session = paper_session()
    assert came_back(session, edited(paper_of(session, tmp_path), change)).is_settled


def test_words_that_nobody_changed_keep_their_own_quotes_beside_words_that_somebody_did(tmp_path: Path) -> None:
    session = paper_session()
    back = edited(paper_of(session, tmp_path), replaced("The council's scorecard", "The council’s own scorecard"))
    (edit,) = came_back(session, back).edits
    assert edit.after.blocks[0].plain.startswith("The council's own scorecard")


def test_a_new_bullet_is_an_item_of_the_list(tmp_path: Path) -> None:
    session = paper_session()

    def put_in(document: Document) -> None:
        item = paragraph(document, "Small groups")._element
        new = deepcopy(item)
        item.addnext(new)
        words: _Element = next(new.iter(TEXT))
        words.text = "A third thing."

    (edit,) = came_back(session, edited(paper_of(session, tmp_path), put_in)).edits
    assert edit.after.blocks[2] == Block((Run("A third thing."),), BlockKind.BULLET)


def test_comments_stand_beside_the_edit_they_are_about_and_are_not_taken_as_words(tmp_path: Path) -> None:
    session = paper_session()

    def remark(document: Document) -> None:
        item = paragraph(document, "Advisers meet")
        item.runs[0].text = "Advisers meet weekly."
        document.add_comment(item.runs, text="Is this so?", author="Sam Head", initials="SH")
        other = paragraph(document, "Members asked in March")
        document.add_comment(other.runs, text="In April, I think.", author="Sam Head", initials="SH")

    file = came_back(session, edited(paper_of(session, tmp_path), remark))
    (edit,) = file.edits
    assert [(said.author, said.words) for said in edit.comments] == [("Sam Head", "Is this so?")]
    assert "Is this so?" not in edit.after.plain
    assert file.notes == (
        "Sam Head says of “Members asked in March for a longer view of stability.”: In April, I think.",
    )


def test_a_paper_pasted_as_plain_text_keeps_lists_and_bold_where_no_word_was_changed(tmp_path: Path) -> None:
    session = paper_session()
    sent = docx.Document(BytesIO(edited(paper_of(session, tmp_path), replaced("Two schools", "Three schools"))))
    pasted = docx.Document()
    entries = {item for link in sent.element.body.iter(qn("w:hyperlink")) for item in link.iterancestors(qn("w:p"))}
    for item in (found for found in sent.element.body.iter(qn("w:p")) if found not in entries):
        pasted.add_paragraph("".join(part.text or "" for part in item.iter(qn("w:t"))))
    path = tmp_path / "pasted.docx"
    pasted.save(str(path))
    file = came_back(session, path.read_bytes())
    assert [edit.name for edit in file.edits if not edit.needs_answer] == ["Commentary on 2.6"]
    assert "lost on the way" in " ".join(file.notes)


def test_nothing_of_it_is_in_the_pack_before_it_is_accepted(tmp_path: Path) -> None:
    session = paper_session()
    before = session.pack
    came_back(session, edited(paper_of(session, tmp_path), replaced("Two schools", "Three schools")))
    assert session.pack is before
