"""Work done in short pieces."""

from collections.abc import Iterator
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cpdesk.ui.slices import Slices


def steps(taken: list[int], count: int = 3) -> Iterator[None]:
    for number in range(count):
        taken.append(number)
        yield


def test_all_steps_are_taken_while_the_window_lives_on(qtbot: QtBot) -> None:
    taken: list[int] = []
    slices = Slices(steps(taken))
    with qtbot.waitSignal(slices.done):
        slices.begin()
        begun = list(taken)

    assert begun == []
    assert taken == [0, 1, 2]


def test_a_long_step_lets_others_have_their_turn_before_the_next(qtbot: QtBot) -> None:
    seen: list[str] = []

    def long_steps() -> Iterator[None]:
        for name in ("first", "second"):
            seen.append(name)
            until = perf_counter() + 0.02
            while perf_counter() < until:
                pass
            yield

    slices = Slices(long_steps())
    with qtbot.waitSignal(slices.done):
        slices.begin()
        QTimer.singleShot(0, lambda: seen.append("event"))

    assert seen.index("event") < seen.index("second")


def test_what_is_left_can_be_taken_at_once_and_is_done_once(qtbot: QtBot) -> None:
    taken: list[int] = []
    ends: list[str] = []
    slices = Slices(steps(taken))
    slices.done.connect(lambda: ends.append("done"))
    slices.begin()
    slices.finish()
    slices.finish()
    QApplication.processEvents()

    assert taken == [0, 1, 2]
    assert ends == ["done"]


def test_what_is_stopped_goes_no_further(qtbot: QtBot) -> None:
    taken: list[int] = []
    slices = Slices(steps(taken))
    slices.stop()
    slices.begin()
    slices.finish()
    QApplication.processEvents()

    assert taken == []


def test_a_step_that_goes_wrong_is_told_of_and_not_taken_again() -> None:
    def wrong() -> Iterator[None]:
        yield
        raise ValueError("in a step")

    slices = Slices(wrong())
    with pytest.raises(ValueError, match="in a step"):
        slices.finish()
    slices.finish()
