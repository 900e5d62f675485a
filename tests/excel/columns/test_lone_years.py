"""A comparator headed by a year alone has that year, and which kind of year it is is asked about once."""

import pytest

from cpdesk.domain.grid import WorkbookGrid
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_HEADS: list[Content] = ["Ref", "Measure", "Q1 2025/26", "Q2 2025/26", "Target"]
_ROW: list[Content] = ["1.1", "Children in care per 10,000", 71.4, 70.9, 66]


def _book(*headings: str) -> WorkbookGrid:
    return workbook(sheet([[*_HEADS, *headings], [*_ROW, *range(60, 60 + len(headings))]]))


def _periods(supplied: SuppliedWorkbook) -> list[tuple[str, str | None]]:
    ((measure,),) = [card.measures for card in supplied.scorecards]
    periods = ((comparator.name, comparator.value.period) for comparator in measure.comparators)
    return [(name, period.code if period is not None else None) for name, period in periods]


def _asked(supplied: SuppliedWorkbook) -> list[ImportQuestion]:
    return [question for question in supplied.questions if question.code == "undated-column"]


def test_the_year_is_taken_as_written_and_asked_about_once() -> None:
    supplied = understand(_book("Stat nbrs 2024", "England 2024"))
    assert _periods(supplied) == [("Statistical neighbours", "CY 2024"), ("England", "CY 2024")]
    (question,) = _asked(supplied)
    assert (question.place.cell, question.default) == ("F1", "CY 2024")
    assert question.suggestions == ("CY 2024", "2023-24", "2024-25", "AY 2023-24", "2024-03-31")
    assert "It may be 2023/24, 2024/25, academic year 2023/24 or 31 March 2024 too." in question.text


@pytest.mark.parametrize(
    ("answer", "other"),
    [("2023-24", "2022-23"), ("2024-25", "2023-24"), ("AY 2023-24", "AY 2022-23"), ("2024-03-31", "2023-03-31")],
)
def test_what_is_said_of_one_holds_for_the_others(answer: str, other: str) -> None:
    book = _book("England 2024", "England 2023")
    (question,) = _asked(understand(book))
    supplied = understand(book, ImportProfile().with_answer(question.answered(answer)))
    assert _periods(supplied) == [("England", answer), ("England", other)]
    assert _asked(supplied) == []


@pytest.mark.parametrize(
    ("heading", "code"), [("England 2023/24", "2023-24"), ("England Mar 2024", "2024-03"), ("England", None)]
)
def test_a_comparator_that_says_its_period_or_none_is_not_asked_about(heading: str, code: str | None) -> None:
    supplied = understand(_book(heading))
    assert (_periods(supplied), _asked(supplied)) == ([("England", code)], [])


def test_results_of_a_year_alone_stay_without_a_period_until_someone_says_which() -> None:
    supplied = understand(
        workbook(sheet([["Ref", "Measure", "2023", "2024", "England 2024"], ["1", "Visits", 1, 2, 3]]))
    )
    ((measure,),) = [card.measures for card in supplied.scorecards]
    assert {value.period for value in measure.values} == {None}
