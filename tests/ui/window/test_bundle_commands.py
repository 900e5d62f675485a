"""The window of the meeting's bundle."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from agenda_builders import outside_pdf
from cpdesk.domain.agenda import ItemKind, agenda_items, meeting_of
from cpdesk.domain.attached import attached_file
from cpdesk.domain.house_choice import HouseChoice, house_edit
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.ui.dialogs.bundle import BundleDialog, BundlePages
from cpdesk.ui.widgets.page_view import PageView
from docx_reading import WordFile, text_of
from house_templates import front_sheet
from window_bench import Bench

STANDING = [
    "Apologies for absence",
    "Declarations of interest",
    "Public speaking and open session",
    "Minutes of the previous meeting",
]


@pytest.fixture
def dialog(small_bench: Bench) -> BundleDialog:
    small_bench.trigger("bundle")
    (found,) = small_bench.window.findChildren(BundleDialog)
    return found


def rows(dialog: BundleDialog) -> list[str]:
    (shown,) = dialog.findChildren(QListWidget)
    return [shown.item(row).text().split("\n")[0].partition(".  ")[2] for row in range(shown.count())]


def items_list(dialog: BundleDialog) -> QListWidget:
    return dialog.findChildren(QListWidget)[0]


def field(dialog: BundleDialog, name: str) -> QLineEdit:
    return next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)


def button(dialog: BundleDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == words)


def titles(bench: Bench) -> list[str]:
    return [item.title for item in agenda_items(bench.controller.pack.fields)]


def test_a_new_agenda_has_the_standing_items_and_the_report_and_records_nothing(
    small_bench: Bench, dialog: BundleDialog
) -> None:
    assert rows(dialog)[:4] == STANDING
    assert len(rows(dialog)) == 5
    assert agenda_items(small_bench.controller.pack.fields) == ()


def test_it_needs_a_pack(bench: Bench) -> None:
    assert not bench.window.actions_by_name["bundle"].isEnabled()


def test_an_item_is_added_behind_the_one_in_hand_and_given_a_title(small_bench: Bench, dialog: BundleDialog) -> None:
    items_list(dialog).setCurrentRow(1)
    dialog.words_asked.emit()
    title = field(dialog, "Title")
    assert title.text() == "New item"
    title.selectAll()
    QTest.keyClicks(title, "Urgent business")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert rows(dialog)[:4] == [*STANDING[:2], "Urgent business", STANDING[2]]
    assert titles(small_bench)[2] == "Urgent business"


def test_each_change_is_undone_in_one_step(small_bench: Bench, dialog: BundleDialog) -> None:
    dialog.words_asked.emit()
    small_bench.trigger("undo")
    assert agenda_items(small_bench.controller.pack.fields) == ()
    assert len(rows(dialog)) == 5


def test_items_are_moved_by_keyboard(small_bench: Bench, dialog: BundleDialog) -> None:
    shown = items_list(dialog)
    shown.setCurrentRow(0)
    QTest.keyClick(shown, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(dialog)[:2] == [STANDING[1], STANDING[0]]
    assert shown.currentRow() == 1
    QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows(dialog)[:2] == STANDING[:2]


def test_an_item_is_taken_out_with_delete(small_bench: Bench, dialog: BundleDialog) -> None:
    shown = items_list(dialog)
    shown.setCurrentRow(0)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert rows(dialog)[:3] == STANDING[1:]
    for _ in range(4):
        QTest.keyClick(items_list(dialog), Qt.Key.Key_Delete)
    assert rows(dialog) == []
    assert not button(dialog, "Remove").isEnabled()
    assert "agenda" in small_bench.controller.pack.fields


def test_what_is_typed_and_not_left_is_taken_up_before_an_export(
    small_bench: Bench, dialog: BundleDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    items_list(dialog).setCurrentRow(0)
    words = dialog.findChildren(QPlainTextEdit)[0]
    words.setPlainText("Nobody has sent any.")
    small_bench.answers.bundle = tmp_path / "papers.pdf"
    button(dialog, "Export PDF…").click()
    qtbot.waitUntil((tmp_path / "papers.pdf").exists, timeout=60000)
    assert "Nobody has sent any." in PaperPages((tmp_path / "papers.pdf").read_bytes()).text(0)


def test_another_item_does_not_get_the_words_of_the_one_before(small_bench: Bench, dialog: BundleDialog) -> None:
    items_list(dialog).setCurrentRow(0)
    words = dialog.findChildren(QPlainTextEdit)[0]
    words.setPlainText("Typed here.")
    items_list(dialog).setCurrentRow(1)
    said = {item.title: item.words for item in agenda_items(small_bench.controller.pack.fields)}
    assert said[STANDING[0]] == "Typed here."
    assert said[STANDING[1]] != "Typed here."
    assert items_list(dialog).currentRow() == 1
    assert field(dialog, "Title").text() == STANDING[1]


def test_the_meeting_is_said_and_the_deadline_follows(small_bench: Bench, dialog: BundleDialog) -> None:
    dialog.said.emit("place", "Room 1")
    dialog.said.emit("day", date(2099, 9, 15))
    meeting = meeting_of(small_bench.controller.pack.fields)
    assert (meeting.place, meeting.day) == ("Room 1", date(2099, 9, 15))
    labels = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
    assert any(str(text).startswith("Publish by ") for text in labels if isinstance(text, str))


def test_a_pdf_is_kept_in_the_pack(small_bench: Bench, dialog: BundleDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Map of homes.pdf"
    path.write_bytes(outside_pdf("The homes"))
    small_bench.answers.files = (path,)
    dialog.pdf_asked.emit()
    qtbot.waitUntil(lambda: "Map of homes" in rows(dialog), timeout=20000)
    item = agenda_items(small_bench.controller.pack.fields)[-1]
    assert item.kind is ItemKind.FILE
    kept = attached_file(small_bench.controller.pack.fields, item.file)
    assert kept is not None
    assert kept.content == path.read_bytes()


def test_a_pdf_that_cannot_be_read_is_said_and_changes_nothing(
    small_bench: Bench, dialog: BundleDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(outside_pdf("x", password="open sesame"))
    small_bench.answers.files = (path,)
    dialog.pdf_asked.emit()
    qtbot.waitUntil(lambda: "protected with a password" in small_bench.work.activity.words, timeout=20000)
    assert len(rows(dialog)) == 5
    assert agenda_items(small_bench.controller.pack.fields) == ()


def test_the_pages_are_shown(small_bench: Bench, dialog: BundleDialog, qtbot: QtBot) -> None:
    button(dialog, "Preview").click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(BundlePages)), timeout=60000)
    (pages,) = dialog.findChildren(BundlePages)
    assert pages.findChildren(PageView)[0].page == 0


def test_a_folder_is_written(small_bench: Bench, dialog: BundleDialog, qtbot: QtBot, tmp_path: Path) -> None:
    small_bench.answers.folder = tmp_path / "papers"
    button(dialog, "Export folder…").click()
    qtbot.waitUntil((tmp_path / "papers" / "Files.txt").exists, timeout=60000)
    assert (tmp_path / "papers" / "Public" / "Agenda.docx").is_file()


def test_a_folder_is_written_in_the_councils_template_or_says_why_not(
    small_bench: Bench, dialog: BundleDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(front_sheet())
    choice = HouseChoice(template.name, sha256(template.read_bytes()).hexdigest(), {})
    small_bench.controller.edit(house_edit(choice))
    small_bench.work.desk.templates.add(choice, template)
    assert of_folder(small_bench, dialog, qtbot, tmp_path / "with") == {"is in the template"}
    template.unlink()
    assert of_folder(small_bench, dialog, qtbot, tmp_path / "without") == {"says that it is gone"}


def of_folder(bench: Bench, dialog: BundleDialog, qtbot: QtBot, folder: Path) -> set[str]:
    """Write the folder, and return what is true of it."""
    bench.answers.folder = folder
    button(dialog, "Export folder…").click()

    def is_written() -> bool:
        return f"{folder.name} is written" in bench.work.activity.words

    qtbot.waitUntil(is_written, timeout=60000)
    agenda = WordFile((folder / "Public" / "Agenda.docx").read_bytes())
    found = {
        "is in the template": "Signed by the director." in text_of(agenda.root()),
        "says that it is gone": "The house template house.docx is not where it was" in bench.work.activity.words,
    }
    return {words for words, holds in found.items() if holds}


def test_every_control_has_a_name(small_bench: Bench, dialog: BundleDialog) -> None:
    for kind in (QLineEdit, QListWidget, QPlainTextEdit):
        assert all(
            widget.accessibleName() for widget in dialog.findChildren(kind) if widget.objectName() != "qt_spinbox"
        )
