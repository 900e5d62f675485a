"""A key with two tolerances has one for each unit that it names, or leaves open which holds."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RatingRule, ToleranceKind, ToleranceRule
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import rule_of_lines
from cpdesk.excel.key.scoped_rules import KeyRules, rules_beside

_FIVE = ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE)
_TEN = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
_POINTS = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)


def _rules(texts: Sequence[str]) -> KeyRules:
    lines = [KeyLine(text) for text in texts]
    return rules_beside(lines, rule_of_lines(lines))


@pytest.mark.parametrize(
    ("lines", "percent", "number", "days"),
    [
        (["Amber: within 5% for percentages, within 10% for numbers"], _FIVE, _TEN, _TEN),
        (["Amber: within 5 points of target (percentages) or within 10% (other measures)"], _POINTS, _TEN, _TEN),
        (["Percentages: amber within 5 points of target", "Numbers: amber within 10% of target"], _POINTS, _TEN, _TEN),
        (["Percentage measures", "Amber: within 5% of target", "Number measures", "Amber: within 10% of target"],
         _FIVE, _TEN, _TEN),
        (["For percentages amber is within 5 points. For all other indicators amber is within 10%."],
         _POINTS, _TEN, _TEN),
        (["Amber: within 10% of target (5% for timeliness measures)"], _TEN, _TEN, _FIVE),
    ],
)  # fmt: skip
def test_each_unit_has_the_tolerance_that_the_words_give_it(
    lines: list[str], percent: RatingRule, number: RatingRule, days: RatingRule
) -> None:
    rules = _rules(lines)

    assert [rules.rule_for(unit) for unit in (Unit.PERCENT, Unit.NUMBER, Unit.DAYS)] == [percent, number, days]
    assert rules.rivals == ()


@pytest.mark.parametrize(
    "lines",
    [
        ["Key for Pledge 1", "Amber: within 5% of target", "Key for Pledge 2", "Amber: within 10% of target"],
        ["Amber: within 5% of target", "Red: more than 10% from target"],
        ["Amber: within 5% or 10% of target"],
    ],
)
def test_tolerances_of_nothing_in_particular_are_rivals(lines: list[str]) -> None:
    assert _rules(lines).rivals == (_FIVE, _TEN)


@pytest.mark.parametrize(
    "lines",
    [
        ["Green: on target", "Amber: on or within 10% of target", "Red: more than 10% off"],
        ["Amber: more than 2% but within 10% of target"],
        ["Amber: 2.5-5% below target"],
        ["Amber: between 90% and 100% of target", "Red: less than 90% of target"],
        ["Amber: within 5% of target", "Amber/Red: within 10% of target", "Red: more than 10% off"],
        ["Green: within 2% of target", "Amber: within 5% of target", "Red: more than 5% off"],
    ],
)
def test_a_key_with_one_tolerance_leaves_nothing_open(lines: list[str]) -> None:
    assert _rules(lines) == KeyRules()


@pytest.mark.parametrize(
    "red", ["Red: 6% or more below target", "Red: at least 5.1% below target", "Red: more than 5%"]
)
def test_red_that_begins_at_the_next_figure_is_where_amber_ends(red: str) -> None:
    assert _rules(["Amber: up to 5% below target", red]).rivals == ()


def test_red_that_begins_further_off_is_not() -> None:
    assert len(_rules(["Amber: up to 5% below target", "Red: 8% or more below target"]).rivals) > 1
