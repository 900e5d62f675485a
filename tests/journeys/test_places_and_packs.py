"""Places are gone to and packs opened one after the other, and every widget stays what it was."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cpdesk.ui.widgets.filter_chip import FilterChip
from window_bench import Bench


@pytest.mark.parametrize("place", ["place_history", "place_notes", "place_report", "place_overview"])
def test_after_a_place_was_gone_to_a_widget_that_is_destroyed_takes_none_with_it(
    sample_bench: Bench, qtbot: QtBot, place: str
) -> None:
    sample_bench.window.activateWindow()
    qtbot.waitUntil(sample_bench.is_idle)
    sample_bench.trigger("place_scorecard")
    widgets = sample_bench.window.findChildren(QWidget)
    chips = [found for found in widgets if isinstance(found, FilterChip)]
    sample_bench.trigger("find")  # the keyboard is in the middle, so that it goes along
    sample_bench.trigger(place)
    sample_bench.trigger("next_column")
    for chip in chips:
        chip.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gone = [type(found).__name__ for found in widgets if found not in chips and not isValid(found)]
    assert chips
    assert gone == []
