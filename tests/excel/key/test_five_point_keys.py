"""Keys of four and five points give a rule of as many, or none and a finding: never one with a line dropped."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cpdesk.domain.rating import Limit, RagRating, ToleranceRule
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import left_out_of, rule_of_lines
from understood import understood

_AG, _A, _AR = RagRating.AMBER_GREEN, RagRating.AMBER, RagRating.AMBER_RED


def _limits(lines: Sequence[str | tuple[str, str]]) -> list[tuple[RagRating, int]] | None:
    keyed = [KeyLine(line) if isinstance(line, str) else KeyLine(line[1], swatch=line[0]) for line in lines]
    rule = rule_of_lines(keyed)
    return [(limit.rating, int(limit.amount)) for limit in rule.limits] if isinstance(rule, ToleranceRule) else None


@pytest.mark.parametrize(
    "lines",
    [
        [
            ("Green", "Target met"),
            ("Amber-Green", "Within 2 percentage points of target"),
            ("Amber", "Within 5 percentage points of target"),
            ("Amber-Red", "Within 10 percentage points of target"),
            ("Red", "More than 10 percentage points from target"),
        ],
        ["Key: Green – target met; Green/Amber – within 2%; Amber – within 5%; Amber/Red – within 10%; Red – over 10%"],
        ["Key: G = on target, AG = within 2%, A = within 5%, AR = within 10%, R = more than 10% off target"],
        ["G: on target", "A/G: within 2%", "A: within 5%", "A/R: within 10%", "R: more than 10% off target"],
        ["Green: met", "Amber-green: within 2%", "Amber: within 5%", "Amber-red: missed", "Red: more than 10% off"],
    ],
)
def test_each_line_between_green_and_red_has_its_own_reach(lines: list[str | tuple[str, str]]) -> None:
    assert _limits(lines) == [(_AG, 2), (_A, 5), (_AR, 10)]


def test_a_key_of_four_points_keeps_the_one_beside_amber() -> None:
    lines = ["Green: met", "Amber: within 4%", "Amber-Red: within 6%", "Red: more than 6% off target"]
    assert _limits(lines) == [(_A, 4), (_AR, 6)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Green: met", "Amber-green: nearly there", "Amber: within 5%", "Red: more than 5% off target"],
        ["Green: met", "Amber-green: within 5%", "Amber: within 2%", "Red: more than 5% off target"],
        ["Green: met", "Amber: within 5%", "Amber-red: within 8 points", "Red: more than 10% off target"],
    ],
)
def test_a_key_with_a_line_that_gives_no_step_gives_no_rule_and_says_which(lines: list[str]) -> None:
    keyed = [KeyLine(line) for line in lines]
    rule = rule_of_lines(keyed)
    assert rule is None
    assert left_out_of(keyed, rule) & {_AG, _AR}


def test_a_finding_names_the_ratings_that_the_key_does_not_explain() -> None:
    book = understood(
        ["Measure", "Good is", "Target", "Q1 2024/25", "RAG"],
        ["Reviews", "High", 95, 94, "Amber-green"],
        ["Visits", "High", 95, 80, "Red"],
        [],
        ["Key: Green – met; Amber-Green – nearly there; Amber – within 5% of target; Red – more than 5% off target"],
    )
    unclear = [finding.text for finding in book.findings if finding.code == "key-unclear"]
    assert len(unclear) == 1
    assert "amber-green" in unclear[0]


def test_a_yellow_beside_amber_that_says_no_distance_is_named_and_not_dropped() -> None:
    keyed = [
        KeyLine(line) for line in ("Green: met", "Yellow: near target", "Amber: within 5%", "Red: more than 5% off")
    ]
    assert rule_of_lines(keyed) is None
    assert left_out_of(keyed, None) == {RagRating.YELLOW}


def test_a_colour_that_is_no_rating_is_not_missed_from_the_rule() -> None:
    keyed = [KeyLine(line) for line in ("Green: met", "Blue: new measure", "Amber: within 5%", "Red: more than 5% off")]
    assert left_out_of(keyed, rule_of_lines(keyed)) == frozenset()


def test_limits_are_exact() -> None:
    rule = rule_of_lines([KeyLine("Amber-green: within 2.5% of target"), KeyLine("Amber: within 5% of target")])
    assert isinstance(rule, ToleranceRule)
    assert rule.limits == (Limit(_AG, Decimal("2.5")), Limit(_A, Decimal(5)))
