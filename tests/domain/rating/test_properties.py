"""What holds for every kind of rule."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    ImprovementRule,
    NotRated,
    RagRating,
    RatedFigure,
    Rating,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
    rate,
)
from cpdesk.domain.target import Target
from domain.rating.cases import figure, said
from domain.rating.rules import NUMBERS, RULES, UPSIDE_DOWN, turned, turned_figure

WAYS = st.sampled_from(list(UPSIDE_DOWN))


@st.composite
def figures(draw: st.DrawFn) -> RatedFigure:
    """Return a figure beside a target, with a floor on the bad side of it and a figure of a year ago, or neither."""
    goal, way = draw(NUMBERS), draw(WAYS)
    below = abs(draw(NUMBERS)) if draw(st.booleans()) else None
    floor = None if below is None else goal - below if way is Polarity.HIGH else goal + below
    year_ago = draw(NUMBERS) if draw(st.booleans()) else None
    aim = Target(goal, f"{goal}", CellPlace("S", "J1"))
    return RatedFigure(draw(NUMBERS), aim, way, Unit.PERCENT, floor, year_ago)


@given(figures(), NUMBERS, RULES)
def test_a_better_figure_never_rates_worse(one: RatedFigure, other: Decimal, rule: RatingRule) -> None:
    second = replace(one, result=other)
    ratings = [rate(case, rule) for case in (one, second)]
    rags = [rating.rag for rating in ratings if rating.rag is not None]
    is_one_sided = not isinstance(rule, TwoSidedRule) or one.polarity is not Polarity.PLAN
    gaps = one.gap(), second.gap()
    if len(rags) == 2 and is_one_sided and gaps[0] != gaps[1]:
        better, worse = rags if gaps[0] < gaps[1] else rags[::-1]
        assert better.place >= worse.place


@given(figures(), RULES)
def test_turned_upside_down_the_rating_is_the_same(case: RatedFigure, rule: RatingRule) -> None:
    assert rate(turned_figure(case), turned(rule)) == rate(case, rule)


@given(figures(), RULES)
def test_what_meets_its_target_is_green_or_better_under_any_rule(case: RatedFigure, rule: RatingRule) -> None:
    if case.meets_target:
        rag = rate(case, rule).rag
        assert rag is not None
        assert rag.place >= RagRating.GREEN.place


@given(figures(), RULES)
def test_a_rating_is_one_that_the_key_names(case: RatedFigure, rule: RatingRule) -> None:
    rag = rate(case, rule).rag
    assert rag is None or rag is RagRating.GREEN or f"{rag.word}:" in rule.sentence()


@given(figures(), NUMBERS, NUMBERS)
def test_a_scale_that_all_share_changes_no_relative_rating(case: RatedFigure, amount: Decimal, scale: Decimal) -> None:
    rule = ToleranceRule.of(abs(amount), ToleranceKind.RELATIVE)
    if scale > 0 and case.target is not None and case.target.value is not None:
        scaled = replace(case, result=case.number * scale, target=replace(case.target, value=case.target.value * scale))
        assert rate(scaled, rule) == rate(case, rule)


@pytest.mark.parametrize("polarity", [Polarity.HIGH, Polarity.LOW])
def test_worse_than_a_year_ago_is_red_however_far_beyond_the_target_that_was(polarity: Polarity) -> None:
    rule = ImprovementRule(Decimal(5), ToleranceKind.POINTS)
    far = {Polarity.HIGH: ("80", "120"), Polarity.LOW: ("100", "60")}[polarity]
    assert said(figure(far[0], "90", polarity, year_ago=far[1]), rule) == "red"


def test_a_target_of_zero_that_is_met_is_green_under_a_percentage() -> None:
    rule = ImprovementRule(Decimal(10), ToleranceKind.RELATIVE)
    assert said(figure("0", "0", Polarity.LOW), rule) == "green"
    assert said(figure("1", "0", Polarity.LOW), rule) == "zero-target"


def test_a_distance_from_a_target_needs_to_know_which_way_is_good() -> None:
    with pytest.raises(ValueError, match="90"):
        figure("80", "90", None).gap()


def test_a_rating_is_rated_and_a_reason_is_not() -> None:
    assert Rating(RagRating.RED).is_rated
    assert not Rating(reason=NotRated.NO_DATA).is_rated


def test_a_figure_on_a_limit_has_the_better_rating_unless_the_key_says_otherwise() -> None:
    for way, value in ((Polarity.HIGH, "80"), (Polarity.LOW, "100")):
        case = figure(value, "90", way)
        within = ToleranceRule.of(Decimal(10), ToleranceKind.POINTS)
        assert said(case, within) == "amber"
        assert said(case, replace(within, includes_boundary=False)) == "red"
        assert said(case, BandsRule.of(Decimal(90), Decimal(value), unit=None)) == "amber"
        assert said(case, BandsRule.of(Decimal(90), Decimal(value), includes_amber=False, unit=None)) == "red"


def test_limits_are_told_in_the_unit_of_their_measures() -> None:
    pounds = ToleranceRule.of(Decimal(500), ToleranceKind.POINTS, unit=Unit.CURRENCY)
    assert "Amber: within £500 of target." in pounds.sentence()
    share = ToleranceRule.of(Decimal(1), ToleranceKind.POINTS, unit=Unit.PERCENT)
    assert "Amber: within 1 percentage point of target." in share.sentence()
    more = ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE, unit=Unit.CURRENCY)
    assert "Amber: within 5% of target." in more.sentence()
