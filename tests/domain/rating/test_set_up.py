"""Faults of a rule that can be seen before anything is rated by it."""

from decimal import Decimal

import pytest

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import (
    BandsRule,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    Limit,
    RagRating,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
)
from cpdesk.domain.rating.set_up import RuledMeasure, faults
from cpdesk.domain.rating.two_sided import Side

RELATIVE, POINTS = ToleranceKind.RELATIVE, ToleranceKind.POINTS
TEN = Decimal(10)
HIGH = RuledMeasure("1.1", Decimal(90), Polarity.HIGH)
ZERO = RuledMeasure("2.5", Decimal(0), Polarity.LOW)
ON_PLAN = RuledMeasure("5.4", Decimal(25), Polarity.PLAN)
SIDE = Side(Decimal(1), Decimal(2))


@pytest.mark.parametrize(
    "rule",
    [
        ToleranceRule.of(TEN, RELATIVE),
        ToleranceRule((), RELATIVE, exceeding=Limit(RagRating.BLUE, TEN)),
        ImprovementRule(TEN, RELATIVE),
        TwoSidedRule(SIDE, SIDE, RELATIVE),
        JudgedRule(ToleranceRule.of(TEN, RELATIVE)),
    ],
)
def test_a_percentage_of_a_zero_target_is_refused_with_the_measures(rule: RatingRule) -> None:
    (fault,) = faults(rule, [HIGH, ZERO, RuledMeasure("2.7", Decimal(0))])
    assert fault.part == "tolerance"
    assert fault.text.startswith("2.5 and 2.7 have a target of 0")
    assert faults(rule, [HIGH, ON_PLAN]) == ()


def test_points_and_a_target_with_no_tolerance_do_not_mind_a_zero_target() -> None:
    assert faults(ToleranceRule.of(TEN, POINTS), [ZERO]) == ()
    assert faults(ToleranceRule((), RELATIVE), [ZERO]) == ()


def test_a_floor_has_to_be_on_the_bad_side_of_its_target() -> None:
    right = [
        RuledMeasure("1", Decimal(90), Polarity.HIGH, Decimal(80)),
        RuledMeasure("2", Decimal(10), Polarity.LOW, Decimal(20)),
        RuledMeasure("3", Decimal(10), Polarity.LOW, Decimal(10)),
    ]
    wrong = [
        RuledMeasure("4", Decimal(90), Polarity.HIGH, Decimal(95)),
        RuledMeasure("5", Decimal(10), Polarity.LOW, Decimal(5)),
    ]
    assert faults(FloorRule(), right) == ()
    (fault,) = faults(FloorRule(), [*right, *wrong])
    assert (fault.part, fault.text.partition(" have")[0]) == ("floor", "4 and 5")


def test_where_plan_is_best_nothing_is_a_floor() -> None:
    (fault,) = faults(FloorRule(), [ON_PLAN])
    assert fault.part == "kind"
    assert "5.4" in fault.text


def test_where_high_is_good_nothing_is_rated_on_two_sides() -> None:
    rule = TwoSidedRule(SIDE, SIDE)
    (fault,) = faults(rule, [HIGH])
    assert fault.part == "kind"
    assert fault.text.startswith("High or low is good for 1.1, so going beyond the target is no fault there.")
    assert faults(rule, [HIGH, ON_PLAN]) == faults(rule, [RuledMeasure("6", Decimal(9))]) == ()


def test_what_is_aimed_for_in_other_periods_has_to_fit_too() -> None:
    zero_later = RuledMeasure("1.2", Decimal(20), Polarity.HIGH, others=((Decimal(0), None),))
    assert [fault.part for fault in faults(ToleranceRule.of(TEN, RELATIVE), [zero_later])] == ["tolerance"]
    floor_later = RuledMeasure("1.2", Decimal(20), Polarity.HIGH, others=((TEN, Decimal(15)),))
    assert [fault.part for fault in faults(FloorRule(), [floor_later])] == ["floor"]


@pytest.mark.parametrize(
    ("limits", "part"),
    [
        ([(RagRating.GREEN, 10), (RagRating.AMBER, 5)], "amber"),
        ([(RagRating.GREEN, 5), (RagRating.AMBER, 5)], "amber"),
        ([(RagRating.YELLOW, 12), (RagRating.AMBER, 10)], "amber"),
        ([(RagRating.AMBER, -1)], "amber"),
    ],
)
def test_a_better_rating_never_reaches_as_far_as_a_worse_one(limits: list[tuple[RagRating, int]], part: str) -> None:
    rule = ToleranceRule(tuple(Limit(rating, Decimal(amount)) for rating, amount in limits), POINTS)
    assert [fault.part for fault in faults(rule, [HIGH])] == [part]


def test_bands_that_rise_the_wrong_way_for_every_measure_are_refused() -> None:
    bands = BandsRule.of(Decimal(90), Decimal(80))
    low = RuledMeasure("2.6", Decimal(15), Polarity.LOW)
    assert faults(bands, [HIGH, low]) == ()
    (fault,) = faults(bands, [low])
    assert fault.part == "bands"
    assert "2.6" in fault.text


def test_many_measures_are_not_all_named() -> None:
    (fault,) = faults(ToleranceRule.of(TEN, RELATIVE), [RuledMeasure(str(at), Decimal(0)) for at in range(9)])
    assert fault.text.startswith("0, 1, 2, 3, 4, 5 and 3 more have a target of 0")
