"""The start page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.panels.start import StartPanel

BUTTONS = ["Open a scorecard…", "Try the sample pack", "Try another sample…"]


@pytest.fixture
def start(qtbot: QtBot, appearance: Appearance) -> StartPanel:
    made = StartPanel(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def button(panel: StartPanel, words: str) -> QPushButton:
    return next(found for found in panel.findChildren(QPushButton) if found.text() == words)


def shown(panel: StartPanel) -> list[str]:
    return [found.text() for found in panel.findChildren(QPushButton) if found.isVisible()]


def test_it_offers_a_scorecard_to_open_and_a_sample_to_try(start: StartPanel) -> None:
    assert shown(start) == BUTTONS


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open a scorecard…", "open_asked"),
        ("Try the sample pack", "sample_asked"),
        ("Try another sample…", "more_asked"),
    ],
)
def test_a_button_asks_for_what_it_says(start: StartPanel, qtbot: QtBot, words: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(start, signal)):
        QTest.mouseClick(button(start, words), Qt.MouseButton.LeftButton)


def test_recent_packs_are_listed_and_opened_by_the_keyboard(start: StartPanel, qtbot: QtBot) -> None:
    start.show_recent([Path("/packs/September & October.cpdesk"), Path("/packs/June.cpdesk")])
    recent = button(start, "September && October")
    recent.setFocus()

    with qtbot.waitSignal(start.recent_chosen) as chosen:
        QTest.keyClick(recent, Qt.Key.Key_Space)
    assert chosen.args == [Path("/packs/September & October.cpdesk")]
    assert recent.toolTip() == str(Path("/packs/September & October.cpdesk"))


def test_only_the_latest_five_packs_are_listed(start: StartPanel) -> None:
    start.show_recent([Path(f"/packs/{number}.cpdesk") for number in range(8)])

    assert shown(start)[3:] == ["0", "1", "2", "3", "4"]


def test_a_list_that_is_empty_again_is_hidden(start: StartPanel, qtbot: QtBot) -> None:
    start.show_recent([Path("/packs/June.cpdesk")])
    start.show_recent([])

    qtbot.waitUntil(lambda: shown(start) == BUTTONS)


def test_tab_goes_from_the_sample_into_the_recent_packs(start: StartPanel, qtbot: QtBot) -> None:
    start.show_recent([Path("/packs/September.cpdesk"), Path("/packs/June.cpdesk")])
    start.activateWindow()
    button(start, "Try the sample pack").setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(start.focusWidget(), Qt.Key.Key_Tab)
        reached.append(start.focusWidget())

    assert reached == [button(start, "Try another sample…"), button(start, "September"), button(start, "June")]


def test_the_name_of_a_recent_pack_is_not_cut(start: StartPanel, qtbot: QtBot) -> None:
    start.resize(1024, 570)
    start.show_recent([Path("/packs/gypsum.cpdesk")])
    recent = button(start, "gypsum")
    box = recent.parentWidget()
    qtbot.waitUntil(recent.isVisible)
    QApplication.sendPostedEvents()

    assert recent.height() >= recent.sizeHint().height()
    assert box is not None
    card = box.parentWidget()
    assert card is not None
    assert box.rect().contains(recent.geometry())
    assert card.rect().contains(box.geometry())
