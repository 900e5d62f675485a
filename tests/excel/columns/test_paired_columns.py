"""A count beside a percentage or a rate of the same period is what that is worked out from."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood, understood_card

_ROWS: list[list[Content]] = [
    ["1.1", "Reviews in time", 62, "47%", 70, "50%"],
    ["1.2", "Visits in time", 100, "80%", 110, "82%"],
]


def _results(card: Scorecard, at: int = 0) -> list[tuple[str | None, float | None, float | None]]:
    return [
        (
            value.period.code if value.period else None,
            None if value.number is None else float(value.number),
            None if value.numerator is None else float(value.numerator),
        )
        for value in card.measures[at].values
    ]


@pytest.mark.parametrize(
    ("number", "share"),
    [
        ("Number", "%"),
        ("No.", "Rate"),
        ("Count", "Rate per 10,000"),
        ("Number", "per 10,000"),
        ("Nos", "Per cent"),
        ("No. of children", "% of children"),
        ("Number", "% of children in care"),
    ],
)
def test_a_number_beside_a_share_is_its_numerator(number: str, share: str) -> None:
    headings = [f"{quarter} 2019/20 {kind}" for quarter in ("Q1", "Q2") for kind in (number, share)]
    found = understood(["Ref", "Measure", *headings], ["1.1", "Children in care", 402, 65.5, 410, 66.2])

    (card,) = found.scorecards
    assert _results(card) == [("2019-20 Q1", 65.5, 402), ("2019-20 Q2", 66.2, 410)]
    assert card.measures[0].comparators == ()
    assert found.questions == ()


def test_figures_under_rates_alone_are_rates() -> None:
    card = understood_card(
        ["Ref", "Measure", "Q1 2019/20 Rate", "Q2 2019/20 rate per 10,000"], ["1", "Children in need", 31.5, 33]
    )
    assert (card.measures[0].unit, _results(card)) == (
        Unit.RATE,
        [("2019-20 Q1", 31.5, None), ("2019-20 Q2", 33, None)],
    )


_UNSAID: list[list[Content]] = [
    ["Ref", "Measure", "Q1 2019/20", "Q1 2019/20", "Q2 2019/20", "Q2 2019/20"],
    ["Ref", "Measure", "Q1 2019/20", "Q1 2019/20 %", "Q2 2019/20", "Q2 2019/20 %"],
]


@pytest.mark.parametrize("headings", _UNSAID)
def test_where_no_heading_says_so_the_cells_do_and_it_is_asked_once(headings: list[Content]) -> None:
    found = understood(headings, *_ROWS)

    (card,) = found.scorecards
    assert _results(card) == [("2019-20 Q1", 47, 62), ("2019-20 Q2", 50, 70)]
    (asked,) = (question for question in found.questions if question.code == "count-beside-share")
    assert (asked.place.cell, asked.default, asked.choices) == ("C1", "numerator", ("numerator", "value", "other"))
    (said,) = (finding for finding in found.findings if finding.code == "count-beside-share")
    assert said.place.cell == "C1"


def _codes(found: SuppliedWorkbook) -> set[str]:
    return {question.code for question in found.questions} | {finding.code for finding in found.findings}


def _answered(headings: list[Content], answer: str) -> SuppliedWorkbook:
    book = workbook(sheet([headings, *_ROWS]))
    (question,) = (item for item in understand(book).questions if item.code == "count-beside-share")
    return understand(book, ImportProfile(answers=(question.answered(answer),)))


@pytest.mark.parametrize("headings", _UNSAID)
def test_the_answer_that_the_numbers_are_the_results_holds_for_all_periods(headings: list[Content]) -> None:
    found = _answered(headings, "value")

    (card,) = found.scorecards
    assert _results(card) == [("2019-20 Q1", 62, None), ("2019-20 Q2", 70, None)]
    assert [other.text for other in card.measures[0].other] == ["47%", "50%"]
    assert card.measures[0].unit is Unit.NUMBER
    assert _codes(found) == set()


@pytest.mark.parametrize("headings", _UNSAID)
def test_the_answer_that_the_numbers_are_something_else_keeps_them_by_name(headings: list[Content]) -> None:
    found = _answered(headings, "other")

    (card,) = found.scorecards
    assert _results(card) == [("2019-20 Q1", 47, None), ("2019-20 Q2", 50, None)]
    assert [other.text for other in card.measures[0].other] == ["62", "70"]
    assert "count-beside-share" not in _codes(found)


@pytest.mark.parametrize("headings", _UNSAID)
def test_the_answer_that_is_offered_asks_no_more(headings: list[Content]) -> None:
    found = _answered(headings, "numerator")

    (card,) = found.scorecards
    assert _results(card) == [("2019-20 Q1", 47, 62), ("2019-20 Q2", 50, 70)]
    assert "count-beside-share" not in _codes(found)


def test_numbers_that_a_heading_names_may_be_said_to_be_the_results() -> None:
    headings: list[Content] = ["Ref", "Measure", "Q1 2019/20 No.", "Q1 2019/20 %", "Q2 2019/20 No.", "Q2 2019/20 %"]
    answer = ImportAnswer(AnswerKind.COLUMN_ROLE, "no quarter", ColumnRole.VALUE.value)
    (card,) = understand(workbook(sheet([headings, *_ROWS])), ImportProfile(answers=(answer,))).scorecards

    assert _results(card) == [("2019-20 Q1", 62, None), ("2019-20 Q2", 50, 70)]
    assert [(other.heading, other.text) for other in card.measures[0].other] == [("Q1 2019/20 %", "47%")]


def test_whole_numbers_twice_are_no_pair() -> None:
    found = understood(
        ["Ref", "Measure", "Q1 2019/20", "Q1 2019/20"], ["1", "Reviews", 62, 63], ["2", "Visits", 100, 101]
    )
    assert [finding.code for finding in found.findings] == ["period-twice"]


def test_percentages_beside_a_mixed_column_are_no_pair() -> None:
    found = understood(
        ["Ref", "Measure", "Q1 2019/20", "Q1 2019/20"], ["1", "Reviews", "62%", "63%"], ["2", "Visits", 100, "9%"]
    )
    assert "count-beside-share" not in {finding.code for finding in found.findings}


def test_the_same_figures_with_and_without_a_sign_are_no_pair() -> None:
    found = understood(
        ["Ref", "Measure", "Q1 2019/20", "Q1 2019/20 %"], ["1", "% in time", 62, 62], ["2", "% seen", 70, 70]
    )
    assert "count-beside-share" not in {finding.code for finding in found.findings}
    assert _results(found.scorecards[0]) == [("2019-20 Q1", 62, None)]


def test_a_name_of_figures_in_other_units_names_nobody() -> None:
    found = understood(["Ref", "Measure", "Q1 2019/20 Number", "Q1 2019/20 Average days"], ["1", "Adoptions", 12, 420])
    (measure,) = found.scorecards[0].measures
    assert (measure.comparators, [other.text for other in measure.other]) == ((), ["420"])
    assert [question.code for question in found.questions] == ["heading-unknown"]
