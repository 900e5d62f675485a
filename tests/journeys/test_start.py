"""The program is started: what can be done before all of its window is there, and what is there from the first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from accessible_outline import accessible_outline
from builders import small_session
from cpdesk.app import Desktop
from cpdesk.services.saving import save_session
from cpdesk.ui.settings import Settings

Start = Callable[..., Desktop]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Return what starts the program on a word, as far as its first paint and not a step further."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    started: list[Desktop] = []

    def begin(*words: str, settings: Settings | None = None) -> Desktop:
        made = Desktop(qapp, settings or Settings(tmp_path / "settings.ini"), list(words))
        started.append(made)
        with qtbot.waitSignal(made.window.first_painted):
            made.window.show()
            made.window.activateWindow()
        return made

    yield begin
    for desktop in started:
        office = desktop.office
        with qtbot.waitSignal(desktop.window.closed):
            desktop.window.close()
        office.background.end()
        let_go(desktop)


def let_go(desktop: Desktop) -> None:
    """Delete the window, then what stands behind it, while both are still known here."""
    QApplication.processEvents()
    for item in (desktop.window, desktop):
        item.deleteLater()
        QApplication.sendPostedEvents(item, QEvent.Type.DeferredDelete.value)


def furnished(desktop: Desktop) -> list[bool]:
    """Return a list that says True once all of the window is there."""
    said: list[bool] = []
    desktop.furnished.connect(lambda: said.append(True))
    return said


def button(window: QWidget, words: str) -> QPushButton:
    return next(found for found in window.findChildren(QPushButton) if found.text() == words)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "board.cpdesk"
    save_session(small_session(), path)
    return path


def test_after_a_run_that_was_broken_off_it_is_said_that_nothing_is_lost(
    start: Start, pack: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    runs = tmp_path / "cpdesk" / "runs"
    runs.mkdir(parents=True)
    (runs / "0.running").touch()
    desktop = start(str(pack))
    office = desktop.office
    qtbot.waitUntil(lambda: bool(office.session.records) and office.background.is_idle)
    qtbot.waitUntil(lambda: office.work.activity.words.startswith("cpdesk ended unexpectedly last time"))
    assert len(list(runs.iterdir())) == 1


def test_what_is_to_be_seen_and_heard_stays_as_it_is_when_the_rest_comes(start: Start) -> None:
    desktop = start()
    window = desktop.window
    shown, heard, focus = window.grab().toImage(), accessible_outline(window), window.focusWidget()
    place = window.geometry()
    desktop.office.background.end()

    assert accessible_outline(window) == heard
    assert window.grab().toImage() == shown
    assert window.focusWidget() is focus
    assert window.geometry() == place


def test_the_rest_comes_by_itself(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    said = furnished(desktop)
    qtbot.waitUntil(lambda: said == [True])

    assert not desktop.window.actions_by_name["save"].isEnabled()


def test_a_shortcut_pressed_at_once_does_what_it_says(start: Start) -> None:
    desktop = start()
    said = furnished(desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialogs = [dialog.windowTitle() for dialog in desktop.window.findChildren(QDialog) if dialog.isVisible()]

    assert said == [True]
    assert dialogs == ["Preferences"]


def test_a_theme_chosen_at_once_is_shown_and_remembered(start: Start, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    desktop = start(settings=settings)
    desktop.window.actions_by_name["theme_dark"].trigger()
    checked = desktop.window.actions_by_name["theme_dark"].isChecked()
    remembered = settings.read("window/scheme", "")
    desktop.window.actions_by_name["theme_light"].trigger()

    assert checked
    assert remembered == "dark"


def test_a_place_asked_for_at_once_is_not_there_without_a_pack(start: Start) -> None:
    desktop = start()
    QTest.keyClick(desktop.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)

    assert not desktop.office.work.columns.isVisible()
    assert not desktop.window.actions_by_name["place_report"].isEnabled()


def test_a_menu_opened_at_once_offers_only_what_can_be_done(start: Start) -> None:
    desktop = start()
    menu = desktop.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    usable = [action.objectName() for action in menu.actions() if action.isEnabled() and action.objectName()]

    assert usable == ["open", "sample", "more_samples", "quit"]


def test_the_sample_asked_for_at_once_is_opened(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    QTest.mouseClick(button(desktop.window, "Try the sample pack"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desktop.office.session.records), timeout=30_000)

    assert desktop.office.work.columns.isVisible()


def test_a_file_dropped_at_once_is_opened(start: Start, qtbot: QtBot, pack: Path) -> None:
    desktop = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pack))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    desktop.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: bool(desktop.office.session.records))

    assert desktop.office.session.path == pack


def test_the_file_that_is_named_is_opened_and_takes_the_focus(start: Start, qtbot: QtBot, pack: Path) -> None:
    desktop = start(str(pack))
    qtbot.waitUntil(lambda: bool(desktop.office.session.records))
    focused = desktop.window.focusWidget()

    assert desktop.office.work.columns.isAncestorOf(focused)
    assert desktop.window.windowTitle() == "cpdesk — board[*]"


def test_a_recent_pack_chosen_at_once_is_opened(start: Start, qtbot: QtBot, pack: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.write("files/recent", (str(pack),))
    desktop = start(settings=settings)
    button(desktop.window, "board").setFocus()
    QTest.keyClick(desktop.window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(desktop.office.session.records))

    assert desktop.office.session.path == pack


def test_it_can_be_closed_before_the_rest_is_there(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = Desktop(qapp, Settings(tmp_path / "settings.ini"), [])
    said = furnished(desktop)
    with qtbot.waitSignal(desktop.window.first_painted):
        desktop.window.show()
    with qtbot.waitSignal(desktop.window.closed):
        desktop.window.close()
    QApplication.processEvents()

    assert said == []
    assert not desktop.window.isVisible()
    let_go(desktop)
