"""The page of shortcuts."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.ui.actions import shortcut_rows
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.shortcuts import ShortcutsDialog


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance) -> ShortcutsDialog:
    made = ShortcutsDialog(appearance)
    qtbot.addWidget(made)
    return made


def test_it_lists_every_key(dialog: ShortcutsDialog) -> None:
    assert dialog.shown() == shortcut_rows()


def test_typing_narrows_the_list(dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    field = dialog.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "export")

    assert dialog.shown() == [("Report", "Export to Word or PDF", "Ctrl+E")]
