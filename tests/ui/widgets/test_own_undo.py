"""Undo and redo in a field are its own while something is typed, else the window's."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.kept_text import KeptText

CTRL = Qt.KeyboardModifier.ControlModifier
Field = KeptLine | KeptText


@pytest.mark.parametrize("kind", [KeptLine, KeptText])
def test_the_window_undoes_where_nothing_is_typed(kind: Callable[[str], Field], qtbot: QtBot) -> None:
    window, asked = QWidget(), []
    qtbot.addWidget(window)
    field = kind("name")
    QVBoxLayout(window).addWidget(field)
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: asked.append("undo"))
    window.addAction(undo)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.show_text("Kept")

    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    of_field, was_pending = list(asked), field.is_pending
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)

    assert (of_field, was_pending) == ([], False)
    assert asked == ["undo"]
