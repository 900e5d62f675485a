"""Which series may be judged by control limits."""

import pytest

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.spc.fitness import Fitness, fitness
from cpdesk.domain.value import MeasureValue
from pack_builders import SUPPRESSED, Result, value

QUARTERS = tuple(ReportingPeriod.quarter(2016 + at // 4, at % 4 + 1) for at in range(16))
SNAPSHOT = MeasureBasis.SNAPSHOT


def figures(*results: Result, periods: tuple[ReportingPeriod, ...] = QUARTERS) -> tuple[MeasureValue, ...]:
    dated = zip(results, periods[-len(results) :], strict=True)
    return tuple(value(result, period, "D2") for result, period in dated if result is not None)


def fit(*results: Result, basis: MeasureBasis | None = SNAPSHOT) -> Fitness:
    return fitness(figures(*results), QUARTERS[-1], basis)


def test_twelve_figures_in_a_row_are_enough_and_eleven_are_not() -> None:
    assert fit(*range(12)).is_fit
    assert fit(*range(11)).refusal == "Limits need 12 figures in a row; there are 11."


def test_what_comes_once_a_year_has_limits_in_columns_of_years_and_none_in_columns_of_quarters() -> None:
    refusal = fit(*range(16), basis=MeasureBasis.ANNUAL).refusal
    assert refusal == "Figures once a year stand still from one quarter to the next, so limits would mislead."
    years = tuple(ReportingPeriod.financial_year(2005 + at) for at in range(12))
    assert fitness(figures(*range(12), periods=years), years[-1], MeasureBasis.ANNUAL).is_fit


def test_figures_of_other_kinds_of_period_do_not_count() -> None:
    years = (value(5, ReportingPeriod.financial_year(2010 + at), "C2") for at in range(8))
    found = fitness((*years, *figures(*range(7))), QUARTERS[-1], SNAPSHOT)
    assert found.refusal == "Limits need 12 figures in a row; there are 7."


def test_the_order_of_the_columns_makes_no_difference() -> None:
    found = fitness(tuple(reversed(figures(*range(12)))), QUARTERS[-1], SNAPSHOT)
    assert [int(number) for number in found.values] == list(range(12))
    assert found.periods == QUARTERS[-12:]


@pytest.mark.parametrize("broken", [None, SUPPRESSED])
def test_a_gap_or_a_symbol_ends_the_row(broken: Result) -> None:
    found = fit(*[1] * 12, broken, 2, 3)
    assert found.refusal == "Limits need 12 figures in a row; there are 2."


def test_a_row_that_stops_before_the_current_period_is_none() -> None:
    assert fit(*range(12), SUPPRESSED).refusal == "Limits need 12 figures in a row; there are none."


def test_figures_after_the_current_period_are_left_out() -> None:
    found = fitness(figures(*range(16)), QUARTERS[12], SNAPSHOT)
    assert found.periods == QUARTERS[:13]


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (MeasureBasis.ROLLING_YEAR, "Figures over the last 12 months overlap, so limits would mislead."),
        (MeasureBasis.ROLLING_THREE_YEARS, "Figures over the last three years overlap, so limits would mislead."),
        (MeasureBasis.CUMULATIVE, "Figures added up since the year began overlap, so limits would mislead."),
    ],
)
def test_figures_that_share_their_cases_are_refused_however_many(basis: MeasureBasis, words: str) -> None:
    assert fit(*range(16), basis=basis).refusal == words


def test_a_year_to_date_is_refused_though_nothing_says_what_it_counts() -> None:
    years = tuple(ReportingPeriod.year_to_date(2000 + at) for at in range(13))
    found = fitness(figures(*range(13), periods=years), years[-1], None)
    assert found.refusal == "Figures added up since the year began overlap, so limits would mislead."


def test_unstated_basis_is_charted_with_a_caution() -> None:
    found = fit(*range(12), basis=None)
    assert found.is_fit
    assert found.caution.startswith("Nothing says what these figures count.")
    assert not fit(*range(12)).caution


def test_snapshots_are_a_row_at_the_distance_that_the_council_chose() -> None:
    marches = tuple(ReportingPeriod.snapshot(ReportingPeriod.financial_year(2000 + at).end) for at in range(13))
    assert fitness(figures(*range(13), periods=marches), marches[-1], SNAPSHOT).is_fit
    broken = (*marches[:5], *marches[6:])
    found = fitness(figures(*range(12), periods=broken), broken[-1], SNAPSHOT)
    assert found.refusal == "Limits need 12 figures in a row; there are 7."


def test_terms_follow_one_another_through_the_school_year() -> None:
    terms = tuple(ReportingPeriod.term(2015 + at // 3, ("autumn", "spring", "summer")[at % 3]) for at in range(12))
    assert fitness(figures(*range(12), periods=terms), terms[-1], MeasureBasis.TERMLY).is_fit
