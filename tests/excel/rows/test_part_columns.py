"""Rows of one measure for each area, or for boys and girls, are told apart by the column that names the part."""

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood_card

_HEADS: list[Content] = ["Q1 24/25", "Q2 24/25", "Target", "Good"]


def test_a_wording_on_the_first_row_of_its_areas_names_all_of_them() -> None:
    card = understood_card(
        ["Indicator", "Area", *_HEADS],
        ["Reviews", "North", 94, 95, 95, "High"],
        [None, "South", 90, 91, 95, "High"],
        [None, "Total", 92, 93, 95, "High"],
        ["EET", "North", 50, 52, 55, "High"],
        [None, "South", 55, 57, 55, "High"],
        [None, "Total", 53, 54, 55, "High"],
    )

    assert [measure.title for measure in card.measures] == [
        "Reviews (North)",
        "Reviews (South)",
        "Reviews",
        "EET (North)",
        "EET (South)",
        "EET",
    ]
    assert [measure.values[-1].number for measure in card.measures] == [95, 91, 93, 52, 57, 54]
    assert {measure.pledge for measure in card.measures} <= {None, ""}


def test_a_wording_on_every_row_is_told_apart_by_gender() -> None:
    card = understood_card(
        ["Indicator", "Gender", *_HEADS],
        ["EET %", "Boys", 50, 52, 55, "High"],
        ["EET %", "Girls", 55, 57, 55, "High"],
        ["EET %", "All", 53, 54, 55, "High"],
        ["Reviews", "All", 90, 91, 95, "High"],
    )

    assert [measure.title for measure in card.measures] == ["EET (Boys) %", "EET (Girls) %", "EET %", "Reviews"]
    assert [measure.unit for measure in card.measures[:3]] == [Unit.PERCENT] * 3


@pytest.mark.parametrize("column", [["DfE", "DfE", "DfE"], ["DfE", "Mosaic", "Ofsted"]])
def test_a_column_beside_measures_of_one_row_each_names_no_parts(column: list[Content]) -> None:
    rows: list[list[Content]] = [
        [words, source, 5, 6, 7, "High"]
        for words, source in zip(["Reviews", "Visits", "Dental checks"], column, strict=True)
    ]
    (card,) = understand(workbook(sheet([["Indicator", "Source of it", *_HEADS], *rows]))).scorecards

    assert [measure.title for measure in card.measures] == ["Reviews", "Visits", "Dental checks"]
