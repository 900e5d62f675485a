"""The import window for each test."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from ui.import_stage import Stage


@pytest.fixture
def stage(qtbot: QtBot, appearance: Appearance) -> Iterator[Stage]:
    made = Stage(qtbot, appearance)
    yield made
    made.background.end()
