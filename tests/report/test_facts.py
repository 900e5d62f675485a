"""What a paper says of one measure."""

from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.edits import SetRating
from cpdesk.domain.measure import Measure
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import MeasureReview, review_pack
from cpdesk.domain.value import ValueStatus
from cpdesk.report.facts import fact_sentences, measure_label, rating_notes
from pack_builders import SUPPRESSED, applied, measure, pack_of, scorecard, workbook


def review_of(item: Measure, *, override: RatingOverride | None = None) -> MeasureReview:
    pack = pack_of(workbook([scorecard([item])]))
    key = next(iter(pack.measures))
    return review_pack(applied(pack, SetRating(key, override))).measures[key]


def test_facts_have_figure_period_target_direction_basis_and_comparators() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15", england="39", neighbours="38")
    assert fact_sentences(review_of(item)) == (
        "The figure for Q1 2019/20 is 26%, against a target of 15%, where lower is better. "
        "It has worsened: up 7 percentage points from 19% (the previous year's outturn, 2018/19). "
        "The figure for England is 39% and for statistical neighbours 38%."
    )


def test_the_counts_behind_a_percentage_are_given() -> None:
    item = measure("2.15", "% NEET", [43, 45, 47])
    value = replace(item.values[-1], numerator=Decimal(62), denominator=Decimal(131), status=ValueStatus.PROVISIONAL)
    text = fact_sentences(review_of(replace(item, values=(*item.values[:-1], value))))
    assert text.startswith("The figure for Q1 2019/20 is 47% (provisional) (62 of 131). ")


def test_a_symbol_is_printed_as_it_is_and_compared_with_nothing() -> None:
    item = measure("5.6", "Children", [5, 4, SUPPRESSED], unit=Unit.NUMBER)
    assert fact_sentences(review_of(item)) == (
        "The figure for Q1 2019/20 is c. It cannot be compared with the previous year's outturn, 2018/19."
    )


def test_no_figure_is_said_to_be_none() -> None:
    assert fact_sentences(review_of(measure("1", "Children", [5, 4, None]))) == "There is no figure for Q1 2019/20."


def test_movement_without_a_good_direction_is_not_judged() -> None:
    item = measure("1.1", "Children", [5, 4, 9], unit=Unit.NUMBER, polarity=Polarity.NEUTRAL)
    assert "It has moved: up 5 from 4 (the previous year's outturn, 2018/19)." in fact_sentences(review_of(item))
    assert "There is no change from" in fact_sentences(review_of(measure("1", "Children", [5, 4, 4])))


def test_a_rating_that_the_workbook_shows_otherwise_is_explained() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15", supplied=RagRating.AMBER)
    assert rating_notes(review_of(item)) == (
        "The workbook shows amber; by the scorecard's key, more than 10% from target, it is red.",
    )


def test_an_officers_rating_is_printed_with_name_and_reason() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15")
    override = RatingOverride(RagRating.AMBER, "study leave counts as absence.", "A Writer")
    assert rating_notes(review_of(item, override=override)) == (
        "Rated amber by A Writer: study leave counts as absence; the rule gives red.",
    )


def test_a_rating_that_only_the_workbook_can_give_is_said_to_be_its_own() -> None:
    item = measure("2.7", "Exclusions", [0, 0, 1], "0", unit=Unit.NUMBER, supplied=RagRating.RED)
    assert rating_notes(review_of(item)) == (
        "The rating is the workbook's own: a percentage of a zero target has no meaning.",
    )


def test_a_measure_without_reference_goes_by_its_wording() -> None:
    assert measure_label(review_of(measure("2.6", "% of pupils", [1, 2, 3]))) == "Measure 2.6"
    assert measure_label(review_of(measure("", "children in care", [1, 2, 3]))) == "Children in care"
