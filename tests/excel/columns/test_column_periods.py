"""The period of a column whose heading says that it is of the year before."""

from grid_builders import Content
from understood import dated_figures, understood

_ROW: list[Content] = ["Visits on time %", 81, 82, 71, 72]


def test_quarters_under_last_year_are_of_the_year_before() -> None:
    bands: list[Content] = ["Measure", "Actual", None, "Last year", None]
    quarters: list[Content] = [None, "Q1", "Q2", "Q1", "Q2"]
    merges = [(3, 2, 3, 3), (3, 4, 3, 5)]
    supplied = understood(["Scorecard 2019/20"], [], bands, quarters, _ROW, merges=merges)
    (measure,) = supplied.scorecards[0].measures

    assert sorted(dated_figures(measure), key=str) == [
        ("2018-19 Q1", 71),
        ("2018-19 Q2", 72),
        ("2019-20 Q1", 81),
        ("2019-20 Q2", 82),
    ]
    assert "period-twice" not in [found.code for found in supplied.findings]


def test_a_year_that_the_heading_says_itself_stays() -> None:
    headings: list[Content] = ["Measure", "Q1", "Q2", "Last year Q1 2018/19", "Last year Q2 2018/19"]
    supplied = understood(["Scorecard 2019/20"], [], headings, _ROW)

    assert [column.period.code for column in supplied.scorecards[0].columns if column.period] == [
        *("2019-20 Q1", "2019-20 Q2", "2018-19 Q1", "2018-19 Q2")
    ]
