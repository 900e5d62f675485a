"""Recommendations, actions and decisions are worked through by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetFields
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineStatus, TrackerLine
from cpdesk.services.importing import begin_pack
from cpdesk.services.report_list import report_to_add
from cpdesk.ui.panels.history import HistoryPanel
from cpdesk.ui.panels.replacing import ReplacePanel
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.panels.report.tracker_page import TrackerPage
from cpdesk.ui.widgets.filter_chip import FilterChip
from line_builders import line_edits, tracked_workbook
from ui.found import button, named, part, press, type_in
from window_bench import Bench

Key = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ONE, TWO, THREE = "Progress!1", "Progress!2", "Progress!3"


@pytest.fixture
def window(bench: Bench, qtbot: QtBot) -> Bench:
    begin_pack(bench.session, [tracked_workbook()])
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    bench.trigger("place_report")
    return bench


@pytest.fixture
def page(window: Bench) -> TrackerPage:
    part(window.window, SectionsPanel).choose("tracker")
    page = part(window.window, TrackerPage)
    page.list.setFocus()
    return page


def put_lines(window: Bench) -> None:
    for edit in line_edits():
        window.controller.edit(edit)


def line(window: Bench, key: str) -> TrackerLine:
    return next(line for line in window.controller.pack.tracker if line.key == key)


def listed(page: TrackerPage) -> list[str]:
    model = page.list.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def chosen(page: TrackerPage) -> str:
    current = page.list.current
    return current.key if isinstance(current, TrackerLine) else ""


def test_the_page_says_how_the_lines_stand_as_the_paper_does(page: TrackerPage) -> None:
    assert page.state_words.startswith("Of the three recommendations: one complete, one whose status is in words alone")
    assert listed(page) == ["Adopt a handbook", "Train members", "Ask for figures"]


def test_a_letter_sets_the_status_and_undo_takes_it_back(window: Bench, page: TrackerPage) -> None:
    press(page.list, Key.Key_Down)
    press(page.list, Key.Key_V)
    assert line(window, TWO).state == LineStatus(TrackerStatus.OVERDUE, "Work continues")
    assert "In the workbook: Status: Work continues." in [label.text() for label in page.form.findChildren(QLabel)]
    window.trigger("undo")
    assert line(window, TWO).state == LineStatus(None, "Work continues")
    assert chosen(page) == TWO


def test_the_next_without_a_status_is_found_from_anywhere(window: Bench, page: TrackerPage) -> None:
    press(page.list, Key.Key_B)
    assert chosen(page) == THREE
    press(page.list, Key.Key_O)
    assert not page.list.keys["blank"].isEnabled()


def test_several_lines_are_one_step(window: Bench, page: TrackerPage) -> None:
    before, steps = window.controller.pack.fields, window.controller.undo_stack.count()
    press(page.list, Key.Key_A, CTRL)
    assert "3 lines are chosen" in [label.text() for label in page.form.findChildren(QLabel)]
    press(page.list, Key.Key_N)
    assert {line.state.status for line in window.controller.pack.tracker} == {TrackerStatus.NOT_STARTED}
    assert window.controller.undo_stack.count() == steps + 1
    assert len(page.list.chosen) == 3
    window.trigger("undo")
    assert window.controller.pack.fields == before


def test_the_fields_keep_what_is_typed(window: Bench, page: TrackerPage) -> None:
    press(page.list, Key.Key_Return)
    text = named(page.form, QTextEdit, "Progress of recommendation 1")
    assert window.focused() is text
    type_in(text, " More.")
    owner = named(page.form, QLineEdit, "Owner")
    owner.setFocus()
    type_in(owner, "Jo")
    press(owner, Key.Key_Return)
    due = named(page.form, QLineEdit, "Day by which it is due")
    due.setFocus()
    type_in(due, "1/12/2019")
    press(due, Key.Key_Return)

    found = line(window, ONE)
    assert found.progress == RichText.of("It is on the intranet. More.")
    assert (found.owner, str(found.due)) == ("Jo", "2019-12-01")


def test_what_is_no_day_is_said_and_no_other_line_gets_it(window: Bench, page: TrackerPage) -> None:
    due = named(page.form, QLineEdit, "Day by which it is due")
    due.setFocus()
    type_in(due, "31/6/2019")
    press(due, Key.Key_Return)
    assert due.accessibleDescription().startswith("This is not a day")
    page.list.setFocus()
    press(page.list, Key.Key_Down)
    assert due.text() == ""
    assert line(window, TWO).due is None


def test_a_workbook_s_line_is_left_to_it_again(window: Bench, page: TrackerPage) -> None:
    before = window.controller.pack.fields
    press(page.list, Key.Key_N)
    button(page.form, "Take what the workbook says").click()
    assert window.controller.pack.fields == before
    assert not button(page.form, "Take what the workbook says").isVisible()


def test_a_line_is_added_written_moved_and_taken_out(window: Bench, page: TrackerPage) -> None:
    put_lines(window)
    page.list.choose_row(3)
    press(page.list, Key.Key_Insert)
    words = named(page.form, QPlainTextEdit, "Words of the line")
    assert window.focused() is words
    type_in(words, "Write to schools")
    press(words, Key.Key_Return)
    assert line(window, "own:action-3").text == "Write to schools"
    page.list.setFocus()
    press(page.list, Key.Key_Up, ALT_SHIFT)
    assert [item.key for item in window.controller.pack.tracker][3:] == [
        "own:action-1", "own:action-3", "own:decision-1", "own:action-2"
    ]  # fmt: skip
    assert chosen(page) == "own:action-3"
    press(page.list, Key.Key_Delete)
    assert "Write to schools" not in listed(page)
    window.trigger("undo")
    assert "Write to schools" in listed(page)


def test_a_workbook_s_line_can_be_neither_moved_nor_taken_out(window: Bench, page: TrackerPage) -> None:
    before = window.controller.pack.fields
    press(page.list, Key.Key_Delete)
    press(page.list, Key.Key_Down, ALT_SHIFT)
    assert window.controller.pack.fields == before


def test_chips_narrow_the_list_and_the_next_line_takes_the_place_of_one_that_leaves_it(
    window: Bench, page: TrackerPage
) -> None:
    put_lines(window)
    chip = next(chip for chip in page.findChildren(FilterChip) if chip.text() == "No status 3")
    chip.click()
    assert listed(page) == ["Ask for figures", "Publish the plan", "Tell the school"]
    assert page.state_words.endswith("3 of 6 lines are listed.")
    page.list.setFocus()
    page.list.choose_row(0)
    press(page.list, Key.Key_C)
    assert listed(page) == ["Publish the plan", "Tell the school"]
    assert chosen(page) == "own:action-1"


def test_a_part_of_one_kind_lists_that_kind(window: Bench, page: TrackerPage) -> None:
    put_lines(window)
    window.controller.edit(report_to_add(window.controller.pack, "tracker"))
    part(window.window, SectionsPanel).choose("tracker|action-lines")
    assert listed(page) == ["Publish the plan", "Tell the school"]
    page.list.setFocus()
    press(page.list, Key.Key_Insert)
    assert line(window, "own:action-3").text == ""


def test_a_status_is_chosen_in_the_form(window: Bench, page: TrackerPage) -> None:
    status = named(page.form, QComboBox, "Status")
    status.setFocus()
    press(status, Key.Key_Down)
    assert line(window, ONE).state.status is TrackerStatus.ONGOING


def test_found_words_are_shown_in_the_line(window: Bench, page: TrackerPage, qtbot: QtBot) -> None:
    put_lines(window)
    part(window.window, SectionsPanel).choose("background")
    window.trigger("replace")
    panel = part(window.window, ReplacePanel)
    find = named(panel, QLineEdit, "Find in all texts")
    type_in(find, "school")
    qtbot.waitUntil(lambda: len(panel.found) == 1)
    assert part(window.window, SectionEditorPanel).line_page is page
    assert chosen(page) == "own:action-2"
    assert named(page.form, QPlainTextEdit, "Words of the line").textCursor().selectedText() == "school"


def test_what_is_missing_leads_to_the_line(window: Bench, page: TrackerPage) -> None:
    part(window.window, SectionsPanel).choose("details")
    go = named(window.window, QPushButton, "Go there: Recommendation 3 has no status.")
    go.click()
    assert part(window.window, SectionEditorPanel).line_page is page
    assert chosen(page) == THREE
    assert window.focused() is page.list


def test_the_history_of_a_line_is_listed(window: Bench, page: TrackerPage) -> None:
    press(page.list, Key.Key_N)
    press(page.list, Key.Key_Down)
    press(page.list, Key.Key_O)
    window.trigger("history_of_this")
    assert part(window.window, HistoryPanel).summary.startswith("1 of ")


def test_another_pack_forgets_what_was_typed(window: Bench, page: TrackerPage) -> None:
    owner = named(page.form, QLineEdit, "Owner")
    owner.setFocus()
    type_in(owner, "Jo")
    window.controller.announce_opened()
    page.commit_pending()
    assert line(window, ONE).owner == ""


def test_a_thousand_lines_keep_the_row_that_is_chosen(window: Bench, page: TrackerPage) -> None:
    keys = [f"own:x{number}" for number in range(1000)]
    what = {f"tracker/{key}/what": {"kind": "action", "number": key, "text": key, "since": ""} for key in keys}
    window.controller.edit(SetFields("many", {**what, "tracker": list(keys)}))
    page.go_to("own:x900")
    press(page.list, Key.Key_C)
    assert line(window, "own:x900").state.status is TrackerStatus.COMPLETE
    assert chosen(page) == "own:x900"
