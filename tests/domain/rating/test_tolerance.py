"""The rule of target and tolerance, with keys of four and five points."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import Limit, RagRating, ToleranceKind, ToleranceRule
from domain.rating.cases import figure, said

FIVE_POINT = ToleranceRule(
    (
        Limit(RagRating.AMBER_GREEN, Decimal(2)),
        Limit(RagRating.AMBER, Decimal(5)),
        Limit(RagRating.AMBER_RED, Decimal(10)),
    ),
    ToleranceKind.POINTS,
)
BLUE = ToleranceRule(
    (Limit(RagRating.AMBER, Decimal(5)),),
    ToleranceKind.POINTS,
    exceeding=Limit(RagRating.BLUE, Decimal(5)),
)
NUMBERS = st.decimals(-100, 100, places=1)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("50", "green"), ("48", "amber-green"), ("45", "amber"), ("40", "amber-red"), ("39.9", "red")],
)
def test_a_key_of_five_points_has_a_limit_for_each(value: str, expected: str) -> None:
    assert said(figure(value, "50"), FIVE_POINT) == expected


@pytest.mark.parametrize(("value", "expected"), [("55", "blue"), ("54.9", "green"), ("50", "green"), ("49", "amber")])
def test_what_is_far_better_than_its_target_may_have_a_rating_of_its_own(value: str, expected: str) -> None:
    assert said(figure(value, "50"), BLUE) == expected
    assert said(figure(str(100 - Decimal(value)), "50", Polarity.LOW), BLUE) == expected


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_better_figure_never_rates_worse_under_five_points(one: Decimal, other: Decimal, goal: Decimal) -> None:
    worse, better = (RagRating(said(figure(value, goal), FIVE_POINT)) for value in sorted((one, other)))
    assert worse.place <= better.place


@given(NUMBERS, NUMBERS)
def test_turned_upside_down_the_rating_is_the_same(value: Decimal, goal: Decimal) -> None:
    assert said(figure(value, goal), BLUE) == said(figure(-value, -goal, Polarity.LOW), BLUE)


def test_the_key_states_every_rating_from_the_best() -> None:
    assert FIVE_POINT.sentence() == (
        "Green: on or better than target. Amber-green: within 2 points of target. Amber: within 5 points of target."
        " Amber-red: within 10 points of target. Red: more than 10 points worse than target."
    )
    assert BLUE.sentence() == (
        "Blue: better than target by 5 points or more. Green: on or better than target. Amber: within 5 points of"
        " target. Red: more than 5 points worse than target."
    )


def test_ten_within_a_target_of_five_is_another_thing_in_points_and_as_a_share() -> None:
    points = ToleranceRule.of(Decimal(10), ToleranceKind.POINTS)
    share = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
    values = ("5.5", "5.6", "15", "15.1")
    assert [said(figure(value, "5", Polarity.LOW), points) for value in values] == ["amber", "amber", "amber", "red"]
    assert [said(figure(value, "5", Polarity.LOW), share) for value in values] == ["amber", "red", "red", "red"]
