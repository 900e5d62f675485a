"""The key to a scorecard."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, RuleScope, SetRatingSetting, SetRule
from cpdesk.domain.measure import Measure, SuppliedRating
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    Boundary,
    JudgedRule,
    RagRating,
    RatingSetting,
    RuleInForce,
    RuleSource,
    ToleranceKind,
    ToleranceRule,
)
from cpdesk.domain.review import review_pack
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.trend import Basis
from cpdesk.domain.value import Comparator, MeasureValue
from cpdesk.report.key import direction_lines, printed_texts, symbol_lines
from cpdesk.report.rule_key import rule_lines, rule_paragraph
from pack_builders import (
    PLEDGES,
    QUARTER,
    SHEET,
    SUPPRESSED,
    TEN_PER_CENT,
    YEARS,
    measure,
    pack_of,
    scorecard,
    workbook,
)

POINTS = ToleranceRule.of(Decimal(2), ToleranceKind.POINTS)
_ASSUMED = " Nothing in the workbook shows where amber begins: that is assumed."


def reviews_of(pack: BoardPack) -> tuple[MeasureReview, ...]:
    return tuple(review_pack(pack).measures.values())


def test_symbols_of_comparators_are_explained_too() -> None:
    x = Symbol("x", SymbolMeaning.NOT_AVAILABLE)
    nil = Symbol("-", SymbolMeaning.NEGLIGIBLE)
    item = measure("1.1", "% of children", [1, nil, 3], "15")
    missing = Comparator("England", MeasureValue(None, CellPlace(SHEET, "M21"), "x", symbol=x))
    reviews = reviews_of(pack_of(workbook([scorecard([replace(item, comparators=(missing,))])])))
    assert list(symbol_lines(reviews, ())) == ["-: nil, or rounds to nil.", "x: not available."]


def test_marks_that_no_table_holds_are_left_out() -> None:
    reviews = reviews_of(pack_of(workbook([scorecard([measure("1.1", "% of children", [1, 2, 3], "15")])])))
    by_card = [(reviews[0].scorecard, reviews)]
    assert list(symbol_lines(reviews, ())) == []
    assert [line[:3] for line in symbol_lines(reviews, ("[x]", "[z]"))] == ["[x]", "[z]"]
    assert list(direction_lines(by_card, ())) == ["Direction compares with the previous year's outturn."]
    assert list(direction_lines(by_card, ("▲ improved", "up")))[1:] == [
        "▲ improved; up: the way the figure went, where neither higher nor lower is said to be better."
    ]
    assert list(direction_lines(by_card, ("– not comparable",)))[1:] == []


def test_each_reason_why_figures_are_not_compared_is_told_with_its_measures() -> None:
    hidden = measure("5.6", "Children in custody", [5, 4, SUPPRESSED], unit=Unit.NUMBER)
    before = measure("5.7", "Children missing", [5, SUPPRESSED, 3], unit=Unit.NUMBER, row=22)
    counted = measure("1.4", "Number who started in the quarter", [70, 82, 19], unit=Unit.NUMBER, row=23)

    def told(*measures: Measure) -> list[str]:
        reviews = reviews_of(pack_of(workbook([scorecard(measures)])))
        return list(direction_lines([(reviews[0].scorecard, reviews)], ("– not comparable",)))[1:]

    assert told(hidden) == ["Not comparable: the figure is suppressed (c)."]
    assert told(hidden, before, counted) == [
        "Not comparable (5.6): the figure is suppressed (c).",
        "Not comparable (5.7): that of 2018/19 is suppressed (c).",
        "Not comparable (1.4): a count is for a period of another length.",
    ]


def test_what_tables_print_is_known_without_the_period_in_a_cell() -> None:
    table = Table("Caption", ("A",), ((TableCell("c (2018/19)"),), (TableCell("[z]"),)))
    assert printed_texts([table]) == {"c", "[z]"}


def test_several_rules_are_said_to_be_whose_they_are() -> None:
    first = scorecard([measure("1.1", "One", [1, 2, 3], "15")], "First")
    second = scorecard([measure("2.1", "Two", [1, 2, 3], "15", row=22)], "Second", rule=POINTS, sheet="Other")
    own = scorecard([replace(measure("3.1", "Three", [1, 2, 3], "15"), rule=POINTS)], "Own")
    more = scorecard([replace(measure("3.2", "Four", [1, 2, 3], "15"), rule=ToleranceRule())], "More")

    mixed = replace(first, measures=(*first.measures, *more.measures))

    def words(*cards: object) -> str:
        found = [card for card in (first, second, own, more, mixed) if card in cards]
        return rule_paragraph(reviews_of(pack_of(workbook(found)))).removeprefix("Measures are rated by ")

    assert words(first, second) == "the rules of their scorecards, which the key in the appendix states."
    assert words(own, more) == "their own rules, which the key in the appendix states."
    assert words(mixed) == (
        "the scorecard's rule or, where they have one, a rule of their own, which the key in the appendix states."
    )
    assert words(first, own) == (
        "the rules of their scorecards or, where they have one, a rule of their own, "
        "which the key in the appendix states."
    )


def test_a_rule_of_many_measures_goes_by_their_scorecard() -> None:
    many = [measure(f"1.{at}", f"Measure {at}", [1, 2, 3], "15", row=at + 6) for at in range(10)]
    others = scorecard([measure("2.1", "Two", [1, 2, 3], "15")], "Second", rule=POINTS, sheet="Other")
    both = list(rule_lines(reviews_of(pack_of(workbook([scorecard(many, "First"), others])))))
    assert both[0].endswith("This is the rule for First.")
    assert both[1].endswith("This is the rule for 2.1.")
    own = replace(measure("3.1", "Three", [1, 2, 3], "15", row=40), rule=POINTS)
    assert next(rule_lines(reviews_of(pack_of(workbook([scorecard([*many, own])]))))).endswith("all other measures.")


def test_measures_of_several_scorecards_under_one_rule_are_told_apart() -> None:
    many = [measure(f"1.{at}", f"Measure {at}", [1, 2, 3], "15", row=at + 6) for at in range(10)]
    own = replace(measure("1.1", "Own", [1, 2, 3], "15"), rule=TEN_PER_CENT)
    other = scorecard([own, measure("2.1", "Two", [1, 2, 3], "15", row=22)], "Second", rule=POINTS, sheet="Other")
    pack = pack_of(workbook([scorecard(many, "First"), other]))
    own_key = next(key for key, (_, item) in pack.measures.items() if item.title == "Own")
    lines = list(rule_lines(reviews_of(pack)))
    assert lines[0].endswith("It is the workbook's key. This is the rule for First.")
    assert lines[1].endswith(f"It is the measure's own in the workbook. This is the rule for {measure_name(own_key)}.")


def test_scorecards_that_compare_alike_are_named_together() -> None:
    quarters = [ReportingPeriod.quarter(2018, 4), *YEARS[1:], QUARTER]
    bases = {"First": Basis.PREVIOUS_YEAR, "Second": Basis.PREVIOUS, "Third": Basis.PREVIOUS_YEAR}
    cards = [
        scorecard([measure("1.1", "One", [1, 2, 3], "15", periods=quarters)], name, sheet=name, basis=basis)
        for name, basis in bases.items()
    ]
    by_card = [(review.scorecard, [review]) for review in reviews_of(pack_of(workbook(cards)))]
    assert list(direction_lines(by_card, ())) == [
        "Direction in First and Third compares with the previous year's outturn.",
        "Direction in Second compares with the previous period.",
    ]
    assert len(list(direction_lines(by_card[::2], ()))) == 1


def test_each_scorecard_without_a_key_is_named() -> None:
    inferred = RuleInForce(POINTS, RuleSource.INFERRED, 4, 5)
    cards = [
        replace(scorecard([measure("1.1", "One", [1, 2, 3], "15")], name, sheet=name), rule_in_force=inferred)
        for name in ("First", "Second")
    ]
    lines = list(rule_lines(reviews_of(pack_of(workbook(cards)))))
    assert lines[1:-1] == [
        f"{name} has no key that states a rule. Its own ratings stand; the rule, which agrees with 4 of 5 of them,"
        " rates the measures that have none. Nothing in the workbook shows where amber begins: that is assumed."
        for name in ("First", "Second")
    ]


def test_the_ratings_of_a_workbook_without_a_key_are_said_to_be_its_own() -> None:
    item = replace(measure("1.1", "One", [1, 2, 3], "15"), supplied_rating=SuppliedRating(RagRating.AMBER))
    inferred = RuleInForce(POINTS, RuleSource.INFERRED, 4, 8)
    reviews = reviews_of(pack_of(workbook([replace(scorecard([item]), rule_in_force=inferred)])))
    would = "this rule would agree with 4 of 8"
    assert list(rule_lines(reviews)) == [
        f"The workbook has no key that states a rule. Its own ratings stand; {would}: {POINTS.sentence()}{_ASSUMED}"
    ]
    assert rule_paragraph(reviews) == "The workbook has no key that states a rule; the ratings are its own."


def test_a_rule_that_was_set_says_whose_it_is_from_when_and_for_what() -> None:
    since = date(2019, 4, 1)
    items = [
        measure("1.1", "One", [1, 2, 3], "15", pledge=PLEDGES[0]),
        measure("2.1", "Two", [1, 2, 3], "15", row=22),
        measure("2.2", "Three", [1, 2, 3], "15", row=23),
    ]
    edits: list[Edit] = [
        SetRule(RuleScope.PLEDGE, PLEDGES[1], Dated(POINTS, since)),
        SetRule(RuleScope.MEASURE, "2.2", Dated(JudgedRule(POINTS))),
        SetRatingSetting(RatingSetting(boundary=Boundary.WORSE)),
    ]
    lines = list(rule_lines(reviews_of(pack_of(workbook([scorecard(items)]), edits=edits))))
    assert lines[0].endswith("It is the workbook's key. This is the rule for 1.1.")
    assert lines[1].endswith(
        f"It was set for the pledge by an officer and holds from 1 April 2019. This is the rule for {PLEDGES[1]}."
    )
    assert lines[2].startswith("Rated by an officer's judgement")
    assert lines[2].endswith("So it is for 2.2.")
    assert lines[3] == (
        "Figures and targets count as they are displayed, halves rounded away from zero."
        " A figure on a limit has the worse rating."
    )
    assert len(lines) == 4
