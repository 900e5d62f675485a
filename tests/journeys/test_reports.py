"""An annual report beside the briefing, by keyboard alone: written, put in order, exported, and all of it undone."""

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListView, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.resources import resource_path
from cpdesk.services.importing import begin_pack, import_workbook
from ui.found import named
from window_bench import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def annual_bench(bench: Bench, qtbot: QtBot) -> Bench:
    begin_pack(bench.session, [import_workbook(resource_path("samples", "medway-annual-2019-20.xlsx"))])
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    qtbot.waitUntil(bench.window.isActiveWindow)
    return bench


def key(bench: Bench, pressed: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(bench.focused(), pressed, modifier)


def pick(bench: Bench, words: str) -> None:
    """Type into the window that asks, and press Enter."""
    dialog = next(child for child in bench.window.findChildren(QDialog) if child.isVisible())
    field = dialog.findChildren(QLineEdit)[0]
    assert dialog.focusWidget() is field
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.window.activateWindow()  # as a desktop does once the window that asked is gone
    assert QTest.qWaitForWindowActive(bench.window)


def outline(bench: Bench) -> list[str]:
    model = named(bench.window, QListView, "Parts of the paper").model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def go_to(bench: Bench, words: str) -> None:
    paper = named(bench.window, QListView, "Parts of the paper")
    paper.setFocus()
    key(bench, Qt.Key.Key_Home)
    for _ in range(paper.model().rowCount()):
        if words in str(paper.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)):
            return
        key(bench, Qt.Key.Key_Down)
    raise AssertionError(f"Down never came to {words}")


def paper_words(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    return re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))


def test_an_annual_report_is_added_written_ordered_exported_and_undone(annual_bench: Bench, qtbot: QtBot) -> None:
    bench = annual_bench
    before = bench.controller.pack.fields
    key(bench, Qt.Key.Key_3, CTRL)
    bench.trigger("add_report")
    pick(bench, "annual")
    assert bench.controller.report == "annual"
    assert bench.focused() is named(bench.window, QListView, "Parts of the paper")
    choice = named(bench.window, QComboBox, "Report in hand")
    assert [choice.itemText(at) for at in range(choice.count())] == ["Briefing report", "Annual report"]

    go_to(bench, "Membership")
    key(bench, Qt.Key.Key_F4)
    QTest.keyClicks(bench.focused(), "Twelve members sit on the board.")
    key(bench, Qt.Key.Key_T, CTRL | SHIFT)
    pick(bench, "")
    membership = next(section for section in bench.controller.paper.sections if section.part == "membership")
    assert membership.text.blocks[0].plain == "Twelve members sit on the board."
    assert membership.text.blocks[1].plain.startswith("[[table: ")

    place = next(row for row in outline(bench) if "Membership" in row)
    go_to(bench, "Membership")
    key(bench, Qt.Key.Key_Up, ALT | SHIFT)
    moved = next(row for row in outline(bench) if "Membership" in row)
    assert int(moved.partition(".")[0]) == int(place.partition(".")[0]) - 1

    bench.answers.paper = bench.folder / "annual.docx"
    key(bench, Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: bench.is_idle() and bench.answers.paper is not None and bench.answers.paper.exists())
    words = paper_words(bench.answers.paper)
    assert "Twelve members sit on the board." in words
    assert "Membership" in words
    assert "[[table" not in words

    for _ in range(20):
        if not bench.controller.undo_stack.canUndo():
            break
        key(bench, Qt.Key.Key_Z, CTRL)
    assert bench.controller.pack.fields == before
    assert bench.controller.report == ""
    assert not any("Membership" in row for row in outline(bench))


def test_a_report_somebody_wrote_in_is_asked_about_and_comes_back(annual_bench: Bench) -> None:
    bench = annual_bench
    bench.trigger("add_report")
    pick(bench, "lead member")
    bench.trigger("remove_report")
    assert bench.answers.asked == []
    assert bench.controller.pack.reports == ("",)
    key(bench, Qt.Key.Key_Z, CTRL)
    assert bench.controller.report == "lead-member"

    go_to(bench, "Policy context")
    key(bench, Qt.Key.Key_F4)
    QTest.keyClicks(bench.focused(), "The lead member answers for the services.")
    bench.answers.removes = False
    bench.trigger("remove_report")
    assert bench.answers.asked == ["remove Lead member report"]
    assert bench.controller.report == "lead-member"


def test_finding_words_of_another_report_takes_that_in_hand(annual_bench: Bench, qtbot: QtBot) -> None:
    bench = annual_bench
    bench.trigger("add_report")
    pick(bench, "annual")
    go_to(bench, "Membership")
    key(bench, Qt.Key.Key_F4)
    QTest.keyClicks(bench.focused(), "Twelve members.")
    key(bench, Qt.Key.Key_N, CTRL | SHIFT)
    assert bench.controller.report == ""
    key(bench, Qt.Key.Key_H, CTRL)
    QTest.keyClicks(bench.focused(), "Twelve")
    qtbot.waitUntil(lambda: bench.controller.report == "annual")
    assert named(bench.window, QTextEdit, "Text of Membership").textCursor().selectedText() == "Twelve"
    assert bench.work.columns.place == "report"


def test_the_kind_of_the_first_report_can_be_changed(annual_bench: Bench) -> None:
    bench = annual_bench
    bench.trigger("change_kind")
    pick(bench, "annual")
    assert bench.controller.paper.kind == "annual"
    assert any("Membership" in row for row in outline(bench))
    key(bench, Qt.Key.Key_Z, CTRL)
    assert bench.controller.paper.kind == "briefing"
    assert not any("Membership" in row for row in outline(bench))
