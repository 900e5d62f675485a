"""A council's own template chosen, changed style by style, kept, exported in; asked about once it moved or changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.domain.house_choice import house_choice
from cpdesk.ui.dialogs.house_template import HouseTemplateDialog
from docx_reading import WordFile, value
from house_templates import front_sheet, no_heading_1
from ui.found import named
from window_bench import Bench


@pytest.fixture
def template(small_bench: Bench, qtbot: QtBot) -> Path:
    path = small_bench.folder / "ours" / "house.docx"
    path.parent.mkdir()
    path.write_bytes(no_heading_1())
    small_bench.answers.files = (path,)
    small_bench.answers.paper = small_bench.folder / "paper.docx"
    small_bench.window.show()
    return path


def dialog(bench: Bench) -> HouseTemplateDialog:
    return next(child for child in bench.window.findChildren(HouseTemplateDialog) if child.isVisible())


def press(bench: Bench, words: str) -> None:
    button = next(item for item in dialog(bench).findChildren(QPushButton) if item.text().replace("&", "") == words)
    assert button.isEnabled()
    QTest.keyClick(button, Qt.Key.Key_Space)


def choose(bench: Bench, qtbot: QtBot) -> None:
    bench.trigger("house_template")
    press(bench, "Choose a template…")
    assert bench.answers.over is dialog(bench)  # which has the keyboard again then
    qtbot.waitUntil(bench.is_idle, timeout=30000)


def export(bench: Bench, qtbot: QtBot) -> str:
    """Export, and return what the paper's main heading is based on."""
    bench.answers.replace = True
    bench.trigger("export")
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert bench.answers.paper is not None
    paper = WordFile(bench.answers.paper.read_bytes())
    return value(paper.root("word/styles.xml"), "//w:style[@w:styleId='Heading1']/w:basedOn")


def test_a_template_is_looked_through_changed_kept_and_used(small_bench: Bench, template: Path, qtbot: QtBot) -> None:
    bench = small_bench
    choose(bench, qtbot)
    assert "Its header and footer are kept." in named(dialog(bench), QPlainTextEdit, "What was found").toPlainText()
    roles = named(dialog(bench), QListWidget, "What each style is used for")
    assert roles.item(1).text() == "heading 1: ACC Main Heading, by what it is for"
    assert house_choice(bench.controller.pack) is None

    QTest.keyClick(roles, Qt.Key.Key_Down)
    styles = named(dialog(bench), QComboBox, "Style for heading 1")
    styles.setCurrentText("ACC Head Level Two")
    styles.activated.emit(styles.currentIndex())
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert roles.currentItem().text() == "heading 1: ACC Head Level Two, chosen by you"
    press(bench, "Use this template")
    choice = house_choice(bench.controller.pack)
    assert choice is not None
    assert (choice.name, dict(choice.styles)) == ("house.docx", {"heading 1": "ACC Head Level Two"})
    assert str(template.parent) not in str(bench.controller.pack.fields)

    assert export(bench, qtbot) == "ACCHead2"
    assert "It is in house.docx." in bench.work.activity.words
    bench.controller.undo_stack.undo()
    assert export(bench, qtbot) != "ACCHead2"


def test_a_template_that_moved_is_asked_about(small_bench: Bench, template: Path, qtbot: QtBot) -> None:
    bench = small_bench
    choose(bench, qtbot)
    press(bench, "Use this template")
    template.rename(template.with_name("elsewhere.docx"))
    bench.trigger("export")
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert bench.answers.asked[-1] == (
        "The house template house.docx is not where it was on this computer. Choose it again, or another. "
        "Choose again…, Export without it"
    )
    assert bench.answers.paper is not None
    assert not bench.answers.paper.exists()
    bench.answers.template = "plain"
    assert export(bench, qtbot) != "ACCMainHead"
    bench.answers.template = "choose"
    bench.trigger("export")
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert dialog(bench).isVisible()


def test_a_template_that_changed_is_used_only_if_so_said(small_bench: Bench, template: Path, qtbot: QtBot) -> None:
    bench = small_bench
    choose(bench, qtbot)
    press(bench, "Use this template")
    template.write_bytes(front_sheet())
    bench.answers.template = ""
    bench.trigger("export")
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert bench.answers.asked[-1].startswith("The house template house.docx has changed since it was chosen.")
    assert bench.answers.paper is not None
    assert not bench.answers.paper.exists()
    bench.answers.template = "use"
    asked = len(bench.answers.asked)
    export(bench, qtbot)
    assert len(bench.answers.asked) == asked + 1
    export(bench, qtbot)
    assert bench.answers.asked[asked + 1 :] == ["replace paper.docx"]


def test_a_file_that_is_no_template_is_said_to_be_none(small_bench: Bench, template: Path, qtbot: QtBot) -> None:
    template.write_bytes(b"%PDF-1.4")
    choose(small_bench, qtbot)
    words = [label.text() for label in dialog(small_bench).findChildren(QLabel)]
    assert "This is a PDF, not a Word document." in " ".join(words)
