"""The tolerance round a target is a band, as far as the council's own rule has one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.branding import load_branding
from cpdesk.charts.figures import trend_figure
from cpdesk.charts.render import render_svg
from cpdesk.domain.figure import TrendFigure
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import JudgedRule, RatingRule, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.review import review_pack
from pack_builders import measure, pack_of, scorecard, workbook

POINTS, RELATIVE = ToleranceKind.POINTS, ToleranceKind.RELATIVE


def figure(
    rule: RatingRule | None,
    target: str = "50",
    *,
    polarity: Polarity = Polarity.HIGH,
    unit: Unit = Unit.PERCENT,
    source: RuleSource = RuleSource.KEY,
) -> TrendFigure:
    card = scorecard([measure("1", "% seen", [40, 45, 48], target, polarity=polarity, unit=unit)])
    card = replace(card, rule_in_force=RuleInForce(rule, source))
    return trend_figure(next(iter(review_pack(pack_of(workbook([card]))).measures.values())))


def reach(drawn: TrendFigure) -> tuple[Decimal | None, Decimal | None] | None:
    return (drawn.bands[0].lower[-1], drawn.bands[0].upper[-1]) if drawn.bands else None


def rule(amber: str, kind: ToleranceKind, yellow: Decimal | None = None) -> ToleranceRule:
    return ToleranceRule.of(Decimal(amber), kind, yellow=yellow)


@pytest.mark.parametrize(
    ("polarity", "kind", "target", "expected"),
    [
        (Polarity.HIGH, RELATIVE, "50", ("45", "50")),
        (Polarity.HIGH, POINTS, "50", ("40", "50")),
        (Polarity.LOW, RELATIVE, "15", ("15", "16.5")),
        (Polarity.LOW, POINTS, "5", ("5", "15")),
        (Polarity.PLAN, POINTS, "50", ("40", "60")),
        (Polarity.HIGH, POINTS, "4", ("0", "4")),
        (Polarity.LOW, POINTS, "96", ("96", "100")),
    ],
)
def test_the_band_reaches_from_the_target_to_where_red_begins(
    polarity: Polarity, kind: ToleranceKind, target: str, expected: tuple[str, str]
) -> None:
    drawn = figure(rule("10", kind), target, polarity=polarity)
    assert reach(drawn) == tuple(map(Decimal, expected))


def test_of_several_ratings_the_furthest_counts() -> None:
    drawn = figure(rule("10", POINTS, yellow=Decimal(5)))
    assert reach(drawn) == (Decimal(40), Decimal(50))


@pytest.mark.parametrize(
    "drawn",
    [
        figure(rule("10", RELATIVE), source=RuleSource.INFERRED),
        figure(rule("10", RELATIVE), "0"),
        figure(ToleranceRule()),
        figure(JudgedRule()),
        figure(None),
        figure(rule("10", POINTS), polarity=Polarity.NEUTRAL),
        figure(rule("10", POINTS), "some"),
    ],
)
def test_what_is_a_guess_or_nothing_is_not_drawn(drawn: TrendFigure) -> None:
    assert drawn.bands == ()
    assert not any("Tolerance" in row[0] for row in drawn.rows)


def test_the_band_is_named_beside_the_chart_and_stands_in_its_table() -> None:
    drawn = figure(rule("10", RELATIVE))
    assert ("Tolerance of the target", "45%", "worked out") in drawn.rows
    svg = render_svg(drawn, load_branding(), width_mm=160, height_mm=70)
    assert ">Tolerance 45%<" in svg
    assert "Tolerance" not in render_svg(figure(None), load_branding(), width_mm=160, height_mm=70)
