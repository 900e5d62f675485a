"""The rule of a key is read from its words: how far off, in what, with or without the limit itself."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, RagRating, RatingRule, ToleranceKind, ToleranceRule
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import rule_of_lines

_RELATIVE, _POINTS = ToleranceKind.RELATIVE, ToleranceKind.POINTS


def _amber(amount: str, kind: ToleranceKind = _RELATIVE, *, includes: bool = True) -> RatingRule:
    return ToleranceRule.of(Decimal(amount), kind, includes_boundary=includes)


def _rule(lines: Sequence[str]) -> RatingRule | None:
    return rule_of_lines([KeyLine(text) for text in lines])


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (["Green: on target", "Amber: on or within 10% of target", "Red: more than 10% off"], _amber("10")),
        (["Amber: up to 10% off target"], _amber("10")),
        (["Amber: within 5 percentage points"], ToleranceRule.of(Decimal(5), _POINTS, unit=Unit.PERCENT)),
        (["Amber: less than 5% below", "Red: 5% or more below"], _amber("5", includes=False)),
        (["Amber: less than 10% off target"], _amber("10", includes=False)),
        (["Amber: 10% or less off target"], _amber("10")),
        (["Amber: no more than 10% below target"], _amber("10")),
        (["Red: 10% or more below target"], _amber("10", includes=False)),
        (["Red: at least 10 points below target"], _amber("10", _POINTS, includes=False)),
        (["Red: more than 10% below target"], _amber("10")),
        (["Amber: <10% off", "Red: >=10% off"], _amber("10", includes=False)),
        (["Amber: ≤5% off target", "Red: >5% off target"], _amber("5")),
        (["Amber: more than 2% but within 10% of target"], _amber("10")),
        (["Amber: 2.5-5% below target"], _amber("5")),
        (["Amber: between 90% and 100% of target"], _amber("10")),
        (["Amber: 90-99% of target", "Red: less than 90% of target"], _amber("10")),
        (["Amber: at least 95% of target"], _amber("5")),
        (["Amber 10% tolerance"], _amber("10")),
        (["RAG tolerance 5%"], _amber("5")),
        (["Green: 0% or better against target", "Amber: -5% to 0%", "Red: less than -5%"], _amber("5")),
        (["All ratings use a tolerance of 5% of target."], _amber("5")),
        (["Performance within 10% of target is amber"], _amber("10")),
        (["Green if on target, amber if within 10% of target, red if more than 10% from target"], _amber("10")),
        (["Green: exceeds target by more than 5%", "Amber: within 3% of target"], _amber("3")),
        (["Green: Met", "Red: Not met"], ToleranceRule()),
        (["Green: target achieved", "Amber: floor achieved, target not", "Red: floor not achieved"], None),
        (["Figures are shown in % and rounded to 1 point."], None),
        (["There were 10% more children in care than last year."], None),
        (["Green: new measure", "Amber: data not yet available", "Red: within 10% of budget, new for this year"], None),
    ],
)
def test_amber_reaches_as_far_as_the_words_say(lines: list[str], rule: RatingRule | None) -> None:
    assert _rule(lines) == rule


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (
            ["Green: on or within 10% of target", "Red: more than 10% off target"],
            ToleranceRule.of(None, _RELATIVE, green=Decimal(10)),
        ),
        (
            ["Green: within 2% of target", "Amber: within 5% of target", "Red: more than 5% off"],
            ToleranceRule.of(Decimal(5), _RELATIVE, green=Decimal(2)),
        ),
        (
            ["Green: on target", "Yellow: within 5% of target", "Amber: within 10% of target", "Red: over 10% off"],
            ToleranceRule.of(Decimal(10), _RELATIVE, yellow=Decimal(5)),
        ),
        (["Green: on target", "Yellow: within 5% of target", "Amber", "Red"], None),
    ],
)
def test_green_may_reach_below_the_target_and_yellow_lie_between(lines: list[str], rule: RatingRule | None) -> None:
    assert _rule(lines) == rule


@pytest.mark.parametrize(
    ("lines", "bands"),
    [
        (["amber: 80-89%, green: 90%+, red: <80%"], BandsRule.of(Decimal(90), Decimal(80))),
        (["Green 90% and above", "Amber 80% to 89.9%", "Red below 80%"], BandsRule.of(Decimal(90), Decimal(80))),
        (
            ["Green: over 95%", "Amber: more than 90%", "Red: 90% or less"],
            BandsRule.of(Decimal(95), Decimal(90), includes_green=False, includes_amber=False),
        ),
        (
            ["Green: under 5%", "Amber: 5-10%", "Red: over 10%"],
            BandsRule.of(Decimal(5), Decimal(10), includes_green=False),
        ),
    ],
)
def test_bare_runs_of_figures_are_bands(lines: list[str], bands: BandsRule) -> None:
    assert _rule(lines) == bands


def test_runs_of_figures_under_a_variance_from_target_are_distances() -> None:
    rule = _rule(["RAG by variance from target", "Green: 0-5%", "Amber: 5-10%", "Red: over 10%"])

    assert rule == ToleranceRule.of(Decimal(10), _RELATIVE, green=Decimal(5))


def test_a_yellow_swatch_is_amber_unless_the_key_has_both() -> None:
    near = KeyLine("Within 5% of target", "FFFF00", has_swatch=True)
    nearer = KeyLine("Within 10% of target", "FFC000", has_swatch=True)

    assert rule_of_lines([near]) == _amber("5")
    assert rule_of_lines([near, nearer]) == ToleranceRule.of(Decimal(10), _RELATIVE, yellow=Decimal(5))


def test_bands_have_as_many_ratings_as_the_key_names() -> None:
    rule = _rule(
        ["Green: 90% or more", "Yellow: 80% to less than 90%", "Amber: 70% to less than 80%", "Red: below 70%"]
    )
    assert isinstance(rule, BandsRule)
    assert [rating.value for rating in rule.ratings] == ["red", "amber", "yellow", "green"]
    assert [cut.at for cut in rule.cuts] == [70, 80, 90]
    falling = _rule(["Green: 5% or less", "Amber-green: up to 10%", "Amber-red: less than 15%", "Red: 15% or more"])
    assert isinstance(falling, BandsRule)
    assert [rating.value for rating in falling.ratings] == ["green", "amber-green", "amber-red", "red"]
    assert [cut.at for cut in falling.cuts] == [5, 10, 15]
    assert [cut.is_in_upper for cut in falling.cuts] == [False, False, True]


def test_a_band_in_between_that_cannot_be_read_leaves_no_bands() -> None:
    rule = _rule(["Green: 90% or more", "Yellow: just below target", "Amber: 70% to less than 80%", "Red: below 70%"])
    assert not isinstance(rule, BandsRule)


def test_blue_is_what_exceeds_its_target_by_so_much() -> None:
    lines = ["Blue: exceeds target by 5% or more", "Green: on target", "Amber: within 10% of target"]
    rule = _rule(lines)
    assert isinstance(rule, ToleranceRule)
    assert rule.exceeding is not None
    assert (rule.exceeding.rating, rule.exceeding.amount) == (RagRating.BLUE, Decimal(5))
    assert rule.includes_exceeding
    more = _rule(["Blue: exceeds target by more than 5%", *lines[1:]])
    assert isinstance(more, ToleranceRule)
    assert not more.includes_exceeding
    within = _rule(["Blue: within 5% of target", *lines[1:]])
    assert isinstance(within, ToleranceRule)
    assert within.exceeding is None
