"""Whether measures are rated as they were a year before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, RateHistory, RuleScope, SetRule, SetTarget
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.rating import RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.review import review_pack
from cpdesk.report.rule_comparison import comparison_lines
from pack_builders import QUARTER, TEN_PER_CENT, measure, pack_of, scorecard, workbook

POINTS = ToleranceRule.of(Decimal(2), ToleranceKind.POINTS)
APRIL = date(2019, 4, 1)


def lines(
    *edits: Edit, with_last_year: bool = False, rule_then: ToleranceRule = TEN_PER_CENT, target_then: str = "15"
) -> list[str]:
    items = [measure("1.1", "One", [1, 2, 3], "15"), measure("1.2", "Two", [1, 2, 3], "15", row=22)]
    books = [workbook([scorecard(items)])]
    if with_last_year:
        then = [measure("1.1", "One", [1, 2, 3], target_then), items[1]]
        card = replace(scorecard(then, rule=rule_then), current_period=QUARTER.year_earlier())
        books.insert(0, workbook([card], name="before.xlsx", sha256="cd" * 32))
    pack = pack_of(*books, edits=edits)
    reviews = [review for review in review_pack(pack).measures.values() if review.scorecard.current_period == QUARTER]
    return list(comparison_lines(pack, reviews))


def test_a_rule_that_always_held_is_that_of_last_year() -> None:
    assert lines(SetRule(RuleScope.PACK, "", Dated(POINTS))) == ["The rules are those of Q1 2018/19."]


def test_a_workbook_tells_of_its_own_period_alone() -> None:
    assert lines() == [
        "The scorecard of Q1 2018/19 was not at hand, so this report cannot say whether the rules changed since."
    ]


def test_last_years_scorecard_in_the_pack_tells_its_key() -> None:
    assert lines(with_last_year=True) == ["The rules and the targets are those of Q1 2018/19."]
    (changed,) = lines(with_last_year=True, rule_then=POINTS)
    assert changed.startswith("Changed since Q1 2018/19: for ")
    assert f"the rule was “{POINTS.sentence()}”" in changed


def test_last_years_scorecard_in_the_pack_tells_its_targets() -> None:
    assert lines(with_last_year=True, target_then="20") == ["Changed since Q1 2018/19: for 1.1, the target was 20%."]


def test_a_measure_without_a_reference_is_not_taken_for_another_one() -> None:
    first, second = (measure("", title, [1, 2, 3], "15", row=row) for title, row in (("One", 21), ("Two", 22)))
    then = [replace(first, title="Three", rule=POINTS), replace(second, title="Four")]
    card = replace(scorecard(then), current_period=QUARTER.year_earlier())
    before = workbook([card], name="before.xlsx", sha256="cd" * 32)
    pack = pack_of(before, workbook([scorecard([first, second])]))
    reviews = [review for review in review_pack(pack).measures.values() if review.scorecard.current_period == QUARTER]
    (said,) = comparison_lines(pack, reviews)
    assert said.startswith(
        "The scorecard of Q1 2018/19 was not at hand, so this report cannot say whether the rules changed"
    )


def test_a_rule_that_was_worked_out_is_nobodys_rule_of_last_year() -> None:
    guessed = replace(scorecard([measure("1.1", "One", [1, 2, 3], "15")]), current_period=QUARTER.year_earlier())
    guessed = replace(guessed, rule_in_force=RuleInForce(POINTS, RuleSource.INFERRED, 1, 1))
    now = workbook([scorecard([measure("1.1", "One", [1, 2, 3], "15")])])
    pack = pack_of(workbook([guessed], name="before.xlsx", sha256="cd" * 32), now)
    reviews = [review for review in review_pack(pack).measures.values() if review.scorecard.current_period == QUARTER]
    (said,) = comparison_lines(pack, reviews)
    assert said.startswith("The scorecard of Q1 2018/19 was not at hand")


def test_what_changed_is_named_with_its_measures() -> None:
    always, since = Dated(POINTS), Dated(TEN_PER_CENT, APRIL)
    (said,) = lines(SetRule(RuleScope.PACK, "", always), SetRule(RuleScope.MEASURE, "1.2", always))
    assert said == "The rules are those of Q1 2018/19."
    (said,) = lines(SetRule(RuleScope.PACK, "", always), SetRule(RuleScope.PACK, "", since))
    assert said == f"Changed since Q1 2018/19: for 1.1 and 1.2, the rule was “{POINTS.sentence()}”."
    (said,) = lines(
        SetRule(RuleScope.PACK, "", always),
        SetTarget("1.2", Dated(MeasureTarget(Decimal(20)), APRIL)),
    )
    assert said == "Changed since Q1 2018/19: for 1.2, the target was 15%."


def test_a_rule_from_a_later_day_on_has_changed_whatever_it_was_before() -> None:
    first, second = lines(SetRule(RuleScope.MEASURE, "1.2", Dated(POINTS, APRIL)))
    assert first == "Changed since Q1 2018/19: for 1.2, the rule holds only from 1 April 2019."
    assert second.startswith(
        "The scorecard of Q1 2018/19 was not at hand, so this report cannot say whether the rules of 1.1 changed"
    )


def test_history_rated_by_todays_rules_has_not_changed() -> None:
    edits = [SetRule(RuleScope.PACK, "", Dated(POINTS)), SetRule(RuleScope.PACK, "", Dated(TEN_PER_CENT, APRIL))]
    assert lines(*edits, RateHistory(rerates=True)) == ["The rules are those of Q1 2018/19."]
