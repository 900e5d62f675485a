"""Columns fit their table, and are as a person left them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.column_fit import ColumnFit, FitColumn

COLUMNS = (
    FitColumn("ref", "Ref", 50, most=120),
    FitColumn("measure", "Measure", 150),
    FitColumn("england", "England", 80, priority=1),
    FitColumn("state", "Commentary", 80, priority=2),
)


class Fitted:
    """A table of four columns that fit themselves."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, width: int, idle: frozenset[str] = frozenset()) -> None:
        self.model = QStandardItemModel(3, len(COLUMNS))
        self.table = QTableView()
        qtbot.addWidget(self.table)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.verticalHeader().hide()
        self.fit = ColumnFit(self.table, COLUMNS, appearance, flexible="measure", idle=lambda: idle)
        self.table.resize(width, 300)
        with qtbot.waitExposed(self.table):
            self.table.show()

    @property
    def shown(self) -> list[str]:
        return [column.name for place, column in enumerate(COLUMNS) if not self.table.isColumnHidden(place)]

    @property
    def room_left(self) -> int:
        return self.table.viewport().width() - self.table.horizontalHeader().length()


@pytest.mark.parametrize(
    ("width", "shown"),
    [(600, ["ref", "measure", "england", "state"]), (310, ["ref", "measure", "state"]), (220, ["ref", "measure"])],
)
def test_the_least_needed_columns_give_way(width: int, shown: list[str], qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, width)
    qtbot.waitUntil(lambda: fitted.room_left == 0)
    assert fitted.shown == shown


def test_a_wider_table_gives_the_room_to_the_wording(qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 400)
    before = fitted.table.columnWidth(1)
    fitted.table.resize(700, 300)
    qtbot.waitUntil(lambda: fitted.room_left == 0)
    assert fitted.table.columnWidth(1) > before + 200


def test_chosen_columns_stay_whatever_the_room(qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 600)
    fitted.fit.choose(frozenset({"england"}))
    assert fitted.shown == ["ref", "measure", "england"]
    fitted.table.resize(220, 300)
    assert fitted.shown == ["ref", "measure", "england"]
    fitted.fit.choose(None)
    assert fitted.shown == ["ref", "measure"]


def test_widths_choice_and_sorting_come_back_another_day(qtbot: QtBot, appearance: Appearance) -> None:
    first = Fitted(qtbot, appearance, 600)
    first.table.horizontalHeader().resizeSection(0, 90)
    first.fit.choose(frozenset({"state"}))
    first.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    second = Fitted(qtbot, appearance, 600)
    second.fit.restore(first.fit.save())
    assert second.shown == ["ref", "measure", "state"]
    assert second.table.columnWidth(0) == 90
    header = second.table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)
    assert second.fit.save() == first.fit.save()


@pytest.mark.parametrize("state", [b"", b"\xff", b"[]", b'{"widths": {"gone": 5, "ref": "wide"}, "columns": ["gone"]}'])
def test_a_state_that_cannot_be_read_does_no_harm(state: bytes, qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 600)
    width = fitted.table.columnWidth(0)
    fitted.fit.restore(state)
    assert fitted.table.columnWidth(0) == width
    assert {"ref", "measure"} <= set(fitted.shown)


def test_the_menu_hides_a_column_and_fits_them_all_again(qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 600)
    menu = fitted.fit.menu

    menu.aboutToShow.emit()
    assert [(action.text(), action.isChecked()) for action in menu.actions() if action.isCheckable()] == [
        ("England", True),
        ("Commentary", True),
    ]
    menu.actions()[0].trigger()
    assert fitted.shown == ["ref", "measure", "state"]

    menu.aboutToShow.emit()
    assert not menu.actions()[0].isChecked()
    menu.actions()[-1].trigger()
    assert fitted.shown == ["ref", "measure", "england", "state"]


def test_a_column_grows_with_its_longest_text_up_to_a_bound(qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 900)
    widths = []
    for text in ("1.1", "CLA1–CLA7", "CLA1–CLA7 and very many more of them besides"):
        fitted.model.setData(fitted.model.index(1, 0), text)
        fitted.fit.fit()
        widths.append(fitted.table.columnWidth(0))

    assert widths[0] < widths[1] < widths[2] == appearance.spacing(120 / 4)
    assert widths[1] > fitted.table.fontMetrics().horizontalAdvance("CLA1–CLA7")


def test_a_reference_that_is_painted_bold_has_its_room(qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 600)
    for row in range(3):
        fitted.model.setItem(row, 0, QStandardItem(f"LAC 1{row}"))
    fitted.fit.fit()
    bold = QFont(fitted.table.font())
    bold.setWeight(QFont.Weight.DemiBold)
    needed = QFontMetricsF(bold).horizontalAdvance("LAC 10") + appearance.spacing(4)
    assert needed <= fitted.table.columnWidth(0) <= appearance.spacing(30)


def test_a_column_with_nothing_to_say_stays_out_until_somebody_chooses_it(qtbot: QtBot, appearance: Appearance) -> None:
    fitted = Fitted(qtbot, appearance, 700, frozenset({"england"}))
    assert fitted.shown == ["ref", "measure", "state"]
    fitted.fit.choose(frozenset({"england"}))
    assert fitted.shown == ["ref", "measure", "england"]
