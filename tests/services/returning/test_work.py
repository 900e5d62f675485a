"""A returned paper as somebody goes through it."""

from pathlib import Path

import pytest
from docx.document import Document

from cpdesk.domain.edits import WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.services.returning import edit_of
from cpdesk.services.returning.work import ReturnedWork, Standing
from cpdesk.services.session import Session
from returned_builders import BACKGROUND, came_back, edited, paper_of, paper_session, paragraph, replaced


def change(document: Document) -> None:
    replaced("Two schools", "Three schools")(document)
    replaced("in March", "in April")(document)
    document.add_paragraph("A new paragraph at the end.")


@pytest.fixture
def session() -> Session:
    return paper_session()


@pytest.fixture
def work(session: Session, tmp_path: Path) -> ReturnedWork:
    return ReturnedWork(came_back(session, edited(paper_of(session, tmp_path), change)))


def make(session: Session, work: ReturnedWork, number: int) -> None:
    edit = edit_of(session.pack, work.edit(session.pack, number))
    assert edit is not None
    session.apply(edit)
    work.accept(number)


def number_of(work: ReturnedWork, name: str) -> int:
    return next(number for number in work.numbers if work.held(number).name == name)


def test_all_wait_at_first_and_those_that_are_clear_are_known(work: ReturnedWork) -> None:
    assert len(work.waiting) == 3
    assert [work.held(number).name for number in work.clear] == ["Background", "Commentary on 2.6"]


def test_what_is_accepted_or_set_aside_waits_no_more_and_can_wait_again(session: Session, work: ReturnedWork) -> None:
    first, second, third = work.numbers
    make(session, work, first)
    work.set_aside(second)
    assert (work.standing(first), work.standing(second)) == (Standing.ACCEPTED, Standing.SET_ASIDE)
    assert work.waiting == (third,)
    assert work.after(first) == third
    accepted = [work.last_accepted]
    work.reopen(first)
    accepted.append(work.last_accepted)
    assert accepted == [first, None]
    assert work.after(third) == first


def test_words_that_somebody_types_are_those_that_are_taken(session: Session, work: ReturnedWork) -> None:
    number = number_of(work, "Commentary on 2.6")
    work.say(number, RichText.of("Typed here."))
    make(session, work, number)
    assert session.pack.commentary_by_measure["2.6"].text == RichText.of("Typed here.")


def test_new_words_can_be_accepted_once_they_have_a_place_and_follow_what_stands_there(
    session: Session, work: ReturnedWork
) -> None:
    number = number_of(work, "New words")
    assert not work.can_be_accepted(session.pack, number)
    work.put(session.pack, number, TextPlace(TextKind.SECTION, "background"))
    assert work.can_be_accepted(session.pack, number)
    work.put(session.pack, number, None)
    assert not work.can_be_accepted(session.pack, number)


def test_two_edits_of_one_text_are_both_made(session: Session, work: ReturnedWork) -> None:
    new, background = number_of(work, "New words"), number_of(work, "Background")
    work.put(session.pack, new, TextPlace(TextKind.SECTION, "background"))
    make(session, work, background)
    make(session, work, new)
    text = next(item.text for item in session.pack.sections if item.id == "background")
    assert [block.plain for block in text.blocks[:3]] == [block.plain for block in BACKGROUND.blocks[:3]]
    assert "in April" in text.blocks[3].plain
    assert text.blocks[4].plain == "A new paragraph at the end."


def test_what_others_change_meanwhile_is_kept(session: Session, work: ReturnedWork) -> None:
    number = number_of(work, "Commentary on 2.6")
    session.apply(WriteCommentary("2.6", RichText.of("Two schools account for most of the absence.", "Weekly by now.")))
    edit = work.edit(session.pack, number)
    assert edit.changed_here
    assert edit.after == RichText.of("Three schools account for most of the absence.", "Weekly by now.")


def test_a_text_moved_between_places_keeps_its_own_words(session: Session, tmp_path: Path) -> None:
    def put_in(document: Document) -> None:
        paragraph(document, "Members asked in March")._element.addnext(document.add_paragraph("Left over.")._element)

    file = came_back(session, edited(paper_of(session, tmp_path, for_editing=False), put_in))
    (edit,) = file.edits
    assert edit.suggested == TextPlace(TextKind.SECTION, "background")
    assert edit.after.plain == "Left over."
