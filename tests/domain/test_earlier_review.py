"""The rating of a measure one period before is the one that it had then."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from cpdesk.domain import field as fields
from cpdesk.domain.dated import Dated
from cpdesk.domain.earlier_review import EarlierRating, earlier_rating, earlier_ratings, told_by_workbooks
from cpdesk.domain.edits import RateHistory, RuleScope, SetRating, SetRule, SetTarget
from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import NotRated, RagRating, RatingOverride, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.review import review_pack
from cpdesk.domain.trend import Basis
from cpdesk.services.overviewing import begin_overview
from cpdesk.services.session import Session
from history_builders import LAST_YEAR, Q1, Q2, imported, quarter
from overview_books import later_alone, two_quarters
from pack_builders import applied, measure, pack_of, scorecard, workbook

RED, AMBER, GREEN = RagRating.RED, RagRating.AMBER, RagRating.GREEN
MAY, JUNE = (ReportingPeriod.month(2019, month) for month in (5, 6))
MARCH, APRIL = (ReportingPeriod.month(2019, month) for month in (3, 4))
WIDE = ToleranceRule.of(Decimal(200), ToleranceKind.RELATIVE)


def before(pack: BoardPack, key: str) -> EarlierRating | None:
    return earlier_rating(pack, told_by_workbooks(pack).get(key, ()), review_pack(pack).measures[key])


def rag(pack: BoardPack, key: str) -> RagRating | None:
    found = before(pack, key)
    assert found is not None
    return found.rating.rag


def ratings(pack: BoardPack) -> dict[str, RagRating | None]:
    return {key: rating.rag for key, rating in earlier_ratings(pack, review_pack(pack)).items()}


def monthly(*results: int, periods: tuple[ReportingPeriod, ...] = (MAY, JUNE)) -> BoardPack:
    made = measure("1.1", "% in time", results, "90", polarity=Polarity.HIGH, periods=periods)
    return pack_of(workbook([scorecard([made], current=periods[-1], basis=Basis.PREVIOUS)]))


def test_the_workbook_of_the_period_before_rates_as_it_did() -> None:
    found = before(two_quarters().pack, "2.6")
    assert found is not None
    assert (found.rating.rag, found.period, found.workbook) == (GREEN, Q1, "Q1.xlsx")


def test_a_figure_revised_since_is_rated_as_it_stood_then() -> None:
    session = Session("Jo Example")
    first = quarter({"2.6": ("19", "26")}, (LAST_YEAR, Q1), number=1)
    pack = imported(session, first, quarter({"2.6": ("19", "14", "12")}, (LAST_YEAR, Q1, Q2), number=2))
    assert rag(pack, "2.6") is RED


def test_a_rating_of_the_earlier_workbooks_own_stands_where_it_has_no_rule() -> None:
    first = quarter({"2.6": ("19", "14")}, (LAST_YEAR, Q1), number=1)
    card = first.scorecards[0]
    own = replace(card.measures[0], supplied_rating=SuppliedRating(RED))
    unruled = replace(card, measures=(own,), rule_in_force=replace(card.rule_in_force, rule=None))
    second = quarter({"2.6": ("19", "14", "12")}, (LAST_YEAR, Q1, Q2), number=2)
    pack = imported(Session("Jo Example"), replace(first, scorecards=(unruled,)), second)
    assert rag(pack, "2.6") is RED


def test_without_its_workbook_the_earlier_figure_is_rated_anew() -> None:
    found = before(later_alone(), "2.6")
    assert found is not None
    assert (found.rating.rag, found.period, found.workbook) == (GREEN, Q1, "")


def test_the_workbooks_rating_of_this_period_says_nothing_of_the_one_before() -> None:
    book = quarter({"2.6": ("19", "14", "22")}, (LAST_YEAR, Q1, Q2), number=2)
    card = book.scorecards[0]
    own = replace(card.measures[0], supplied_rating=SuppliedRating(RED))
    unruled = replace(card, measures=(own,), rule_in_force=replace(card.rule_in_force, rule=None))
    pack = imported(Session("Jo Example"), replace(book, scorecards=(unruled,)))
    found = before(pack, "2.6")
    assert found is not None
    assert found.rating.reason is NotRated.NO_RULE


def test_a_guessed_rule_says_nothing_of_the_period_before() -> None:
    book = quarter({"2.6": ("19", "14", "22")}, (LAST_YEAR, Q1, Q2), number=2)
    card = book.scorecards[0]
    guessed = replace(card, rule_in_force=replace(card.rule_in_force, source=RuleSource.INFERRED))
    found = before(imported(Session("Jo Example"), replace(book, scorecards=(guessed,))), "2.6")
    assert found is not None
    assert found.rating.reason is NotRated.NO_RULE


def test_what_is_drafted_of_changes_is_what_the_overview_counts() -> None:
    pack = applied(two_quarters().pack, SetRating("5.6", RatingOverride(RED, "Done late", "Jo")))
    review = review_pack(pack)
    earlier = earlier_ratings(pack, review)
    newly = {key for key, item in review.measures.items() if item.rating.rag is RED and earlier[key].rag is not RED}
    assert newly == {"2.6", "5.6"} == set(begin_overview(pack, review).overview.lines["red/new"].keys)


def test_where_the_period_before_has_no_figure_nothing_is_said() -> None:
    first = imported(Session("Jo Example"), quarter({"2.6": ("19", "26")}, (LAST_YEAR, Q1), number=1))
    assert before(first, "2.6") is None


def test_a_workbook_of_two_quarters_ago_is_not_the_period_before() -> None:
    first = quarter({"2.6": ("19", "26")}, (LAST_YEAR, Q1), number=1)
    third = quarter({"2.6": ("19", "12")}, (LAST_YEAR, ReportingPeriod.quarter(2019, 3)), number=3)
    assert before(imported(Session("Jo Example"), first, third), "2.6") is None


def test_a_rule_from_this_quarter_on_leaves_the_one_before_as_it_was() -> None:
    pack = two_quarters().pack
    ruled = applied(pack, SetRule(RuleScope.MEASURE, "3.2", Dated(WIDE, date(2019, 7, 1))))
    assert review_pack(ruled).measures["3.2"].rating.rag is AMBER
    assert rag(ruled, "3.2") is RED
    assert rag(applied(ruled, RateHistory(True)), "3.2") is AMBER


def test_a_target_from_this_quarter_on_leaves_the_one_before_as_it_was() -> None:
    pack = applied(two_quarters().pack, SetTarget("3.2", Dated(MeasureTarget(Decimal(40)), date(2019, 7, 1))))
    assert review_pack(pack).measures["3.2"].rating.rag is GREEN
    assert rag(pack, "3.2") is RED


def test_an_override_that_says_it_is_of_that_period_counts() -> None:
    value = {"rating": "blue", "reason": "Done", "name": "Jo", "period": Q1.code}
    pack = two_quarters().pack.with_fields({fields.measure("3.2", "override"): value})
    assert rag(pack, "3.2") is RagRating.BLUE
    assert rag(pack.with_fields({fields.measure("3.2", "override"): {**value, "period": Q2.code}}), "3.2") is RED


def test_the_month_before_is_rated_by_the_rule_of_the_workbook() -> None:
    assert ratings(monthly(91, 70)) == {"1.1": GREEN}


def test_an_officers_rating_of_this_month_leaves_the_month_before_as_it_was() -> None:
    own = SetRating("1.1", RatingOverride(AMBER, "late data", "A Writer"))
    assert ratings(applied(monthly(91, 70), own)) == {"1.1": GREEN}


def test_a_target_of_this_year_is_not_last_years() -> None:
    assert ratings(monthly(91, 70, periods=(MARCH, APRIL))) == {}


def test_last_year_is_rated_where_the_pack_says_what_was_aimed_for() -> None:
    target = SetTarget("1.1", Dated(MeasureTarget(Decimal(95)), date(2018, 4, 1)))
    assert ratings(applied(monthly(91, 70, periods=(MARCH, APRIL)), target)) == {"1.1": AMBER}
