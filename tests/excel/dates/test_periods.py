"""Labels are read as the periods that councils mean by them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.period_label import period_of_day
from cpdesk.excel.dates.periods import read_period


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("2018/19", "2018-19"),
        ("2018- 19", "2018-19"),
        ("2018/2019", "2018-19"),
        ("201819", "2018-19"),
        ("04/05", "2004-05"),
        ("FY 2018/19", "2018-19"),
        ("Year ending 31 March 2019", "2018-19"),
        ("Q1 2018-19", "2018-19 Q1"),
        ("2019-20 Q2", "2019-20 Q2"),
        ("Qtr 3 19/20", "2019-20 Q3"),
        ("Quarter 4 (January to March 2014) 2013/14", "2013-14 Q4"),
        ("First quarter 2019/20", "2019-20 Q1"),
        ("Apr-Jun 2019", "2019-20 Q1"),
        ("Jan – Mar 2020", "2019-20 Q4"),
        ("Mar '19", "2019-03"),
        ("Apr-19", "2019-04"),
        ("September 2019", "2019-09"),
        ("31 March 2019", "2019-03-31"),
        ("as at 30th September 2019", "2019-09-30"),
        ("31/03/2019", "2019-03-31"),
        ("2019-03-31", "2019-03-31"),
        ("End of June 2019", "2019-06-30"),
        ("19/20 (YTD)", "2019-20 YTD"),
        ("2019/20 year to date", "2019-20 YTD"),
        ("Academic year 2018/19", "AY 2018-19"),
        ("AY 2018/19", "AY 2018-19"),
        ("Autumn term 2018/19", "AY 2018-19 autumn"),
        ("Spring 2019", "AY 2018-19 spring"),
        ("Summer term 2019 (Apr - Jul)", "AY 2018-19 summer"),
        ("Financial year 2018/19", "2018-19"),
        ("Full year 2018/19", "2018-19"),
        ("1 April 2018 to 31 March 2019", "2018-19"),
        ("Quarter 3: 1 October 2018 – 31 December 2018", "2018-19 Q3"),
        ("YTD (June 2019)", "2019-20 YTD"),
        ("Q3 YTD 2019/20", "2019-20 YTD"),
        ("FY1819", "2018-19"),
        ("FY18/19", "2018-19"),
        ("F.Y. 2018/19", "2018-19"),
        ("2018_19", "2018-19"),
        ("2018\\19", "2018-19"),
        ("201819Q1", "2018-19 Q1"),
        ("2019Q1", "2019-20 Q1"),
        ("19-20Q1", "2019-20 Q1"),
        ("Q1_2018_19", "2018-19 Q1"),
        ("Q1-2018/19", "2018-19 Q1"),
        ("QTR1 19/20", "2019-20 Q1"),
        ("Quarter One 2019/20", "2019-20 Q1"),
        ("Quarter 1 (Apr–Jun) 2019/20", "2019-20 Q1"),
        ("Q1 (Apr-Jun 19)", "2019-20 Q1"),
        ("Apr/May/Jun 2019", "2019-20 Q1"),
        ("Q4 Jan-Mar 2020", "2019-20 Q4"),
        ("Q1 18", "2018-19 Q1"),
        ("2019 Mar", "2019-03"),
        ("Mar (2019)", "2019-03"),
        ("2019-03", "2019-03"),
        ("04/2018", "2018-04"),
        ("12/2018", "2018-12"),
        ("2018/04", "2018-04"),
        ("3.2019", "2019-03"),
        ("31-03-2019", "2019-03-31"),
        ("31-Mar-19", "2019-03-31"),
        ("@ 31 March 2019", "2019-03-31"),
        ("at end of Q1 2019/20", "2019-20 Q1"),
        ("Year end 2018/19", "2018-19"),
        ("YE 2018/19", "2018-19"),
        ("Y/E March 2019", "2018-19"),
        ("YE Mar 19", "2018-19"),
        ("Mar-19 YE", "2018-19"),
        ("Year ended 31/03/2019", "2018-19"),
        ("12 months to March 2020", "2019-20"),
        ("12m to Mar-20", "2019-20"),
        ("Rolling 12 months to March 2020", "2019-20"),
        ("R12M Mar 20", "2019-20"),
        ("Rolling 12 months to June 2019", "2019-06-30"),
        ("Month 3 2019/20", "2019-06"),
        ("M3 2019/20", "2019-06"),
        ("Period 3 2019/20", "2019-06"),
        ("Week ending 05/04/2019", "2019-04-05"),
        ("w/e 5 April 2019", "2019-04-05"),
        ("Apr-Sep 2019", "2019-20 YTD"),
        ("April 2019 to date", "2019-20 YTD"),
        ("Q1-Q2 2019/20", "2019-20 YTD"),
        ("Q1 to Q3 2019/20", "2019-20 YTD"),
        ("Q1-4 2018/19", "2018-19"),
        ("2018/19 AY", "AY 2018-19"),
        ("Acad yr 2018/19", "AY 2018-19"),
        ("A/Y 2018-19", "AY 2018-19"),
        ("Aut 19/20", "AY 2019-20 autumn"),
        ("Spr 2020", "AY 2019-20 spring"),
        ("Sum 20", "AY 2019-20 summer"),
        ("2019 (Autumn)", "AY 2019-20 autumn"),
        ("2019 Q3 calendar", "2019-20 Q2"),
        ("Calendar Q1 2020", "2019-20 Q4"),
        ("CY2019 Q3", "2019-20 Q2"),
        ("Jun-19 (Q1)", "2019-20 Q1"),
        ("Mar 2020 (Q4)", "2019-20 Q4"),
        ("01/04/2019 - 30/06/2019", "2019-20 Q1"),
        ("01/04/2018 to 31/03/2019", "2018-19"),
        ("Quarter ending June 2019", "2019-20 Q1"),
        ("Quarter ended 30 June 2019", "2019-20 Q1"),
        ("Q/E June 2019", "2019-20 Q1"),
        ("Month ending 30 June 2019", "2019-06"),
        ("2018 to 2019", "2018-19"),
        ("Q1 1920", "2019-20 Q1"),
        ("2019/20 Apr", "2019-04"),
        ("Sep-18 to Aug-19", "AY 2018-19"),
        ("Sept 2018 - Aug 2019", "AY 2018-19"),
        ("2019-06-30 00:00:00", "2019-06-30"),
        ("Q1 30/06/2019", "2019-20 Q1"),
        ("Strategy 2016-2020: Q1 2018/19", "2018-19 Q1"),
    ],
)
def test_a_label_is_the_period_it_says(label: str, code: str) -> None:
    period = read_period(label).period()

    assert period is not None
    assert period.code == code


@pytest.mark.parametrize(
    "label",
    [
        "Latest",
        "Aged 16/17",
        "ages 4-16",
        "95-96%",
        "24/7 support",
        "1.1",
        "Progress to date",
        "2018/20",
        "",
        "H1 2018/19",
        "Half year 2018/19",
        "Year 10/11",
        "Year 12/13",
        "Years 16/17",
        "Mth",
        "16-17 year olds",
        "Jan 2019 - Dec 2020",
        "Q2-Q3 2019/20",
        "2016/17-2018/19",
        "2016-19",
        "Term 2 2018/19",
        "Autumn 1 2019/20",
        "FY2020",
        "FY20",
    ],
)
def test_words_and_ages_are_no_period(label: str) -> None:
    assert read_period(label).kind is None


@pytest.mark.parametrize(
    ("label", "rest"),
    [("Medway Mar '18", "Medway"), ("2019/20 Target", "Target"), ("Performance at Q1 2019/20", "Performance")],
)
def test_the_words_around_a_period_are_kept_as_written(label: str, rest: str) -> None:
    assert read_period(label).rest == rest


def test_a_quarter_without_its_year_waits_for_one() -> None:
    label = read_period("Q4")

    assert label.period() is None
    assert label.in_year(2019).period() == ReportingPeriod.quarter(2019, 4)


def test_a_lone_year_is_no_period_by_itself() -> None:
    assert (read_period("2019").kind, read_period("2019").bare_year) == (None, 2019)


def test_a_day_that_does_not_exist_gives_no_period() -> None:
    assert read_period("30/02/2019").period() is None


@pytest.mark.parametrize(
    ("day", "names_a_day", "code"),
    [
        (date(2019, 4, 1), False, "2019-04"),
        (date(2019, 4, 1), True, "2019-04"),
        (date(2019, 3, 31), True, "2019-03-31"),
        (date(2019, 3, 31), False, "2019-03"),
        (datetime(2019, 3, 31, 9, 30), True, "2019-03-31"),  # noqa: DTZ001 - Excel's dates have no zone
    ],
)
def test_a_date_cell_is_its_month_unless_it_shows_another_day(day: date, names_a_day: bool, code: str) -> None:
    assert period_of_day(day, names_a_day=names_a_day).code == code


_PERIODS = st.one_of(
    st.builds(ReportingPeriod.financial_year, st.integers(2000, 2060)),
    st.builds(ReportingPeriod.quarter, st.integers(2000, 2060), st.integers(1, 4)),
    st.builds(ReportingPeriod.month, st.integers(2000, 2060), st.integers(1, 12)),
    st.builds(ReportingPeriod.year_to_date, st.integers(2000, 2060)),
    st.builds(ReportingPeriod.academic_year, st.integers(2000, 2060)),
    st.builds(ReportingPeriod.term, st.integers(2000, 2060), st.sampled_from(["autumn", "spring", "summer"])),
    st.builds(ReportingPeriod.snapshot, st.dates(date(2000, 1, 1), date(2060, 1, 1))),
)


@given(_PERIODS)
def test_every_period_is_read_back_from_the_label_a_paper_prints(period: ReportingPeriod) -> None:
    assert read_period(period.label).period() == period


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for_its_period(text: str) -> None:
    label = read_period(text)

    assert label.period() is None or label.kind is not None


@pytest.mark.parametrize("label", ["YR 17/18", "Yr 2017/18", "Year 17/18", "17/18 YR"])
def test_a_year_may_be_called_one(label: str) -> None:
    found = read_period(label)
    assert (found.kind, found.year, found.rest) == (PeriodKind.FINANCIAL_YEAR, 2017, "")


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Jan-Mar 2021/22", "2021-22 Q4"),
        ("Jan - Mar 2021/2022", "2021-22 Q4"),
        ("Apr-Jun 21/22", "2021-22 Q1"),
        ("Apr-Mar 2021/22", "2021-22"),
        ("Jan - Mar 2022", "2021-22 Q4"),
    ],
)
def test_months_beside_a_financial_year_are_of_that_year(label: str, code: str) -> None:
    found = read_period(label)
    period = found.period()
    assert period is not None
    assert (period.code, found.rest) == (code, "")
