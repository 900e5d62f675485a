"""A line of text is kept once, and undo knows whose turn it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.widgets.kept_line import KeptLine
from editor_form import CTRL


class Window(QWidget):
    """A line and another field, with an Undo that counts."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.other = KeptLine("title"), QLineEdit()
        self.kept: list[tuple[str, str]] = []
        self.undone = 0
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.other)
        undo = QAction("Undo", self)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.triggered.connect(self._undo)
        self.addAction(undo)
        self.line.text_kept.connect(self._keep)

    def _undo(self) -> None:
        self.undone += 1

    def _keep(self, name: str, text: str) -> None:
        self.kept.append((name, text))


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.line.setFocus()
    qtbot.waitUntil(window.line.hasFocus)
    return window


def test_is_kept_at_enter_and_not_again_when_focus_leaves(window: Window) -> None:
    QTest.keyClicks(window.line, "Update")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    window.other.setFocus()
    assert window.kept == [("title", "Update")]


def test_is_kept_when_focus_leaves(window: Window) -> None:
    QTest.keyClicks(window.line, "Update")
    window.other.setFocus()
    assert window.kept == [("title", "Update")]


def test_nothing_is_kept_where_nothing_changed(window: Window) -> None:
    window.line.show_text("Update")
    window.other.setFocus()
    assert window.kept == []


def test_typing_is_left_alone_by_the_text_that_was_kept(window: Window) -> None:
    window.line.show_text("Up")
    QTest.keyClick(window.line, Qt.Key.Key_End)
    QTest.keyClicks(window.line, "date")
    window.line.show_text("Up")
    assert window.line.text() == "Update"
    window.line.show_text("From elsewhere")
    assert window.line.text() == "From elsewhere"


def test_undo_takes_back_typing_first_and_then_is_the_windows(window: Window) -> None:
    QTest.keyClicks(window.line, "Update")
    QTest.keyClick(window.line, Qt.Key.Key_Z, CTRL)
    assert (window.line.text(), window.undone) == ("", 0)
    QTest.keyClicks(window.line, "Update")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    QTest.keyClick(window.line, Qt.Key.Key_Z, CTRL)
    assert (window.line.text(), window.undone) == ("Update", 1)


def test_what_is_not_kept_can_be_forgotten(window: Window) -> None:
    window.line.show_text("Kept")
    QTest.keyClicks(window.line, "typed")
    assert window.line.is_pending
    window.line.discard_pending()
    assert (window.line.text(), window.kept) == ("Kept", [])
