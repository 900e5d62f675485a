"""A list that takes nothing for chosen before the person says so."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cpdesk.ui.widgets.importing.choice_box import ChoiceBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of lists, without a screen


def made(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox()
    box.addItems(["Value", "Target", "Rating"])
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    return box


def test_arrow_keys_open_the_list_and_choose_nothing_by_themselves(qtbot: QtBot) -> None:
    box = made(qtbot)
    with qtbot.assertNotEmitted(box.activated):
        QTest.keyClick(box, Qt.Key.Key_Down)

    assert box.view().isVisible()
    assert box.currentText() == "Value"
    box.hidePopup()


def test_the_wheel_chooses_nothing(qtbot: QtBot) -> None:
    box = made(qtbot)
    keys, buttons, phase = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), buttons, keys, phase, False)
    QApplication.sendEvent(box, event)

    assert box.currentText() == "Value"
    assert not event.isAccepted()


def test_one_that_can_be_typed_in_takes_letters_and_opens_downwards(qtbot: QtBot) -> None:
    box = made(qtbot)
    box.setEditable(True)
    box.clearEditText()
    QTest.keyClicks(box, "Q1")
    typed = box.currentText()
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert typed == "Q1"
    assert box.view().isVisible()
    box.hidePopup()


def test_the_open_list_has_room_for_its_longest_choice(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["A new measure", "The measure 2.2 with the wording that is much longer than this narrow field", "No"])
    box.setFixedWidth(80)
    with qtbot.waitExposed(box):
        box.show()
    box.showPopup()
    view = box.view()
    assert view.width() >= view.sizeHintForColumn(0)
    assert view.height() >= 3 * view.sizeHintForRow(0)
    box.hidePopup()


def test_a_letter_opens_the_list_at_the_first_choice_that_begins_with_it_and_chooses_nothing(qtbot: QtBot) -> None:
    box = made(qtbot)
    with qtbot.assertNotEmitted(box.activated):
        QTest.keyClick(box, Qt.Key.Key_R)
    assert box.view().isVisible()
    assert box.view().currentIndex().data() == "Rating"
    with qtbot.waitSignal(box.activated):
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentText() == "Rating"
