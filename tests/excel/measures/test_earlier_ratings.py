"""Ratings of earlier periods help to tell the rule by which a council rates."""

from cpdesk.domain.rating import RuleInForce
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.inspecting import inspection_text
from grid_builders import Content
from understood import amber_of, understood

_QUARTERS: list[Content] = ["Q1 2019/20", "RAG", "Q2 2019/20", "RAG"]
# By 5% of the target amber reaches to 85.5 of 90 and to 47.5 of 50; only the first quarter tells it from 10%.
_FIRST: list[Content] = ["1.1", "% of visits on time", "High", 90, 84, "R", 86, "A"]
_SECOND: list[Content] = ["1.2", "% of reviews on time", "High", 50, 46, "R", 49, "A"]


def _rule(workbook: SuppliedWorkbook) -> RuleInForce:
    (card,) = workbook.scorecards
    return card.rule_in_force


def _with_target(heading: str, *quarters: Content) -> SuppliedWorkbook:
    headings: list[Content] = ["Ref", "Measure", "Polarity", heading, *(quarters or _QUARTERS)]
    return understood(["Scorecard"], [], headings, _FIRST, _SECOND)


def test_a_column_of_ratings_for_each_period_tells_the_rule() -> None:
    rule = _rule(_with_target("Target"))

    assert amber_of(rule.rule) == 5
    assert (rule.agrees, rule.rated) == (2, 2)
    assert (rule.earlier_agrees, rule.earlier_rated) == (2, 2)


def test_how_many_of_either_kind_agree_is_said() -> None:
    text = " ".join(inspection_text(_with_target("Target")).split())

    assert "would agree with 2 of 2 ratings and 2 of 2 ratings of earlier periods: Green: on or better" in text


def test_a_target_of_this_year_says_nothing_of_ratings_in_the_year_before() -> None:
    rule = _rule(_with_target("Target 2019/20", "Q4 2018/19", "RAG", "Q1 2019/20", "RAG"))

    assert amber_of(rule.rule) == 10
    assert (rule.agrees, rule.rated, rule.earlier_rated) == (2, 2, 0)


def test_a_year_s_ratings_are_held_against_that_year_s_target() -> None:
    headings: list[Content] = [
        *("Ref", "Measure", "Polarity", "Target 2018/19", "2018/19", "RAG", "Target 2019/20", "2019/20", "RAG")
    ]
    rows: list[list[Content]] = [
        ["1.1", "% of visits on time", "High", 90, 84, "R", 80, 79, "A"],
        ["1.2", "% of reviews on time", "High", 50, 46, "R", 40, 39, "A"],
    ]
    rule = _rule(understood(["Scorecard"], [], headings, *rows))

    assert amber_of(rule.rule) == 5
    assert (rule.earlier_agrees, rule.earlier_rated) == (2, 2)


def test_a_rating_beside_a_symbol_or_a_target_in_words_is_no_evidence() -> None:
    rows: list[list[Content]] = [
        ["1.1", "% of visits on time", "High", 90, "n/a", "R", 86, "A"],
        ["1.2", "% of reviews on time", "High", "Improve", 46, "R", 49, "A"],
    ]
    rule = _rule(understood(["Scorecard"], [], ["Ref", "Measure", "Polarity", "Target", *_QUARTERS], *rows))

    assert rule.earlier_rated == 0
