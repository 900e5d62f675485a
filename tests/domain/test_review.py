"""A review of a pack."""

from dataclasses import replace
from decimal import Decimal

import pytest

from builders import small_measures, small_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryState, SetRating, WriteCommentary
from cpdesk.domain.measure import Measure, SuppliedRating
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    NotRated,
    RagRating,
    Rating,
    RatingOverride,
    RuleInForce,
    RuleSource,
    ToleranceKind,
    ToleranceRule,
)
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.trend import Judgement
from cpdesk.domain.value import Comparator
from pack_builders import SUPPRESSED, measure, pack_of, scorecard, value, workbook

WHY = RichText.of("Why.")


def reviewed(item: Measure) -> MeasureReview:
    return review_pack(pack_of(workbook([scorecard([item])]))).measures[item.key]


def supplied(item: Measure, rag: RagRating) -> Measure:
    return replace(item, supplied_rating=SuppliedRating(rag=rag))


def test_each_measure_is_rated_by_its_rule() -> None:
    ratings = {key: review.rating.words for key, review in small_session().review.measures.items()}
    assert ratings == {
        "2.5": "Green (G)",
        "2.6": "Red (R)",
        "3.1": "Red (R)",
        "3.2": "Amber (A)",
        "5.6": "Not rated: suppressed",
    }


def test_an_officers_rating_goes_before_the_rules() -> None:
    session = small_session(SetRating("2.6", RatingOverride(RagRating.AMBER, "Study leave", "Jo")))
    review = session.review.measures["2.6"]
    assert (review.rating.rag, review.calculated.rag) == (RagRating.AMBER, RagRating.RED)
    assert not review.needs_commentary


def test_the_rules_rating_goes_before_the_workbooks_which_is_shown_to_disagree() -> None:
    review = small_session().review.measures["3.2"]
    assert (review.rating.rag, review.supplied, review.disagrees) == (RagRating.AMBER, RagRating.RED, True)


@pytest.mark.parametrize(
    "item",
    [
        measure("1", "Target in words", ["1", "2", "3"], "Better than baseline"),
        measure("1", "No target", ["1", "2", "3"]),
        measure("1", "Zero target", ["1", "2", "3"], "0"),
        measure("1", "No word on which way is good", ["1", "2", "3"], "2", polarity=None),
    ],
)
def test_the_workbooks_rating_stands_where_no_rule_can_rate(item: Measure) -> None:
    review = reviewed(supplied(item, RagRating.RED))
    assert (review.rating.rag, review.calculated.rag, review.disagrees) == (RagRating.RED, None, False)


def test_the_workbooks_rating_stands_where_there_is_no_rule() -> None:
    item = supplied(measure("1", "One", ["1", "2", "3"], "2"), RagRating.AMBER)
    review = review_pack(pack_of(workbook([scorecard([item], rule=None)]))).measures["1"]
    assert (review.rating.rag, review.calculated.reason) == (RagRating.AMBER, NotRated.NO_RULE)


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (measure("1", "Suppressed", ["1", "2", SUPPRESSED], "2"), NotRated.SUPPRESSED),
        (measure("1", "Blank", ["1", "2", None], "2"), NotRated.NO_DATA),
        (measure("1", "Context", ["1", "2", "3"], "2", polarity=Polarity.NEUTRAL), NotRated.CONTEXTUAL),
    ],
)
def test_no_rating_of_the_workbook_stands_for_a_figure_that_is_not_there(item: Measure, reason: NotRated) -> None:
    assert reviewed(supplied(item, RagRating.GREEN)).rating == Rating(reason=reason)


GUESSED = RuleInForce(ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE), RuleSource.INFERRED, 4, 8)


def guessed(item: Measure) -> MeasureReview:
    card = replace(scorecard([item]), rule_in_force=GUESSED)
    return review_pack(pack_of(workbook([card]))).measures[item.key]


@pytest.mark.parametrize("current", ["3", SUPPRESSED, None])
def test_a_rule_that_was_worked_out_never_overrules_the_workbook(current: object) -> None:
    review = guessed(supplied(measure("1", "One", ["1", "2", current], "2"), RagRating.AMBER))  # type: ignore[list-item]
    assert review.rating == Rating(rag=RagRating.AMBER)
    assert not review.is_rated_by_rule
    assert not review.disagrees


