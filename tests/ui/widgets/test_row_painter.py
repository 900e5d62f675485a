"""The rows of a table are painted with badges, and painted again when they say something else."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cpdesk.branding import load_branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance, ThemeChoice
from cpdesk.ui.widgets.cell_role import CellRole, CellWords, RowWords
from cpdesk.ui.widgets.row_table import RowTable


class PaintSpy(QObject):
    """Keeps which parts of a viewport were painted."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self.areas: list[QRect] = []
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return super().eventFilter(watched, event)


class Model(QStandardItemModel):
    """Says of its first column what is rated, and of the second what is written."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != CellRole.ROW:
            return super().data(index, role)
        badge, state = (self.item(index.row(), column) for column in range(2))
        rating = badge.data(CellRole.RATING)
        side = state.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        to_right = bool(Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight)
        rated = CellWords("", is_rating=True, rating=rating and RagRating(rating), note=badge.data(CellRole.NOTE) or "")
        return RowWords((rated, CellWords(state.text(), to_right)))


@pytest.fixture
def table(qtbot: QtBot, appearance: Appearance) -> RowTable:
    model = Model(12, 2)
    for row in range(12):
        badge = QStandardItem("")
        rating = RagRating.RED if row % 2 == 0 else None
        badge.setData(rating, CellRole.RATING)
        badge.setData("" if rating else "suppressed", CellRole.NOTE)
        model.setItem(row, 0, badge)
        model.setItem(row, 1, QStandardItem("Draft"))
    made = RowTable(model, appearance, load_branding())
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def picture(table: RowTable, row: int, column: int = 0) -> QImage:
    return table.viewport().grab(table.visualRect(table.model().index(row, column))).toImage()


def colours(table: RowTable, row: int) -> set[str]:
    shown = picture(table, row)
    return {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())}


def test_a_rating_is_painted_in_its_colour_whether_chosen_or_not(table: RowTable) -> None:
    red = QColor(f"#{load_branding().look(RagRating.RED).fill}").name()
    assert red in colours(table, 0)
    assert red not in colours(table, 1)
    table.selectRow(0)
    assert red in colours(table, 0)


def test_a_chosen_row_has_the_theme_s_colour(table: RowTable, appearance: Appearance) -> None:
    chosen = appearance.colour("selection").name()
    assert chosen not in colours(table, 1)
    table.selectRow(1)
    assert chosen in colours(table, 1)


def test_the_cell_that_the_keyboard_is_in_has_a_frame(table: RowTable, appearance: Appearance) -> None:
    table.setCurrentIndex(table.model().index(1, 0))
    table.activateWindow()
    table.setFocus()
    assert appearance.colour("focus").name() in colours(table, 1)
    assert appearance.colour("focus").name() not in colours(table, 0)


def test_a_cell_that_says_something_else_is_painted_anew(table: RowTable) -> None:
    before = picture(table, 3, 1)
    table.model().setData(table.model().index(3, 1), "Ready")
    assert picture(table, 3, 1) != before
    table.model().setData(table.model().index(3, 1), "Draft")
    assert picture(table, 3, 1) == before


def test_rows_that_come_move_those_below(table: RowTable) -> None:
    red, unrated = picture(table, 0), picture(table, 1)
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    model.insertRow(0, [QStandardItem(""), QStandardItem("New")])
    assert picture(table, 1) == red
    assert picture(table, 2) == unrated


def test_words_are_laid_out_anew_in_a_narrower_column(table: RowTable) -> None:
    table.model().setData(table.model().index(2, 1), "a few words that take a line or two")
    table.setColumnWidth(1, 300)
    wide = picture(table, 2, 1)
    table.setColumnWidth(1, 80)
    narrow = picture(table, 2, 1)
    table.setColumnWidth(1, 300)
    assert picture(table, 2, 1) == wide
    assert wide.copy(narrow.rect()) != narrow


def test_another_theme_has_other_colours(table: RowTable, appearance: Appearance) -> None:
    assert appearance.colour("surface").name() in colours(table, 1)
    appearance.choose(ThemeChoice.DARK)
    assert appearance.colour("text").lightnessF() > 0.5
    assert any(QColor(name).lightnessF() > 0.5 for name in colours(table, 1))
    assert appearance.colour("surface").name() in colours(table, 1)


@pytest.mark.parametrize("row", [0, 3])
def test_a_change_repaints_its_own_rows(table: RowTable, row: int, qtbot: QtBot) -> None:
    QTest.qWait(0)
    spy = PaintSpy(table)
    model = table.model()
    model.dataChanged.emit(model.index(row, 0), model.index(row, 1))
    qtbot.waitUntil(lambda: bool(spy.areas))
    # The line that parts it from the next row may count as both.
    painted = {line // table.rowHeight(0) for area in spy.areas for line in range(area.top() + 1, area.bottom())}
    assert painted == {row}


def test_a_change_out_of_sight_paints_nothing(table: RowTable) -> None:
    spy = PaintSpy(table)
    model = table.model()
    model.dataChanged.emit(model.index(11, 0), model.index(11, 1))
    QTest.qWait(30)
    assert spy.areas == []


def test_figures_and_words_keep_their_sides(table: RowTable) -> None:
    model = table.model()
    index = model.index(4, 1)
    model.setData(index, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, Qt.ItemDataRole.TextAlignmentRole)
    shown = picture(table, 4, 1)
    dark = [x for x in range(shown.width()) if any(shown.pixelColor(x, y).lightnessF() < 0.4 for y in range(5, 30))]
    assert min(dark) > shown.width() / 2
