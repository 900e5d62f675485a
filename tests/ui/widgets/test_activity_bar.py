"""The row that says what is going on."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QProgressBar
from pytestqt.qtbot import QtBot

from cpdesk.domain.errors import CancelledError
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.widgets.activity_bar import ActivityBar


@pytest.fixture
def bar(qtbot: QtBot, appearance: Appearance) -> ActivityBar:
    made = ActivityBar(appearance)
    made.resize(900, 40)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def background(qtbot: QtBot, bar: ActivityBar) -> Iterator[Background]:
    made = Background()
    made.started.connect(bar.watch)
    yield made
    made.end()


def shown(bar: ActivityBar) -> set[str]:
    buttons = bar.findChildren(QAbstractButton)
    return {button.text() or button.accessibleName() for button in buttons if button.isVisible()}


def press(bar: ActivityBar, qtbot: QtBot, words: str) -> None:
    button = next(
        found for found in bar.findChildren(QAbstractButton) if words in (found.text(), found.accessibleName())
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_with_nothing_to_say_it_is_hidden(bar: ActivityBar) -> None:
    assert bar.words == ""
    assert not bar.isVisible()


def test_a_sentence_stays_until_it_is_closed(bar: ActivityBar, qtbot: QtBot) -> None:
    bar.say("The file is locked.", icon="attention")
    said = bar.words
    press(bar, qtbot, "Close this message")

    assert said == "The file is locked."
    assert bar.words == ""


def test_a_file_can_be_opened_and_shown_in_its_folder(
    bar: ActivityBar, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    bar.say("paper.docx is written.", path=tmp_path / "paper.docx")
    buttons = shown(bar)
    press(bar, qtbot, "Open")
    press(bar, qtbot, "Show in folder")

    assert buttons == {"Open", "Show in folder", "Close this message"}
    assert opened == [(tmp_path / "paper.docx").as_posix(), tmp_path.as_posix()]


def test_a_job_shows_how_far_it_is_and_can_be_cancelled(bar: ActivityBar, background: Background, qtbot: QtBot) -> None:
    reported = threading.Event()

    def work(progress: Progress) -> None:
        progress(3, 10)
        reported.set()
        while not progress.cancelled():
            pass
        raise CancelledError

    bar.say("Before.")
    background.run(work, done=_nothing, title="Writing paper.docx")
    progress = bar.findChild(QProgressBar)
    assert progress is not None
    qtbot.waitUntil(lambda: progress.value() == 3)
    meanwhile = bar.words, shown(bar), progress.maximum()
    press(bar, qtbot, "Cancel")
    qtbot.waitUntil(lambda: background.is_idle)

    assert meanwhile == ("Writing paper.docx…", {"Cancel"}, 10)
    assert bar.words == "Writing paper.docx was cancelled."


def test_what_was_said_before_a_job_does_not_come_back_after_it(
    bar: ActivityBar, background: Background, qtbot: QtBot
) -> None:
    bar.say("The file is locked.", icon="attention")
    background.run(lambda _: None, done=lambda _: None, title="Reading other.xlsx")
    qtbot.waitUntil(lambda: background.is_idle)

    assert bar.words == ""


def test_with_no_job_there_is_nothing_to_cancel(bar: ActivityBar) -> None:
    assert bar.cancel_job() is False


def test_what_a_job_ends_with_takes_its_place(bar: ActivityBar, background: Background, qtbot: QtBot) -> None:
    def done(_: object) -> None:
        bar.say("Done.")

    background.run(lambda _: None, done=done, title="Working")
    qtbot.waitUntil(lambda: bar.words == "Done.")


def _nothing(_: object) -> None:
    raise AssertionError("a cancelled job is not done")
