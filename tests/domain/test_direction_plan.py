"""The direction of measures for which being on plan is best, and what the least change that counts comes to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.direction import board_direction
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.target import Target
from cpdesk.domain.trend import Basis, DirectionOfTravel, Judgement, earlier_value
from cpdesk.domain.value import MeasureValue

PLACE = CellPlace("Scorecard", "B2")
NOW, LAST = ReportingPeriod.quarter(2019, 2), ReportingPeriod.quarter(2019, 1)
NUMBERS = st.integers(-50, 50).map(Decimal)


def value(period: ReportingPeriod | None, number: Decimal, of: int | None = None) -> MeasureValue:
    group = None if of is None else Decimal(of)
    return MeasureValue(period, PLACE, f"{number}", number, number, denominator=group)


def aim(number: Decimal | None) -> Target | None:
    return Target(number, f"{number}", PLACE) if number is not None else None


def direction(
    last: Decimal, now: Decimal, plan: Decimal | None, *, then: Decimal | None = None, is_told: bool = False
) -> DirectionOfTravel:
    """Return the direction; with `is_told` the plan of the period before was `then`."""
    values = (value(LAST, last), value(NOW, now))
    measure = Measure(
        "1", PLACE, "1", "Households", unit=Unit.NUMBER, polarity=Polarity.PLAN, target=aim(plan), values=values
    )
    card = Scorecard(PLACE, "", (1,), (), (measure,), NOW, basis=Basis.PREVIOUS)
    return board_direction(card, measure, None, target_of=(lambda _: aim(then)) if is_told else None)


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        (130, 140, Judgement.BETTER),
        (170, 160, Judgement.BETTER),
        (140, 130, Judgement.WORSE),
        (160, 170, Judgement.WORSE),
        (140, 165, Judgement.WORSE),
        (130, 165, Judgement.BETTER),
        (140, 140, Judgement.SAME),
        (140, 160, None),
    ],
)
def test_nearer_to_plan_is_better_from_either_side(last: int, now: int, expected: Judgement | None) -> None:
    assert direction(Decimal(last), Decimal(now), Decimal(150)).judgement is expected


def test_each_figure_is_held_against_the_plan_of_its_own_period() -> None:
    told = direction(Decimal(4), Decimal(8), Decimal(10), then=Decimal(5), is_told=True)
    untold = direction(Decimal(4), Decimal(8), Decimal(10))
    assert (told.judgement, untold.judgement) == (Judgement.WORSE, Judgement.BETTER)


def test_without_a_plan_for_either_nobody_can_judge() -> None:
    assert direction(Decimal(4), Decimal(8), None).judgement is None
    assert direction(Decimal(4), Decimal(8), Decimal(10), then=None, is_told=True).judgement is None


@given(NUMBERS, NUMBERS, NUMBERS)
def test_what_is_better_one_way_round_is_worse_the_other(last: Decimal, now: Decimal, plan: Decimal) -> None:
    opposite = {Judgement.BETTER: Judgement.WORSE, Judgement.WORSE: Judgement.BETTER}
    there, back = direction(last, now, plan).judgement, direction(now, last, plan).judgement
    assert back is opposite.get(there, there) if there else back is None


def share(last: str, now: str, of: int) -> DirectionOfTravel:
    values = (value(LAST, Decimal(last), of), value(NOW, Decimal(now), of))
    measure = Measure("1", PLACE, "1", "% in touch", unit=Unit.PERCENT, polarity=Polarity.LOW, values=values)
    card = Scorecard(PLACE, "", (1,), (), (measure,), NOW, basis=Basis.YEAR_AGO)
    return board_direction(card, measure, None, Basis.PREVIOUS)


def test_a_fall_is_measured_by_its_size_and_a_child_by_the_group() -> None:
    fallen = share("50.0", "45.0", 200)
    assert (fallen.judgement, fallen.children, fallen.dead_band) == (Judgement.BETTER, Decimal(10), Decimal("0.5"))
    assert share("50.0", "49.6", 200).judgement is Judgement.SAME
    assert share("90.0", "40.0", 131).children == 66
    assert share("50.0", "45.0", 9).dead_band == Decimal("11.1")


def test_a_figure_with_fewer_places_sets_the_least_change_that_counts() -> None:
    values = (value(LAST, Decimal(47)), value(NOW, Decimal("47.4")))
    measure = Measure("1", PLACE, "1", "% in touch", unit=Unit.PERCENT, polarity=Polarity.HIGH, values=values)
    card = Scorecard(PLACE, "", (1,), (), (measure,), NOW, basis=Basis.PREVIOUS)
    found = board_direction(card, measure, None)
    assert (found.judgement, found.dead_band) == (Judgement.SAME, Decimal(1))


def test_the_start_of_the_year_is_its_first_period() -> None:
    quarters = [value(ReportingPeriod.quarter(2019, number), Decimal(number)) for number in (2, 1, 3)]
    found = earlier_value(quarters, ReportingPeriod.quarter(2019, 4), Basis.YEAR_START)
    assert found is not None
    assert found.number == 1
