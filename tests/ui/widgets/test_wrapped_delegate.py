"""Cells of words that wrap, each as high as its words need."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.plain_table import make_plain
from cpdesk.ui.widgets.wrapped_delegate import WrappedDelegate

WORDS = "Statistical neighbours has no period, so nobody can tell how old its figures are: 1.2, 2.8 and 9 more."


def test_words_have_every_line_that_they_need_beside_what_is_kept_free_at_their_sides(
    qtbot: QtBot, appearance: Appearance
) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    make_plain(table, "Notes")
    table.setItem(0, 0, QTableWidgetItem(WORDS))
    table.setItemDelegate(WrappedDelegate(appearance, table))
    table.show()
    for width in range(90, 400, 7):
        table.setColumnWidth(0, width)
        room = QRect(0, 0, width - 2 * appearance.step - 6, 10_000)
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, WORDS).height()

        assert table.sizeHintForRow(0) >= needed + 2 * appearance.step, width


def test_a_column_that_is_fitted_is_as_wide_as_its_words_on_one_line(qtbot: QtBot, appearance: Appearance) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setItem(0, 0, QTableWidgetItem("To look at"))
    table.setItemDelegate(WrappedDelegate(appearance, table))
    table.setColumnWidth(0, 20)

    assert table.sizeHintForColumn(0) > table.fontMetrics().horizontalAdvance("To look at")
