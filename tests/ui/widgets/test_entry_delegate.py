"""Rows of the outline are as tall as their headings need."""

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.entry_delegate import EntryDelegate
from cpdesk.ui.widgets.entry_role import EntryRole

LONG = "Voice of our children and young people, and what they told us about moving between homes"


def filled_list(qtbot: QtBot, appearance: Appearance) -> QListView:
    view, model = QListView(), QStandardItemModel()
    model.setParent(view)
    for heading in ("Background", LONG):
        item = QStandardItem(heading)
        item.setData("2", EntryRole.NUMBER)
        item.setData("Nothing written yet", EntryRole.NOTE)
        item.setData("check", EntryRole.ICON)
        model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(EntryDelegate(appearance, view))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    qtbot.addWidget(view)
    view.resize(420, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


def height(view: QListView, row: int) -> int:
    return view.visualRect(view.model().index(row, 0)).height()


def test_a_long_heading_takes_a_second_line(qtbot: QtBot, appearance: Appearance) -> None:
    view = filled_list(qtbot, appearance)
    line = view.fontMetrics().lineSpacing()
    assert line * 0.7 < height(view, 1) - height(view, 0) < line * 1.3


def test_rows_grow_where_the_list_gets_narrow(qtbot: QtBot, appearance: Appearance) -> None:
    view = filled_list(qtbot, appearance)
    before = height(view, 1)
    view.resize(250, 300)
    qtbot.waitUntil(lambda: height(view, 1) > before)


def test_the_chosen_row_is_painted_unlike_the_others(qtbot: QtBot, appearance: Appearance) -> None:
    view = filled_list(qtbot, appearance)
    view.setCurrentIndex(view.model().index(0, 0))
    picture = view.viewport().grab().toImage()
    first, second = (view.visualRect(view.model().index(row, 0)) for row in (0, 1))
    inside = 6
    chosen = picture.pixelColor(first.left() + inside, first.top() + inside)
    assert chosen == appearance.colour("selection")
    assert picture.pixelColor(second.left() + inside, second.top() + inside) == appearance.colour("surface")
