"""Cells of a table are painted with badges, and edited in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from cpdesk.branding import load_branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.cell_delegate import CellDelegate, RatingDelegate
from cpdesk.ui.widgets.cell_role import CellRole
from ui.found import named, press


@pytest.fixture
def table(qtbot: QtBot, appearance: Appearance) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    model = QStandardItemModel(2, 2, made)
    model.setHorizontalHeaderLabels(["Rating", "Commentary"])
    for row, rating in enumerate((RagRating.RED, None)):
        badge = QStandardItem("")
        badge.setData(rating, CellRole.RATING)
        badge.setData("" if rating else "suppressed", CellRole.NOTE)
        model.setItem(row, 0, badge)
        state = QStandardItem("Draft")
        state.setData(("Draft", "Ready"), CellRole.CHOICES)
        model.setItem(row, 1, state)
    made.setModel(model)
    made.setItemDelegate(CellDelegate(appearance, made))
    made.setItemDelegateForColumn(0, RatingDelegate(appearance, load_branding(), made))
    made.resize(400, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def colours(table: QTableView, row: int) -> set[str]:
    picture: QImage = table.viewport().grab(table.visualRect(table.model().index(row, 0))).toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_a_rating_is_painted_in_its_colour_whether_chosen_or_not(table: QTableView) -> None:
    red = QColor(f"#{load_branding().look(RagRating.RED).fill}").name()
    assert red in colours(table, 0)
    assert red not in colours(table, 1)
    table.selectRow(0)
    assert red in colours(table, 0)


def test_a_chosen_row_has_the_theme_s_colour(table: QTableView, appearance: Appearance) -> None:
    chosen = appearance.colour("selection").name()
    assert chosen not in colours(table, 1)
    table.selectRow(1)
    assert chosen in colours(table, 1)


def test_a_cell_with_choices_offers_them_as_a_list(table: QTableView, qtbot: QtBot) -> None:
    index = table.model().index(0, 1)
    table.setCurrentIndex(index)
    table.edit(index)
    choice = named(table, QComboBox, "Commentary")
    assert [choice.itemText(place) for place in range(choice.count())] == ["Draft", "Ready"]
    assert choice.currentText() == "Draft"
    press(choice, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.model().dataChanged):
        press(choice, Qt.Key.Key_Return)
    assert index.data() == "Ready"
