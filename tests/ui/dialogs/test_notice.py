"""A message that is too long for the row below."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.ui.dialogs.notice import NoticeDialog
from window_bench import Bench

LONG = "paper.docx is written. It still misses: " + "Measure 1.4 is red and has no action. " * 12


def more_button(bench: Bench) -> QAbstractButton:
    return next(button for button in bench.work.activity.findChildren(QAbstractButton) if button.text() == "More…")


@pytest.mark.parametrize("width", [900, 1366])
def test_however_long_a_notice_is_the_row_keeps_its_height(sample_bench: Bench, width: int) -> None:
    bench = sample_bench
    bench.window.resize(width, 700)
    QApplication.processEvents()
    empty = bench.window.statusBar().height()
    heights = []
    for words in ("Short.", LONG, "Short."):
        bench.work.activity.say(words, icon="check", path=Path("paper.docx"), offer="Mark as issued…")
        QApplication.processEvents()
        heights.append(bench.window.statusBar().height())

    assert heights == [empty] * 3


def test_all_of_a_long_notice_is_read_with_the_keyboard(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.window.resize(1366, 700)
    bench.work.activity.say(LONG, icon="check", path=Path("paper.docx"))
    QApplication.processEvents()
    more = more_button(bench)
    assert more.isVisible()
    assert more.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert bench.work.activity.words == LONG
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    shown = bench.window.findChild(NoticeDialog)
    assert shown is not None
    area = shown.findChild(QPlainTextEdit)
    assert area is not None
    assert area.toPlainText() == LONG
    QTest.keyClick(area, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bench.window.findChild(NoticeDialog) is None)


def test_a_notice_that_has_room_is_all_there_is_of_it(sample_bench: Bench) -> None:
    bench = sample_bench
    bench.window.resize(1366, 700)
    bench.work.activity.say(LONG, icon="check")
    QApplication.processEvents()
    bench.work.activity.say("The file is locked. Close it in Excel.", icon="attention")
    QApplication.processEvents()

    assert not more_button(bench).isVisible()
