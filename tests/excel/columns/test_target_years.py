"""Quarters and months without a year are of the year of the target beside them, where nothing speaks against it."""

import pytest

from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def _periods(headings: list[Content]) -> list[str]:
    figures: list[Content] = [5] * (len(headings) - 1)
    (card,) = understand(workbook(sheet([["Measure", *headings], ["Adoptions", *figures, "A"]]))).scorecards
    return [column.period.code if column.period is not None else "" for column in card.columns[1:-1]]


def test_quarters_beside_a_target_take_its_year_and_are_rated() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Polarity", "2023/24 outturn", "2024/25 target", "Q1", "Q2", "Status"],
        ["1", "Adoptions", "High", 14, 16, 2, 5, "A"],
        ["2", "Reviews %", "High", 91, 95, 92, 96, "G"],
    ]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert card.current_period is not None
    assert card.current_period.code == "2024-25 Q2"
    assert [[value.number for value in measure.values] for measure in card.measures] == [[14, 2, 5], [91, 92, 96]]


def test_months_and_a_year_to_date_take_the_year_of_the_target() -> None:
    headings: list[Content] = ["2023/24 outturn", "2024/25 target", "Apr", "May", "YTD", "RAG"]

    assert _periods(headings) == ["2023-24", "2024-25", "2024-04", "2024-05", "2024-25 YTD"]


def test_what_england_had_before_tells_nothing_of_the_quarters() -> None:
    headings: list[Content] = ["Q1", "Q2", "2024/25 target", "England 2023/24", "RAG"]

    assert _periods(headings)[:2] == ["2024-25 Q1", "2024-25 Q2"]


@pytest.mark.parametrize(
    "headings",
    [
        ["Q1", "Q2", "2023/24 outturn", "2024/25 target", "RAG"],
        ["Q1", "Q2", "2024/25 target", "2025/26 target", "RAG"],
        ["2024/25 outturn", "2024/25 target", "Q1", "Q2", "RAG"],
    ],
)
def test_quarters_that_may_be_of_another_year_are_of_none(headings: list[Content]) -> None:
    periods = dict(zip(headings, _periods(headings), strict=False))

    assert [periods["Q1"], periods["Q2"]] == ["", ""]
