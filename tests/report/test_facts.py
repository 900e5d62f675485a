"""What a paper says of one measure."""

from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.edits import SetRating
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import review_pack
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


def test_a_target_in_words_is_quoted() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "To be better than last year")
    assert "is 26%, against a target in words, “To be better than last year”, where" in fact_sentences(review_of(item))


def test_the_counts_behind_a_percentage_are_given() -> None:
    item = measure("2.15", "% NEET", [43, 45, 47])
    value = replace(item.values[-1], numerator=Decimal(62), denominator=Decimal(131), status=ValueStatus.PROVISIONAL)
    text = fact_sentences(review_of(replace(item, values=(*item.values[:-1], value))))
    assert text.startswith("The figure for Q1 2019/20 is 47% (provisional) (62 of 131). ")


def test_a_symbol_is_printed_as_it_is_and_compared_with_nothing() -> None:
    item = measure("5.6", "Children", [5, 4, SUPPRESSED], unit=Unit.NUMBER)
    assert fact_sentences(review_of(item)) == (
        "The figure for Q1 2019/20 is c. It cannot be compared with the previous year's outturn, 2018/19, as the figure"
        " is suppressed (c)."
    )


def test_no_figure_is_said_to_be_none() -> None:
    nothing = measure("1", "Children", [5, 4, None])
    latest = replace(measure("1", "Children", [5, 4, 3]).values[-1], period=None)

    assert fact_sentences(review_of(nothing)) == "There is no figure for Q1 2019/20."
    assert fact_sentences(review_of(replace(nothing, values=(*nothing.values, latest)))) == (
        "There is no figure for Q1 2019/20: its figure names no period."
    )


def test_movement_without_a_good_direction_is_not_judged() -> None:
    item = measure("1.1", "Children", [5, 4, 9], unit=Unit.NUMBER, polarity=Polarity.NEUTRAL)
    assert "It has moved: up 5 from 4 (the previous year's outturn, 2018/19)." in fact_sentences(review_of(item))
    assert "There is no change from" in fact_sentences(review_of(measure("1", "Children", [5, 4, 4])))


def test_a_rating_that_the_workbook_shows_otherwise_is_explained() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15", supplied=RagRating.AMBER)
    assert rating_notes(review_of(item)) == (
        "The workbook shows amber; by the scorecard's key, more than 10% worse than target, it is red.",
    )


def test_an_officers_rating_is_printed_with_name_and_reason() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15")
    override = RatingOverride(RagRating.AMBER, "study leave counts as absence.", "A Writer")
    assert rating_notes(review_of(item, override=override)) == (
        "The rule gives red; it is rated amber by A Writer: study leave counts as absence.",
    )


def test_a_rating_that_only_the_workbook_can_give_is_said_to_be_its_own() -> None:
    item = measure("2.7", "Exclusions", [0, 0, 1], "0", unit=Unit.NUMBER, supplied=RagRating.RED)
    assert rating_notes(review_of(item)) == (
        "The rating is the workbook's own: a percentage tolerance cannot be applied to a target of zero.",
    )


def test_an_officers_rating_takes_in_what_the_workbook_shows() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15", supplied=RagRating.GREEN)
    override = RatingOverride(RagRating.AMBER, "study leave", "A Writer")
    assert rating_notes(review_of(item, override=override)) == (
        "The rule gives red and the workbook shows green; it is rated amber by A Writer: study leave.",
    )


def test_an_officers_rating_is_never_said_to_be_the_workbooks_own() -> None:
    item = measure("2.7", "Exclusions", [0, 0, 1], "0", unit=Unit.NUMBER, supplied=RagRating.RED)
    override = RatingOverride(RagRating.AMBER, "one pupil", "A Writer")
    assert rating_notes(review_of(item, override=override)) == (
        "The rule gives no rating and the workbook shows red; it is rated amber by A Writer: one pupil.",
    )


def test_a_count_for_part_of_a_year_is_not_compared_with_a_whole_one() -> None:
    item = measure("3.8", "Children adopted in the period", [18, 16, 3], "4", polarity=Polarity.HIGH, unit=Unit.NUMBER)
    assert fact_sentences(review_of(item)) == (
        "The figure for Q1 2019/20 is 3, against a target of 4, where higher is better. "
        "It is a count for part of a year, so it is not compared with 16 in the whole of 2018/19."
    )


def test_a_figure_that_stayed_is_said_to_have_stayed() -> None:
    text = fact_sentences(review_of(measure("1", "% of children", [5, 8, 8], "10")))
    assert text.endswith("There is no change from 8% in the previous year's outturn, 2018/19.")


def test_signs_before_a_target_are_spelled_out() -> None:
    low = fact_sentences(review_of(measure("1", "Children", [5, 8, 8], "< 5", unit=Unit.NUMBER)))
    high = fact_sentences(review_of(measure("1", "% of children", [5, 8, 8], "≥ 11", polarity=Polarity.HIGH)))
    assert "against a target of below 5, where lower is better" in low
    assert "against a target of at least 11%, where higher is better" in high


def test_a_measure_without_reference_goes_by_its_wording() -> None:
    assert measure_label(review_of(measure("2.6", "% of pupils", [1, 2, 3]))) == "Measure 2.6"
    assert measure_label(review_of(measure("", "children in care", [1, 2, 3]))) == "Children in care"
