"""A key may put what a colour means in brackets behind its name: Amber (within 5% of target)."""

from decimal import Decimal

import pytest

from cpdesk.domain.rating import BandsRule, Cut, RagRating, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import explains_rating
from cpdesk.excel.key.rule_keys import rule_of_lines
from grid_builders import Content, filled
from understood import understood_card

_RELATIVE = ToleranceKind.RELATIVE
_LINES = ["Green (on or above target)", "Amber (within 5% of target)", "Red (more than 5% off target)"]


def _card(*key: list[Content]) -> Scorecard:
    return understood_card(
        ["Measure", "Good is", "Target", "Q1 2024/25"],
        ["% of reviews", "High", "90%", "86%"],
        ["% of visits", "Low", "40%", "41%"],
        [],
        *key,
    )


def _calculated(card: Scorecard) -> list[RagRating | None]:
    return [card.rate(measure).rag for measure in card.measures]


@pytest.mark.parametrize("key", [[[line] for line in _LINES], [[", ".join(_LINES)]], [["Key"], ["; ".join(_LINES)]]])
def test_its_lines_state_the_rule_below_each_other_or_in_one_cell(key: list[list[Content]]) -> None:
    assert _calculated(_card(*key)) == [RagRating.AMBER, RagRating.AMBER]


def test_yellow_and_the_pairs_of_a_longer_scale_are_among_them() -> None:
    five = [
        "Green (met target)",
        "AG (within 2% of target)",
        "Amber (within 5% of target)",
        "A/R (within 9% of target)",
    ]
    rule = rule_of_lines([KeyLine(text) for text in [*five, "Red (more than 9% off target)"]])

    assert isinstance(rule, ToleranceRule)
    assert [(limit.rating.value, int(limit.amount)) for limit in rule.limits] == [
        ("amber-green", 2),
        ("amber", 5),
        ("amber-red", 9),
    ]
    four = ["Green (met target)", "Yellow (within 5% of target)", "Amber (within 10% of target)", "Red (off target)"]
    assert rule_of_lines([KeyLine(text) for text in four]) == ToleranceRule.of(
        Decimal(10), _RELATIVE, yellow=Decimal(5)
    )


def test_runs_of_percentages_may_stand_in_the_brackets() -> None:
    rule = rule_of_lines([KeyLine(text) for text in ("Green (90%+)", "Amber (85% to 89%)", "Red (<85%)")])

    assert isinstance(rule, BandsRule)
    assert rule.cuts == (Cut(Decimal(85), True), Cut(Decimal(90), True))


@pytest.mark.parametrize("text", ["A (p)", "B (boys)", "Green (Sam)"])
def test_a_short_aside_explains_no_rating(text: str) -> None:
    assert not explains_rating(text)


def test_an_amber_swatch_is_not_green_because_its_share_of_the_target_is_at_least_so_much() -> None:
    card = _card(
        [filled("", "00B050"), "100% or more of target"],
        [filled("", "FFC000"), "At least 95% of target"],
        [filled("", "FF0000"), "Less than 95% of target"],
    )

    assert _calculated(card) == [RagRating.AMBER, RagRating.AMBER]
