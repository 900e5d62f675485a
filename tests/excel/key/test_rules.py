"""The rule in force is the measure's own, the key's, or the one that the workbook's ratings follow."""

from decimal import Decimal

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import NotRated, RagRating, RatingRule, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.rules import tolerance_of_cell
from cpdesk.excel.reader import understand
from grid_builders import Cell, Content, grid_cell, sheet, workbook

_HEADINGS: list[Content] = ["Ref", "Measure", "Good to be", "Q1 2019/20", "Target", "RAG"]


def _card(*rows: list[Content], headings: list[Content] = _HEADINGS) -> Scorecard:
    (card,) = understand(workbook(sheet([["Scorecard Q1 2019/20"], headings, *rows]))).scorecards
    return card


def _relative(amount: int) -> RatingRule:
    return ToleranceRule.of(Decimal(amount), ToleranceKind.RELATIVE)


def _points(amount: int, unit: Unit | None = None) -> RatingRule:
    return ToleranceRule.of(Decimal(amount), ToleranceKind.POINTS, unit=unit)


@pytest.mark.parametrize(
    ("cell", "heading", "unit", "rule"),
    [
        (Cell("10%"), "Tolerance", Unit.NUMBER, _relative(10)),
        (Cell("2 pts"), "Tolerance", Unit.PERCENT, _points(2)),
        (Cell("+/- 5 percentage points"), "Tolerance", Unit.PERCENT, _points(5, Unit.PERCENT)),
        (Cell("£10"), "Tolerance", Unit.CURRENCY, _points(10, Unit.CURRENCY)),
        (Cell("5"), "Tolerance", Unit.PERCENT, _points(5)),
        (Cell(5), "Tolerance", Unit.DAYS, _points(5)),
        (Cell(Decimal("0.1"), "10%", "0%"), "Tolerance", Unit.NUMBER, _relative(10)),
        (Cell(10), "Tolerance %", Unit.NUMBER, _relative(10)),
        (Cell("n/a"), "Tolerance", Unit.NUMBER, None),
        (Cell(""), "Tolerance", Unit.NUMBER, None),
    ],
)
def test_a_tolerance_is_what_its_cell_and_heading_say(
    cell: Cell, heading: str, unit: Unit, rule: RatingRule | None
) -> None:
    assert tolerance_of_cell(grid_cell(1, 1, cell), heading, unit) == rule


def test_the_key_is_in_force_and_counts_the_ratings_that_it_gives_too() -> None:
    card = _card(
        ["1", "Adopted", "High", 3, 4, "A"],
        ["2", "Visited", "High", 9, 9, "G"],
        [],
        ["A = within 10% of target"],
    )

    assert card.rule_in_force == RuleInForce(_relative(10), RuleSource.KEY, agrees=1, rated=2)


def test_without_a_key_the_rule_is_the_one_that_agrees_with_most_ratings() -> None:
    card = _card(
        ["1", "% A", "High", "88%", "92%", "A"],
        ["2", "% B", "High", "86%", "92%", "R"],
        ["3", "% C", "High", "46%", "50%", "A"],
        ["4", "% D", "High", "44%", "50%", "R"],
    )

    assert card.rule_in_force == RuleInForce(_points(5), RuleSource.INFERRED, agrees=4, rated=4)


def test_where_rules_agree_alike_ten_percent_of_the_target_is_taken() -> None:
    card = _card(["1", "Waiting", "Low", 5, 5, "G"], ["2", "Missing", "Low", 50, 5, "R"])

    assert card.rule_in_force == RuleInForce(_relative(10), RuleSource.INFERRED, agrees=2, rated=2)


def test_with_neither_key_nor_ratings_nothing_is_rated() -> None:
    card = _card(["1", "Waiting", "Low", 5, 4, ""])

    assert card.rule_in_force == RuleInForce()
    assert card.rate(card.measures[0]).reason is NotRated.NO_RULE


