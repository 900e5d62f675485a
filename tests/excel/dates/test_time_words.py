"""Words of a time are told from the names of things."""

import pytest

from cpdesk.excel.dates.time_words import are_project_years, is_project_year, names_a_time, says_now


@pytest.mark.parametrize(
    "heading",
    ["Latest", "Latest figure", "Now", "H2", "Half 1 2019-20", "Mid-year", "FY20", "FYE", "Full year", "YTD",
     "Same time last year", "This time a year ago", "Last time", "Previous quarter", "Year end"],
)  # fmt: skip
def test_a_time_is_told_by_its_words(heading: str) -> None:
    assert names_a_time(heading)


@pytest.mark.parametrize("heading", ["", "Number", "Total", "Year 7", "Lastest trend arrow", "Halfway house", "H3"])
def test_other_words_are_none(heading: str) -> None:
    assert not names_a_time(heading)


def test_now_is_told_from_what_it_is_compared_with() -> None:
    assert [says_now(words) for words in ("Now", "Current performance", "This quarter", "Last time")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_the_years_of_a_plan_begin_with_its_first() -> None:
    assert are_project_years(["Year 1", "Year 2", "Yr 3"])
    assert not are_project_years(["Year 2", "Year 3"])
    assert not are_project_years(["Reception", "Year 1"])
    assert not are_project_years([])
    assert is_project_year("Project year 2")
    assert not is_project_year("Year 7")
