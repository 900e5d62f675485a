"""Working days, and by when papers must be public."""

from datetime import date

import pytest

from cpdesk.services.calendar import is_working_day, publish_by, working_days_left


@pytest.mark.parametrize(
    ("meeting", "last"),
    [
        (date(2019, 9, 17), date(2019, 9, 9)),
        (date(2020, 9, 1), date(2020, 8, 21)),
        (date(2024, 4, 9), date(2024, 3, 28)),
        (date(2023, 5, 15), date(2023, 5, 4)),
        (date(2026, 1, 5), date(2025, 12, 23)),
    ],
)
def test_papers_are_public_five_clear_working_days_before_the_meeting(meeting: date, last: date) -> None:
    assert publish_by(meeting) == last


def test_a_parish_council_has_three_clear_days() -> None:
    assert publish_by(date(2019, 9, 17), clear_days=3) == date(2019, 9, 11)


@pytest.mark.parametrize(
    ("day", "is_worked"),
    [
        (date(2022, 6, 2), False),
        (date(2022, 6, 3), False),
        (date(2022, 9, 19), False),
        (date(2020, 5, 8), False),
        (date(2020, 5, 4), True),
        (date(2021, 12, 28), False),
        (date(2024, 3, 29), False),
        (date(2024, 8, 5), True),
        (date(2024, 3, 30), False),
    ],
)
def test_bank_holidays_are_those_of_england_and_wales(day: date, *, is_worked: bool) -> None:
    assert is_working_day(day) is is_worked


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2019, 9, 5), 2),
        (date(2019, 9, 9), 0),
        (date(2019, 9, 7), 1),
        (date(2019, 9, 10), -1),
        (date(2019, 9, 15), -4),
    ],
)
def test_the_days_left_are_working_days_and_negative_once_it_is_late(today: date, left: int) -> None:
    assert working_days_left(today, date(2019, 9, 9)) == left
