"""How large a dialog is to begin with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.bundle import BundleDialog
from cpdesk.ui.dialogs.preferences import PreferencesDialog
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from ui.found import button
from window_bench import Bench


def test_it_is_as_large_as_is_wanted_and_no_larger_than_the_screen(qtbot: QtBot) -> None:
    small, large = QDialog(), QDialog()
    for dialog in (small, large):
        qtbot.addWidget(dialog)
    room = small.screen().availableGeometry()
    resize_within_screen(small, 300, 200)
    resize_within_screen(large, 10_000, 10_000)

    assert (small.width(), small.height()) == (300, 200)
    assert room.width() - 40 < large.width() < room.width()
    assert room.height() - 80 < large.height() < room.height()


@pytest.mark.parametrize("kind", ["preferences", "bundle"])
def test_a_dialog_can_be_as_low_as_half_a_laptops_screen_with_its_buttons_in_sight(
    kind: str, bench: Bench, appearance: Appearance, qtbot: QtBot
) -> None:
    made = PreferencesDialog(appearance, bench.settings) if kind == "preferences" else BundleDialog(appearance)
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    close = button(made, "Close")

    assert made.height() == 400
    assert isinstance(close, QPushButton)
    assert made.rect().contains(close.geometry())


def test_a_preference_below_the_edge_is_brought_to_sight_by_tab(
    bench: Bench, appearance: Appearance, qtbot: QtBot
) -> None:
    made = PreferencesDialog(appearance, bench.settings)
    qtbot.addWidget(made)
    made.resize(500, 250)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    last = made.findChildren(QComboBox)[-1]
    was_hidden = last.visibleRegion().isEmpty()
    made.findChildren(QLineEdit)[0].setFocus()
    for _ in range(10):
        if made.focusWidget() is not last:
            QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)

    assert was_hidden
    assert made.focusWidget() is last
    assert not last.visibleRegion().isEmpty()
