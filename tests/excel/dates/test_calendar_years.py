"""Labels of years from January to December."""

import pytest

from cpdesk.excel.dates.calendar_years import in_calendar_year, read_calendar_year, says_calendar
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.typed_period import typed_period


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Calendar year 2019", "CY 2019"),
        ("2019 calendar year", "CY 2019"),
        ("2019 (calendar)", "CY 2019"),
        ("CY 2019", "CY 2019"),
        ("CY19", "CY 2019"),
        ("Jan-Dec 2019", "CY 2019"),
        ("2019 (Jan-Dec)", "CY 2019"),
        ("1 January 2019 to 31 December 2019", "CY 2019"),
        ("Calendar year ending 31 December 2019", "CY 2019"),
        ("CY 2019 YTD", "CY 2019 YTD"),
        ("Calendar year to date 2019", "CY 2019 YTD"),
        ("CY2019 Q3", "2019-20 Q2"),
        ("CY 2019/20", "2019-20"),
    ],
)
def test_a_calendar_year_is_read_however_it_is_written(label: str, code: str) -> None:
    found = read_period(label).period()
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("label", ["CY", "Calendar year", "Jan-Dec", "Jan 2018 - Dec 2019", "Policy 2019"])
def test_without_one_year_there_is_no_calendar_year(label: str) -> None:
    assert read_calendar_year(label) is None
    assert read_period(label).kind is None


def test_the_words_beside_it_stay() -> None:
    assert read_period("England calendar year 2018").rest == "England"


def test_a_person_may_answer_with_a_calendar_year() -> None:
    found = typed_period("CY 2019"), typed_period("calendar year 2019")
    assert [period.code for period in found if period is not None] == ["CY 2019", "CY 2019"]


@pytest.mark.parametrize(
    ("label", "code"), [("Q1", "2018-19 Q4"), ("Q4", "2019-20 Q3"), ("Jan", "2019-01"), ("YTD", "CY 2019 YTD")]
)
def test_parts_of_a_calendar_year_lie_in_it(label: str, code: str) -> None:
    found = in_calendar_year(read_period(label), 2019).period()
    assert found is not None
    assert found.code == code


def test_lines_say_that_their_years_are_calendar_years() -> None:
    assert says_calendar("adoption data by calendar year")
    assert not says_calendar("calendar of meetings 2019")
