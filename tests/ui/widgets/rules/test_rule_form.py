"""The form of a rule."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    Limit,
    RagRating,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
)
from cpdesk.domain.rating.draft import draft_of, read_draft
from cpdesk.domain.rating.two_sided import Side
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rules.rule_form import RuleForm

TEN, FIVE = Decimal(10), Decimal(5)
FOUR = ToleranceRule(
    (Limit(RagRating.YELLOW, FIVE), Limit(RagRating.AMBER, TEN)),
    ToleranceKind.RELATIVE,
    includes_boundary=False,
    exceeding=Limit(RagRating.BLUE, FIVE),
)
RULES = [
    ToleranceRule.of(TEN, ToleranceKind.POINTS, green=FIVE),
    FOUR,
    ToleranceRule.of(TEN, ToleranceKind.POINTS, unit=Unit.PERCENT),
    ToleranceRule.of(TEN, ToleranceKind.POINTS, unit=Unit.CURRENCY),
    ToleranceRule.of(TEN, ToleranceKind.POINTS, unit=Unit.DAYS),
    FloorRule(),
    BandsRule.of(Decimal(90), Decimal(80)),
    BandsRule(BandsRule.of(TEN, FIVE).cuts, BandsRule.of(TEN, FIVE).ratings, None, rates_without_target=True),
    TwoSidedRule(Side(FIVE, TEN), Side(FIVE, FIVE), ToleranceKind.RELATIVE),
    ImprovementRule(TEN, ToleranceKind.RELATIVE, includes_boundary=False),
    JudgedRule(),
    JudgedRule(FOUR),
]


def named(form: RuleForm) -> list[str]:
    """Return the names of the controls that are to be seen."""
    return [
        widget.accessibleName()
        for widget in form.findChildren(QWidget)
        if widget.accessibleName() and widget.isVisibleTo(form) and widget.metaObject().className() != "TextLabel"
    ]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_is_shown_is_read_back(qtbot: QtBot, appearance: Appearance, rule: RatingRule) -> None:
    form = RuleForm(appearance)
    qtbot.addWidget(form)
    form.show_draft(draft_of(rule))
    assert read_draft(form.draft, ()).rule == rule


def test_only_the_parts_of_the_kind_are_asked_for(qtbot: QtBot, appearance: Appearance) -> None:
    form = RuleForm(appearance)
    qtbot.addWidget(form)
    form.show_draft(draft_of(FloorRule()))
    assert named(form) == ["Kind of rule"]
    form.show_draft(draft_of(BandsRule.of(Decimal(90), Decimal(80), includes_amber=False)))
    assert form.draft.unit is Unit.PERCENT
    assert named(form)[:2] == ["Kind of rule", "Bands, a line for each"]
    form.show_draft(draft_of(JudgedRule(ToleranceRule.of(TEN, ToleranceKind.POINTS))))
    assert "Rule beside it" in named(form)
    assert "Amber within" in named(form)
    assert "Yellow within" not in named(form)
