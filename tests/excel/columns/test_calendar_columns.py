"""Columns of calendar years."""

from grid_builders import Content
from understood import dated_figures, understood_card


def test_a_title_that_speaks_of_calendar_years_says_what_a_lone_year_is() -> None:
    headings: list[Content] = ["Measure", "2017", "2018", "2019"]
    (measure,) = understood_card(["Adoptions by calendar year"], [], headings, ["Children adopted", 4, 5, 6]).measures
    assert dated_figures(measure) == [("CY 2017", 4), ("CY 2018", 5), ("CY 2019", 6)]


def test_without_such_words_nobody_knows_what_a_lone_year_is() -> None:
    headings: list[Content] = ["Measure", "2017", "2018", "2019"]
    (measure,) = understood_card(["Adoptions"], [], headings, ["Children adopted", 4, 5, 6]).measures
    assert [code for code, _ in dated_figures(measure)] == [None, None, None]


def test_quarters_of_a_calendar_year_begin_in_january() -> None:
    headings: list[Content] = ["Measure", "Q1", "Q2", "Q3", "Q4", "YTD"]
    row: list[Content] = ["Children adopted", 1, 2, 3, 4, 10]
    (measure,) = understood_card(["Calendar year 2019"], [], headings, row).measures
    codes = [code for code, _ in dated_figures(measure)]
    assert codes == ["2018-19 Q4", "2019-20 Q1", "2019-20 Q2", "2019-20 Q3", "CY 2019 YTD"]


def test_months_of_a_calendar_year_are_all_of_that_year() -> None:
    headings: list[Content] = ["Measure", "Jan", "Feb", "Nov", "Dec"]
    (measure,) = understood_card(["Calendar year 2019"], [], headings, ["Children adopted", 1, 2, 3, 4]).measures
    assert [code for code, _ in dated_figures(measure)] == ["2019-01", "2019-02", "2019-11", "2019-12"]


def test_a_financial_year_beside_them_leaves_a_lone_year_open() -> None:
    headings: list[Content] = ["Measure", "2018/19", "CY 2018", "2019"]
    (measure,) = understood_card(["Adoptions"], [], headings, ["Children adopted", 4, 5, 6]).measures
    assert [code for code, _ in dated_figures(measure)] == ["2018-19", "CY 2018", None]
