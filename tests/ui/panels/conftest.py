"""Panels on the screen, ready to be used."""

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.appearance import Appearance
from report_place import ReportPlace


@pytest.fixture
def report_place(qtbot: QtBot, appearance: Appearance) -> ReportPlace:
    place = ReportPlace(appearance)
    qtbot.addWidget(place)
    with qtbot.waitExposed(place):
        place.show()
    place.activateWindow()
    return place
