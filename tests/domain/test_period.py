"""Reporting periods."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.period import PeriodKind, ReportingPeriod, format_date

YEARS = st.integers(1990, 2060)
PERIODS = st.one_of(
    st.builds(ReportingPeriod.financial_year, YEARS),
    st.builds(ReportingPeriod.quarter, YEARS, st.integers(1, 4)),
    st.builds(ReportingPeriod.month, YEARS, st.integers(1, 12)),
    st.builds(ReportingPeriod.snapshot, st.dates(date(1990, 1, 1), date(2060, 12, 31))),
    st.builds(ReportingPeriod.year_to_date, YEARS),
    st.builds(ReportingPeriod.academic_year, YEARS),
    st.builds(ReportingPeriod.calendar_year, YEARS),
    st.builds(ReportingPeriod.calendar_year_to_date, YEARS),
    st.builds(ReportingPeriod.term, YEARS, st.sampled_from(["autumn", "spring", "summer"])),
)
EXAMPLES = [
    (ReportingPeriod.financial_year(2018), "2018-19", "2018/19", "2018/19"),
    (ReportingPeriod.financial_year(1999), "1999-00", "1999/00", "1999/00"),
    (ReportingPeriod.quarter(2019, 1), "2019-20 Q1", "Q1 2019/20", "Q1 19/20"),
    (ReportingPeriod.quarter(2019, 4), "2019-20 Q4", "Q4 2019/20", "Q4 19/20"),
    (ReportingPeriod.month(2020, 2), "2020-02", "February 2020", "Feb 2020"),
    (ReportingPeriod.snapshot(date(2019, 3, 31)), "2019-03-31", "31 March 2019", "Mar 2019"),
    (ReportingPeriod.year_to_date(2019), "2019-20 YTD", "2019/20 year to date", "2019/20 to date"),
    (ReportingPeriod.calendar_year(2019), "CY 2019", "calendar year 2019", "2019"),
    (ReportingPeriod.calendar_year_to_date(2019), "CY 2019 YTD", "calendar year 2019 to date", "2019 to date"),
    (ReportingPeriod.academic_year(2018), "AY 2018-19", "academic year 2018/19", "academic year 2018/19"),
    (ReportingPeriod.term(2018, "autumn"), "AY 2018-19 autumn", "autumn term 2018/19", "autumn term 2018/19"),
    (ReportingPeriod.term(2018, "spring"), "AY 2018-19 spring", "spring term 2018/19", "spring term 2018/19"),
    (ReportingPeriod.term(2018, "summer"), "AY 2018-19 summer", "summer term 2018/19", "summer term 2018/19"),
]


@pytest.mark.parametrize(("period", "code", "label", "short"), EXAMPLES)
def test_a_period_is_written_for_scripts_papers_and_axes(
    period: ReportingPeriod, code: str, label: str, short: str
) -> None:
    assert (period.code, period.label, period.short_label) == (code, label, short)
    assert ReportingPeriod.from_code(code) == period


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2018-19", "2018-04-01", "2019-03-31"),
        ("2019-20 Q1", "2019-04-01", "2019-06-30"),
        ("2019-20 Q2", "2019-07-01", "2019-09-30"),
        ("2019-20 Q3", "2019-10-01", "2019-12-31"),
        ("2019-20 Q4", "2020-01-01", "2020-03-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-12", "2019-12-01", "2019-12-31"),
        ("2019-03-31", "2019-03-31", "2019-03-31"),
        ("2019-20 YTD", "2019-04-01", "2020-03-31"),
        ("AY 2018-19", "2018-09-01", "2019-08-31"),
        ("CY 2019", "2019-01-01", "2019-12-31"),
        ("CY 2019 YTD", "2019-01-01", "2019-12-31"),
        ("AY 2018-19 autumn", "2018-09-01", "2018-12-31"),
        ("AY 2018-19 spring", "2019-01-01", "2019-04-30"),
        ("AY 2018-19 summer", "2019-05-01", "2019-08-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(code: str, start: str, end: str) -> None:
    period = ReportingPeriod.from_code(code)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)


@given(PERIODS)
def test_a_code_is_read_back_save_where_a_year_is_written_like_a_month(period: ReportingPeriod) -> None:
    read = ReportingPeriod.from_code(period.code)
    is_ambiguous = period.kind is PeriodKind.FINANCIAL_YEAR and 1 <= (period.year + 1) % 100 <= 12
    assert read.kind is PeriodKind.MONTH if is_ambiguous else read == period


@given(PERIODS)
def test_a_period_begins_in_its_year_and_ends_after_it_began(period: ReportingPeriod) -> None:
    assert period.start <= period.end
    assert period.year in (period.start.year, period.start.year - 1)


@given(PERIODS)
def test_a_year_earlier_is_the_same_kind_of_period(period: ReportingPeriod) -> None:
    earlier = period.year_earlier()
    assert (earlier.kind, earlier.year, earlier.start.month) == (period.kind, period.year - 1, period.start.month)
    assert timedelta(364) <= period.end - earlier.end <= timedelta(367)


def test_a_leap_day_has_the_28th_a_year_earlier() -> None:
    assert ReportingPeriod.snapshot(date(2020, 2, 29)).year_earlier().start == date(2019, 2, 28)
    assert ReportingPeriod.month(2021, 2).year_earlier().end == date(2020, 2, 29)


@given(YEARS)
def test_four_quarters_fill_a_financial_year(year: int) -> None:
    quarters = [ReportingPeriod.quarter(year, number) for number in (1, 2, 3, 4)]
    whole = ReportingPeriod.financial_year(year)
    assert (quarters[0].start, quarters[-1].end) == (whole.start, whole.end)
    assert all(one.end + timedelta(1) == other.start for one, other in pairwise(quarters))
    assert [quarter.number for quarter in quarters] == [1, 2, 3, 4]
    assert {quarter.year for quarter in quarters} == {year}


def test_periods_are_ordered_by_their_last_day_the_longer_first() -> None:
    listed = [
        ReportingPeriod.quarter(2018, 3),
        ReportingPeriod.financial_year(2018),
        ReportingPeriod.quarter(2018, 4),
        ReportingPeriod.month(2019, 3),
        ReportingPeriod.snapshot(date(2019, 3, 31)),
        ReportingPeriod.quarter(2019, 1),
    ]
    backwards = listed[::-1]
    assert sorted(backwards, key=lambda period: period.order) == listed


def test_january_belongs_to_the_financial_year_before() -> None:
    assert ReportingPeriod.month(2020, 1).year == 2019
    assert ReportingPeriod.month(2020, 8).year == 2020
    assert ReportingPeriod.term(2019, "summer").year == 2019


@pytest.mark.parametrize(
    "code", ["", "2019", "2018-20", "2019-20 Q5", "2019-20 q1", "2019-13", "AY 2018", "2018-19 ", "Q1 2019-20"]
)
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError):
        ReportingPeriod.from_code(code)


def test_2010_11_is_read_as_a_month() -> None:
    assert ReportingPeriod.from_code("2010-11") == ReportingPeriod.month(2010, 11)


@pytest.mark.parametrize("number", [0, 5])
def test_there_are_four_quarters(number: int) -> None:
    with pytest.raises(ValueError):
        ReportingPeriod.quarter(2019, number)


def test_a_date_is_printed_in_full() -> None:
    assert format_date(date(2019, 9, 7)) == "7 September 2019"
