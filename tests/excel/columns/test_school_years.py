"""A year of England's beside school years is a school year, and the council's snapshot is the council's."""

from grid_builders import Content
from understood import dated_figures, understood_card


def test_a_year_of_others_beside_school_years_is_a_school_year() -> None:
    headings: list[Content] = ["Measure", "Academic Year 2022/23", "2023/24 AY", "England 2023/24", "2023/24 target"]
    card = understood_card(["Virtual school"], [], headings, ["Average Attainment 8", 19.2, 20.3, 19.4, 21])

    (measure,) = card.measures
    assert [item.value.period.code for item in measure.comparators if item.value.period] == ["AY 2023-24"]
    assert [column.period.code for column in card.columns if column.role == "target" and column.period] == [
        "AY 2023-24"
    ]


def test_a_year_of_others_beside_financial_years_is_a_financial_year() -> None:
    headings: list[Content] = ["Measure", "Academic Year 2022/23", "2023/24", "England 2023/24"]
    (measure,) = understood_card(["Scorecard"], [], headings, ["Average Attainment 8", 19.2, 20.3, 19.4]).measures

    assert [item.value.period.code for item in measure.comparators if item.value.period] == ["2023-24"]


def test_what_is_said_of_the_council_s_figures_makes_them_nobody_else_s() -> None:
    headings: list[Content] = ["Measure", "LA 2023-24", "LA 2024-25", "LA snapshot 30/09/2025", "Eng 2023-24"]
    (measure,) = understood_card(["Figures"], [], headings, ["Number of children", 460, 470, 482, 100]).measures

    assert dated_figures(measure) == [("2023-24", 460), ("2024-25", 470), ("2025-09-30", 482)]
    assert [item.name for item in measure.comparators] == ["England"]
