"""The kinds of year: financial, academic, calendar."""

import pytest

from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.measure_year import measure_year
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.year_kind import YearKind, is_other_year, names_its_year, year_kind, year_kind_among
from pack_builders import value

PLACE = CellPlace("Scorecard", "B2")
FINANCIAL, SCHOOL, CALENDAR = YearKind.FINANCIAL, YearKind.ACADEMIC, YearKind.CALENDAR
Q3, FEBRUARY = ReportingPeriod.quarter(2019, 3), ReportingPeriod.month(2019, 2)
FY, AY, CY = (kind.whole(2019) for kind in (FINANCIAL, SCHOOL, CALENDAR))


def test_each_kind_begins_in_a_month_of_its_own() -> None:
    assert [kind.whole(2019).start.isoformat() for kind in YearKind] == ["2019-04-01", "2019-09-01", "2019-01-01"]
    assert [kind.year_of(FEBRUARY) for kind in YearKind] == [2018, 2018, 2019]
    assert [kind.year_of(Q3) for kind in YearKind] == [2019, 2019, 2019]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("2019-20", FINANCIAL),
        ("2019-20 YTD", FINANCIAL),
        ("AY 2019-20 spring", SCHOOL),
        ("CY 2019", CALENDAR),
        ("CY 2019 YTD", CALENDAR),
        ("2019-20 Q3", None),
        ("2019-12-31", None),
    ],
)
def test_a_period_says_of_which_kind_it_is_where_it_is_of_one(code: str, kind: YearKind | None) -> None:
    period = ReportingPeriod.from_code(code)
    assert year_kind(period) is kind
    assert names_its_year(period) == (kind in (SCHOOL, CALENDAR))


@pytest.mark.parametrize(
    ("one", "other", "is_other"),
    [(FY, CY, True), (CY, AY, True), (AY, Q3, True), (CY, Q3, False), (FY, Q3, False), (CY, CY, False)],
)
def test_years_of_two_kinds_are_no_series(one: ReportingPeriod, other: ReportingPeriod, *, is_other: bool) -> None:
    assert is_other_year(one, other) is is_other
    assert is_other_year(other, one) is is_other


@pytest.mark.parametrize(
    ("beside", "kind"), [((), FINANCIAL), ((CY,), CALENDAR), ((CY, FY), FINANCIAL), ((AY,), FINANCIAL)]
)
def test_a_quarter_is_of_the_year_that_stands_beside_it(beside: tuple[ReportingPeriod, ...], kind: YearKind) -> None:
    assert year_kind_among(Q3, beside) is kind
    assert year_kind_among(CY, beside) is CALENDAR


@pytest.mark.parametrize(
    ("title", "cell", "kind"),
    [
        ("Children adopted", "", FINANCIAL),
        ("Children adopted since 1 January", "", CALENDAR),
        ("Children adopted in the calendar year", "", CALENDAR),
        ("Children adopted", "January to December", CALENDAR),
        ("Children seen since January 2017 or later", "", CALENDAR),
    ],
)
def test_a_measure_says_itself_when_its_year_begins(title: str, cell: str, kind: YearKind) -> None:
    other = (OtherCell("Year", cell, PLACE),) if cell else ()
    measure = Measure("1", PLACE, "1", title, other=other)
    assert measure_year(measure, Q3) is kind
    assert measure_year(measure, FY) is FINANCIAL


def test_its_periods_say_so_where_the_words_do_not() -> None:
    measure = Measure("1", PLACE, "1", "Children adopted", values=(value(5, CY, "F1"),))
    assert measure_year(measure, Q3) is CALENDAR
