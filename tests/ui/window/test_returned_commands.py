"""Papers that come back are gone through in a window, by keyboard throughout, and nothing of it is lost."""

from pathlib import Path

import pytest
from docx.document import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from accessible_outline import assert_same_outline
from cpdesk.domain.house_choice import HouseChoice, house_edit
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.dialogs.returned import ReturnedDialog
from returned_builders import BACKGROUND, COMMENTARY, edited, paper_of, paper_session, replaced, without_controls
from window_bench import Bench


def change(document: Document) -> None:
    replaced("Two schools", "Three schools")(document)
    replaced("in March", "in April")(document)
    document.tables[0].cell(1, 1).text = "99%"
    document.core_properties.last_modified_by = "Sam Head"
    document.add_paragraph("A new paragraph at the end.")


@pytest.fixture
def paper_bench(bench: Bench, qtbot: QtBot) -> Bench:
    paper_session(bench.session)
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    return bench


@pytest.fixture
def returned(paper_bench: Bench) -> Path:
    path = paper_bench.folder / "returned.docx"
    path.write_bytes(edited(paper_of(paper_bench.session, paper_bench.folder), change))
    return path


def take_back(bench: Bench, qtbot: QtBot, path: Path) -> ReturnedDialog:
    bench.answers.files = (path,)
    bench.window.actions_by_name["take_back"].trigger()
    qtbot.waitUntil(lambda: bench.work.returned.dialog is not None, timeout=20_000)
    dialog = bench.work.returned.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


@pytest.fixture
def dialog(paper_bench: Bench, returned: Path, qtbot: QtBot) -> ReturnedDialog:
    return take_back(paper_bench, qtbot, returned)


def listed(dialog: ReturnedDialog) -> QListWidget:
    return next(item for item in dialog.findChildren(QListWidget) if item.accessibleName() == "What came back")


