"""The figure of the year so far."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.domain.aggregation import year_to_date
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.year_kind import YearKind
from pack_builders import value

Q = ReportingPeriod.quarter
MONTH = ReportingPeriod.month
TERM = ReportingPeriod.term


def part(text: str, period: ReportingPeriod, top: int | None = None, bottom: int | None = None) -> MeasureValue:
    numbers = [None if number is None else Decimal(number) for number in (top, bottom)]
    return replace(value(text, period, "F1"), numerator=numbers[0], denominator=numbers[1])


QUARTERS = [part("50", Q(2019, 1), 1, 2), part("90", Q(2019, 2), 90, 100), part("10", Q(2018, 4), 1, 10)]


def test_a_percentage_is_sum_over_sum_and_not_the_mean_of_the_quarters() -> None:
    so_far = year_to_date(QUARTERS, Q(2019, 2), Unit.PERCENT)
    assert so_far is not None
    assert (so_far.numerator, so_far.denominator) == (Decimal(91), Decimal(102))
    assert so_far.number == Decimal(9100) / 102
    assert [item.period for item in so_far.values] == [Q(2019, 1), Q(2019, 2)]


def test_in_the_first_quarter_the_year_so_far_is_the_quarter() -> None:
    so_far = year_to_date(QUARTERS, Q(2019, 1), Unit.PERCENT)
    assert so_far is not None
    assert so_far.number == 50


def test_the_last_quarter_lies_in_the_next_calendar_year_and_belongs_to_the_same_year() -> None:
    quarters = [part(str(number), Q(2019, number)) for number in (4, 2, 1, 3)]
    so_far = year_to_date(quarters, Q(2019, 4), Unit.NUMBER)
    assert so_far is not None
    assert so_far.number == 10
    assert [item.period for item in so_far.values] == [Q(2019, number) for number in (1, 2, 3, 4)]


def test_months_add_up_to_the_year_so_far() -> None:
    months = [part("5", MONTH(2019, month)) for month in (4, 5, 6, 7)]
    so_far = year_to_date(months, MONTH(2019, 6), Unit.CURRENCY)
    assert so_far is not None
    assert so_far.number == 15


def test_terms_add_up_from_september_on() -> None:
    terms = [
        part("50", TERM(2018, "summer"), 1, 2),
        part("90", TERM(2019, "autumn"), 9, 10),
        part("80", TERM(2019, "spring"), 40, 50),
        part("70", TERM(2019, "summer"), 7, 10),
    ]
    so_far = year_to_date(terms, TERM(2019, "spring"), Unit.PERCENT)
    assert so_far is not None
    assert (so_far.numerator, so_far.denominator) == (Decimal(49), Decimal(60))
    assert year_to_date([terms[0], terms[2]], TERM(2019, "spring"), Unit.PERCENT) is None


@pytest.mark.parametrize("unit", [Unit.DAYS, Unit.RATE, Unit.SCORE, Unit.RATIO, Unit.TEXT])
def test_what_does_not_add_up_has_no_year_so_far(unit: Unit) -> None:
    assert year_to_date(QUARTERS, Q(2019, 2), unit) is None


def test_a_missing_quarter_leaves_no_year_so_far() -> None:
    assert year_to_date(QUARTERS, Q(2019, 3), Unit.PERCENT) is None
    assert year_to_date(QUARTERS[1:], Q(2019, 2), Unit.PERCENT) is None


def test_a_quarter_that_is_there_twice_leaves_no_year_so_far() -> None:
    assert year_to_date([*QUARTERS, QUARTERS[0]], Q(2019, 2), Unit.PERCENT) is None


def test_a_percentage_without_its_numbers_leaves_no_year_so_far() -> None:
    assert year_to_date([part("50", Q(2019, 1))], Q(2019, 1), Unit.PERCENT) is None
    assert year_to_date([part("0", Q(2019, 1), 0, 0)], Q(2019, 1), Unit.PERCENT) is None


def test_a_symbol_leaves_no_year_so_far() -> None:
    suppressed = replace(QUARTERS[0], number=None, shown=None)
    assert year_to_date([suppressed], Q(2019, 1), Unit.NUMBER) is None


def test_a_whole_year_or_a_day_is_no_part_of_a_year() -> None:
    year = ReportingPeriod.financial_year(2019)
    assert year_to_date([part("5", year)], year, Unit.NUMBER) is None


def test_in_a_calendar_year_the_first_quarter_is_from_january_to_march() -> None:
    quarters = [part(str(number), Q(*when)) for number, when in ((1, (2018, 4)), (2, (2019, 1)), (4, (2019, 2)))]
    year = value("9", ReportingPeriod.calendar_year(2018), "F1")
    so_far = year_to_date([*quarters, year], Q(2019, 2), Unit.NUMBER)
    assert so_far is not None
    assert (so_far.number, len(so_far.values)) == (Decimal(7), 3)
    financial = year_to_date(quarters, Q(2019, 2), Unit.NUMBER)
    assert financial is not None
    assert financial.number == Decimal(6)
    assert year_to_date(quarters, Q(2019, 2), Unit.NUMBER, YearKind.CALENDAR) == so_far
    assert year_to_date([*quarters[1:], year], Q(2019, 2), Unit.NUMBER) is None
