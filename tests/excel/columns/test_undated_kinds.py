"""Columns headed by kinds of figures alone are results of the period that the title names."""

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content
from understood import understood, understood_card

_TITLE: list[list[Content]] = [["Scorecard Q2 2019/20"], []]


def test_a_number_beside_a_percentage_is_its_numerator() -> None:
    card = understood_card(*_TITLE, ["Ref", "Measure", "Number", "%"], ["1.1", "Reviews", 62, "47%"])
    (value,) = card.measures[0].values

    assert value.period is not None
    assert value.period.code == "2019-20 Q2"
    assert value.number == 47
    assert value.numerator == 62


def test_a_number_beside_a_rate_is_its_numerator() -> None:
    card = understood_card(*_TITLE, ["Ref", "Measure", "Number", "Rate"], ["1.1", "In care", 402, 65.5])
    (value,) = card.measures[0].values

    assert value.numerator == 402
    assert card.measures[0].unit is Unit.RATE


def test_a_number_alone_is_the_result() -> None:
    supplied = understood(*_TITLE, ["Ref", "Measure", "Number"], ["1.1", "In care", 402], ["1.2", "On a plan", 201])
    (card,) = supplied.scorecards

    assert [[value.text for value in measure.values] for measure in card.measures] == [["402"], ["201"]]
    assert supplied.questions == ()


def test_a_number_before_the_wording_is_a_reference() -> None:
    card = understood_card(*_TITLE, ["Number", "Measure", "%"], ["1.1", "Reviews", "47%"], ["1.2", "Visits", "80%"])
    assert [column.role for column in card.columns] == [ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.VALUE]


def test_beside_results_of_a_period_it_is_asked_what_they_are() -> None:
    supplied = understood(*_TITLE, ["Ref", "Measure", "Q2", "Rate"], ["1.1", "Reviews", 62, 47.5])
    assert [question.code for question in supplied.questions] == ["heading-unknown"]


def test_two_of_a_kind_are_asked_about() -> None:
    supplied = understood(*_TITLE, ["Ref", "Measure", "Number", "Count", "Target"], ["1.1", "Reviews", 62, 63, 60])
    assert [question.code for question in supplied.questions][:2] == ["heading-unknown", "heading-unknown"]


def test_a_table_that_lists_no_measures_stays_a_table() -> None:
    supplied = understood(["Autumn 2019"], [], ["Year group", "Number", "Rate"], ["Reception", 4, 10], ["One", 9, 23])
    assert len(supplied.tables) == 1
    assert supplied.scorecards == ()


@pytest.mark.parametrize(("share", "figures"), [("Rate", (65.1, 66.2)), ("%", ("47%", "50%"))])
def test_in_a_long_list_they_are_of_their_rows_periods(share: str, figures: tuple[Content, Content]) -> None:
    card = understood_card(
        ["Measure", "Period", "Number", share],
        ["In care", "Q1 2019/20", 402, figures[0]],
        ["In care", "Q2 2019/20", 410, figures[1]],
        ["On a plan", "Q1 2019/20", 201, figures[0]],
        ["On a plan", "Q2 2019/20", 222, figures[1]],
    )
    (first, second) = card.measures[0].values

    assert [value.period.code for value in (first, second) if value.period] == ["2019-20 Q1", "2019-20 Q2"]
    assert [value.text for value in (first, second)] == [str(figure) for figure in figures]
    assert [value.numerator for value in (first, second)] == [402, 410]


def test_without_a_title_the_share_s_period_is_asked_and_the_number_kept() -> None:
    supplied = understood(["Ref", "Measure", "Number", "Rate", "Lead", "RAG"], ["1.1", "In care", 402, 65.5, "Jo", "G"])
    (card,) = supplied.scorecards

    assert [question.code for question in supplied.questions] == ["undated-column"]
    assert [other.text for other in card.measures[0].other] == ["402"]
