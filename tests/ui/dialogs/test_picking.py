"""One thing is picked from a list by a few letters of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.picking import Offer, PickDialog

OFFERS = (
    Offer("a", "2.5  Fixed term exclusions", "Pledge 2"),
    Offer("b", "2.6  Attendance of pupils", "Pledge 2"),
    Offer("c", "3.1  Stability of placements", "Pledge 3"),
)


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance) -> PickDialog:
    made = PickDialog("Chart of a measure", "Put it in", OFFERS, appearance)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    return made


def field(dialog: PickDialog) -> QLineEdit:
    return dialog.findChildren(QLineEdit)[0]


def listed(dialog: PickDialog) -> list[str]:
    found = dialog.findChildren(QListWidget)[0]
    return [found.item(at).text()[:3] for at in range(found.count()) if not found.item(at).isHidden()]


def test_enter_picks_the_first(dialog: PickDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert picked.args == ["a"]
    assert not dialog.isVisible()


def test_letters_narrow_the_list_by_words_and_by_the_line_on_them(dialog: PickDialog) -> None:
    QTest.keyClicks(field(dialog), "pledge 2")
    assert listed(dialog) == ["2.5", "2.6"]
    QTest.keyClicks(field(dialog), " attend")
    assert listed(dialog) == ["2.6"]


def test_arrow_keys_go_through_what_is_left(dialog: PickDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(field(dialog), "of")
    assert listed(dialog) == ["2.6", "3.1"]
    QTest.keyClick(field(dialog), Qt.Key.Key_Down)
    QTest.keyClick(field(dialog), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert picked.args == ["c"]


def test_nothing_is_picked_where_nothing_is_left(dialog: PickDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(field(dialog), "xyz")
    pick = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Put it in")
    assert not pick.isEnabled()
    with qtbot.assertNotEmitted(dialog.picked):
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_escape_picks_nothing(dialog: PickDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.picked):
        QTest.keyClick(field(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_typed_can_be_picked_where_it_is_an_offer_itself(dialog: PickDialog, qtbot: QtBot) -> None:
    hint = "Type to find, or name several"
    dialog.offer_typed(lambda typed: Offer(f"typed {typed}", f"Both of {typed}") if "," in typed else None, hint)
    assert field(dialog).placeholderText() == hint
    QTest.keyClicks(field(dialog), "2.5, 3.1")
    assert listed(dialog) == ["Bot"]
    QTest.keyClick(field(dialog), Qt.Key.Key_Backspace)
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert picked.args == ["typed 2.5, 3."]


def test_an_offer_of_what_was_typed_before_is_gone(dialog: PickDialog) -> None:
    dialog.offer_typed(lambda typed: Offer("typed", "Both") if "," in typed else None, "")
    QTest.keyClicks(field(dialog), "2.5,")
    field(dialog).setText("2.5")
    assert listed(dialog) == ["2.5"]
    field(dialog).clear()
    assert listed(dialog) == ["2.5", "2.6", "3.1"]