def lines(dialog: ReturnedDialog) -> list[str]:
    found = listed(dialog)
    return [str(found.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(found.count())]


def button(dialog: ReturnedDialog, words: str) -> QPushButton:
    return next(item for item in dialog.findChildren(QPushButton) if item.text().replace("&", "").startswith(words))


def commentary(bench: Bench) -> RichText:
    return bench.controller.pack.commentary_by_measure["2.6"].text


def background(bench: Bench) -> RichText:
    return next(item.text for item in bench.controller.pack.sections if item.id == "background")


def test_what_came_back_is_listed_and_nothing_is_changed(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    assert lines(dialog) == [
        "Background. Found by its content control",
        "Commentary on 2.6. Found by its content control",
        "New words. To be looked at",
    ]
    assert commentary(paper_bench) == COMMENTARY
    assert background(paper_bench) == BACKGROUND


def test_a_screen_reader_meets_all_of_it(dialog: ReturnedDialog) -> None:
    assert_same_outline(dialog, "returned")


def test_enter_accepts_one_as_a_step_of_its_own_and_goes_on(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    steps = paper_bench.controller.undo_stack.count()
    QTest.keyClick(listed(dialog), Qt.Key.Key_Return)
    assert "in April" in background(paper_bench).plain
    assert paper_bench.controller.undo_stack.count() == steps + 1
    assert lines(dialog)[0] == "Background. Accepted"
    assert dialog.number == 2
    record = paper_bench.session.records[-1]
    assert (record.author, record.origin) == ("A Writer", "returned.docx, returned by Sam Head")


def test_alt_keys_set_aside_and_take_back_again(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert lines(dialog)[0] == "Background. Set aside"
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert commentary(paper_bench) != COMMENTARY
    QTest.keyClick(dialog, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert commentary(paper_bench) == COMMENTARY
    assert lines(dialog)[1] == "Commentary on 2.6. Found by its content control"
    dialog.choose(1)
    button(dialog, "Wait with it again").click()
    assert lines(dialog)[0] == "Background. Found by its content control"


def test_all_that_need_no_look_are_accepted_each_as_a_step(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    steps = paper_bench.controller.undo_stack.count()
    button(dialog, "Accept all 2").click()
    assert paper_bench.controller.undo_stack.count() == steps + 2
    assert [line.rpartition(". ")[2] for line in lines(dialog)] == ["Accepted", "Accepted", "To be looked at"]
    assert dialog.number == 3


def test_words_are_edited_before_they_are_accepted(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    dialog.choose(2)
    field = next(item for item in dialog.findChildren(QTextEdit) if item.accessibleName() == "How it will stand")
    field.selectAll()
    QTest.keyClicks(field, "Typed here.")
    button(dialog, "Accept").click()
    assert commentary(paper_bench).plain == "Typed here."


def test_new_words_are_put_where_a_person_says(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    dialog.choose(3)
    assert not button(dialog, "Accept").isEnabled()
    where = dialog.findChildren(QComboBox)[0]
    where.setCurrentIndex(where.findText("Background"))
    assert button(dialog, "Accept").isEnabled()
    button(dialog, "Accept").click()
    assert background(paper_bench).blocks[-1].plain == "A new paragraph at the end."
    assert background(paper_bench).blocks[:-1] == BACKGROUND.blocks


def test_who_returned_it_can_be_said(paper_bench: Bench, dialog: ReturnedDialog) -> None:
    field = next(item for item in dialog.findChildren(QLineEdit) if item.accessibleName() == "Returned by")
    assert field.text() == "Sam Head"
    field.setFocus()
    field.setText("")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert background(paper_bench) == BACKGROUND
    button(dialog, "Accept").click()
    assert paper_bench.session.records[-1].origin == "returned.docx"


def test_what_was_typed_and_set_aside_is_there_again_when_the_file_is_opened_again(
    paper_bench: Bench, dialog: ReturnedDialog, returned: Path, qtbot: QtBot
) -> None:
    button(dialog, "Set aside").click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert paper_bench.work.activity.words.startswith("Two changes of returned.docx wait")
    again = take_back(paper_bench, qtbot, returned)
    assert lines(again)[0] == "Background. Set aside"
    assert again.number == 2


def test_a_file_that_was_dropped_is_taken_back(paper_bench: Bench, returned: Path, qtbot: QtBot) -> None:
    paper_bench.window.files_given.emit((returned,))
    qtbot.waitUntil(lambda: paper_bench.work.returned.dialog is not None, timeout=20_000)


def test_several_files_come_one_after_the_other(paper_bench: Bench, returned: Path, qtbot: QtBot) -> None:
    other = returned.with_name("other.docx")
    other.write_bytes(without_controls(returned.read_bytes()))
    paper_bench.work.returned.take((returned, other))
    qtbot.waitUntil(lambda: paper_bench.work.returned.dialog is not None, timeout=20_000)
    first = paper_bench.work.returned.dialog
    assert first is not None
    assert "returned.docx" in first.windowTitle()
    first.reject()
    qtbot.waitUntil(lambda: paper_bench.work.returned.dialog not in (None, first), timeout=20_000)
    second = paper_bench.work.returned.dialog
    assert second is not None
    assert "other.docx" in second.windowTitle()


def test_what_is_no_document_is_said_and_the_pack_stays(paper_bench: Bench, qtbot: QtBot) -> None:
    path = paper_bench.folder / "letter.docx"
    path.write_bytes(b"Dear councillor")
    with qtbot.waitSignal(paper_bench.background.failed, timeout=20_000):
        paper_bench.work.returned.take((path,))
    assert "not a Word document" in paper_bench.work.activity.words


def test_without_a_pack_it_is_said_what_to_do(bench: Bench, tmp_path: Path) -> None:
    bench.work.returned.take((tmp_path / "x.docx",))
    assert "Open the pack first" in bench.work.activity.words


def test_a_paper_is_exported_for_editing(paper_bench: Bench, qtbot: QtBot) -> None:
    paper_bench.answers.paper = paper_bench.folder / "out.docx"
    with qtbot.waitSignal(paper_bench.work.desk.exporter.exported, timeout=20_000):
        paper_bench.window.actions_by_name["export_for_editing"].trigger()
    assert "for editing.docx" in paper_bench.answers.asked[-1]
    assert (paper_bench.folder / "out.docx").read_bytes() == paper_of(paper_bench.session, paper_bench.folder)


def test_a_paper_for_editing_says_where_the_councils_template_is_gone(paper_bench: Bench, qtbot: QtBot) -> None:
    paper_bench.controller.edit(house_edit(HouseChoice("house.docx", "0" * 64, {})))
    paper_bench.answers.paper = paper_bench.folder / "out.docx"
    with qtbot.waitSignal(paper_bench.work.desk.exporter.exported, timeout=20_000) as said:
        paper_bench.window.actions_by_name["export_for_editing"].trigger()
    assert "The house template house.docx is not where it was on this computer." in said.args[1]
    assert (paper_bench.folder / "out.docx").is_file()
