"""Rows that sum up those above them are no measures, and are told of."""

import pytest

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_HEAD: list[Content] = ["Ref", "Measure", "Q1 2023/24", "Q2 2023/24", "Target"]
_ROWS: list[list[Content]] = [["1.1", "In foster care", 200, 210, 220], ["1.2", "In residential care", 30, 31, 20]]


def _understood(*rows: list[Content]) -> SuppliedWorkbook:
    return understand(workbook(sheet([["Scorecard"], _HEAD, *_ROWS, *rows])))


def _left_out(supplied: SuppliedWorkbook) -> list[str]:
    return [finding.place.cell for finding in supplied.findings if finding.code == "row-left-out"]


def _titles(supplied: SuppliedWorkbook) -> list[str]:
    return [measure.title for card in supplied.scorecards for measure in card.measures]


@pytest.mark.parametrize(
    "row",
    [
        [None, "Total measures", None, 9, None],
        [None, "Number of indicators", 2, 2, None],
        [None, "All children in care", 230, 241, None],
        ["Average", None, None, None, None],
        [None, "Average", None, None, None],
    ],
)
def test_a_row_that_sums_up_is_left_out(row: list[Content]) -> None:
    supplied = _understood(row)

    assert _titles(supplied) == ["In foster care", "In residential care"]
    assert len(_left_out(supplied)) == 1
    assert supplied.scorecards[0].notes == ()


@pytest.mark.parametrize(
    "row",
    [
        ["1.3", "All children in care", 230, 241, None],
        [None, "All children in care", 230, 245, None],
        [None, "Children in secure care", 230, 241, None],
    ],
)
def test_a_measure_with_a_reference_or_with_other_figures_is_none(row: list[Content]) -> None:
    supplied = _understood(row)

    assert len(_titles(supplied)) == 3
    assert _left_out(supplied) == []


def test_a_row_that_sums_up_is_in_no_later_sum() -> None:
    supplied = _understood(
        [None, "All children in care", 230, 241, None],
        ["1.3", "With relatives", 20, 21, 20],
        [None, "All children looked after", 250, 262, None],
        [None, "All children known, combined", 480, 503, None],
    )

    assert _titles(supplied)[2:] == ["With relatives", "All children known, combined"]
    assert _left_out(supplied) == ["B5", "B7"]


def test_what_a_pivot_table_calls_blank_names_no_measure() -> None:
    rows: list[list[Content]] = [
        ["Row Labels", "Q1 2025/26"],
        ["Placed at home", 3],
        ["(blank)", 1],
        ["Grand Total", 4],
    ]
    supplied = understand(workbook(sheet(rows)))

    assert [measure.title for card in supplied.scorecards for measure in card.measures] == ["Placed at home"]
    assert [item.place.cell for item in supplied.findings if item.code == "row-left-out"] == ["A3", "A4"]
