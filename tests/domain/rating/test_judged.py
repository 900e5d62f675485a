"""The rule of the officer's judgement."""

from decimal import Decimal

from cpdesk.domain.rating import JudgedRule, ToleranceKind, ToleranceRule
from domain.rating.cases import figure, said


def test_no_rule_rates_what_an_officer_has_to_judge_not_even_without_a_target() -> None:
    assert said(figure("5", "10"), JudgedRule()) == "not-judged"
    assert said(figure("5"), JudgedRule(ToleranceRule())) == "not-judged"


def test_the_key_says_so_and_which_rule_is_shown_beside() -> None:
    assert JudgedRule().sentence() == "Rated by an officer's judgement, with the reason and the name given."
    beside = JudgedRule(ToleranceRule.of(Decimal(5), ToleranceKind.POINTS))
    assert beside.sentence() == (
        "Rated by an officer's judgement, with the reason and the name given. The rule beside it: Green: on or better"
        " than target. Amber: within 5 points of target. Red: more than 5 points worse than target."
    )
