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


def test_it_is_where_it_was(window: QMainWindow, settings: Settings, qtbot: QtBot) -> None:
    window.setGeometry(40, 50, 500, 400)
    remember_geometry(window, settings)
    again = QMainWindow()
    qtbot.addWidget(again)
    recall_geometry(again, settings)

    assert again.size() == window.size()


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
