"""How far figures are off target, in tolerances of their own."""

from decimal import Decimal

import pytest

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import RuleScope, SetRule, SetTarget
from cpdesk.domain.how_far import how_far
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import FloorRule, RatingRule, ToleranceKind, ToleranceRule, TwoSidedRule
from cpdesk.domain.rating.two_sided import Side
from cpdesk.domain.review import review_pack
from cpdesk.domain.summary_reds import worst_first
from pack_builders import SUPPRESSED, Result, applied, measure, pack_of, scorecard, workbook

HIGH, LOW, PLAN = Polarity.HIGH, Polarity.LOW, Polarity.PLAN
FIVE_POINTS = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)
TEN_PER_CENT = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
PLANNED = TwoSidedRule(Side(Decimal(1), Decimal(2)), Side(Decimal(1), Decimal(8)), ToleranceKind.POINTS)


def far(rule: RatingRule, result: Result, target: str, polarity: Polarity = HIGH) -> Decimal | None:
    pack = pack_of(workbook([scorecard([measure("1", "% of it", [1, 2, result], target, polarity=polarity)])]))
    return how_far(review_pack(applied(pack, SetRule(RuleScope.PACK, "", Dated(rule)))).measures["1"])


@pytest.mark.parametrize(
    ("rule", "result", "target", "polarity", "times"),
    [
        (FIVE_POINTS, 80, "90", HIGH, 2),
        (FIVE_POINTS, 100, "90", LOW, 2),
        (TEN_PER_CENT, 36, "30", LOW, 2),
        (TEN_PER_CENT, 30, "30", LOW, 0),
        (TEN_PER_CENT, 12, "30", LOW, 0),
        (PLANNED, 26, "30", PLAN, 2),
        (PLANNED, 38, "30", PLAN, 1),
    ],
)
def test_distances_are_in_tolerances(
    rule: RatingRule, result: int, target: str, polarity: Polarity, times: int
) -> None:
    assert far(rule, result, target, polarity) == times


def test_a_zero_target_a_symbol_and_no_target_have_no_distance() -> None:
    assert far(TEN_PER_CENT, 3, "0", LOW) is None
    assert far(TEN_PER_CENT, SUPPRESSED, "90") is None
    assert far(TEN_PER_CENT, 3, "to be set") is None


def test_beneath_a_floor_its_distance_from_the_target_is_the_tolerance() -> None:
    pack = pack_of(workbook([scorecard([measure("1", "% of it", [1, 2, 70], "90", polarity=HIGH)])]))
    edits = (
        SetTarget("1", Dated(MeasureTarget(Decimal(90), floor=Decimal(80)))),
        SetRule(RuleScope.PACK, "", Dated(FloorRule())),
    )
    assert how_far(review_pack(applied(pack, *edits)).measures["1"]) == 2


def test_the_worst_stand_first_whatever_they_count() -> None:
    measures = [
        measure("1", "% near", [1, 2, 20], "18", polarity=LOW, row=10),
        measure("2", "Hidden", [1, 2, SUPPRESSED], "18", polarity=LOW, row=11),
        measure("3", "Days", [1, 2, 300], "100", polarity=LOW, unit=Unit.DAYS, row=12),
        measure("4", "Homes", [1, 2, 50], "100", polarity=HIGH, unit=Unit.NUMBER, row=13),
    ]
    reviews = list(review_pack(pack_of(workbook([scorecard(measures)]))).measures.values())
    assert [item.key for item in worst_first(reviews)] == ["3", "4", "1", "2"]
