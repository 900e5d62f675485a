"""From a draft to one's own words and back through the history, by keyboard alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QTableView, QTextBrowser
from pytestqt.qtbot import QtBot

from cpdesk.domain.narrative import Section
from cpdesk.domain.record import new_record
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.panels.history import HistoryEntryPanel, HistoryPanel
from ui.found import button, named, part
from window_bench import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def key(bench: Bench, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(bench.focused(), pressed, modifier)


def summary(bench: Bench) -> Section:
    return next(section for section in bench.controller.pack.sections if section.id == "summary")


def shown(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    qtbot.waitUntil(bench.window.isActiveWindow)


def go_to_summary(bench: Bench) -> None:
    key(bench, Qt.Key.Key_3, CTRL)
    paper = named(bench.window, QListView, "Parts of the paper")
    paper.setFocus()
    for _ in range(2):
        key(bench, Qt.Key.Key_Down)


def changes(bench: Bench) -> QTableView:
    return part(part(bench.window, HistoryPanel), QTableView)


def entry_buttons(bench: Bench) -> HistoryEntryPanel:
    return part(bench.window, HistoryEntryPanel)


def tab_to(bench: Bench, words: str) -> None:
    for _ in range(12):
        focused = bench.focused()
        if isinstance(focused, QPushButton) and focused.text() == words:
            return
        key(bench, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {words}")


def test_a_draft_is_accepted_changed_looked_up_and_put_back(small_bench: Bench, qtbot: QtBot) -> None:
    bench = small_bench
    shown(bench, qtbot)
    go_to_summary(bench)
    drafted = summary(bench).text
    assert summary(bench).is_draft

    key(bench, Qt.Key.Key_D, CTRL | SHIFT)
    assert not summary(bench).is_draft

    key(bench, Qt.Key.Key_F4)
    QTest.keyClicks(bench.focused(), " Members may want to ask why.")
    key(bench, Qt.Key.Key_H, CTRL | SHIFT)
    assert summary(bench).text.plain.endswith("Members may want to ask why.")
    model = changes(bench).model()
    told = [str(model.index(row, 2).data()) for row in range(model.rowCount())]
    assert told[:2] == ["Text of “Summary” changed", "Draft of “Summary” accepted"]

    assert changes(bench).hasFocus()
    key(bench, Qt.Key.Key_F6)
    tab_to(bench, "Put back what was before")
    key(bench, Qt.Key.Key_Space)
    assert summary(bench).text == drafted
    key(bench, Qt.Key.Key_Z, CTRL)
    assert summary(bench).text.plain.endswith("Members may want to ask why.")


def test_the_pack_as_it_was_is_looked_at_exported_and_left(small_bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench = small_bench
    bench.answers.figures = tmp_path / "then.csv"
    shown(bench, qtbot)
    bench.controller.choose_measure("2.6")
    key(bench, Qt.Key.Key_F4)
    QTest.keyClicks(bench.focused(), "Study leave counts.")
    key(bench, Qt.Key.Key_7, CTRL)
    records = len(bench.session.records)
    changes(bench).setFocus()
    key(bench, Qt.Key.Key_F6)
    tab_to(bench, "Look at the pack as it was then")
    key(bench, Qt.Key.Key_Space)

    then = bench.work.then.open_window
    assert then is not None
    qtbot.waitExposed(then)
    assert then.words.startswith("As it was on ")
    assert then.words.endswith(". Nothing can be changed here.")
    paper = part(then, QTextBrowser)
    qtbot.waitUntil(lambda: "Summary" in paper.toPlainText(), timeout=20000)
    assert "Study leave counts." in paper.toPlainText()
    table = part(then, QTableView)
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(table, "Nobody")
    button(then, "Export the figures").click()
    qtbot.waitUntil(lambda: (tmp_path / "then.csv").exists() and bench.is_idle(), timeout=30000)
    assert "2.6" in (tmp_path / "then.csv").read_text(encoding="utf-8-sig")
    QTest.keyClick(then, Qt.Key.Key_Escape)
    assert bench.work.then.open_window is None
    assert len(bench.session.records) == records


def test_somebody_elses_newer_words_go_only_when_the_person_says_so(
    small_bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = small_bench
    shown(bench, qtbot)
    go_to_summary(bench)
    drafted = summary(bench).text
    bench.session.mark_saved(tmp_path / "spring.cpdesk", len(bench.session.records))
    last = next(record for record in reversed(bench.session.records) if record.field == "section/summary/text")
    other = new_record(last.field, RichText.of("Sam's words.").to_json(), (last.id,), "Sam Else", 1)
    bench.controller.take_records((*bench.session.records, other), {})
    assert summary(bench).text.plain == "Sam's words."

    key(bench, Qt.Key.Key_H, CTRL | SHIFT)
    key(bench, Qt.Key.Key_End, CTRL)
    for _ in range(changes(bench).model().rowCount()):
        entry = entry_buttons(bench).entry
        if entry is not None and entry.field == last.field:
            break
        key(bench, Qt.Key.Key_Up)
    button(entry_buttons(bench), "Put this back").click()
    assert bench.answers.asked[-1] == "replace what Sam Else wrote"
    assert summary(bench).text.plain == "Sam's words."
    bench.answers.replace = True
    button(entry_buttons(bench), "Put this back").click()
    assert summary(bench).text == drafted
