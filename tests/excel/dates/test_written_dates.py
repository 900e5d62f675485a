"""Headings that are dates in figures are of one kind, in the order that their row shows."""

import pytest

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def _understood(*headings: str, title: str = "Scorecard") -> SuppliedWorkbook:
    figures: list[Content] = list(range(90, 90 + len(headings)))
    rows: list[list[Content]] = [[title], ["No.", "Indicator", *headings, "Target"], ["1", "Moves", *figures, 95]]
    return understand(workbook(sheet(rows)))


def _periods(supplied: SuppliedWorkbook) -> list[str]:
    return [value.period.code for value in supplied.scorecards[0].measures[0].values if value.period]


@pytest.mark.parametrize(
    ("headings", "periods"),
    [
        (["08/01/2023", "09/01/2023", "10/01/2023"], ["2023-08", "2023-09", "2023-10"]),
        (["04/01/2023", "07/01/2023", "10/01/2023"], ["2023-04", "2023-07", "2023-10"]),
        (["08/31/2023", "09/30/2023"], ["2023-08-31", "2023-09-30"]),
        (["01/08/2023", "01/09/2023"], ["2023-08", "2023-09"]),
        (["31/08/2023", "30/09/2023"], ["2023-08-31", "2023-09-30"]),
        (["01/04/2023"], ["2023-04-01"]),
    ],
)
def test_the_row_shows_whether_the_day_comes_first(headings: list[str], periods: list[str]) -> None:
    supplied = _understood(*headings)

    assert _periods(supplied) == periods
    assert [question for question in supplied.questions if question.code == "undated-column"] == []


def test_dates_that_nothing_settles_are_asked_about() -> None:
    supplied = _understood("03/04/2023", "05/06/2023")

    asked = [(item.place.cell, item.default) for item in supplied.questions if item.code == "undated-column"]
    assert asked == [("C2", "2023-04-03"), ("D2", "2023-06-05")]


def test_dates_in_the_rows_of_a_table_stay_as_they_are_written() -> None:
    rows: list[list[Content]] = [
        ["Measure", "Q1 2023/24", "Target", "Published", "Next due"],
        ["Moves", 5, 6, "04/01/2023", "06/01/2023"],
    ]
    (measure,) = understand(workbook(sheet(rows))).scorecards[0].measures

    assert [other.text for other in measure.other] == ["04/01/2023", "06/01/2023"]


def test_months_beside_each_other_are_months_whatever_day_the_title_names() -> None:
    title = "Scorecard as at 31 October 2023"

    assert _periods(_understood("Aug-23", "Sep-23", "Oct-23", title=title)) == ["2023-08", "2023-09", "2023-10"]
    assert _periods(_understood("Oct-22", "Oct-23", title=title)) == ["2022-10-31", "2023-10-31"]
