"""Plans beside actual results are the targets; what stands beside the one period follows from it."""

import pytest

from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content
from understood import dated_figures, understood_card


@pytest.mark.parametrize("plan", ["Plan", "Plan Q3 2024/25", "Planned"])
def test_a_plan_beside_an_actual_figure_is_the_target(plan: str) -> None:
    card = understood_card(["Measure", plan, "Actual Q3 2024/25"], ["% of plans in time", 98, 95], ["Missing", 20, 24])

    assert [measure.target.value for measure in card.measures if measure.target] == [98, 20]


@pytest.mark.parametrize(
    "headings", [["Plan", "Q3 2024/25", "Q2 2024/25"], ["Plan", "Actual Q3 2024/25", "Target"], ["Plan", "Q3", "Q2"]]
)
def test_a_plan_beside_a_target_or_with_nothing_actual_is_none(headings: list[str]) -> None:
    card = understood_card(["Measure", *headings], ["% of plans in time", 98, 95, 96], ["Missing", 20, 24, 25])

    assert next(column.role for column in card.columns if column.heading == "Plan") is not ColumnRole.TARGET


def test_earlier_figures_beside_one_period_are_dated_by_it() -> None:
    headings: list[Content] = ["Measure", "Actual Q3 2024/25", "Same period last year", "Prev Qtr"]
    (measure,) = understood_card(headings, ["Missing", 24, 19, 22]).measures

    assert dated_figures(measure) == [("2024-25 Q3", 24), ("2023-24 Q3", 19), ("2024-25 Q2", 22)]


def test_earlier_figures_beside_two_periods_or_the_latest_stay_undated() -> None:
    two = understood_card(["Measure", "Q2 2024/25", "Q3 2024/25", "Same period last year"], ["Missing", 24, 19, 22])
    latest = understood_card(["Measure", "Q2 2024/25", "Latest", "Same period last year"], ["Missing", 24, 19, 22])

    assert [dated_figures(card.measures[0])[2] for card in (two, latest)] == [(None, 22), (None, 22)]
