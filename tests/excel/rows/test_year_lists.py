"""A list may have a row for each year of a measure, with the quarters across."""

import pytest

from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import dated_figures, named_measures, understood, understood_card

_VISITS: list[tuple[str, int]] = [("2018-19 Q1", 70), ("2018-19 Q2", 71), ("2019-20 Q1", 80), ("2019-20 Q2", 81)]
_PLANS: list[tuple[str, int]] = [("2018-19 Q1", 60), ("2018-19 Q2", 61), ("2019-20 Q1", 64), ("2019-20 Q2", 65)]


def _card(title: str, heading: str | None = "Year", *, is_named_on_each: bool = True) -> Scorecard:
    first: list[Content] = ["1.1", "% of visits on time"]
    second: list[Content] = ["1.2", "% with a plan"]
    blank: list[Content] = [None, None]
    return understood_card(
        [title],
        [],
        ["Ref", "Measure", heading, "Q1", "Q2", "Target"],
        ["Pledge 1: Be safe"],
        [*first, "2018/19", 70, 71, 75],
        [*(first if is_named_on_each else blank), "2019/20", 80, 81, 85],
        [*second, "2018/19", 60, 61, 65],
        [*(second if is_named_on_each else blank), "2019/20", 64, 65, 66],
    )


@pytest.mark.parametrize("title", ["Scorecard 2019/20", "Scorecard"])
@pytest.mark.parametrize("heading", ["Year", None])
@pytest.mark.parametrize("is_named_on_each", [True, False])
def test_each_row_s_quarters_are_of_its_own_year(title: str, heading: str | None, is_named_on_each: bool) -> None:
    card = _card(title, heading, is_named_on_each=is_named_on_each)

    assert named_measures(card) == [
        ("1.1", "% of visits on time", "Pledge 1: Be safe"),
        ("1.2", "% with a plan", "Pledge 1: Be safe"),
    ]
    assert [dated_figures(measure) for measure in card.measures] == [_VISITS, _PLANS]


def test_the_target_is_that_of_the_latest_year_and_the_columns_are_of_none() -> None:
    card = _card("Scorecard 2019/20")

    assert [measure.target.value for measure in card.measures if measure.target] == [85, 66]
    assert [(column.heading, column.role.value, column.names_periods) for column in card.columns[2:5]] == [
        *(("Year", "other", True), ("Q1", "value", False), ("Q2", "value", False))
    ]
    assert {column.period for column in card.columns} == {None}


def test_a_year_that_comes_again_for_its_measure_is_left_out_by_name() -> None:
    workbook = understood(
        ["Scorecard"],
        [],
        ["Measure", "Year", "Q1", "Q2"],
        ["% of visits on time", "2018/19", 70, 71],
        ["% of visits on time", "2019/20", 80, 81],
        ["% of visits on time", "2019/20", 82, 83],
    )

    assert [dated_figures(measure) for measure in workbook.scorecards[0].measures] == [_VISITS]
    assert [finding.place.cell for finding in workbook.findings if finding.code == "row-left-out"] == ["A6"]


def test_years_of_which_each_measure_has_one_say_nothing_of_the_quarters() -> None:
    card = understood_card(
        ["Scorecard 2019/20"],
        [],
        ["Measure", "Baseline year", "Q1", "Q2"],
        ["% of visits on time", "2016/17", 70, 71],
        ["% with a plan", "2017/18", 80, 81],
    )

    assert dated_figures(card.measures[0])[-2:] == [("2019-20 Q1", 70), ("2019-20 Q2", 71)]
