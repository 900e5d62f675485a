"""Numbers down a column headed quarter are quarters; those of months are left, and no figure taken for a year's."""

from grid_builders import Content
from understood import dated_figures, understood

_HEADINGS: list[Content] = ["Measure", "Financial Year", "Quarter", "Value"]


def _rows(*numbers: int) -> list[list[Content]]:
    return [["Moves", "2025/26", number, 80 + number] for number in numbers]


def test_numbers_down_a_column_headed_quarter_are_quarters() -> None:
    (card,) = understood(_HEADINGS, *_rows(1, 2, 3)).scorecards

    assert dated_figures(card.measures[0]) == [("2025-26 Q1", 81), ("2025-26 Q2", 82), ("2025-26 Q3", 83)]


def test_numbers_that_are_no_quarters_stay() -> None:
    workbook = understood(_HEADINGS, *_rows(1, 2, 7))

    assert workbook.scorecards == ()
    assert [row[2] for table in workbook.tables for row in table.rows] == ["1", "2", "7"]


def test_months_in_numbers_are_no_figures_of_the_year() -> None:
    workbook = understood(["Measure", "Financial Year", "Month", "Value"], *_rows(4, 5, 6))

    assert workbook.scorecards == ()
    assert [row[-1] for table in workbook.tables for row in table.rows] == ["84", "85", "86"]
