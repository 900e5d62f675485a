"""The dialog of rating rules."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import RuleScope, SetRating, SetRule, SetTarget
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.rating import RagRating, RatingOverride, ToleranceKind, ToleranceRule
from cpdesk.domain.rule_subject import RuleSubject
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.rules.rule_dialog import RuleDialog
from cpdesk.ui.dialogs.rules.rule_page import RulePage
from cpdesk.ui.widgets.rules.outlook_bar import OutlookBar
from cpdesk.ui.widgets.rules.rule_form import RuleForm
from ui.found import button, named
from ui.review_builders import EDUCATION, session

Ask = Callable[[RuleSubject], RuleDialog]


@pytest.fixture
def controller() -> Controller:
    return Controller(session())


@pytest.fixture
def ask(qtbot: QtBot, appearance: Appearance, controller: Controller) -> Iterator[Ask]:
    background = Background()

    def shown(subject: RuleSubject) -> RuleDialog:
        made = RuleDialog(controller, background, appearance, subject, RulePage(RuleForm(appearance), appearance))
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        qtbot.waitUntil(lambda: made.outlook is not None)
        return made

    yield shown
    background.end()


def said(dialog: RuleDialog) -> str:
    return dialog.findChildren(OutlookBar)[0].said


def test_one_measure_may_be_meant_as_its_pledge_or_the_pack(ask: Ask) -> None:
    dialog = ask(RuleSubject(RuleScope.MEASURE, ("2.6",)))
    box = named(dialog, QComboBox, "For")
    assert [box.itemText(at) for at in range(box.count())] == ["Measure 2.6", EDUCATION, "The whole pack"]
    (target,) = [line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "Target"]
    assert target.text() == "15"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert dialog.subject == RuleSubject(RuleScope.PLEDGE, (EDUCATION,))
    assert not target.isVisible()


def test_the_example_is_told_with_the_measures_own_target(ask: Ask) -> None:
    dialog = ask(RuleSubject(RuleScope.MEASURE, ("2.6",)))
    box = named(dialog, QComboBox, "How far off target is measured")
    assert box.accessibleDescription() == "Within 10 points of 15% is 25%; within 10% of 15% is 16.5%."


def test_nothing_can_be_set_before_something_is_changed(ask: Ask, controller: Controller) -> None:
    dialog = ask(RuleSubject(RuleScope.PACK))
    assert said(dialog) == "Nothing is changed yet."
    assert not button(dialog, "&Set the rule").isEnabled()
    button(dialog, "Leave as it is").click()
    assert controller.undo_stack.count() == 0


def test_what_a_colleague_changed_meanwhile_is_reckoned_with(ask: Ask, controller: Controller, qtbot: QtBot) -> None:
    dialog = ask(RuleSubject(RuleScope.MEASURE, ("2.6",)))
    line = named(dialog, QLineEdit, "Amber within")
    line.setText("80")
    line.textEdited.emit("80")
    qtbot.waitUntil(lambda: said(dialog) == "1 measure gets another rating: 1 red to amber (2.6).")
    controller.edit(SetRating("2.6", RatingOverride(RagRating.RED, "Known", "Jo Example")))
    qtbot.waitUntil(lambda: said(dialog) == "No measure gets another rating.")
    button(dialog, "&Set the rule").click()
    assert controller.undo_stack.undoText() == "rating rule of Measure 2.6"
    assert controller.pack.override("2.6") is not None


def test_a_target_that_holds_from_a_day_is_changed_from_that_day_on(
    ask: Ask, controller: Controller, qtbot: QtBot
) -> None:
    quarter = date(2019, 4, 1)
    rule = ToleranceRule.of(Decimal(10), ToleranceKind.POINTS)
    controller.edit(SetRule(RuleScope.MEASURE, "2.6", Dated(rule)))
    controller.edit(SetTarget("2.6", Dated(MeasureTarget(Decimal(20)), quarter)))
    dialog = ask(RuleSubject(RuleScope.MEASURE, ("2.6",)))
    assert said(dialog) == "Nothing is changed yet."
    (line,) = [item for item in dialog.findChildren(QLineEdit) if item.accessibleName() == "Target"]
    line.setText("30")
    line.textEdited.emit("30")
    qtbot.waitUntil(lambda: dialog.outlook is not None and dialog.outlook.edit is not None)
    button(dialog, "&Set the rule").click()
    assert controller.pack.rules.targets["2.6"] == (Dated(MeasureTarget(Decimal(30)), quarter),)
    assert controller.pack.rules.by_measure["2.6"] == (Dated(rule),)


def test_another_rule_in_place_of_one_that_is_set_holds_from_the_current_period_on(
    ask: Ask, controller: Controller, qtbot: QtBot
) -> None:
    rule = ToleranceRule.of(Decimal(10), ToleranceKind.POINTS)
    controller.edit(SetRule(RuleScope.PACK, "", Dated(rule)))
    dialog = ask(RuleSubject(RuleScope.PACK))
    start = named(dialog, QComboBox, "Holds from")
    (amber,) = [line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "Amber within"]
    for typed, shown in (("20", "From Q1 2019/20"), ("10", "Always")):
        amber.setText(typed)
        amber.textEdited.emit(typed)
        assert start.currentText() == shown
    start.setCurrentIndex(start.count() - 1)
    start.activated.emit(start.count() - 1)
    amber.setText("20")
    amber.textEdited.emit("20")
    assert start.currentIndex() == start.count() - 1


def test_tab_goes_through_the_form_as_it_is_read(ask: Ask) -> None:
    dialog = ask(RuleSubject(RuleScope.MEASURE, ("2.6",)))
    first = named(dialog, QComboBox, "For")
    first.setFocus()
    names = [first.accessibleName()]
    while True:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        if focused is first or len(names) > 30:
            break
        names.append(focused.accessibleName() or getattr(focused, "text", str)())
    assert names == [
        "For",
        "Kind of rule",
        "How far off target is measured",
        "Blue if better by",
        "Green within",
        "Amber within",
        "It rates figures in",
        "A figure just on a limit has",
        "Holds from",
        "Target",
        "Floor",
        *(f"Target Q{number} 2019/20" for number in range(1, 5)),
        "Which way is good",
        "What the figures count",
        "What is rated",
        "A figure on a limit has",
        "&Rate earlier periods by today's rules and targets too",
        "Leave as it is",
    ]
