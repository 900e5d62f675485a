"""Python's None outlives thousands of calls that return nothing.

PySide6 6.12 below Python 3.12 loses a reference to None at each such call, and the program aborts after some thousands.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from window_bench import Bench


def test_void_calls_of_qt_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(10_000):
        label.setText(str(number))
    after = sys.getrefcount(None)

    assert after > before - 1000


def test_walking_through_the_window_loses_none_either(small_bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    before = sys.getrefcount(None)
    for _ in range(100):
        for name in ("next_measure", "previous_measure", "place_report", "place_scorecard"):
            small_bench.trigger(name)
    after = sys.getrefcount(None)

    assert after > before - 1000
