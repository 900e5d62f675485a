"""The rule of target and floor."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import FloorRule, NotRated, RatedFigure, rate
from domain.rating.cases import figure, said

RULE = FloorRule()
NUMBERS = st.decimals(-1000, 1000, places=1)


@pytest.mark.parametrize(("value", "expected"), [("95", "green"), ("94.9", "amber"), ("90", "amber"), ("89.9", "red")])
def test_amber_reaches_from_the_target_to_the_floor_itself(value: str, expected: str) -> None:
    assert said(figure(value, "95", floor="90"), RULE) == expected


@pytest.mark.parametrize(("value", "expected"), [("10", "green"), ("12", "amber"), ("15", "amber"), ("15.1", "red")])
def test_where_less_is_better_the_floor_lies_above(value: str, expected: str) -> None:
    assert said(figure(value, "10", Polarity.LOW, floor="15"), RULE) == expected


def test_without_a_floor_what_misses_its_target_is_not_rated() -> None:
    assert said(figure("94", "95"), RULE) == "no-floor"
    assert said(figure("95", "95"), RULE) == "green"


def test_a_measure_for_which_the_plan_is_best_has_no_floor() -> None:
    assert said(figure("94", "95", Polarity.PLAN, floor="90"), RULE) == "no-rule"


@given(NUMBERS, NUMBERS, NUMBERS)
def test_turned_upside_down_the_rating_is_the_same(value: Decimal, goal: Decimal, floor: Decimal) -> None:
    high = said(figure(value, goal, floor=str(floor)), RULE)
    low = said(figure(-value, -goal, Polarity.LOW, floor=str(-floor)), RULE)
    assert high == low


def test_the_key_states_the_rule() -> None:
    assert RULE.sentence() == (
        "Green: target achieved. Amber: floor standard achieved, target not. Red: floor standard not achieved."
    )


def test_nothing_is_rated_without_a_target() -> None:
    assert rate(RatedFigure(Decimal(5), None, Polarity.HIGH, floor=Decimal(3)), RULE).reason is NotRated.NO_TARGET
