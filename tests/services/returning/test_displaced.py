"""Paragraphs that were split, merged or moved come back whole, with or without content controls."""

from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cpdesk.domain.edits import WriteSection
from cpdesk.domain.returned_edit import HowFound, ReturnedEdit, ReturnedFile
from cpdesk.domain.rich_text import RichText
from cpdesk.services.session import Session
from returned_builders import came_back, edited, paper_of, paper_session, paragraph, without_controls

ONE = "The offer to carers was written anew in May, and every household had a copy before the summer began."
TWO = "Six carers came to the first evening. They asked for more notice of reviews and for a number to ring at night."
THREE = "A second evening follows in October."
THANKS = "Members thanked the carers who look after brothers and sisters together, and asked for their names."


def session_of_texts() -> Session:
    session = paper_session()
    session.apply(WriteSection("background", RichText.of(ONE, TWO, THREE)))
    session.apply(WriteSection("custom:thanks", RichText.of(THANKS, "A letter went to each of them in the same week.")))
    return session


def returned(tmp_path: Path, change: Callable[[Document], None], *, has_controls: bool) -> ReturnedFile:
    session = session_of_texts()
    paper = paper_of(session, tmp_path)
    return came_back(session, edited(paper if has_controls else without_controls(paper), change))


def by_name(file: ReturnedFile) -> dict[str, ReturnedEdit]:
    return {edit.name: edit for edit in file.edits}


def put_words(item: BaseOxmlElement, words: str) -> None:
    """Put words in the place of a paragraph's own."""
    first, *rest = item.xpath(".//w:t")
    first.text = words
    for part in rest:
        part.text = ""


def split(document: Document, words: str, *at: int) -> None:
    """Cut the paragraph that holds the words behind so many of its words."""
    item = paragraph(document, words)
    said = item.text.split()
    ends = (*at, len(said))
    for start, end in reversed(list(pairwise(ends))):
        part = deepcopy(item._p)
        put_words(part, " ".join(said[start:end]))
        item._p.addnext(part)
    put_words(item._p, " ".join(said[: at[0]]))


@pytest.mark.parametrize("has_controls", [True, False])
@pytest.mark.parametrize("at", [(3,), (7,), (12,), (17,), (5, 14)])
def test_a_paragraph_that_was_split_is_its_halves_in_their_order(
    tmp_path: Path, at: tuple[int, ...], *, has_controls: bool
) -> None:
    file = returned(tmp_path, lambda document: split(document, "Six carers came", *at), has_controls=has_controls)
    (edit,) = file.edits
    assert edit.name == "Background"
    lines = [block.plain for block in edit.after.blocks]
    assert " ".join(lines) == f"{ONE} {TWO} {THREE}"
    assert len(lines) == 3 + len(at)
    assert not edit.needs_answer


@pytest.mark.parametrize("has_controls", [True, False])
def test_paragraphs_that_were_merged_are_one(tmp_path: Path, *, has_controls: bool) -> None:
    def merge(document: Document) -> None:
        first, second = paragraph(document, "Six carers came"), paragraph(document, "A second evening")
        first.add_run(f" {second.text}")
        for parent in second._p.iterancestors():
            parent.remove(second._p)
            return

    (edit,) = returned(tmp_path, merge, has_controls=has_controls).edits
    assert [block.plain for block in edit.after.blocks] == [ONE, f"{TWO} {THREE}"]


@pytest.mark.parametrize("has_controls", [True, False])
@pytest.mark.parametrize("beside", ["Members thanked the carers", "A letter went to each"])
def test_a_paragraph_moved_into_another_text_goes_and_comes(tmp_path: Path, beside: str, *, has_controls: bool) -> None:
    def move(document: Document) -> None:
        paragraph(document, beside)._p.addprevious(paragraph(document, "Six carers came")._p)

    found = by_name(returned(tmp_path, move, has_controls=has_controls))
    assert set(found) == {"Background", "What went well"}
    assert TWO not in found["Background"].after.plain
    assert TWO in found["What went well"].after.plain
    assert found["What went well"].how is (HowFound.CONTROL if has_controls else HowFound.POSITION)


def test_two_that_were_moved_together_stay_together(tmp_path: Path) -> None:
    def move(document: Document) -> None:
        target = paragraph(document, "A letter went to each")._p
        for words in ("Six carers came", "A second evening"):
            target.addprevious(paragraph(document, words)._p)

    found = by_name(returned(tmp_path, move, has_controls=False))
    assert [block.plain for block in found["What went well"].after.blocks][1:3] == [TWO, THREE]
    assert [block.plain for block in found["Background"].after.blocks] == [ONE]


def test_a_chapter_moved_with_its_heading_keeps_its_words(tmp_path: Path) -> None:
    def move(document: Document) -> None:
        target = paragraph(document, "Members thanked")._p.getprevious()
        assert target is not None
        at = list(document.element.body.iter(qn("w:p")))
        first = paragraph(document, "The offer to carers")._p
        heading = at[at.index(first) - 1]
        for item in (heading, first, paragraph(document, "Six carers")._p, paragraph(document, "A second evening")._p):
            target.addprevious(item)

    assert returned(tmp_path, move, has_controls=False).edits == ()


def test_what_was_moved_where_nobody_can_tell_its_text_is_said(tmp_path: Path) -> None:
    def move(document: Document) -> None:
        target = paragraph(document, "Members thanked")._p
        new, moved = deepcopy(target), paragraph(document, "Six carers came")._p
        put_words(new, "Something else that nobody ever wrote in this paper before now.")
        target.addprevious(moved)
        moved.addprevious(new)

    file = returned(tmp_path, move, has_controls=False)
    assert any("was moved in the file, and stays in “Background”" in note for note in file.notes)
