"""Cells of a table are edited in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from cpdesk.ui.widgets.cell_delegate import CellDelegate
from cpdesk.ui.widgets.cell_role import CellRole
from ui.found import named, press


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    model = QStandardItemModel(1, 1, made)
    model.setHorizontalHeaderLabels(["Commentary"])
    state = QStandardItem("Draft")
    state.setData(("Draft", "Ready"), CellRole.CHOICES)
    model.setItem(0, 0, state)
    made.setModel(model)
    made.setItemDelegate(CellDelegate(made))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_cell_with_choices_offers_them_as_a_list(table: QTableView, qtbot: QtBot) -> None:
    index = table.model().index(0, 0)
    table.setCurrentIndex(index)
    table.edit(index)
    choice = named(table, QComboBox, "Commentary")
    assert [choice.itemText(place) for place in range(choice.count())] == ["Draft", "Ready"]
    assert choice.currentText() == "Draft"
    press(choice, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.model().dataChanged):
        press(choice, Qt.Key.Key_Return)
    assert index.data() == "Ready"
