"""Saying beside the sheet what the chosen cell, its column and its row are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from cpdesk.domain.scorecard import Scorecard
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from grid_builders import sheet
from ui.found import named, press, type_in
from ui.import_builders import across_sheet
from ui.import_stage import NAME, Stage, combo, go_to, strip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of menus, without a screen


def card_of(window: ImportWindow) -> Scorecard:
    """Return the first scorecard as it was read last."""
    return window.keeper.picture.draft.supplied.scorecards[0]


def fill_in(window: ImportWindow, name: str, words: str) -> QLineEdit:
    """Type into a field of the form in the place of what stands there, and leave it by Return."""
    field = named(window.side.form, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    type_in(field, words)
    press(field, Qt.Key.Key_Return)
    return field


def comparators(window: ImportWindow) -> list[str]:
    return [other.name for other in card_of(window).measures[0].comparators]


def test_it_can_be_said_whose_figures_a_column_holds(stage: Stage) -> None:
    window = stage.show(sheet([["Ref", "Measure", "2018/19", "SN"], ["1.1", "Number of visits", 5, 6]], name=NAME))
    go_to(window, 2, "D")
    before = named(window.side.form, QLineEdit, "Whose figures").text()
    fill_in(window, "Whose figures", "Our region")
    stage.settle()

    assert before == "Statistical neighbours"
    assert comparators(window) == ["Our region"]
    assert named(window.side.form, QLineEdit, "Whose figures").text() == "Our region"


def test_so_can_whose_figures_a_row_holds_where_measures_stand_side_by_side(stage: Stage) -> None:
    window = stage.show(across_sheet())
    go_to(window, 5, "C")
    combo(window, "Row 5 is", "Comparator")
    stage.settle()
    fill_in(window, "Whose figures", "Wales")
    stage.settle()

    assert comparators(window) == ["Wales"]


def test_a_period_can_be_typed(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "F")
    fill_in(window, "Period", "Q2 2019/20")
    stage.settle()

    assert strip(window, "F") == "Value, Q2 19/20"
    assert window.sheets.position == (4, 6)


def test_what_is_no_period_is_said_and_changes_nothing(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "F")
    field = fill_in(window, "Period", "last summer")

    assert window.footer.said.startswith("“last summer” is not a period with its year.")
    assert field.property("state") == "wrong"
    assert field.accessibleDescription() == window.footer.said
    assert not window.keeper.has_answers


def test_leaving_a_period_as_it_was_is_no_answer(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 4, "D")
    fill_in(window, "Period", "Q1 2019/20")

    assert not window.keeper.has_answers


def test_a_row_is_said_to_be_what_it_is(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 6, "B")
    offered = [named(window, QComboBox, "Row 6 is").itemText(at) for at in range(8)]
    combo(window, "Row 6 is", "Note")
    stage.settle()

    assert offered == ["Headings", "Pledge", "Measure", "Targets", "Commentary", "Total", "Note", "Left out"]
    assert len(card_of(window).measures) == 2


def test_of_a_line_above_the_headings_only_what_it_can_be_is_offered(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 1, "A")
    box = named(window, QComboBox, "Row 1 is")

    assert [box.itemText(at) for at in range(box.count())] == ["Headings", "Pledge", "Title", "Note"]
    assert box.currentText() == "Title"


def test_saying_what_is_so_already_is_no_answer(stage: Stage) -> None:
    window = stage.show()
    go_to(window, 6, "B")
    combo(window, "Row 6 is", "Measure")
    combo(window, "Column B is", "Measure")

    assert not window.keeper.has_answers
