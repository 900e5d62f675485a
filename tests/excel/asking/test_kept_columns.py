"""Columns of words of which nothing is known are kept under their headings, and said to be."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Housing patch", "Source system", "Comments"]
_ROWS: list[list[Content]] = [
    ["1.1", "Reviews", 5, "Good", None, "On track"],
    ["1.2", "Visits", 6, "Poor", "LCS", "Late"],
]


def _said(supplied: SuppliedWorkbook) -> list[tuple[str, str]]:
    return [(found.place.cell, found.text) for found in supplied.findings if found.code == "column-kept"]


def test_columns_of_words_are_kept_by_name_and_said_once() -> None:
    supplied = understood(_HEADINGS, *_ROWS)

    (card,) = supplied.scorecards
    assert [[(other.heading, other.text) for other in measure.other] for measure in card.measures] == [
        [("Housing patch", "Good")],
        [("Housing patch", "Poor"), ("Source system", "LCS")],
    ]
    ((cell, text),) = _said(supplied)
    assert cell == "D1"
    assert text.startswith("Nothing is known of “Housing patch”, “Source system”, so what stands there was kept under")


def test_a_column_that_was_told_is_not_said_again() -> None:
    answers = tuple(
        ImportAnswer(AnswerKind.COLUMN_ROLE, about, "other") for about in ("housing patch", "source system")
    )
    assert _said(understand(workbook(sheet([_HEADINGS, *_ROWS])), ImportProfile(answers=answers))) == []


def test_an_empty_column_is_not_said() -> None:
    assert (
        _said(understood(["Measure", "Q1 2019/20", "Source system"], ["Reviews", 5, None], ["Visits", 6, None])) == []
    )


def test_a_column_that_is_asked_about_is_said_there_alone() -> None:
    supplied = understood(["Measure", "Q1 2019/20", "Headroom"], ["Reviews", 5, 3], ["Visits", 6, 4])
    assert _said(supplied) == []
    assert [question.code for question in supplied.questions] == ["heading-unknown"]


def test_a_column_without_a_heading_is_named_by_its_letter() -> None:
    supplied = understood(["Measure", "Q1 2019/20", None], ["Reviews", 5, "see the note"], ["Visits", 6, "as before"])
    assert [text.partition(",")[0] for _, text in _said(supplied)] == ["Nothing is known of column C"]
