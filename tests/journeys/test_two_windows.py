"""One pack, open in two windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.opening import load_pack
from cpdesk.ui.appearance import Appearance
from window_bench import Bench


@pytest.fixture
def path(saved_bench: Bench) -> Path:
    return saved_bench.folder / "board.cpdesk"


@pytest.fixture
def other(saved_bench: Bench, path: Path, appearance: Appearance, tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    """Return another window, of another person, on the pack of `saved_bench`."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = Bench(appearance, folder)
    made.session.author = "Another Writer"
    with qtbot.waitSignal(made.controller.pack_opened):
        made.work.files.open_path(path)
    yield made
    made.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def write(bench: Bench, key: str, words: str) -> None:
    bench.controller.edit(WriteCommentary(key, RichText.of(words)))


def save(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.work.desk.saver.saved):
        bench.trigger("save")


def commentary_shown(bench: Bench, key: str) -> str:
    """Return the words that stand in the window's field for that commentary."""
    bench.controller.choose_measure(key)
    return commentary_field(bench).toPlainText()


def commentary_field(bench: Bench) -> QTextEdit:
    fields = [field for field in bench.window.findChildren(QTextEdit) if "Commentary on" in field.accessibleName()]
    assert len(fields) == 1
    return fields[0]


def texts_in(path: Path, key: str) -> set[str]:
    """Return every text that the file holds for that commentary."""
    field = f"commentary/{key}/text"
    return {RichText.from_json(item.value).plain for item in load_pack(path).records if item.field == field}


def test_what_both_wrote_survives_and_each_sees_the_other(
    saved_bench: Bench, other: Bench, path: Path, qtbot: QtBot
) -> None:
    write(saved_bench, "2.6", "Written here.")
    write(other, "2.5", "Written there.")
    save(saved_bench, qtbot)
    save(other, qtbot)
    save(saved_bench, qtbot)

    assert (texts_in(path, "2.6"), texts_in(path, "2.5")) == ({"Written here."}, {"Written there."})
    assert commentary_shown(other, "2.6") == "Written here."
    assert commentary_shown(saved_bench, "2.5") == "Written there."
    for bench in (saved_bench, other):
        assert bench.work.activity.words == "Changes made elsewhere were taken in."
        assert not bench.work.desk.saver.has_unsaved_work


def test_what_saves_itself_takes_the_others_work_in_too(
    saved_bench: Bench, other: Bench, path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(saved_bench.work.desk.saver.saved, timeout=6000):
        write(saved_bench, "2.6", "Written here.")
    with qtbot.waitSignal(other.work.desk.saver.saved, timeout=6000):
        write(other, "2.5", "Written there.")

    assert (texts_in(path, "2.6"), texts_in(path, "2.5")) == ({"Written here."}, {"Written there."})
    assert commentary_shown(other, "2.6") == "Written here."


def test_a_text_changed_in_both_is_kept_twice_and_named(
    saved_bench: Bench, other: Bench, path: Path, qtbot: QtBot
) -> None:
    write(saved_bench, "2.6", "Written here.")
    write(other, "2.6", "Written there.")
    save(saved_bench, qtbot)
    save(other, qtbot)
    said = other.work.activity.words
    save(saved_bench, qtbot)

    assert texts_in(path, "2.6") == {"Written here.", "Written there."}
    assert said.startswith("Changes made elsewhere were taken in. 2.6 was changed in both places; both texts are kept")
    assert saved_bench.work.activity.words == said
    assert commentary_shown(saved_bench, "2.6") == commentary_shown(other, "2.6")


def test_words_being_typed_while_others_come_in_are_kept(
    saved_bench: Bench, other: Bench, path: Path, qtbot: QtBot
) -> None:
    write(saved_bench, "2.6", "Written here.")
    save(saved_bench, qtbot)
    with qtbot.waitExposed(other.window):
        other.window.show()
    other.controller.choose_measure("2.6")
    with qtbot.waitSignal(other.work.desk.saver.saved):
        other.trigger("save")
        QTest.keyClicks(commentary_field(other), "Typed while it was saved.")
    save(other, qtbot)

    assert texts_in(path, "2.6") == {"Written here.", "Typed while it was saved."}


def test_undo_in_one_window_leaves_the_words_of_the_other(saved_bench: Bench, other: Bench, qtbot: QtBot) -> None:
    write(other, "2.5", "Mine alone.")
    write(other, "2.6", "Mine, then changed elsewhere.")
    save(other, qtbot)
    save(saved_bench, qtbot)
    write(saved_bench, "2.6", "The other's last word.")
    save(saved_bench, qtbot)
    save(other, qtbot)
    assert other.controller.undo_stack.undoText() == "commentary on 2.5"
    other.trigger("undo")

    assert commentary_shown(other, "2.6") == "The other's last word."
    assert commentary_shown(other, "2.5") == ""
    assert not other.controller.undo_stack.canUndo()
