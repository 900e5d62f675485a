"""The whole job, from the sample scorecard to the paper, by keyboard and mouse."""

import re
import zipfile
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.rating import RagRating
from window_bench import Bench

W = TypeVar("W", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WORDS = "Year 11 leavers on study leave are counted as absent."
REASON = "Two of the young people had left the area"


def named(bench: Bench, kind: type[W], name: str) -> W:
    """Return the control of that kind which is to be seen and is spoken with that name."""
    found = [
        widget
        for widget in bench.window.findChildren(kind)
        if widget.isVisible() and name in (widget.accessibleName(), getattr(widget, "text", str)())
    ]
    assert found, f"there is no {kind.__name__} called {name}"
    return found[0]


def click(bench: Bench, words: str) -> None:
    QTest.mouseClick(named(bench, QAbstractButton, words), Qt.MouseButton.LeftButton)


def key(bench: Bench, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(bench.focused(), pressed, modifier)


def paper_words(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    return re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))


def rating_of(bench: Bench, measure: str) -> RagRating | None:
    return bench.controller.review.measures[measure].rating.rag


def go_to(bench: Bench, measure: str) -> None:
    for pressed in [Qt.Key.Key_Up] * 60 + [Qt.Key.Key_Down] * 60:
        if bench.controller.chosen_measure == measure:
            return
        key(bench, pressed, ALT)
    raise AssertionError(f"neither Alt+Up nor Alt+Down came to {measure}")


def measure_table(bench: Bench) -> QTableView:
    return next(table for table in bench.window.findChildren(QTableView) if table.isVisible())


def open_the_sample(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    click(bench, "Try the sample pack")
    qtbot.waitUntil(lambda: bench.controller.review.counts.total > 40, timeout=30000)
    qtbot.waitUntil(bench.is_idle, timeout=30000)


def narrow_to_red(bench: Bench) -> None:
    red = bench.controller.review.counts.of(RagRating.RED)
    click(bench, f"Red {red}")
    assert measure_table(bench).model().rowCount() == red


def write_commentary(bench: Bench, measure: str) -> None:
    go_to(bench, measure)
    key(bench, Qt.Key.Key_F4)
    field = bench.window.focusWidget()
    assert isinstance(field, QTextEdit)
    field.selectAll()
    QTest.keyClicks(field, WORDS)
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert bench.controller.review.measures[measure].is_owed is False


def override_rating(bench: Bench, measure: str) -> None:
    go_to(bench, measure)
    click(bench, "Override the rating…")
    ratings = named(bench, QComboBox, "Rating")
    ratings.setCurrentIndex(ratings.findData(RagRating.AMBER.value))
    QTest.keyClicks(named(bench, QLineEdit, "Reason"), REASON)
    QTest.keyClick(named(bench, QLineEdit, "Reason"), Qt.Key.Key_Return)
    assert rating_of(bench, measure) is RagRating.AMBER


def undo_and_redo(bench: Bench, measure: str) -> None:
    measure_table(bench).setFocus()
    key(bench, Qt.Key.Key_Z, CTRL)
    taken_back = rating_of(bench, measure)
    key(bench, Qt.Key.Key_Y, CTRL)
    assert taken_back is RagRating.RED
    assert rating_of(bench, measure) is RagRating.AMBER


def save_close_reopen(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.work.desk.saver.saved, timeout=30000):
        key(bench, Qt.Key.Key_S, CTRL)
    key(bench, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(lambda: not bench.work.columns.isVisible())
    click(bench, "Open board")
    qtbot.waitUntil(lambda: bench.controller.review.counts.total > 40, timeout=30000)


def test_from_the_sample_scorecard_to_the_paper(bench: Bench, qtbot: QtBot) -> None:
    bench.answers.pack = bench.folder / "board.cpdesk"
    bench.answers.paper = bench.folder / "paper.docx"
    open_the_sample(bench, qtbot)
    narrow_to_red(bench)
    write_commentary(bench, "2.6")
    override_rating(bench, "2.15")
    undo_and_redo(bench, "2.15")
    save_close_reopen(bench, qtbot)
    with qtbot.waitSignal(bench.work.desk.exporter.exported, timeout=60000):
        key(bench, Qt.Key.Key_E, CTRL)

    words = paper_words(bench.folder / "paper.docx")
    buttons = bench.work.activity.findChildren(QAbstractButton)
    assert WORDS in words
    assert REASON in words
    assert "Corporate Parenting Committee" in words
    assert bench.work.activity.words.startswith("paper.docx is written.")
    assert {"Open", "Show in folder"} <= {button.text() for button in buttons if button.isVisible()}
