"""The period that comes after another one."""

import pytest

from cpdesk.domain.next_period import next_period
from cpdesk.domain.period import ReportingPeriod

NEXT = {
    "2019-20 Q1": "2019-20 Q2",
    "2019-20 Q4": "2020-21 Q1",
    "2019-12": "2020-01",
    "2020-01-31": "2020-04-30",
    "2018-19": "2019-20",
    "2019-20 YTD": "2019-20 YTD",
    "AY 2018-19": "AY 2019-20",
    "AY 2018-19 autumn": "AY 2018-19 spring",
    "AY 2018-19 summer": "AY 2019-20 autumn",
}


@pytest.mark.parametrize("code", NEXT)
def test_every_kind_of_period_has_a_next_one(code: str) -> None:
    assert next_period(ReportingPeriod.from_code(code)).code == NEXT[code]


def test_a_snapshot_comes_again_as_long_after_as_the_last_one_came_before() -> None:
    earlier = [ReportingPeriod.from_code(code) for code in ("2017-03-31", "2018-03-31", "2018-19 Q3")]
    assert next_period(ReportingPeriod.from_code("2019-03-31"), earlier).code == "2020-03-31"
