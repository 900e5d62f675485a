"""Where the window was."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from cpdesk.ui.settings import Settings
from cpdesk.ui.window.geometry import recall_geometry, remember_geometry


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def shown_where_it_was(settings: Settings, qtbot: QtBot) -> QMainWindow:
    """Return a window that is shown where another was when it was closed."""
    made = QMainWindow()
    qtbot.addWidget(made)
    recall_geometry(made, settings)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_just_where_it_was_however_often_it_is_started(settings: Settings, qtbot: QtBot) -> None:
    first = shown_where_it_was(settings, qtbot)
    first.setGeometry(40, 50, 500, 400)
    remember_geometry(first, settings)
    there = []
    for _ in range(3):
        again = shown_where_it_was(settings, qtbot)
        there.append((again.geometry().getRect(), again.frameGeometry().getRect()))
        remember_geometry(again, settings)

    assert there == [((40, 50, 500, 400), first.frameGeometry().getRect())] * 3


def test_its_frame_is_on_the_screen_too(window: QMainWindow, settings: Settings, qtbot: QtBot) -> None:
    screen = window.screen().availableGeometry()
    window.setGeometry(screen)
    remember_geometry(window, settings)
    settings.write("window/frame", ("1", "20", "1", "5"))
    again = QMainWindow()
    qtbot.addWidget(again)
    recall_geometry(again, settings)

    assert screen.adjusted(1, 20, -1, -5).contains(again.geometry())


def test_a_frame_that_somebody_wrote_nonsense_for_counts_as_a_usual_one(
    window: QMainWindow, settings: Settings
) -> None:
    settings.write("window/frame", ("wide", "20"))
    recall_geometry(window, settings)
    screen = window.screen().availableGeometry()

    assert window.width() < screen.width()
    assert window.height() < screen.height()


def test_on_a_smaller_screen_it_is_wholly_on_it(window: QMainWindow, settings: Settings, qtbot: QtBot) -> None:
    window.setGeometry(3000, 2000, 5000, 4000)
    remember_geometry(window, settings)
    again = QMainWindow()
    qtbot.addWidget(again)
    recall_geometry(again, settings)
    screen = again.screen().availableGeometry()

    assert screen.contains(again.geometry().topLeft())
    assert again.width() <= screen.width()
    assert again.height() <= screen.height()


def test_the_first_time_it_fits_the_screen(window: QMainWindow, settings: Settings) -> None:
    recall_geometry(window, settings)

    assert window.width() <= window.screen().availableGeometry().width()
    assert window.height() <= window.screen().availableGeometry().height()
