"""What will be brought in, in a sentence."""

from dataclasses import replace

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.ui.models.importing.items import ImportItem, ItemKind
from cpdesk.ui.models.importing.summary import counts_words, known_words, summary_words
from pack_builders import measure, scorecard, workbook

SUPPLIED = workbook([scorecard([measure("2.5", "Exclusions", ("1", "2", "3")), measure("2.6", "A", ("1", "2", "3"))])])
OPEN = ImportQuestion("undated-column", CellPlace("S", "G2"), "Which period is “Latest”?")


def test_it_counts_what_is_there_and_what_is_open() -> None:
    assert summary_words(SUPPLIED, ()) == "2 measures in 1 pledge on 1 sheet. No question is open."
    assert summary_words(SUPPLIED, (OPEN,)) == (
        "2 measures in 1 pledge on 1 sheet. 1 question is open; what is not answered is listed under Import notes."
    )
    assert summary_words(SUPPLIED, (replace(OPEN, default="a"), replace(OPEN, default="b"))) == (
        "2 measures in 1 pledge on 1 sheet. 2 questions are open; until you answer, cpdesk’s own answer holds."
    )


def test_an_answer_given_is_nothing_more_to_look_at() -> None:
    asked = ImportItem(ItemKind.QUESTION, "Question", "Which?", question=OPEN)
    answer, noticed = (ImportItem(kind, str(kind), "x") for kind in (ItemKind.ANSWER, ItemKind.FINDING))
    assert counts_words([asked, noticed]) == "1 question (Alt+Q goes to the next); 1 more to look at."
    assert counts_words([answer, noticed, noticed]) == "No questions; 1 answer of yours; 2 things to look at."
    assert counts_words([]) == "No questions."


def test_nothing_is_said_plainly() -> None:
    assert summary_words(workbook(), ()) == (
        "Nothing was found here that a paper could be made of. No question is open."
    )


def test_a_shape_that_is_known_is_named_with_how_much_differs() -> None:
    assert known_words("", 0) == "A workbook of this shape has not been read before."
    assert known_words("Scorecard", 0) == "Read as last time’s workbook “Scorecard”; its shape is the same."
    assert known_words("Scorecard", 2) == "Read as last time’s workbook “Scorecard”; 2 things differ."
