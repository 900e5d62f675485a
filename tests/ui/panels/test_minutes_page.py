"""Matters arising: items are pasted, written, answered and gone through by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind
from cpdesk.services.importing import begin_pack
from cpdesk.services.report_list import report_to_add
from cpdesk.ui.dialogs.picking import PickDialog
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.panels.report.minutes_page import MinutesPage
from cpdesk.ui.panels.report.tracker_page import TrackerPage
from line_builders import line_edits, tracked_workbook
from ui.found import button, named, part, press, type_in
from window_bench import Bench

Key = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(bench: Bench, qtbot: QtBot) -> Bench:
    begin_pack(bench.session, [tracked_workbook()])
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    bench.controller.edit(report_to_add(bench.controller.pack, "follow-up"))
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    bench.trigger("place_report")
    return bench


@pytest.fixture
def page(window: Bench) -> MinutesPage:
    part(window.window, SectionsPanel).choose("follow-up|minutes")
    page = part(window.window, MinutesPage)
    page.list.setFocus()
    return page


@pytest.fixture
def filled(window: Bench, page: MinutesPage) -> MinutesPage:
    for edit in line_edits():
        window.controller.edit(edit)
    page.list.choose_row(0)
    return page


def items(window: Bench) -> list[MinuteItem]:
    return list(window.controller.pack.minutes)


def test_an_empty_list_says_so_and_the_first_item_is_added_and_written(window: Bench, page: MinutesPage) -> None:
    assert page.state_words == "Nothing of the last minutes is put in yet."
    press(page.list, Key.Key_Insert)
    words = named(page.form, QPlainTextEdit, "Words of the item")
    assert window.focused() is words
    type_in(words, "Report on placements")
    press(words, Key.Key_Tab)
    meeting = named(page.form, QLineEdit, "Day of the meeting")
    assert window.focused() is meeting
    type_in(meeting, "18 June 2019")
    press(meeting, Key.Key_Return)
    (item,) = items(window)
    assert (item.kind, item.text, str(item.meeting)) == (MinuteKind.ASKED, "Report on placements", "2019-06-18")
    assert page.state_words == "0 discussed, 0 decided, 1 asked for, 1 of them not answered."


def test_lines_are_pasted_as_items_in_one_step(window: Bench, page: MinutesPage) -> None:
    before = window.controller.pack.fields
    QGuiApplication.clipboard().setText("24. Report on placements\n\n25. Ask for figures\n")
    press(page.list, Key.Key_V, CTRL)
    assert [(item.number, item.text) for item in items(window)] == [
        ("24", "Report on placements"),
        ("25", "Ask for figures"),
    ]
    window.trigger("undo")
    assert window.controller.pack.fields == before


def test_lines_pasted_into_a_new_item_take_its_place(window: Bench, page: MinutesPage) -> None:
    press(page.list, Key.Key_Insert)
    QGuiApplication.clipboard().setText("One\nTwo")
    press(window.focused(), Key.Key_V, CTRL)
    assert [item.text for item in items(window)] == ["One", "Two"]


def test_an_item_is_answered_in_words(window: Bench, filled: MinutesPage) -> None:
    press(filled.list, Key.Key_Return)
    answer = named(filled.form, QPlainTextEdit, "Answer in words")
    assert window.focused() is answer
    type_in(answer, "In section 4")
    press(answer, Key.Key_Return)
    assert items(window)[0].answer == "In section 4"
    assert filled.list.model().index(0, 3).data() == "In section 4."
    assert not filled.list.keys["open"].isEnabled()


def test_an_answer_is_linked_shown_followed_and_taken_out(window: Bench, filled: MinutesPage) -> None:
    press(filled.list, Key.Key_L)
    dialog = part(window.window, PickDialog)
    type_in(dialog.focusWidget(), "Train members")
    press(dialog.focusWidget(), Key.Key_Return)
    assert items(window)[0].links == (AnswerLink(AnswerKind.LINE, "Progress!2"),)
    assert named(filled.form, QListWidget, "Answered by").item(0).text() == "Recommendation 2"

    filled.list.setFocus()
    press(filled.list, Key.Key_G)
    editor = part(window.window, SectionEditorPanel)
    tracker = part(window.window, TrackerPage)
    assert editor.line_page is tracker
    assert [line.key for line in tracker.list.chosen] == ["Progress!2"]

    part(window.window, SectionsPanel).choose("follow-up|minutes")
    button(filled.form, "Take the link out").click()
    assert items(window)[0].links == ()


def test_a_link_to_a_measure_leads_to_the_scorecard(window: Bench, filled: MinutesPage) -> None:
    filled.form.answered.emit("minute:a", "", (AnswerLink(AnswerKind.MEASURE, "2.6"),))
    button(filled.form, "Go there").click()
    assert window.work.columns.place == "scorecard"
    assert window.controller.chosen_measure == "2.6"


def test_a_link_to_what_is_gone_says_so(window: Bench, filled: MinutesPage) -> None:
    filled.form.answered.emit("minute:a", "", (AnswerLink(AnswerKind.SECTION, "custom:gone"),))
    assert named(filled.form, QListWidget, "Answered by").item(0).text() == "Something that the pack has no more"


def test_the_next_not_answered_is_found(window: Bench, filled: MinutesPage) -> None:
    filled.list.choose_row(1)
    press(filled.list, Key.Key_B)
    assert filled.list.currentIndex().row() == 0


def test_an_item_is_moved_and_taken_out(window: Bench, filled: MinutesPage) -> None:
    press(filled.list, Key.Key_Down, ALT_SHIFT)
    assert [item.id for item in items(window)] == ["minute:b", "minute:a"]
    press(filled.list, Key.Key_Delete)
    assert [item.id for item in items(window)] == ["minute:b"]
    window.trigger("undo")
    assert [item.id for item in items(window)] == ["minute:b", "minute:a"]


def test_the_kind_of_an_item_is_changed(window: Bench, filled: MinutesPage) -> None:
    kind = named(filled.form, QComboBox, "Kind of item")
    kind.setFocus()
    press(kind, Key.Key_Up)
    assert items(window)[0].kind is MinuteKind.DECIDED


def test_what_is_missing_leads_to_the_item(window: Bench, filled: MinutesPage) -> None:
    sections = part(window.window, SectionsPanel)
    sections.choose("follow-up|details")
    go = named(window.window, QPushButton, "Go there: Minute 24 is not answered")
    go.click()
    assert part(window.window, SectionEditorPanel).line_page is filled
    assert window.focused() is filled.list
