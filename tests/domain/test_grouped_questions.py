"""Questions about the same heading on several sheets are one."""

from dataclasses import replace

from cpdesk.domain.grouped_questions import gathered, grouped
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion

LATEST = ImportQuestion(
    "undated-column", CellPlace("One", "K5"), "Which period?", asks=AnswerKind.COLUMN_PERIOD, about="latest"
)
REFERENCE = replace(LATEST, code="duplicate-ref", asks=AnswerKind.REFERENCE, about="visits")


def test_one_heading_on_three_sheets_is_asked_about_once_for_all() -> None:
    two, three = (replace(LATEST, place=CellPlace(name, "K5")) for name in ("Two", "Three"))
    (asked,) = grouped([LATEST, two, three])
    assert (asked.place, asked.others) == (LATEST.place, (two.place, three.place))
    assert asked.answered("2023-24 Q2") == ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", "2023-24 Q2")


def test_what_is_asked_on_one_sheet_is_answered_there() -> None:
    other = replace(LATEST, about="now", place=CellPlace("Two", "K5"))
    assert grouped([LATEST, other]) == (LATEST, other)
    assert LATEST.answered("2023-24 Q2").sheet == "One"


def test_questions_about_measures_stay_apart() -> None:
    asked = [REFERENCE, replace(REFERENCE, place=CellPlace("Two", "B4"))]
    assert grouped(asked) == tuple(asked)


def test_which_way_is_good_is_gathered_for_all_measures_and_stays_a_question_of_each() -> None:
    high = replace(LATEST, code="polarity-unknown", asks=AnswerKind.POLARITY, about="visits")
    other = replace(high, about="moves")

    assert gathered([high, LATEST, other, REFERENCE]) == ((high, other), (LATEST,), (REFERENCE,))
