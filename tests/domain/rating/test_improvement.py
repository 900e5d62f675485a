"""The rule conditioned on improvement."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import ImprovementRule, RagRating, ToleranceKind
from domain.rating.cases import figure, said

HAVERING = ImprovementRule(Decimal(10), ToleranceKind.RELATIVE)
NUMBERS = st.decimals(1, 100, places=1)


@pytest.mark.parametrize(
    ("value", "year_ago", "expected"),
    [
        ("100", None, "green"),
        ("90", None, "green"),
        ("89.9", "89.9", "amber"),
        ("89.9", "80", "amber"),
        ("89.9", "90", "red"),
        ("89.9", None, "no-year-ago"),
    ],
)
def test_off_target_is_amber_while_it_improves_or_holds(value: str, year_ago: str | None, expected: str) -> None:
    assert said(figure(value, "100", year_ago=year_ago), HAVERING) == expected


def test_where_less_is_better_a_fall_is_an_improvement() -> None:
    ratings = [said(figure("12", "10", Polarity.LOW, year_ago=before), HAVERING) for before in ("13", "12", "11")]
    assert ratings == ["amber", "amber", "red"]


def test_where_the_plan_is_best_coming_nearer_to_it_is_an_improvement() -> None:
    ratings = [said(figure("80", "100", Polarity.PLAN, year_ago=before), HAVERING) for before in ("130", "120", "110")]
    assert ratings == ["amber", "amber", "red"]


def test_the_limit_may_be_left_out() -> None:
    strict = ImprovementRule(Decimal(10), ToleranceKind.RELATIVE, includes_boundary=False)
    assert said(figure("90", "100", year_ago="95"), strict) == "red"


@given(NUMBERS, NUMBERS, NUMBERS, st.sampled_from([Polarity.HIGH, Polarity.LOW]))
def test_a_better_figure_never_rates_worse(one: Decimal, other: Decimal, before: Decimal, polarity: Polarity) -> None:
    worse, better = sorted((one, other), reverse=polarity is Polarity.LOW)
    ratings = [said(figure(value, "50", polarity, year_ago=str(before)), HAVERING) for value in (worse, better)]
    assert RagRating(ratings[0]).place <= RagRating(ratings[1]).place


def test_the_key_states_the_rule() -> None:
    assert HAVERING.sentence() == (
        "Green: within 10% of target. Amber: more than 10% worse than target, but no worse than in the same"
        " period last year. Red: more than 10% worse than target, and worse than in the same period last year."
    )


def test_the_key_says_to_which_side_a_limit_belongs() -> None:
    rule = ImprovementRule(Decimal(3), ToleranceKind.POINTS)
    assert rule.reach(RagRating.GREEN) == "within 3 points of target"
    strict = ImprovementRule(Decimal(3), ToleranceKind.POINTS, includes_boundary=False)
    assert strict.reach(RagRating.GREEN) == "less than 3 points worse than target"
