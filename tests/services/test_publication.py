"""By when a paper has to be public is said as people say it."""

from datetime import date

import pytest

from cpdesk.domain.issue import Issue, IssuedState
from cpdesk.services.publication import Publication, publication

MEETING = date(2019, 9, 17)
BY = "publish by Mon 9 September (5 clear days)"


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2019, 9, 5), "2 working days left"),
        (date(2019, 9, 6), "1 working day left"),
        (date(2019, 9, 8), "1 working day left"),
        (date(2019, 9, 9), "today is the last day"),
        (date(2019, 9, 10), "late: 1 working day over, needs the urgency reason (s100B(4)(b))"),
        (date(2019, 9, 16), "late: 5 working days over, needs the urgency reason (s100B(4)(b))"),
    ],
)
def test_the_days_that_are_left_are_working_days(today: date, left: str) -> None:
    said = publication(MEETING, today)
    assert (said.by, said.left) == (BY, left)
    assert said.is_late is left.startswith("late")


def test_the_status_line_says_by_when_or_that_it_is_late() -> None:
    assert publication(MEETING, date(2019, 9, 5)).short == BY
    assert publication(MEETING, date(2019, 9, 10)).short.startswith("late: ")


def test_a_bank_holiday_is_no_clear_day() -> None:
    assert publication(date(2020, 9, 1), date(2020, 8, 3)).by == "publish by Fri 21 August (5 clear days)"


def test_a_parish_council_has_three() -> None:
    assert publication(MEETING, date(2019, 9, 5), 3).by == "publish by Wed 11 September (3 clear days)"


def test_another_year_is_named() -> None:
    assert publication(date(2020, 1, 9), date(2019, 12, 2)).by == "publish by Tue 31 December (5 clear days)"
    assert publication(date(2020, 1, 20), date(2019, 12, 2)).by == "publish by Fri 10 January 2020 (5 clear days)"


def test_without_a_meeting_there_is_nothing_to_say() -> None:
    assert publication(None, date(2019, 9, 5)) == Publication()


def test_after_the_meeting_nothing_is_late_any_more() -> None:
    said = publication(MEETING, date(2026, 1, 5))
    assert said.words == "the meeting was on Tue 17 September 2019"
    assert not said.is_late


def test_a_paper_that_went_out_in_time_is_not_late() -> None:
    issue = Issue(1, "1", date(2019, 9, 6), "Jo", IssuedState({}, {}))
    said = publication(MEETING, date(2019, 9, 12), issue=issue)
    assert said.words == f"{BY}; version 1 was issued on Fri 6 September"
    late = publication(MEETING, date(2019, 9, 12), issue=Issue(1, "1", date(2019, 9, 11), "Jo", IssuedState({}, {})))
    assert late.is_late


def test_a_paper_that_went_out_for_another_meeting_is_not_this_ones() -> None:
    spring = Issue(1, "1", date(2019, 6, 6), "Jo", IssuedState({}, {}), date(2019, 6, 18))
    assert "version" not in publication(MEETING, date(2019, 9, 5), issue=spring).words
    assert "version 1" in publication(date(2019, 6, 18), date(2019, 6, 7), issue=spring).words
