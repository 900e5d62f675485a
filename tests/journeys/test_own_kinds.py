"""A council's own kind of report made from a copy, changed, used, undone, saved and loaded."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from cpdesk.services.own_kinds import own_kinds, read_own_kind
from cpdesk.services.report_list import offered_kinds, report_to_add
from cpdesk.ui.dialogs.kinds import KindEditor, KindsDialog
from ui.found import named
from window_bench import Bench

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def shown(bench: Bench, kind: type[QDialog]) -> QDialog:
    return next(child for child in bench.window.findChildren(kind) if child.isVisible())


def press(dialog: QDialog, words: str) -> None:
    button = next(item for item in dialog.findChildren(QPushButton) if item.text().replace("&", "") == words)
    assert button.isEnabled()
    QTest.keyClick(button, Qt.Key.Key_Space)


def copied(bench: Bench, title: str = "Cabinet report") -> QDialog:
    """Copy the first kind by keyboard, and return the editor that comes up."""
    bench.window.show()
    bench.trigger("kinds")
    name = named(shown(bench, KindsDialog), QLineEdit, "Name of a copy of it")
    QTest.keyClicks(name, title)
    QTest.keyClick(name, Qt.Key.Key_Return)
    editor = shown(bench, KindEditor)
    editor.activateWindow()
    assert QTest.qWaitForWindowActive(editor)
    return editor


def test_every_kind_is_listed_with_its_purpose(small_bench: Bench) -> None:
    small_bench.window.show()
    small_bench.trigger("kinds")
    listed = named(shown(small_bench, KindsDialog), QListWidget, "Kinds of report")
    said = [listed.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(listed.count())]
    kinds = offered_kinds(small_bench.controller.pack)
    assert len(said) == len(kinds)
    assert all(f"{kind.title}. {kind.purpose}" in words for kind, words in zip(kinds, said, strict=True))
    assert said[0].endswith("In this pack: Briefing report.")


def test_a_copy_is_changed_part_by_part_and_undone(small_bench: Bench) -> None:
    bench = small_bench
    before = bench.controller.pack.fields
    editor = copied(bench)
    parts = named(editor, QListWidget, "Parts of the paper")
    assert editor.focusWidget() is parts
    assert parts.item(0).text() == "Introduction and policy context, always"
    QTest.keyClick(parts, Qt.Key.Key_Down, ALT_SHIFT)
    assert [part.name for part in own_kinds(bench.controller.pack)[0].file.parts][:2] == ["summary", "introduction"]
    assert parts.currentRow() == 1
    heading = named(editor, QLineEdit, "Heading")
    heading.setFocus()
    heading.selectAll()
    QTest.keyClicks(heading, "Why this is here {now}")
    assert any("{now} that nothing fills" in label.text() for label in editor.findChildren(QLabel))
    QTest.keyClick(heading, Qt.Key.Key_Return)
    assert own_kinds(bench.controller.pack)[0].file.words.headings["introduction"] == "Introduction and policy context"
    heading.selectAll()
    QTest.keyClicks(heading, "Why this is here")
    QTest.keyClick(heading, Qt.Key.Key_Return)
    need = named(editor, QComboBox, "Need")
    need.setCurrentIndex(1)
    need.activated.emit(1)
    own = own_kinds(bench.controller.pack)[0]
    assert (own.name, own.file.words.title, own.file.words.headings["introduction"]) == (
        "cabinet-report", "Cabinet report", "Why this is here",
    )  # fmt: skip
    assert str(own.file.parts[1].need) == "usual"
    parts.setFocus()
    QTest.keyClick(parts, Qt.Key.Key_Delete)
    assert "introduction" not in [part.name for part in own_kinds(bench.controller.pack)[0].file.parts]
    while bench.controller.undo_stack.canUndo():
        bench.controller.undo_stack.undo()
    assert bench.controller.pack.fields == before
    assert not editor.isVisible()


def test_wording_and_lists_are_changed(small_bench: Bench) -> None:
    bench = small_bench
    editor = copied(bench)
    tabs = editor.findChildren(QTabWidget)[0]
    tabs.setCurrentIndex(1)
    find = named(editor, QLineEdit, "Find a wording")
    QTest.keyClicks(find, "no_reds")
    words = named(editor, QPlainTextEdit, "Wording of “no_reds”")
    words.setPlainText("Nothing is red.")
    tabs.setCurrentIndex(2)
    roles = named(editor, QPlainTextEdit, "Who clears it before it goes out, one a line")
    roles.setPlainText("Legal\n\nSection 151 officer\nLegal")
    editor.close()
    own = own_kinds(bench.controller.pack)[0]
    assert own.file.words.sentences["no_reds"] == "Nothing is red."
    assert own.file.words.clearance == ("Legal", "Section 151 officer")


def test_a_kind_in_use_stays_and_one_that_is_not_goes(small_bench: Bench) -> None:
    bench = small_bench
    copied(bench).close()
    bench.controller.edit(report_to_add(bench.controller.pack, "cabinet-report"))
    kinds = shown(bench, KindsDialog)
    press(kinds, "Take out")
    said = [label.text() for label in kinds.findChildren(QLabel)]
    assert any(
        words.startswith("Cabinet report cannot be taken out: a report of this pack is of that") for words in said
    )
    bench.controller.undo_stack.undo()
    press(kinds, "Take out")
    assert own_kinds(bench.controller.pack) == ()


def test_a_kind_is_saved_and_loaded_into_another_pack(small_bench: Bench, qtbot: QtBot) -> None:
    bench = small_bench
    copied(bench).close()
    bench.answers.named = bench.folder / "cabinet-report.toml"
    press(shown(bench, KindsDialog), "Save as a file…")
    own = own_kinds(bench.controller.pack)[0]
    assert read_own_kind(bench.answers.named) == own
    assert bench.answers.over is shown(bench, KindsDialog)  # which has the keyboard again then
    press(shown(bench, KindsDialog), "Take out")
    bench.answers.files = (bench.answers.named,)
    press(shown(bench, KindsDialog), "Load from a file…")
    assert own_kinds(bench.controller.pack) == (own,)


def test_a_file_of_no_use_is_said_to_be_none(small_bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text("title = 'Ours'\n[[parts]]\nname = 'Oh no'\n", encoding="utf-8")
    small_bench.window.show()
    small_bench.trigger("kinds")
    small_bench.answers.files = (path,)
    press(shown(small_bench, KindsDialog), "Load from a file…")
    said = [label.text() for label in shown(small_bench, KindsDialog).findChildren(QLabel)]
    assert any(words.startswith("[[parts]] 1 (line 2) is called “Oh no”.") for words in said)
    assert own_kinds(small_bench.controller.pack) == ()


def test_a_name_that_is_taken_is_said_to_be(small_bench: Bench) -> None:
    small_bench.window.show()
    small_bench.trigger("kinds")
    kinds = shown(small_bench, KindsDialog)
    name = named(kinds, QLineEdit, "Name of a copy of it")
    QTest.keyClicks(name, "Annual")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert any("is called so already: “Annual”" in label.text() for label in kinds.findChildren(QLabel))
