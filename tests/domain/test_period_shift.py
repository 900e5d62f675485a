"""A period moved on as far as another."""

import pytest

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.period_shift import moved_on, period_before


@pytest.mark.parametrize(
    ("period", "before", "after", "moved"),
    [
        ("2019-20 Q4", "2019-20 Q3", "2019-20 Q4", "2020-21 Q1"),
        ("2019-20 Q4", "2019-20 Q3", "2019-20 Q3", "2019-20 Q4"),
        ("2019-05", "2019-04", "2019-06", "2019-07"),
        ("2019-03-31", "2018-19 Q4", "2019-20 Q1", "2019-06-30"),
        ("2019-06-30", "2019-20 Q1", "2019-20 Q4", "2020-03-31"),
        ("2019-02-15", "2019-02", "2019-01", "2019-01-15"),
        ("2018-19", "2019-20 Q3", "2019-20 Q4", "2018-19"),
        ("2018-19", "2019-20 Q4", "2020-21 Q1", "2019-20"),
        ("2019-20 YTD", "2019-20 Q3", "2020-21 Q1", "2020-21 YTD"),
        ("AY 2018-19", "2019-20 Q1", "2020-21 Q1", "AY 2019-20"),
        ("AY 2018-19 autumn", "2018-19", "2019-20", "AY 2019-20 autumn"),
    ],
)
def test_it_moves_as_far(period: str, before: str, after: str, moved: str) -> None:
    result = moved_on(*(ReportingPeriod.from_code(code) for code in (period, before, after)))
    assert result == ReportingPeriod.from_code(moved)


@pytest.mark.parametrize(
    ("period", "before", "after"),
    [("2019-20 Q4", "2019-08", "2019-09"), ("AY 2018-19 autumn", "2018-19 Q3", "2018-19 Q4")],
)
def test_no_whole_period_is_none(period: str, before: str, after: str) -> None:
    assert moved_on(*(ReportingPeriod.from_code(code) for code in (period, before, after))) is None


@pytest.mark.parametrize(
    ("code", "earlier"),
    [
        ("2019-20 Q1", "2018-19 Q4"),
        ("2019-20 Q3", "2019-20 Q2"),
        ("2019-04", "2019-03"),
        ("2019-03", "2019-02"),
        ("2019-20", "2018-19"),
        ("AY 2018-19", "AY 2017-18"),
        ("AY 2019-20 autumn", "AY 2018-19 summer"),
        ("AY 2018-19 summer", "AY 2018-19 spring"),
    ],
)
def test_each_period_has_one_before_it(code: str, earlier: str) -> None:
    before = period_before(ReportingPeriod.from_code(code))
    assert before is not None
    assert before.code == earlier


@pytest.mark.parametrize("code", ["2019-03-31", "2019-20 YTD"])
def test_nobody_knows_when_the_last_snapshot_was(code: str) -> None:
    assert period_before(ReportingPeriod.from_code(code)) is None
