"""The setting that every rating goes by."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.domain.rating import (
    BandsRule,
    Boundary,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    Limit,
    RagRating,
    RatedOn,
    RatingSetting,
    ToleranceKind,
    ToleranceRule,
)
from domain.rating.cases import figure, said


def test_the_setting_decides_for_every_rule_with_limits_what_a_figure_on_one_gets() -> None:
    rules = (ToleranceRule.of(Decimal(5), ToleranceKind.POINTS), ImprovementRule(Decimal(5), ToleranceKind.POINTS))
    for rule in rules:
        said = [RatingSetting(boundary=boundary).applied(rule) for boundary in Boundary]
        assert [getattr(one, "includes_boundary", None) for one in said] == [True, True, False]


def test_it_decides_for_the_rule_beside_a_judgement_and_for_what_exceeds_its_target() -> None:
    blue = ToleranceRule((), ToleranceKind.POINTS, exceeding=Limit(RagRating.BLUE, Decimal(5)))
    just = figure("95", "90")
    settings = [RatingSetting(boundary=boundary) for boundary in Boundary]
    assert [said(just, setting.applied(blue)) for setting in settings] == ["blue", "blue", "green"]
    strict = replace(blue, includes_boundary=False, includes_exceeding=False)
    judged = [setting.applied(JudgedRule(blue)) for setting in settings]
    assert judged == [JudgedRule(blue), JudgedRule(blue), JudgedRule(strict)]
    assert (
        RatingSetting(boundary=Boundary.WORSE)
        .applied(blue)
        .sentence()
        .startswith("Blue: better than target by more than 5 points.")
    )
    assert said(figure("95.1", "90"), RatingSetting(boundary=Boundary.WORSE).applied(blue)) == "blue"


@pytest.mark.parametrize("rule", [FloorRule(), BandsRule.of(Decimal(9), Decimal(8))])
def test_bands_and_floors_say_themselves_where_a_figure_on_one_belongs(rule: FloorRule | BandsRule) -> None:
    assert RatingSetting(boundary=Boundary.WORSE).applied(rule) is rule


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        (RatingSetting(), "Figures and targets count as they are displayed, halves rounded away from zero."),
        (
            RatingSetting(RatedOn.STORED, Boundary.WORSE),
            (
                "Figures and targets count as they are held, before they are rounded for display. A figure on a limit"
                " has the worse rating."
            ),
        ),
    ],
)
def test_the_key_states_the_setting(setting: RatingSetting, sentence: str) -> None:
    assert setting.sentence() == sentence
