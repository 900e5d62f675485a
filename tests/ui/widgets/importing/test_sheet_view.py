"""The view of a sheet."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cpdesk.domain.understanding import SheetMap
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.models.importing.sheet_table import SheetTableModel
from cpdesk.ui.widgets.importing.sheet_view import SheetView
from grid_builders import sheet
from ui.import_builders import long_picture, picture


class CountedModel(SheetTableModel):
    """Counts how often it is asked."""

    asked = 0

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked += 1
        return super().data(index, role)


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> SheetView:
    model = SheetTableModel()
    model.show_picture(picture())
    made = SheetView(model, appearance)
    made.fit(picture().heading_rows())
    made.resize(900, 400)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_key_asks_what_the_cell_is_to_be(view: SheetView, qtbot: QtBot, key: Qt.Key) -> None:
    view.go_to(4, 5)
    with qtbot.waitSignal(view.cell_asked):
        QTest.keyClick(view, key)


def menu_event(reason: QContextMenuEvent.Reason, at: QPoint) -> QContextMenuEvent:
    return QContextMenuEvent(reason, at, at, Qt.KeyboardModifier.NoModifier)


def test_the_menu_key_asks_it_too_and_the_right_button_about_the_cell_under_it(view: SheetView, qtbot: QtBot) -> None:
    view.go_to(4, 5)
    with qtbot.waitSignal(view.cell_asked):
        QApplication.sendEvent(view.viewport(), menu_event(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1)))
    at = view.visualRect(view.model().index(3, 1)).center()
    with qtbot.waitSignal(view.cell_asked):
        QApplication.sendEvent(view.viewport(), menu_event(QContextMenuEvent.Reason.Mouse, at))

    assert (view.currentIndex().row(), view.currentIndex().column()) == (3, 1)


def test_the_arrow_keys_go_from_cell_to_cell_and_say_so(view: SheetView, qtbot: QtBot) -> None:
    view.go_to(4, 4)
    with qtbot.waitSignal(view.cell_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Right)

    assert chosen.args == [4, 5]


def test_a_click_on_a_heading_asks_about_its_column_but_its_edge_is_dragged(view: SheetView, qtbot: QtBot) -> None:
    header = view.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) // 2, 5)
    edge = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) - 2, 5)
    with qtbot.waitSignal(view.column_asked) as asked:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.assertNotEmitted(view.column_asked):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)

    assert asked.args == [1]


def test_a_click_on_a_number_asks_about_its_row(view: SheetView, qtbot: QtBot) -> None:
    header = view.verticalHeader()
    at = QPoint(5, header.sectionViewportPosition(5) + 3)
    with qtbot.waitSignal(view.row_asked) as asked:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert asked.args == [5]


def test_merged_cells_are_one_within_what_is_shown(view: SheetView) -> None:
    view.merge([(2, 0, 1, 10), (3, 0, 1_000_000, 16_000)])

    assert view.columnSpan(2, 0) == 10
    assert (view.rowSpan(3, 0), view.columnSpan(3, 0)) == (4, 13)


def test_headings_have_room_for_their_words(view: SheetView) -> None:
    model = SheetTableModel()
    words = "A heading that is far too long to stand on one line of a sheet that is looked through"
    model.show_picture(SheetPicture(sheet([[words], ["1"]]), SheetMap("Scorecard")))
    view.setModel(model)
    view.fit([0, 5000])

    assert view.rowHeight(0) > view.rowHeight(1)
    assert view.columnWidth(0) < view.fontMetrics().horizontalAdvance(words)


def test_the_colours_of_the_workbook_and_the_tints_of_roles_are_painted(view: SheetView) -> None:
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    corner = view.visualRect(view.model().index(4, 5)).topLeft() + QPoint(6, 6)
    plain = view.visualRect(view.model().index(4, 1)).topRight() + QPoint(-6, 6)

    assert image.pixelColor(corner).name() == "#ff0000"
    assert image.pixelColor(plain).name() == "#e6eef8"


def test_a_long_sheet_is_asked_only_for_what_is_to_be_seen(qtbot: QtBot, appearance: Appearance) -> None:
    model = CountedModel()
    model.show_picture(long_picture(3000, 30))
    made = SheetView(model, appearance)
    made.fit([0])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.go_to(2500, 20)
    made.viewport().repaint()

    assert model.rowCount() * model.columnCount() == 90_000
    assert model.asked < 30_000
