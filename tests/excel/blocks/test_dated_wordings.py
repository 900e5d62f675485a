"""A measure whose wording has a day in it heads neither rows nor columns."""

import pytest

from cpdesk.excel.blocks.dated_wordings import is_dated_wording
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


@pytest.mark.parametrize(
    "text",
    [
        "Children looked after at 31 March",
        "Number of children looked after at 31 March",
        "Looked after children at 30 September 2024",
        "Care Leavers at 31 March 2024",
    ],
)
def test_a_day_beside_words_for_what_is_counted_is_part_of_a_wording(text: str) -> None:
    assert is_dated_wording(read_heading(text))


@pytest.mark.parametrize(
    "text",
    [
        "At 31 March 2024",
        "Outturn at 31 March 2024",
        "England at 31 March 2024",
        "East Riding of Yorkshire at 31 March 2024",
        "Brighton and Hove at 31 March 2024",
        "Q1 2024/25",
    ],
)
def test_a_day_beside_a_role_or_a_name_is_a_heading(text: str) -> None:
    assert not is_dated_wording(read_heading(text))


@pytest.mark.parametrize("dated", [{1}, {1, 3}, {2}])
@pytest.mark.parametrize(
    "headings",
    [
        ["Indicator", "Q1 24/25", "Q2 24/25", "Good", "Target"],
        ["Indicator", "2022/23", "2023/24", "Better", "Target"],
        ["Indicator", "2022/23", "2023/24", "England 2023", "Better"],
    ],
)
def test_a_list_without_references_keeps_its_measures(headings: list[Content], dated: set[int]) -> None:
    wordings = [
        f"{words} at 31 March 2024" if place in dated else words
        for place, words in enumerate(["Children looked after", "Children in need", "Care leavers in EET"], start=1)
    ]
    rows: list[list[Content]] = [[words, 500, 520, "Lower", 480] for words in wordings]
    if headings[-1] == "Better":
        rows = [[words, 500, 520, 480, "Lower"] for words in wordings]
    (card,) = understand(workbook(sheet([headings, *rows]))).scorecards

    assert [measure.title for measure in card.measures] == wordings
    assert [[value.number for value in measure.values] for measure in card.measures] == [[500, 520]] * 3


def test_a_first_measure_with_a_day_and_a_unit_is_no_second_row_of_headings() -> None:
    rows: list[list[Content]] = [
        ["Indicator", "Unit", "2022/23", "2023/24", "Better", "Target"],
        ["Children looked after at 31 March", "number", 500, 520, "Lower", 480],
        ["Reviews on time", "%", 94, 95, "Higher", 95],
    ]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert [measure.title for measure in card.measures] == ["Children looked after at 31 March", "Reviews on time"]


@pytest.mark.parametrize("wording", ["Reviews held in Q1", "Children adopted in 2023/24", "CLA at 31 March"])
def test_beneath_the_head_of_a_list_any_words_beside_a_period_are_a_wording(wording: str) -> None:
    rows: list[list[Content]] = [
        ["Indicator", "Q1 24/25", "Q2 24/25", "Good", "Target"],
        [wording, 500, 520, "Lower", 480],
        ["Dental checks", 80, 82, "Higher", 90],
    ]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert [measure.title for measure in card.measures] == [wording, "Dental checks"]


def test_periods_with_the_word_for_results_still_head_the_rows_of_measures_that_stand_across() -> None:
    rows: list[list[Content]] = [
        ["Measure", "Children with a health check", "Children with a dental check"],
        ["Outturn at 31 March 2023", 80, 82],
        ["Outturn at 31 March 2024", 85, 84],
        ["Target", 90, 90],
    ]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert [[value.number for value in measure.values] for measure in card.measures] == [[80, 85], [82, 84]]
