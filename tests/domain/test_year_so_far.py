"""The figure of the year so far."""

from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.edits import Edit, SetBasis
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from cpdesk.domain.year_so_far import so_far_cells, so_far_words, why_not_added, year_so_far
from pack_builders import measure, pack_of, scorecard, workbook

Q1, Q2 = ReportingPeriod.quarter(2019, 1), ReportingPeriod.quarter(2019, 2)


def review(unit: Unit, *edits: Edit, current: ReportingPeriod = Q2) -> MeasureReview:
    item = measure("3.13", "Reviews", [40, 48], "50", periods=(Q1, Q2), unit=unit)
    first, second = item.values
    counted = (
        replace(first, numerator=Decimal(20), denominator=Decimal(50)),
        replace(second, numerator=Decimal(42), denominator=Decimal(88)),
    )
    card = scorecard([replace(item, values=counted)], current=current)
    return review_pack(pack_of(workbook([card]), edits=edits)).measures["3.13"]


IN_PERIOD = SetBasis("3.13", MeasureBasis.IN_PERIOD)
EVENTS = SetBasis("3.13", MeasureBasis.EVENTS)


def test_percentages_are_the_sum_of_what_was_counted_with_its_cells() -> None:
    found = review(Unit.PERCENT, IN_PERIOD)
    so_far = year_so_far(found)
    assert so_far is not None
    assert so_far_words(so_far, found) == "45% (62 of 138)"
    assert so_far_cells(so_far) == "Q1 2019/20 (Scorecard Q1!D21), Q2 2019/20 (Scorecard Q1!E21)"


def test_counts_of_events_add_up() -> None:
    found = review(Unit.NUMBER, EVENTS)
    so_far = year_so_far(found)
    assert so_far is not None
    assert so_far_words(so_far, found) == "88"
    assert why_not_added(found) == ""


def test_counts_of_which_nobody_says_that_they_are_of_events_are_not_added_and_that_is_said() -> None:
    found = review(Unit.NUMBER, IN_PERIOD)
    assert year_so_far(found) is None
    assert why_not_added(found).startswith("not added up, as a review counted in two periods would count twice")
    assert why_not_added(review(Unit.NUMBER, IN_PERIOD, current=Q1)) == ""
    assert why_not_added(review(Unit.PERCENT, IN_PERIOD)) == ""


def test_what_is_counted_on_a_day_or_adds_up_by_itself_is_left_alone() -> None:
    assert year_so_far(review(Unit.PERCENT)) is None
    for basis in set(MeasureBasis) - {MeasureBasis.IN_PERIOD, MeasureBasis.EVENTS, MeasureBasis.TERMLY}:
        assert year_so_far(review(Unit.PERCENT, SetBasis("3.13", basis))) is None


def test_the_first_quarter_is_the_year_so_far_by_itself() -> None:
    assert year_so_far(review(Unit.PERCENT, IN_PERIOD, current=Q1)) is None


def test_percentages_of_terms_are_summed_over_the_school_year() -> None:
    terms = tuple(ReportingPeriod.term(2019, term) for term in ("autumn", "spring"))
    item = measure("2.6", "% of pupils suspended", [10, 20], "5", periods=terms)
    counted = tuple(
        replace(value, numerator=Decimal(top), denominator=Decimal(of))
        for value, top, of in zip(item.values, (1, 8), (10, 40), strict=True)
    )
    card = scorecard([replace(item, values=counted)], current=terms[1])
    found = review_pack(pack_of(workbook([card]))).measures["2.6"]
    so_far = year_so_far(found)
    assert so_far is not None
    assert so_far_words(so_far, found) == "18% (9 of 50)"