def test_a_rule_that_was_worked_out_rates_what_the_workbook_leaves_unrated() -> None:
    review = guessed(measure("1", "One", ["1", "2", "3"], "2"))
    assert (review.rating.rag, review.is_rated_by_rule) == (review.calculated.rag, True)


def test_a_tolerance_of_its_own_goes_before_the_workbooks_rating() -> None:
    item = replace(measure("1", "One", ["1", "2", "3"], "2"), rule=GUESSED.rule)
    review = guessed(supplied(item, RagRating.AMBER))
    assert (review.rating, review.disagrees) == (review.calculated, review.calculated.rag is not RagRating.AMBER)


def test_commentary_on_a_red_measure_is_owed_until_it_is_ready() -> None:
    session = small_session()
    seen = []
    for edit in (WriteCommentary("2.6", WHY), SetCommentaryState("2.6", CommentaryState.READY)):
        review = session.review.measures["2.6"]
        seen.append((review.state, review.is_owed))
        session.apply(edit)
    review = session.review.measures["2.6"]
    assert [*seen, (review.state, review.is_owed)] == [
        (CommentaryState.OWED, True),
        (CommentaryState.DRAFT, True),
        (CommentaryState.READY, False),
    ]


def test_other_measures_owe_nothing_but_show_what_was_written() -> None:
    session = small_session()
    assert (session.review.measures["2.5"].state, session.review.measures["2.5"].is_owed) == (None, False)
    session.apply(WriteCommentary("2.5", WHY))
    assert session.review.measures["2.5"].state is CommentaryState.DRAFT
    assert not session.review.measures["2.5"].is_owed


def test_ratings_are_counted_of_those_that_are_rated() -> None:
    counts = small_session().review.counts
    assert [counts.of(rag) for rag in (RagRating.RED, RagRating.AMBER, RagRating.GREEN, RagRating.BLUE)] == [2, 1, 1, 0]
    assert (counts.rated, counts.not_rated, counts.total, counts.owed) == (4, 1, 5, 2)


def test_pledges_are_counted_apart() -> None:
    counted = {p.pledge.number: (p.counts.total, p.counts.owed) for p in small_session().review.pledges}
    assert counted == {"2": (2, 1), "3": (2, 1), "5": (1, 0)}


def test_direction_is_judged_on_the_scorecards_basis() -> None:
    reviews = small_session().review.measures
    assert reviews["2.6"].direction.judgement is Judgement.WORSE
    assert str(reviews["2.6"].direction.change) == "7"


def test_the_latest_comparator_of_a_name_is_given() -> None:
    place = CellPlace("S", "M1").cell
    item = replace(
        measure("1", "One", ["1", "2", "3"]),
        comparators=tuple(
            Comparator("England", value(number, ReportingPeriod.financial_year(year), place))
            for number, year in (("39", 2018), ("35", 2017))
        ),
    )
    found = reviewed(item).comparator("England")
    assert found is not None
    assert found.value.text == "39%"
    assert reviewed(item).comparator("Wales") is None


def test_an_undated_comparator_is_given_where_there_is_no_other() -> None:
    found = small_session().review.measures["2.6"].comparator("England")
    assert found is not None
    assert found.value.text == "39%"


def test_the_review_holds_every_measure_in_order() -> None:
    assert list(small_session().review.measures) == [item.key for item in small_measures()]


@pytest.mark.parametrize(
    ("title", "unit", "judgement"),
    [
        ("Number of children adopted in the period", Unit.NUMBER, Judgement.NOT_COMPARABLE),
        ("Number of children waiting for a visitor", Unit.NUMBER, Judgement.BETTER),
        ("% of interviews held in the period", Unit.PERCENT, Judgement.BETTER),
    ],
)
def test_a_count_of_a_quarter_is_not_judged_against_a_whole_year(title: str, unit: Unit, judgement: Judgement) -> None:
    direction = reviewed(measure("3.8", title, ["18", "16", "3"], "4", unit=unit)).direction
    assert direction.judgement is judgement
    assert direction.earlier is not None
    assert direction.earlier.text.startswith("16")
    assert (direction.change is None) is (judgement is Judgement.NOT_COMPARABLE)
