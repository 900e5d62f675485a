"""The look that tables of words share."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.widgets.plain_table import make_plain


def test_it_is_named_and_tab_leaves_it_for_what_is_next(qtbot: QtBot) -> None:
    window, table, after = QWidget(), QTableWidget(3, 2), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(table)
    column.addWidget(after)
    make_plain(table, "Changes")
    window.show()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)

    QTest.keyClick(table, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is after
    assert table.accessibleName() == "Changes"
    assert not table.showGrid()
    assert table.verticalHeader().isHidden()
