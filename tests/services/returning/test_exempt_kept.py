"""What is exempt stays in the pack whole, whatever of it is marked and whichever of its papers comes back."""

from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from cpdesk.domain.edits import (
    AnswerMinute,
    PutLine,
    PutMinute,
    PutSection,
    SetCommentaryExempt,
    SetExempt,
    WriteSection,
)
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.minute import MinuteItem, MinuteKind
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.returned_paper import ReturnedPaper, ReturnedParagraph
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.report.compose import PaperPart, compose
from cpdesk.report.printed import PrintedKind, printed_paragraphs, printed_rows
from cpdesk.report.returned import read_returned
from cpdesk.services.exempting import exempt_measures
from cpdesk.services.returning.guarding import Guard
from cpdesk.services.returning.matching import match
from cpdesk.services.returning.proposing import Comparison, asked, compare
from cpdesk.services.returning.which_paper import likeliest
from cpdesk.services.session import Session
from returned_builders import BACKGROUND, accept, came_back, edited, paper_of, paper_session, replaced, without_controls

WHY = Exemption("2", "A child would be known by it.")
SECRET = Block((Run("Jo was moved twice in June."),), exempt=WHY)
CHART = Block((Run("[[chart: 2.6]]"),), exempt=WHY)
Mark = Callable[[Session], None]


def measure(session: Session) -> None:
    session.apply(exempt_measures(session.pack, ["2.6"], WHY))


def commentary(session: Session) -> None:
    session.apply(SetCommentaryExempt("2.6", "2", WHY.interest))


def paragraph(session: Session) -> None:
    session.apply(WriteSection("background", RichText((*BACKGROUND.blocks[:3], SECRET, *BACKGROUND.blocks[3:]))))


def chart(session: Session) -> None:
    blocks = (Block((Run("A chart follows."),)), CHART, Block((Run("A chart came before."),)))
    session.apply(WriteSection("introduction", RichText(blocks)))


def section(session: Session) -> None:
    text = RichText.of("Of Jo alone.")
    session.apply(PutSection(Section("custom:x", Part.CUSTOM, "Heron", text=text, exempt="2", interest="Jo.")))


def minute(session: Session) -> None:
    session.apply(PutMinute(MinuteItem("m1", MinuteKind.ASKED, "A minute of Heron House.", "1", date(2019, 6, 4))))
    session.apply(AnswerMinute("m1", "It was answered."))
    session.apply(SetExempt(("m1",), WHY, "minute"))


def line(session: Session) -> None:
    session.apply(PutLine(TrackerLine("own:1", LineKind.ACTION, "9", "Visit Heron House.")))
    session.apply(SetExempt(("own:1",), WHY, "tracker"))


MARKS: tuple[Mark, ...] = (measure, section, paragraph, commentary, chart, minute, line)
SOME: tuple[tuple[Mark, ...], ...] = (
    (measure,),
    (section,),
    (paragraph,),
    (measure, paragraph),
    (commentary, chart, section),
    MARKS,
)
SETS = pytest.mark.parametrize("marks", SOME, ids=lambda marks: "-".join(mark.__name__ for mark in marks))


def session_of(marks: tuple[Mark, ...]) -> Session:
    session = paper_session()
    for mark in marks:
        mark(session)
    return session


def texts(session: Session) -> dict[str, RichText]:
    """Return all that is written in a pack."""
    written = {item.id: item.text for item in session.pack.all_sections}
    return written | {one.id: one.text for one in session.pack.commentaries.values()}


@SETS
@pytest.mark.parametrize("part", ["public", "exempt"])
@pytest.mark.parametrize("for_editing", [True, False], ids=["for editing", "plain"])
def test_an_untouched_paper_changes_nothing_and_one_edit_is_just_that(
    tmp_path: Path, marks: tuple[Mark, ...], part: str, *, for_editing: bool
) -> None:
    session = session_of(marks)
    paper = paper_of(session, tmp_path, part=part, for_editing=for_editing)
    file = came_back(session, paper)
    assert (file.edits, file.notes) == ((), ())
    before = texts(session)
    (edit,) = came_back(session, edited(paper, replaced("in March", "in April"))).edits
    accept(session, edit)
    after = texts(session)
    assert after["background"].plain == before["background"].plain.replace("in March", "in April")
    assert [block.exempt for block in after["background"].blocks] == [
        block.exempt for block in before["background"].blocks
    ]
    assert {key: text for key, text in after.items() if key != "background"} == {
        key: text for key, text in before.items() if key != "background"
    }


@pytest.mark.parametrize("size", range(1, len(MARKS) + 1))
def test_each_part_of_every_combination_is_told_from_the_other(size: int) -> None:
    for marks in combinations(MARKS, size):
        pack = session_of(marks).pack
        parts: tuple[PaperPart, ...] = ("public", "exempt")
        for part in parts:
            outline = compose(pack, part=part)
            lines = tuple(
                ReturnedParagraph(item.block) for item in printed_paragraphs(outline) if item.kind is PrintedKind.WORDS
            )
            assert likeliest(pack, ReturnedPaper(lines, printed_rows(outline))).outline == outline


def test_words_gone_from_a_public_paper_take_no_exempt_ones_along(tmp_path: Path) -> None:
    session = session_of((measure, paragraph))
    public = without_controls(paper_of(session, tmp_path))
    words = "Withheld under paragraph 2 of Schedule 12A. Public interest: A child would be known by it."
    file = came_back(session, edited(public, replaced(words, "Withheld under paragraph 1 of Schedule 12A.")))
    assert file.edits == ()
    file = came_back(session, edited(public, replaced(words, "")))
    assert file.edits == ()


def test_a_public_paper_is_guarded_where_it_was_taken_for_the_whole_one(tmp_path: Path) -> None:
    session = session_of((measure, paragraph))
    paper = read_returned(paper_of(session, tmp_path))
    outline = compose(session.pack, part="exempt")
    printed = printed_paragraphs(outline)
    comparison = Comparison(session.pack, session.pack, printed, paper, match(printed, paper))
    outcome = compare(comparison)
    guard = Guard.of(comparison, is_public=False)
    raw = (*outcome.edits, *asked(comparison))
    assert any("Withheld under" in edit.after.plain for edit in raw)
    kept = tuple(guard.kept(raw))
    assert not any("Withheld under" in edit.after.plain for edit in kept)
    assert all(SECRET in edit.after.blocks for edit in kept if edit.name == "Background")
