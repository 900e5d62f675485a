"""What came back beside words is told: comments on what is gone, tracked changes of looks, what was said in words."""

from pathlib import Path

import pytest
from docx.document import Document

from cpdesk.domain.returned_edit import HowFound, ReturnedEdit, ReturnedFile
from cpdesk.domain.rich_text import RichText
from cpdesk.services.returning.listing import summary_words
from returned_builders import came_back, edited, paper_of, paper_session, paragraph, with_xml

WHO = 'w:id="90" w:author="Sam Head" w:date="2019-09-02T10:00:00Z"'


def commented(document: Document) -> None:
    item = paragraph(document, "Advisers meet")
    document.add_comment(item.runs, text="Is this so?", author="Sam Head", initials="SH")


def test_a_comment_on_words_that_were_deleted_is_told(tmp_path: Path) -> None:
    session = paper_session()
    paper = edited(paper_of(session, tmp_path), commented)
    gone = r"(<w:commentRangeStart [^>]*/>.*?<w:commentRangeEnd [^>]*/>\s*<w:r>.*?</w:r>)"
    paper = with_xml(paper, gone, rf"<w:del {WHO}>\1</w:del>", is_pattern=True)
    notes = came_back(session, paper).notes
    assert "Sam Head says of words that are no longer in the text: Is this so?" in notes


def test_a_comment_on_a_paragraph_that_was_emptied_is_told(tmp_path: Path) -> None:
    session = paper_session()

    def empty(document: Document) -> None:
        commented(document)
        for run in paragraph(document, "Advisers meet").runs:
            run.text = run.text if run._r.xpath("w:commentReference") else ""

    notes = came_back(session, edited(paper_of(session, tmp_path), empty)).notes
    assert [note for note in notes if "Is this so?" in note] == [
        "Sam Head says of words that are no longer in the text: Is this so?"
    ]


def test_a_comment_on_a_line_that_stands_twice_is_told(tmp_path: Path) -> None:
    session = paper_session()

    def repeat(document: Document) -> None:
        item = paragraph(document, "Two schools account")
        heading = paragraph(document, "What went well")
        again = heading.insert_paragraph_before(item.text)
        document.add_comment(again.runs, text="Say it here too?", author="Sam Head", initials="SH")

    file = came_back(session, edited(paper_of(session, tmp_path), repeat))
    told = [*file.notes, *(comment.words for edit in file.edits for comment in edit.comments)]
    assert any("Say it here too?" in words for words in told)


def test_tracked_changes_of_looks_are_told_with_who_made_them(tmp_path: Path) -> None:
    session = paper_session()
    before = '<w:r><w:t xml:space="preserve">Two schools account'
    bold = f"<w:r><w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr><w:t>Two schools account"
    file = came_back(session, with_xml(paper_of(session, tmp_path), before, bold))
    assert "Changes were tracked by Sam Head (one formatting change); the file is read as if" in file.notes[0]
    assert file.author == "Sam Head"


def test_several_who_tracked_changes_all_returned_the_file(tmp_path: Path) -> None:
    session = paper_session()
    new = "".join(
        f'<w:ins w:id="{at}" w:author="{name}"><w:r><w:t xml:space="preserve">{name} was here. </w:t></w:r></w:ins>'
        for at, name in enumerate(("Sam Head", "Jo Deputy"), 90)
    )
    before = '<w:r><w:t xml:space="preserve">Two schools account'
    assert came_back(session, with_xml(paper_of(session, tmp_path), before, new + before)).author == (
        "Sam Head and Jo Deputy"
    )


def edits(asked: int, clear: int) -> tuple[ReturnedEdit, ...]:
    hows = [HowFound.ASKED] * asked + [HowFound.CONTROL] * clear
    return tuple(
        ReturnedEdit(at, None, "A text", RichText(), RichText.of("New."), how=how) for at, how in enumerate(hows, 1)
    )


@pytest.mark.parametrize(
    ("asked", "clear", "words"),
    [
        (0, 1, "One change came back."),
        (1, 0, "One change came back, to be looked at."),
        (1, 1, "Two changes came back, one of them to be looked at."),
        (2, 0, "Two changes came back, both to be looked at."),
        (3, 0, "Three changes came back, all to be looked at."),
        (2, 9, "11 changes came back, two of them to be looked at."),
    ],
)
def test_how_many_came_back_is_said_in_good_english(asked: int, clear: int, words: str) -> None:
    assert summary_words(ReturnedFile("paper.docx", edits(asked, clear))) == words


def test_where_no_text_changed_a_note_is_still_something() -> None:
    assert summary_words(ReturnedFile("paper.docx")).startswith("There is nothing to do")
    assert summary_words(ReturnedFile("paper.docx", notes=("A row changed.",))) == (
        "There is nothing to take in: the pack has every text of this file. What else came back is listed."
    )
