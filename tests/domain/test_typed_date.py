"""Days are understood as people in Britain type them."""

from datetime import date

import pytest

from cpdesk.domain.typed_date import read_day, weekday_of

MEETING = date(2019, 9, 17)


@pytest.mark.parametrize(
    "typed",
    [
        "17/9/2019",
        "17/09/19",
        "17.9.2019",
        "17-9-2019",
        "2019-09-17",
        "17 Sep 2019",
        "17 sept 2019",
        "17th September 2019",
        "Tuesday 17 September 2019",
        "Tue, 17 September, 2019",
        "  17   September  2019 ",
    ],
)
def test_a_day_is_understood(typed: str) -> None:
    assert read_day(typed) == MEETING


@pytest.mark.parametrize("typed", ["", "soon", "31/2/2019", "9/17/2019", "17 Ju 2019", "17 September", "0/1/2019"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed) is None


def test_the_day_of_the_week() -> None:
    assert weekday_of(MEETING) == "Tuesday"
