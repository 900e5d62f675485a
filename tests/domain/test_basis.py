"""What a figure counts, and what it may be compared with."""

import pytest

from cpdesk.domain.basis import MeasureBasis, basis_of_periods, basis_said
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.trend import Basis


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("% of children with three or more placements (rolling 12 months)", MeasureBasis.ROLLING_YEAR),
        ("Number of missing episodes in the last 12 months", MeasureBasis.ROLLING_YEAR),
        ("R12M", MeasureBasis.ROLLING_YEAR),
        ("Average days to adoption, three-year average", MeasureBasis.ROLLING_THREE_YEARS),
        ("Adoptions YTD", MeasureBasis.CUMULATIVE),
        ("Adoption orders granted (cumulative)", MeasureBasis.CUMULATIVE),
        ("Care leavers in touch around their 19th birthday", MeasureBasis.COHORT),
        ("Fixed term exclusions in the term", MeasureBasis.TERMLY),
        ("Absence in the academic year", MeasureBasis.ACADEMIC_YEAR),
        ("Number of children who ceased to be cared for in the period", MeasureBasis.IN_PERIOD),
        ("Number of missing episodes in the quarter", MeasureBasis.EVENTS),
        ("Number of children with missing episodes in the quarter", MeasureBasis.IN_PERIOD),
        ("Number of missing episodes", None),
        ("Events", MeasureBasis.EVENTS),
        ("Children in care at the end of the quarter", MeasureBasis.SNAPSHOT),
        ("ms", MeasureBasis.SNAPSHOT),
        ("Children in care as at 31 March", MeasureBasis.SNAPSHOT),
        ("Annual survey of carers", MeasureBasis.ANNUAL),
        ("% of care leavers in suitable accommodation", None),
        ("Yearly income of Smytdale", None),
    ],
)
def test_the_words_of_a_measure_state_its_basis_or_leave_it_open(words: str, basis: MeasureBasis | None) -> None:
    assert basis_said(words) is basis


@pytest.mark.parametrize(
    ("kinds", "basis"),
    [
        ([PeriodKind.YEAR_TO_DATE] * 2, MeasureBasis.CUMULATIVE),
        ([PeriodKind.TERM], MeasureBasis.TERMLY),
        ([PeriodKind.FINANCIAL_YEAR, PeriodKind.FINANCIAL_YEAR], MeasureBasis.ANNUAL),
        ([PeriodKind.QUARTER, PeriodKind.FINANCIAL_YEAR], None),
        ([PeriodKind.QUARTER], None),
        ([], None),
    ],
)
def test_periods_of_one_kind_may_show_the_basis(kinds: list[PeriodKind], basis: MeasureBasis | None) -> None:
    assert basis_of_periods(kinds) is basis


def test_what_adds_up_through_a_year_is_compared_with_the_same_period_last_year_alone() -> None:
    assert [one for one in Basis if MeasureBasis.CUMULATIVE.allows(one)] == [Basis.YEAR_AGO]


def test_a_term_is_compared_with_the_same_term_alone() -> None:
    assert [one for one in Basis if MeasureBasis.TERMLY.allows(one)] == [Basis.YEAR_AGO]


@pytest.mark.parametrize("basis", [MeasureBasis.SNAPSHOT, MeasureBasis.IN_PERIOD, MeasureBasis.ROLLING_YEAR])
def test_what_each_period_shows_anew_is_compared_with_any(basis: MeasureBasis) -> None:
    assert all(basis.allows(one) for one in Basis)


def test_three_years_together_are_compared_with_a_year_before_alone() -> None:
    allowed = {one for one in Basis if MeasureBasis.ROLLING_THREE_YEARS.allows(one)}
    assert allowed == {Basis.YEAR_AGO, Basis.PREVIOUS_YEAR}


def test_every_basis_has_words_and_kents_five_their_codes() -> None:
    assert len({basis.words for basis in MeasureBasis}) == len(MeasureBasis)
    assert sorted(filter(None, (basis.kent_code for basis in MeasureBasis))) == ["A", "MS", "Q", "R12M", "YTD"]


@pytest.mark.parametrize("basis", MeasureBasis)
def test_like_periods_that_are_years_apart_may_always_be_compared(basis: MeasureBasis) -> None:
    assert all(basis.allows(one, is_years_apart=True) for one in Basis)


@pytest.mark.parametrize("basis", [MeasureBasis.ANNUAL, MeasureBasis.ACADEMIC_YEAR, MeasureBasis.COHORT])
def test_what_comes_once_a_year_is_not_compared_with_the_quarter_before(basis: MeasureBasis) -> None:
    assert {one for one in Basis if basis.allows(one)} == {Basis.YEAR_AGO, Basis.PREVIOUS_YEAR}
