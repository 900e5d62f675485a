"""The targets of earlier periods, as they were then."""

from dataclasses import replace
from decimal import Decimal

from builders import new_session
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.review import review_pack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.target import Target
from history_builders import LAST_YEAR, Q1, Q2, Q3, first_quarter, imported, second_quarter, third_quarter


def aiming_for(supplied: SuppliedWorkbook, number: int) -> SuppliedWorkbook:
    (card,) = supplied.scorecards
    measures = tuple(
        replace(item, target=replace(item.target, value=Decimal(number), text=f"{number}%")) if item.target else item
        for item in card.measures
    )
    return replace(supplied, scorecards=(replace(card, measures=measures),))


def _untargeted(item: Measure) -> Measure:
    return replace(item, target=None)


def review(*workbooks: SuppliedWorkbook) -> MeasureReview:
    return review_pack(imported(new_session(), *workbooks)).measures["2.6"]


def value_in(found: MeasureReview, period: ReportingPeriod) -> Decimal | None:
    target: Target | None = found.target_in(period)
    return target.value if target is not None else None


def test_up_to_the_workbook_before_its_own_target_held() -> None:
    found = review(first_quarter(), aiming_for(second_quarter(), 12))
    assert [value_in(found, period) for period in (LAST_YEAR, Q1, Q2)] == [15, 15, 12]


def test_a_corrected_workbook_of_the_same_period_says_the_target_of_all_its_periods() -> None:
    corrected = replace(aiming_for(first_quarter(), 12), sha256="cc" * 32, name="corrected.xlsx")
    found = review(first_quarter(), corrected)
    assert [value_in(found, period) for period in (LAST_YEAR, Q1)] == [12, 12]


def test_each_earlier_workbook_says_the_target_of_its_own_periods() -> None:
    found = review(first_quarter(), aiming_for(second_quarter(), 12), aiming_for(third_quarter(), 10))
    assert [value_in(found, period) for period in (LAST_YEAR, Q1, Q2, Q3)] == [15, 15, 12, 10]


def test_a_target_that_is_new_held_for_no_period_before() -> None:
    (card,) = first_quarter().scorecards
    bare = replace(first_quarter(), scorecards=(replace(card, measures=tuple(map(_untargeted, card.measures))),))
    found = review(bare, second_quarter())
    assert [value_in(found, period) for period in (LAST_YEAR, Q1, Q2)] == [None, None, 15]


def test_a_target_that_stayed_has_no_earlier_one() -> None:
    assert review(first_quarter(), second_quarter()).targets_then == ()
    assert review(first_quarter()).targets_then == ()
