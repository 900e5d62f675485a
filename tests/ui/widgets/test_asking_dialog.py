"""A small dialog that asks for a few things at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.asking_dialog import AskingDialog


class Asked(AskingDialog):
    """Asks for two things."""

    def __init__(self, appearance: Appearance) -> None:
        first, second = QLineEdit(), QLineEdit()
        rows = (("&First", first, "Help on the first"), ("&Second", second, ""))
        super().__init__("Title", "What this is for.", rows, "Take it", appearance)
        self.first, self.second = first, second


@pytest.fixture
def dialog(appearance: Appearance, qtbot: QtBot) -> Asked:
    made = Asked(appearance)
    qtbot.addWidget(made)
    return made


def words(dialog: Asked) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()}


def test_tab_goes_through_the_rows_in_their_order_then_to_the_buttons(dialog: Asked, qtbot: QtBot) -> None:
    dialog.begin(dialog.first)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.first)
    met = []
    for _ in range(4):
        here: QWidget | None = QApplication.focusWidget()
        assert here is not None
        met.append(here.text() if isinstance(here, QPushButton) else here)
        QTest.keyClick(here, Qt.Key.Key_Tab)

    assert met == [dialog.first, dialog.second, "Cancel", "Take it"]
    assert QApplication.focusWidget() is dialog.first


def test_it_says_what_it_is_about_and_what_is_lacking_until_it_is_asked_again(dialog: Asked) -> None:
    dialog.begin(dialog.first, "Measure 2.6")
    dialog.say_lacking("Give the second.", dialog.second)
    said, caret = words(dialog), dialog.focusWidget()
    dialog.close()
    dialog.begin(dialog.first)

    assert said == {"Measure 2.6", "What this is for.", "&First", "Help on the first", "&Second", "Give the second."}
    assert caret is dialog.second
    assert words(dialog) == {"What this is for.", "&First", "Help on the first", "&Second"}


def test_return_takes_it_and_escape_leaves_it(dialog: Asked) -> None:
    taken: list[bool] = []
    dialog.take.clicked.connect(lambda: taken.append(True))
    dialog.begin(dialog.first)
    QTest.keyClick(dialog.first, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert taken == [True]
    assert not dialog.isVisible()
