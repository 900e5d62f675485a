"""A quarter of one year alone, such as Q1 2024, is asked about, unless the workbook settles whose year that is."""

import pytest

from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import dated_figures

_FIGURES: list[Content] = [94, 95, 96, 97]


def _rows(title: str, *headings: str) -> list[list[Content]]:
    figures = _FIGURES[: len(headings)]
    return [[title], [], ["Ref", "Measure", *headings, "Target"], ["1", "Reviews held on time (%)", *figures, 95]]


def _asked(supplied: SuppliedWorkbook) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [
        (question.place.cell, question.default, question.suggestions)
        for question in supplied.questions
        if question.code == "undated-column"
    ]


def _codes(supplied: SuppliedWorkbook) -> list[str | None]:
    return [code for code, _ in dated_figures(supplied.scorecards[0].measures[0])]


def test_quarters_of_one_year_are_taken_for_those_of_the_financial_year_from_its_april_and_asked_about_once() -> None:
    supplied = understand(workbook(sheet(_rows("Scorecard", "Q1 2024", "Q2 2024"))))
    assert _codes(supplied) == ["2024-25 Q1", "2024-25 Q2"]
    assert _asked(supplied) == [("C3", "2024-25 Q1", ("2024-25 Q1", "2023-24 Q1", "2023-24 Q4"))]
    (question,) = [question for question in supplied.questions if question.code == "undated-column"]
    assert "April to June 2024 (Q1 2024/25)" in question.text
    assert "January to March 2024 (Q4 2023/24)" in question.text


@pytest.mark.parametrize(
    ("answer", "periods"),
    [
        ("2023-24 Q4", ["2023-24 Q4", "2024-25 Q1"]),
        ("2023-24 Q1", ["2023-24 Q1", "2023-24 Q2"]),
        ("2024-25 Q1", ["2024-25 Q1", "2024-25 Q2"]),
    ],
)
def test_the_other_quarters_follow_the_answer_about_the_first(answer: str, periods: list[str]) -> None:
    book = workbook(sheet(_rows("Scorecard", "Q1 2024", "Q2 2024")))
    (question,) = [question for question in understand(book).questions if question.code == "undated-column"]
    supplied = understand(book, ImportProfile().with_answer(question.answered(answer)))
    assert _codes(supplied) == periods
    assert _asked(supplied) == []


@pytest.mark.parametrize(
    ("title", "headings", "periods"),
    [
        ("Scorecard 2024/25", ["Q1 2024", "Q4 2024"], ["2024-25 Q1", "2024-25 Q4"]),
        ("Scorecard", ["2023/24", "Q1 2024"], ["2023-24", "2024-25 Q1"]),
        ("Scorecard at 30 June 2024", ["Q1 2024"], ["2024-25 Q1"]),
        ("Scorecard at 31 March 2024", ["Q1 2024"], ["2023-24 Q4"]),
        ("Calendar year 2024", ["Q1 2024", "Q2 2024"], ["2023-24 Q4", "2024-25 Q1"]),
        ("Scorecard", ["Q3 2024", "Q4 2025", "Q1 2025"], ["2024-25 Q3", "2024-25 Q4", "2025-26 Q1"]),
        ("Scorecard", ["Q1 2024 (Apr-Jun)"], ["2024-25 Q1"]),
        ("Scorecard", ["Q1 2024 (Jan-Mar)"], ["2023-24 Q4"]),
        ("Scorecard", ["Q1 (Jan - Mar 2024)"], ["2023-24 Q4"]),
        ("Scorecard", ["Q3 2024 (Oct-Dec)", "Q4 2024 (Jan-Mar)"], ["2024-25 Q3", "2024-25 Q4"]),
        ("Scorecard", ["May 2024", "Jun 2024", "Q1 2024"], ["2024-05", "2024-06", "2024-25 Q1"]),
    ],
)
def test_nothing_is_asked_where_the_workbook_settles_whose_year_it_is(
    title: str, headings: list[str], periods: list[str]
) -> None:
    supplied = understand(workbook(sheet(_rows(title, *headings))))
    assert (_codes(supplied), _asked(supplied)) == (periods, [])


def test_the_name_of_the_file_settles_it_too() -> None:
    supplied = understand(workbook(sheet(_rows("Scorecard", "Q1 2024")), name="Scorecard 2024-25.xlsx"))
    assert (_codes(supplied), _asked(supplied)) == (["2024-25 Q1"], [])


def test_a_title_of_the_year_before_does_not_settle_it_but_is_taken_first() -> None:
    supplied = understand(workbook(sheet(_rows("Scorecard 2023/24", "Q1 2024", "Q2 2024"))))
    assert _codes(supplied) == ["2023-24 Q1", "2023-24 Q2"]
    assert [default for _, default, _ in _asked(supplied)] == ["2023-24 Q1"]


@pytest.mark.parametrize(
    ("heading", "period", "choices"),
    [
        ("Actual", "2024-25 Q4", ("2024-25 Q4", "2023-24 Q4", "2024-25 Q3")),
        ("Q4", "2024-25 Q4", ("2024-25 Q4", "2023-24 Q4", "2024-25 Q3")),
    ],
)
def test_a_column_that_has_its_quarter_from_such_a_title_is_asked_about(
    heading: str, period: str, choices: tuple[str, ...]
) -> None:
    supplied = understand(workbook(sheet(_rows("Scorecard Q4 2024", heading))))
    assert _codes(supplied) == [period]
    assert _asked(supplied) == [("C3", period, choices)]


def test_a_list_of_quarters_is_asked_about_at_its_first_row_and_follows_the_answer() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Period", "Value"],
        ["1", "Reviews held on time (%)", "Q1 2024", 94],
        ["1", "Reviews held on time (%)", "Q2 2024", 95],
        ["2", "Health checks (%)", "Q1 2024", 80],
        ["2", "Health checks (%)", "Q2 2024", 81],
    ]
    book = workbook(sheet(rows))
    (question,) = [question for question in understand(book).questions if question.code == "undated-column"]
    assert (question.place.cell, question.default) == ("C2", "2024-25 Q1")
    supplied = understand(book, ImportProfile().with_answer(question.answered("2023-24 Q4")))
    assert (_codes(supplied), _asked(supplied)) == (["2023-24 Q4", "2024-25 Q1"], [])


def test_quarters_down_a_table_of_one_measure_are_asked_about_and_follow_the_answer() -> None:
    rows: list[list[Content]] = [
        ["Reviews held on time (%)"],
        ["Quarter", "Actual", "England"],
        ["Q1 2024", 94, 88],
        ["Q2 2024", 95, 88],
        ["Q3 2024", 96, 88],
    ]
    book = workbook(sheet(rows))
    (question,) = [question for question in understand(book).questions if question.code == "undated-column"]
    assert (question.place.cell, question.default) == ("A3", "2024-25 Q1")
    supplied = understand(book, ImportProfile().with_answer(question.answered("2023-24 Q1")))
    assert (_codes(supplied), _asked(supplied)) == (["2023-24 Q1", "2023-24 Q2", "2023-24 Q3"], [])
