"""A page that scrolls up and down alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.widgets.page_scroll import let_scroll


def test_it_is_as_wide_as_there_is_room_and_no_stop_of_tab(qtbot: QtBot) -> None:
    window, scroll, page = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(window)
    first, last = QLineEdit(), QLineEdit()
    inner = QVBoxLayout(page)
    for widget in (first, QLabel("A long line. " * 9), last):
        inner.addWidget(widget)
    QVBoxLayout(window).addWidget(scroll)
    let_scroll(scroll, page)
    window.resize(300, 60)
    window.show()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)

    QTest.keyClick(first, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is last
    assert not scroll.horizontalScrollBar().isVisible()
    assert scroll.verticalScrollBar().maximum() > 0
