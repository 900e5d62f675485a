"""The rule of bands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, Cut, RagRating
from domain.rating.cases import figure, said

RED, AMBER, GREEN, BLUE = RagRating.RED, RagRating.AMBER, RagRating.GREEN, RagRating.BLUE
HIGH_IS_GOOD = BandsRule.of(Decimal(90), Decimal(80))
PLAN = BandsRule(tuple(Cut(Decimal(at)) for at in (80, 90, 110, 120)), (RED, AMBER, GREEN, AMBER, RED), Unit.NUMBER)
NUMBERS = st.decimals(-200, 200, places=1)


@pytest.mark.parametrize(
    ("value", "expected"), [("100", "green"), ("90", "green"), ("89.9", "amber"), ("80", "amber"), ("79.9", "red")]
)
def test_a_limit_belongs_to_the_better_band(value: str, expected: str) -> None:
    assert said(figure(value, "200"), HIGH_IS_GOOD) == expected


@pytest.mark.parametrize(("value", "expected"), [("5", "amber"), ("4.9", "green"), ("10", "amber"), ("10.1", "red")])
def test_where_less_is_better_both_limits_are_upper_ones(value: str, expected: str) -> None:
    rule = BandsRule.of(Decimal(5), Decimal(10), includes_green=False)
    assert said(figure(value, "1", Polarity.LOW), rule) == expected


def test_the_best_band_may_lie_in_the_middle() -> None:
    values = ("79", "80", "90", "109", "110", "120")
    ratings = [said(figure(value, "1000", Polarity.PLAN, unit=Unit.NUMBER), PLAN) for value in values]
    assert ratings == ["red", "amber", "green", "green", "amber", "red"]
    assert PLAN.polarity is Polarity.PLAN


def test_a_figure_that_meets_its_target_is_green_or_better() -> None:
    assert said(figure("85", "85"), HIGH_IS_GOOD) == "green"
    blue = BandsRule((Cut(Decimal(50)), Cut(Decimal(95))), (RED, GREEN, BLUE))
    assert [said(figure(value, "85"), blue) for value in ("90", "95")] == ["green", "blue"]


def test_bands_rate_no_measure_in_another_unit_or_of_which_the_other_way_is_good() -> None:
    assert said(figure("85", "90", unit=Unit.DAYS), HIGH_IS_GOOD) == "no-rule"
    assert said(figure("85", "80", Polarity.LOW), HIGH_IS_GOOD) == "no-rule"
    assert said(figure("95", "90", unit=Unit.DAYS), HIGH_IS_GOOD) == "green"


def test_bands_may_rate_what_has_no_target_and_say_which_way_is_good_themselves() -> None:
    rule = BandsRule(HIGH_IS_GOOD.cuts, HIGH_IS_GOOD.ratings, rates_without_target=True)
    assert said(figure("85", polarity=None), rule) == "amber"
    assert said(figure("85", polarity=None), HIGH_IS_GOOD) == "no-target"


@given(NUMBERS, NUMBERS)
def test_a_rating_never_improves_as_a_value_worsens(one: Decimal, other: Decimal) -> None:
    worse, better = (said(figure(value, "500"), HIGH_IS_GOOD) for value in sorted((one, other)))
    assert RagRating(worse).place <= RagRating(better).place


@given(st.lists(NUMBERS, min_size=1, max_size=4, unique=True), st.lists(st.booleans(), min_size=4, max_size=4), NUMBERS)
def test_every_figure_lies_in_just_one_band(cuts: list[Decimal], sides: list[bool], value: Decimal) -> None:
    ratings = (RED, AMBER, GREEN, AMBER, RED)[: len(cuts) + 1]
    rule = BandsRule(tuple(map(Cut, sorted(cuts), sides)), ratings, None, rates_without_target=True)
    below = sum(cut.at < value or (cut.at == value and cut.is_in_upper) for cut in rule.cuts)
    assert said(figure(value, polarity=None), rule) == ratings[below]


@pytest.mark.parametrize(
    ("cuts", "ratings", "problem"),
    [
        ([], [RED], "one rating more"),
        ([80], [RED, AMBER, GREEN], "one rating more"),
        ([90, 80], [RED, AMBER, GREEN], "have to rise"),
        ([80, 80], [RED, AMBER, GREEN], "have to rise"),
        ([80, 90], [RED, AMBER, AMBER], "different ratings"),
    ],
)
def test_bands_with_a_gap_or_an_overlap_cannot_be_made(cuts: list[int], ratings: list[RagRating], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        BandsRule(tuple(Cut(Decimal(at)) for at in cuts), tuple(ratings))


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (HIGH_IS_GOOD, "Green: 90% or more. Amber: 80% or more and less than 90%. Red: less than 80%."),
        (
            BandsRule.of(Decimal(5), Decimal(10)),
            "Green: 5% or less. Amber: more than 5% and 10% or less. Red: more than 10%.",
        ),
        (
            PLAN,
            (
                "Green: 90 or more and less than 110. Amber: 80 or more and less than 90, or 110 or more and less than"
                " 120. Red: less than 80, or 120 or more."
            ),
        ),
    ],
)
def test_the_key_states_each_band_with_both_its_ends(rule: BandsRule, sentence: str) -> None:
    assert rule.sentence() == sentence


def test_a_measure_for_context_is_not_rated_by_bands_that_need_no_target() -> None:
    rule = BandsRule(HIGH_IS_GOOD.cuts, HIGH_IS_GOOD.ratings, rates_without_target=True)
    assert said(figure("85", polarity=Polarity.NEUTRAL), rule) == "contextual"
