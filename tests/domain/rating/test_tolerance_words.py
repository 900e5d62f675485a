"""What points and a percentage of the target come to."""

from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating.tolerance_words import tolerance_example


def test_both_readings_stand_side_by_side_on_the_measures_own_target() -> None:
    said = tolerance_example(Decimal(90), Unit.PERCENT, Polarity.HIGH)
    assert said == "Within 10 points of 90% is 80%; within 10% of 90% is 81%."


def test_less_is_better_and_on_plan_have_their_own_ends() -> None:
    low = tolerance_example(Decimal("5.0"), Unit.PERCENT, Polarity.LOW, Decimal(2))
    assert low == "Within 2 points of 5% is 7%; within 2% of 5% is 5.1%."
    plan = tolerance_example(Decimal(20), Unit.NUMBER, Polarity.PLAN, Decimal(10))
    assert plan == "Within 10 points of 20 is 10 to 30; within 10% of 20 is 18 to 22."


def test_without_a_target_an_example_says_that_it_is_one() -> None:
    for target in (None, Decimal(0)):
        said = tolerance_example(target, Unit.NUMBER, Polarity.HIGH)
        assert said == "For example, within 10 points of 90% is 80%; within 10% of 90% is 81%."