def test_beside_tolerances_a_measure_that_states_none_is_green_or_red_only() -> None:
    headings: list[Content] = ["Ref", "Measure", "Good to be", "Q1 2019/20", "Target", "Tolerance"]
    card = _card(["1", "Started", "High", 85, 90, "10%"], ["2", "Waiting", "Low", 6, "< 5", "n/a"], headings=headings)

    assert card.rule_in_force == RuleInForce(ToleranceRule(), RuleSource.MEASURE)
    assert [measure.rule for measure in card.measures] == [_relative(10), None]
    assert [card.rate(measure).rag for measure in card.measures] == [RagRating.AMBER, RagRating.RED]


def test_a_zero_target_missed_under_a_relative_rule_is_pointed_out() -> None:
    rows: list[list[Content]] = [
        ["Scorecard Q1 2019/20"],
        _HEADINGS,
        ["1", "Exclusions", "Low", 2, 0, ""],
        [],
        ["A = within 10% of target"],
    ]
    supplied = understand(workbook(sheet(rows)))

    assert [(finding.code, finding.place.cell) for finding in supplied.findings] == [("zero-target", "E3")]


def test_a_disagreement_names_the_measure_the_figures_and_the_rule() -> None:
    rows: list[list[Content]] = [
        ["Scorecard Q1 2019/20"],
        _HEADINGS,
        ["3.8", "Children adopted", "High", 3, 4, "A"],
        [],
        ["A = within 10% of target"],
    ]
    (finding,) = understand(workbook(sheet(rows))).findings

    assert (finding.code, finding.place.cell) == ("rag-disagrees", "F3")
    assert finding.text == (
        "3.8 Children adopted: the workbook shows amber, but 3 against a target of 4 is red by the workbook's key"
        " (amber is within 10% of target). Check the figure, the target and the colour."
    )


def test_the_limit_is_left_out_where_the_ratings_say_so() -> None:
    card = _card(
        ["1", "% A", "High", "45%", "50%", "R"],
        ["2", "% B", "High", "90%", "100%", "R"],
        ["3", "% C", "High", "46%", "50%", "A"],
        ["4", "% D", "High", "91%", "100%", "A"],
    )

    assert card.rule_in_force == RuleInForce(
        ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE, includes_boundary=False), RuleSource.INFERRED, 4, 4
    )


@pytest.mark.parametrize(("near", "far", "amount"), [("39", "38.8", "2.5"), ("37", "36.8", "7.5")])
def test_a_tolerance_may_be_a_half(near: str, far: str, amount: str) -> None:
    card = _card(
        ["1", "Score A", "High", Decimal(near), 40, "A"],
        ["2", "Score B", "High", Decimal(near) * 2, 80, "A"],
        ["3", "Score C", "High", Decimal(far), 40, "R"],
    )

    assert card.rule_in_force.rule == ToleranceRule.of(Decimal(amount), ToleranceKind.RELATIVE)


def test_a_workbook_with_yellow_and_no_amber_has_yellow_between() -> None:
    card = _card(["1", "% A", "High", "46%", "50%", "Y"], ["2", "% B", "High", "30%", "50%", "R"])

    assert card.rule_in_force.rule == ToleranceRule.of(None, ToleranceKind.RELATIVE, yellow=Decimal(10))
    assert [card.rate(measure).rag for measure in card.measures] == [RagRating.YELLOW, RagRating.RED]


def test_a_workbook_with_nothing_between_green_and_red_has_no_tolerance() -> None:
    card = _card(["1", "% A", "High", "49%", "50%", "R"], ["2", "% B", "High", "50%", "50%", "G"])

    assert card.rule_in_force == RuleInForce(ToleranceRule(), RuleSource.INFERRED, 2, 2)


def test_bands_rate_percentages_alone() -> None:
    card = _card(
        ["1", "% A", "High", "85%", "95%", "A"],
        ["2", "Started", "High", 85, 95, "A"],
        [],
        ["Green: 90%+"],
        ["Amber: 80-89%"],
        ["Red: <80%"],
    )

    assert [card.rate(measure).reason for measure in card.measures] == [None, NotRated.NO_RULE]
    assert card.rate(card.measures[0]).rag is RagRating.AMBER
