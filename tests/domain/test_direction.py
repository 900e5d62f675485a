"""The direction of travel that a board is shown."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.direction import board_direction, dead_band
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.trend import Basis, Judgement
from cpdesk.domain.value import MeasureValue

PLACE = CellPlace("Scorecard", "B2")
NOW, LAST = ReportingPeriod.quarter(2019, 2), ReportingPeriod.quarter(2019, 1)
YEAR = ReportingPeriod.financial_year(2018)


def figure(period: ReportingPeriod, shown: str, of: int | None = None) -> MeasureValue:
    number = Decimal(shown)
    return MeasureValue(period, PLACE, shown, number, number, denominator=None if of is None else Decimal(of))


def card_of(
    *values: MeasureValue,
    unit: Unit = Unit.PERCENT,
    polarity: Polarity = Polarity.HIGH,
    compared: Basis = Basis.PREVIOUS,
) -> tuple[Scorecard, Measure]:
    measure = Measure("1", PLACE, "1", "% of care leavers in touch", unit=unit, polarity=polarity, values=values)
    return Scorecard(PLACE, "", (1,), (), (measure,), NOW, basis=compared), measure


def test_a_change_of_less_than_one_child_is_no_change() -> None:
    direction = board_direction(*card_of(figure(LAST, "50", 9), figure(NOW, "56", 9)), None)
    assert (direction.judgement, direction.change, direction.dead_band) == (Judgement.SAME, Decimal(6), Decimal(11))


def test_a_change_of_one_child_counts_though_both_figures_are_rounded() -> None:
    direction = board_direction(*card_of(figure(LAST, "33", 9), figure(NOW, "44", 9)), None)
    assert (direction.judgement, direction.children) == (Judgement.BETTER, Decimal(1))


def test_the_change_is_said_in_children_of_the_group_as_it_is_now() -> None:
    direction = board_direction(*card_of(figure(LAST, "40", 100), figure(NOW, "47", 131)), None)
    assert (direction.judgement, direction.change, direction.children) == (Judgement.BETTER, Decimal(7), Decimal(9))


def test_without_a_group_the_last_place_shown_is_the_least_that_counts() -> None:
    direction = board_direction(*card_of(figure(LAST, "46.9"), figure(NOW, "47.0")), None)
    assert (direction.judgement, direction.dead_band, direction.children) == (Judgement.BETTER, Decimal("0.1"), None)


def test_a_count_moves_by_one_at_least_and_is_not_said_in_children() -> None:
    direction = board_direction(*card_of(figure(LAST, "14", 3), figure(NOW, "15", 3), unit=Unit.NUMBER), None)
    assert (direction.judgement, direction.dead_band, direction.children) == (Judgement.BETTER, Decimal(1), None)


def test_what_adds_up_through_the_year_is_not_compared_with_the_quarter_before() -> None:
    direction = board_direction(
        *card_of(figure(LAST, "14"), figure(NOW, "25"), unit=Unit.NUMBER), MeasureBasis.CUMULATIVE
    )
    assert (direction.judgement, direction.change) == (Judgement.NOT_COMPARABLE, None)
    assert direction.refusal == ("figures added up since the year began are not compared with the previous period")


def test_what_adds_up_is_compared_with_the_same_quarter_of_last_year() -> None:
    before = figure(ReportingPeriod.quarter(2018, 2), "20")
    card = card_of(before, figure(NOW, "25"), unit=Unit.NUMBER, compared=Basis.YEAR_AGO)
    assert board_direction(*card, MeasureBasis.CUMULATIVE).judgement is Judgement.BETTER


YEARLY = [MeasureBasis.ANNUAL, MeasureBasis.ACADEMIC_YEAR, MeasureBasis.COHORT, MeasureBasis.ROLLING_THREE_YEARS]


@pytest.mark.parametrize("basis", YEARLY)
def test_a_figure_of_a_year_is_compared_with_the_year_before_and_not_with_the_quarter_before(
    basis: MeasureBasis,
) -> None:
    quarters = board_direction(*card_of(figure(LAST, "50"), figure(NOW, "60")), basis)
    assert quarters.refusal == f"figures {basis.words} are not compared with the previous period"
    card, measure = card_of(figure(YEAR.year_earlier(), "50"), figure(YEAR, "60"))
    years = board_direction(replace(card, current_period=YEAR), measure, basis)
    assert (years.judgement, years.refusal) == (Judgement.BETTER, "")


def test_a_term_is_compared_with_the_same_term_where_the_sheet_has_no_other() -> None:
    spring = ReportingPeriod.term(2019, "spring")
    card, measure = card_of(figure(spring.year_earlier(), "50"), figure(spring, "60"))
    same = board_direction(replace(card, current_period=spring), measure, MeasureBasis.TERMLY)
    assert same.judgement is Judgement.BETTER
    card, measure = card_of(figure(ReportingPeriod.term(2019, "autumn"), "50"), figure(spring, "60"))
    before = board_direction(replace(card, current_period=spring), measure, MeasureBasis.TERMLY)
    assert before.judgement is Judgement.NOT_COMPARABLE


@pytest.mark.parametrize("basis", [MeasureBasis.IN_PERIOD, None, MeasureBasis.SNAPSHOT])
def test_a_count_of_a_quarter_is_not_compared_with_that_of_a_whole_year(basis: MeasureBasis | None) -> None:
    card = card_of(figure(YEAR, "60"), figure(NOW, "25"), unit=Unit.NUMBER, compared=Basis.PREVIOUS_YEAR)
    refused = board_direction(*card, basis).judgement is Judgement.NOT_COMPARABLE
    assert refused is (basis is MeasureBasis.IN_PERIOD)


def test_where_there_is_nothing_to_compare_nothing_is_refused() -> None:
    direction = board_direction(*card_of(figure(NOW, "25")), MeasureBasis.CUMULATIVE)
    assert (direction.judgement, direction.refusal) == (None, "")


@given(st.integers(1, 200), st.integers(0, 200), st.integers(0, 200))
def test_a_change_of_one_child_or_more_of_one_group_is_never_dead(group: int, one: int, other: int) -> None:
    now, before = (figure(period, str(round(100 * min(n, group) / group))) for period, n in ((NOW, one), (LAST, other)))
    values = [replace(value, denominator=Decimal(group)) for value in (before, now)]
    direction = board_direction(*card_of(*values), None)
    assert (direction.judgement is Judgement.SAME) is (values[0].shown == values[1].shown)


def test_of_two_groups_the_smaller_has_the_heavier_child() -> None:
    assert dead_band(figure(NOW, "10", 50), figure(LAST, "20", 10), Unit.PERCENT) == 10
