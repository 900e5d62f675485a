"""The two-sided rule."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating, ToleranceKind, TwoSidedRule
from cpdesk.domain.rating.two_sided import Side
from domain.rating.cases import figure, said

RULE = TwoSidedRule(Side(Decimal(5), Decimal(10)), Side(Decimal(2), Decimal(4)))
EVEN = TwoSidedRule(Side(Decimal(5), Decimal(10)), Side(Decimal(5), Decimal(10)), ToleranceKind.RELATIVE)
NUMBERS = st.decimals(-100, 100, places=1)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("100", "green"),
        ("95", "green"),
        ("94.9", "amber"),
        ("90", "amber"),
        ("89.9", "red"),
        ("102", "green"),
        ("102.1", "amber"),
        ("104", "amber"),
        ("104.1", "red"),
    ],
)
def test_too_much_is_rated_apart_from_too_little(value: str, expected: str) -> None:
    assert said(figure(value, "100", Polarity.PLAN), RULE) == expected


@pytest.mark.parametrize("polarity", [Polarity.PLAN, Polarity.NEUTRAL, None])
def test_the_plan_is_best_where_neither_high_nor_low_is_good(polarity: Polarity | None) -> None:
    assert [said(figure(value, "100", polarity), RULE) for value in ("80", "120")] == ["red", "red"]


def test_what_is_better_than_its_target_meets_it_as_under_any_rule() -> None:
    assert [said(figure(value, "100", Polarity.HIGH), RULE) for value in ("80", "120")] == ["red", "green"]
    assert [said(figure(value, "100", Polarity.LOW), RULE) for value in ("80", "120")] == ["green", "red"]


def test_a_limit_may_count_as_the_worse_rating() -> None:
    strict = TwoSidedRule(RULE.below, RULE.above, includes_boundary=False)
    assert [said(figure(value, "100", Polarity.PLAN), strict) for value in ("95", "90", "100")] == [
        "amber",
        "red",
        "green",
    ]


def test_a_share_of_a_zero_plan_has_no_meaning() -> None:
    assert said(figure("1", "0", Polarity.PLAN), EVEN) == "zero-target"
    assert said(figure("0", "0", Polarity.PLAN), EVEN) == "green"


@given(NUMBERS, NUMBERS)
def test_with_equal_sides_the_rating_is_the_same_either_side_of_the_plan(goal: Decimal, off: Decimal) -> None:
    above, below = (said(figure(goal + way, goal, Polarity.PLAN), EVEN) for way in (off, -off))
    assert above == below


@given(NUMBERS, NUMBERS)
def test_further_off_is_never_better(one: Decimal, other: Decimal) -> None:
    nearer, further = sorted((abs(one), abs(other)))
    near, far = (RagRating(said(figure(50 + off, "50", Polarity.PLAN), RULE)) for off in (nearer, further))
    assert near.place >= far.place


def test_green_cannot_reach_further_than_amber() -> None:
    with pytest.raises(ValueError, match="as far as green"):
        Side(Decimal(5), Decimal(4))


def test_the_key_states_the_rule() -> None:
    assert RULE.sentence() == (
        "Green: on target, or within 5 points below or 2 points above it. Amber: within 10 points below or 4 points"
        " above target. Red: further from target."
    )
    assert EVEN.sentence() == (
        "Green: on target, or within 5% of it. Amber: within 10% of target. Red: further from target."
    )
