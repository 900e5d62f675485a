"""Quarters without a year take the title's, and those of the year before where one row of them runs over two years."""

import pytest

from grid_builders import Content
from understood import understood_card

_TITLE: list[Content] = ["Scorecard 2019/20"]


def _periods(*headings: str, bands: list[Content] | None = None) -> list[str | None]:
    """Return the codes of the periods of columns with those headings, beside a reference and a wording."""
    over: list[list[Content]] = [[None, None, *bands]] if bands else []
    first: list[Content] = ["1.1", "% of visits on time", *range(80, 80 + len(headings))]
    second: list[Content] = ["1.2", "% of reviews on time", *range(60, 60 + len(headings))]
    card = understood_card(_TITLE, [], *over, ["Ref", "Measure", *headings], first, second)
    return [column.period.code if column.period else None for column in card.columns[2:]]


@pytest.mark.parametrize("other", ["England", "Target", "Medway", "Numerator"])
def test_quarters_that_come_again_for_another_thing_are_of_the_same_year(other: str) -> None:
    expected = ["2019-20 Q1", "2019-20 Q2"]

    assert _periods("Q1", "Q2", f"{other} Q1", f"{other} Q2") == expected * 2
    assert _periods(f"{other} Q1", f"{other} Q2", "Q1", "Q2") == expected * 2


def test_so_are_months_and_three_things_side_by_side() -> None:
    assert _periods("Apr", "May", "England Apr", "England May", "SN Apr", "SN May") == ["2019-04", "2019-05"] * 3


def test_a_row_of_quarters_that_begins_again_runs_over_two_years() -> None:
    assert _periods("Q3", "Q4", "Q1", "Q2") == ["2018-19 Q3", "2018-19 Q4", "2019-20 Q1", "2019-20 Q2"]
    assert _periods("Q3", "Q4", "Q1", "England Q3", "England Q4", "England Q1") == [
        *("2018-19 Q3", "2018-19 Q4", "2019-20 Q1"),
        *("2018-19 Q3", "2018-19 Q4", "2019-20 Q1"),
    ]


def test_what_stands_for_some_quarters_alone_is_of_the_year_of_the_results_beside_it() -> None:
    assert _periods("Q3", "Q4", "Target Q4", "Q1", "Q2", "Target Q2") == [
        *("2018-19 Q3", "2018-19 Q4", "2018-19 Q4"),
        *("2019-20 Q1", "2019-20 Q2", "2019-20 Q2"),
    ]


def test_quarters_between_their_months_begin_no_new_year() -> None:
    assert _periods("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2") == [
        *("2019-04", "2019-05", "2019-06", "2019-20 Q1"),
        *("2019-07", "2019-08", "2019-09", "2019-20 Q2"),
    ]


def test_the_latest_may_stand_first() -> None:
    assert _periods("Q4", "Q3", "Q2", "Q1") == ["2019-20 Q4", "2019-20 Q3", "2019-20 Q2", "2019-20 Q1"]
    assert _periods("Q2", "Q1", "Q4", "Q3") == ["2019-20 Q2", "2019-20 Q1", "2018-19 Q4", "2018-19 Q3"]
    assert _periods("May", "Apr", "Mar", "Feb") == ["2019-05", "2019-04", "2019-03", "2019-02"]
    assert _periods("Dec", "Sep", "Jun") == ["2019-12", "2019-09", "2019-06"]


def test_the_quarter_before_the_first_of_a_year_is_in_the_year_before() -> None:
    assert _periods("Q4", "Q1") == ["2018-19 Q4", "2019-20 Q1"]
    assert _periods("Mar", "Jun", "Sep") == ["2019-03", "2019-06", "2019-09"]
