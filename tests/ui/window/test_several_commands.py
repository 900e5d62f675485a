"""Several measures are chosen, changed and copied by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.importing import begin_pack
from cpdesk.ui.panels.measures import MeasuresPanel
from cpdesk.ui.widgets.cell_role import CellRole
from cpdesk.ui.widgets.commentary_editor import CommentaryEditor
from cpdesk.ui.widgets.several_editor import SeveralEditor
from cpdesk.ui.widgets.text_label import TextLabel
from ui.found import button, named, part, press
from ui.review_builders import workbook
from window_bench import Bench

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(bench: Bench, qtbot: QtBot) -> Iterator[Bench]:
    begin_pack(bench.session, [workbook()])
    bench.controller.announce_opened()
    bench.window.resize(1500, 800)
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    panel(bench).table.setFocus()
    bench.controller.choose_measure("2.3")
    yield bench
    QGuiApplication.clipboard().clear()  # what it holds must not outlive Python


def panel(desk: Bench) -> MeasuresPanel:
    return part(desk.window, MeasuresPanel)


def editor(desk: Bench) -> SeveralEditor:
    return part(desk.window, SeveralEditor)


def chosen(desk: Bench) -> list[str]:
    rows = panel(desk).table.selectionModel().selectedRows()
    return [str(row.data(CellRole.KEY)) for row in sorted(rows, key=lambda row: row.row())]


def choose_three(desk: Bench) -> None:
    press(panel(desk).table, Qt.Key.Key_Down, SHIFT)
    press(panel(desk).table, Qt.Key.Key_Down, SHIFT)


def pasted(desk: Bench, qtbot: QtBot, name: str) -> list[list[str]]:
    QGuiApplication.clipboard().clear()
    desk.trigger(name)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def test_shift_and_the_arrows_choose_several_and_the_inspector_says_so(desk: Bench) -> None:
    choose_three(desk)
    assert chosen(desk) == ["2.3", "2.5", "2.6"]
    assert desk.controller.chosen_measures == ("2.3", "2.5", "2.6")
    assert editor(desk).isVisible()
    assert editor(desk).accessibleName() == "3 measures chosen"
    press(panel(desk).table, Qt.Key.Key_Down)
    assert chosen(desk) == ["2.10"]
    assert not editor(desk).isVisible()
    assert part(desk.window, CommentaryEditor).key == "2.10"


def test_ctrl_a_chooses_all_that_the_list_shows(desk: Bench) -> None:
    button(panel(desk), "Red").click()
    panel(desk).table.setFocus()
    desk.trigger("select_all")
    assert desk.controller.chosen_measures == ("2.6", "2.15", "4.1")


def test_rows_apart_are_chosen_together(desk: Bench) -> None:
    table = panel(desk).table
    flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(table.model().index(6, 0), flags)
    assert desk.controller.chosen_measures == ("2.3", "4.1")


def test_the_lead_of_several_is_one_step(desk: Bench) -> None:
    choose_three(desk)
    desk.trigger("lead_of_several")
    lead = named(editor(desk), QLineEdit, "Lead of all")
    assert desk.focused() is lead
    lead.setText("Sam Lead")
    press(lead, Qt.Key.Key_Return)
    assert [desk.controller.pack.lead(key) for key in ("2.2", "2.3", "2.5", "2.6")] == [
        "Virtual School",
        "Sam Lead",
        "Sam Lead",
        "Sam Lead",
    ]
    assert desk.controller.undo_stack.undoText() == "lead on 3 measures"
    desk.trigger("undo")
    assert desk.controller.pack.lead("2.6") == "Virtual School"
    assert chosen(desk) == ["2.3", "2.5", "2.6"]


def test_drafts_are_marked_ready_together_and_leave_a_list_of_what_is_owed(desk: Bench) -> None:
    for key in ("2.6", "2.15"):
        desk.controller.edit(WriteCommentary(key, RichText.of("Because.")))
    button(panel(desk), "Commentary owed").click()
    desk.trigger("select_all")
    assert editor(desk).accessibleName() == "3 measures chosen"
    desk.trigger("ready_several")
    assert not desk.controller.review.measures["2.15"].is_owed
    assert chosen(desk) == ["4.1"]
    assert part(desk.window, CommentaryEditor).key == "4.1"
    assert desk.controller.review.counts.owed == 1
    desk.trigger("undo")
    assert desk.controller.review.counts.owed == 3


def test_ctrl_enter_marks_all_that_are_chosen(desk: Bench) -> None:
    for key in ("2.3", "2.5"):
        desk.controller.edit(WriteCommentary(key, RichText.of("Because.")))
    choose_three(desk)
    steps = desk.controller.undo_stack.count()
    desk.trigger("ready_and_next")
    assert desk.controller.undo_stack.count() == steps + 1
    assert desk.controller.pack.commentary_by_measure["2.5"].state.is_ready
    desk.trigger("draft_several")
    assert not desk.controller.pack.commentary_by_measure["2.5"].state.is_ready


def test_what_is_ready_is_approved_together_by_whoever_has_a_name(desk: Bench) -> None:
    for key in ("2.3", "2.5"):
        desk.controller.edit(WriteCommentary(key, RichText.of("Because.")))
    choose_three(desk)
    desk.trigger("approve")
    assert desk.work.activity.words.startswith("None of the chosen measures has a commentary that is ready")
    desk.trigger("ready_several")
    desk.controller.session.name = ""
    desk.trigger("approve")
    assert desk.work.activity.words.startswith("Nobody approves without a name")
    assert not any("is approved" in label.text() for label in editor(desk).findChildren(TextLabel))
    desk.controller.session.name = "Jo Example"
    steps = desk.controller.undo_stack.count()
    desk.trigger("approve")
    assert desk.controller.undo_stack.count() == steps + 1
    states = {desk.controller.pack.commentary_by_measure[key].state for key in ("2.3", "2.5")}
    assert states == {CommentaryState.APPROVED}


@pytest.mark.parametrize("name", ["lead_of_several", "ready_several", "approve_several", "draft_several"])
def test_with_one_chosen_it_says_how_to_choose_more(desk: Bench, name: str) -> None:
    desk.trigger(name)
    assert desk.work.activity.words.startswith("Choose several measures first")


def test_without_a_draft_it_says_so(desk: Bench) -> None:
    desk.controller.choose_measure("4.1")
    press(panel(desk).table, Qt.Key.Key_Down, SHIFT)
    desk.trigger("ready_several")
    assert desk.work.activity.words == "None of the chosen measures has a commentary that is a draft."


def test_the_chosen_rows_are_copied_with_their_headings(desk: Bench, qtbot: QtBot) -> None:
    choose_three(desk)
    heads, *rows = pasted(desk, qtbot, "copy_rows")
    assert heads[:5] == ["Ref", "Measure", "Q1 19/20", "Target", "Rating"]
    assert [row[0] for row in rows] == ["2.3", "2.5", "2.6"]
    assert rows[0][4] == "Amber, workbook: Green"
    assert rows[2][1:4] == ["% of secondary pupils with less than 90% attendance", "26%", "15%"]
    assert desk.work.activity.words == "3 measures copied with the headings. Paste into Excel or Word."


def test_the_whole_list_is_copied_as_it_is_shown(desk: Bench, qtbot: QtBot) -> None:
    panel(desk).table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    menu = panel(desk).columns_menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Direction").trigger()
    button(panel(desk), "Red").click()
    heads, *rows = pasted(desk, qtbot, "copy_list")
    assert "Measure" in heads
    assert "Direction" not in heads
    assert [row[0] for row in rows] == ["4.1", "2.15", "2.6"]
    assert QGuiApplication.clipboard().mimeData().hasHtml()


def test_ctrl_c_in_the_table_copies_rows_and_in_a_text_its_words(desk: Bench, qtbot: QtBot) -> None:
    press(panel(desk).table, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("Ref\t"))
    find = named(panel(desk), QLineEdit, "Find a measure")
    find.setFocus()
    find.setText("pupils")
    find.selectAll()
    press(find, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "pupils"


def test_a_note_about_one_measure_ends_the_choice_of_several(desk: Bench) -> None:
    choose_three(desk)
    desk.controller.choose_measure("4.1")
    assert desk.controller.chosen_measures == ("4.1",)
    assert chosen(desk) == ["4.1"]


def test_the_choice_ends_with_the_pack(desk: Bench) -> None:
    choose_three(desk)
    begin_pack(desk.session, [workbook(name="other.xlsx")])
    desk.controller.announce_opened()
    assert desk.controller.chosen_measures == ("2.2",)
    assert not editor(desk).isVisible()


def test_the_context_menu_offers_what_is_done_with_rows(desk: Bench) -> None:
    offered = [action.objectName() for action in panel(desk).table.actions()]
    assert offered == [
        "select_all",
        "copy_rows",
        "copy_list",
        "lead_of_several",
        "ready_several",
        "approve_several",
        "draft_several",
        "measure_rule",
        "exempt_measures",
    ]


def test_the_rule_is_asked_for_all_that_are_chosen(desk: Bench, qtbot: QtBot) -> None:
    choose_three(desk)
    keys = set(desk.controller.chosen_measures)
    desk.trigger("measure_rule")
    qtbot.waitUntil(lambda: desk.work.rules.dialog is not None)
    dialog = desk.work.rules.dialog
    assert dialog is not None
    assert len(keys) == 3
    assert set(dialog.subject.names) == keys
    dialog.close()


def test_elsewhere_they_are_out_of_use(desk: Bench) -> None:
    desk.trigger("place_report")
    assert not desk.window.actions_by_name["copy_list"].isEnabled()
    desk.trigger("place_scorecard")
    assert desk.window.actions_by_name["copy_list"].isEnabled()
