"""Saying on the sheet itself what its columns and rows are, whichever way its tables read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from cpdesk.ui.models.importing.items import ItemKind
from grid_builders import Content, sheet
from ui.found import named, press
from ui.import_builders import across_sheet
from ui.import_stage import NAME, Stage, choose, combo, go_to

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of menus, without a screen


def menu_words() -> list[str]:
    """Return what the menu that is open says."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return [action.text().replace("&", "") for action in menu.actions()]


@pytest.fixture(autouse=True)
def _closed_menus() -> Iterator[None]:
    """Leave no menu open for the next test."""
    yield
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def card_of(window: ImportWindow) -> Scorecard:
    """Return the first scorecard as it was read last."""
    return window.keeper.picture.draft.supplied.scorecards[0]


def answers(window: ImportWindow) -> list[str]:
    """Return the answers as the list beside the sheet tells them."""
    return [item.text for item in window.side.items if item.kind is ItemKind.ANSWER]


def test_a_clicked_row_of_measures_side_by_side_offers_roles(stage: Stage) -> None:
    window = stage.show(across_sheet())
    window.sheets.view.row_asked.emit(4)
    title = menu_words()[0]
    choose(QApplication.activePopupWidget(), "Baseline")
    stage.settle()

    assert title == "Row 5 is"
    assert [column.role for column in card_of(window).columns][-1] is ColumnRole.BASELINE
    assert answers(window) == ["Row “Aim”: baseline."]


def test_a_clicked_column_of_measures_side_by_side_offers_what_it_may_be(stage: Stage) -> None:
    window = stage.show(across_sheet())
    go_to(window, 3, "B")
    window.sheets.view.column_asked.emit(3)
    title = menu_words()[0]
    choose(QApplication.activePopupWidget(), "Measure")
    stage.settle()

    assert title == "Column D is"
    assert [measure.title for measure in card_of(window).measures][-1] == "Total of all"
    assert answers(window) == ["Column “total of all”: measure."]


def test_measures_side_by_side_are_answered_by_keys_alone(stage: Stage) -> None:
    window = stage.show(across_sheet())
    go_to(window, 5, "C")
    press(window.sheets.view, Qt.Key.Key_F2)
    offered = menu_words()
    choose(QApplication.activePopupWidget(), "Column C is", "Left out")
    stage.settle()

    assert offered == ["Row 5 is", "Column C is"]
    assert [measure.title for measure in card_of(window).measures] == ["Number of visits made"]
    assert window.sheets.position == (5, 3)


def test_the_form_beside_the_sheet_says_row_and_column_as_they_stand(stage: Stage) -> None:
    window = stage.show(across_sheet())
    go_to(window, 4, "C")
    assert named(window, QComboBox, "Row 4 is").currentText() == "Target"
    assert named(window, QComboBox, "Column C is").currentText() == "Measure"
    combo(window, "Row 4 is", "Left out")
    stage.settle()

    assert [measure.target for measure in card_of(window).measures] == [None, None]


def test_a_heading_of_the_second_table_on_a_sheet_is_answered_for_that_table_alone(stage: Stage) -> None:
    head: list[Content] = ["Ref", "Measure", "2018/19", "Ambition"]
    first: list[list[Content]] = [["1.1", "Visits", 5, 6], ["1.2", "Reviews", 7, 6]]
    second: list[list[Content]] = [["2.1", "Moves", 3, 4], ["2.2", "Checks", 8, 9]]
    window = stage.show(sheet([["Pledge 1 – Home"], head, *first, [], ["Pledge 2 – Health"], head, *second], name=NAME))
    go_to(window, 8, "D")
    combo(window, "Column D is", "Left out")
    stage.settle()

    assert [card.columns[3].is_left_out for card in window.keeper.picture.draft.supplied.scorecards] == [False, True]


def test_what_can_be_changed_in_the_workbook_alone_says_so(stage: Stage) -> None:
    window = stage.show(across_sheet())
    go_to(window, 1, "A")
    press(window.sheets.view, Qt.Key.Key_Return)

    assert menu_words() == ["Row 1: title. To change that, change the workbook."]


def test_where_nothing_is_taken_from_the_menu_says_so(stage: Stage) -> None:
    aside: list[Content] = [None] * 5
    window = stage.show(sheet([["Ref", "Measure", "2018/19"], ["1.1", "Visits", 5], [], [*aside, "By me"]]))
    go_to(window, 3, "F")
    press(window.sheets.view, Qt.Key.Key_Return)

    assert menu_words() == ["Nothing is taken from here"]
