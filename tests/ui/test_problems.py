"""Faults that nobody foresaw, and the sentences for those that somebody did."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from cpdesk.domain.errors import CpdeskError
from cpdesk.ui.problems import FaultReporter, sentence_of


class Reports:
    """Keeps the faults that it was to write a report of."""

    def __init__(self, path: Path | None) -> None:
        self.faults: list[BaseException] = []
        self._path = path

    def write(self, fault: BaseException) -> Path | None:
        self.faults.append(fault)
        return self._path


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_a_fault_is_reported_and_said_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    reports = Reports(tmp_path / "fault-1.txt")
    reporter = FaultReporter(reports.write)

    with qtbot.waitSignal(reporter.reported) as said:
        reporter.report(ValueError("a bug"))

    assert [str(fault) for fault in reports.faults] == ["a bug"]
    words, path = said.args
    assert words == (
        "cpdesk stumbled over something unforeseen. Your work is kept. "
        "A report for those who mend it is in fault-1.txt."
    )
    assert path == tmp_path / "fault-1.txt"


def test_where_no_report_can_be_written_the_sentence_names_none(qtbot: QtBot) -> None:
    reporter = FaultReporter(Reports(None).write)

    with qtbot.waitSignal(reporter.reported) as said:
        reporter.report(ValueError("a bug"))

    assert said.args == ["cpdesk stumbled over something unforeseen. Your work is kept.", None]


def test_a_fault_that_comes_on_every_paint_is_not_said_for_ever(qtbot: QtBot) -> None:
    reports = Reports(None)
    reporter = FaultReporter(reports.write)
    for _ in range(1000):
        reporter.report(ValueError("again"))

    assert len(reports.faults) == 20


@pytest.mark.usefixtures("hooks")
def test_a_fault_in_a_slot_reaches_the_hook_and_the_window_goes_on(qtbot: QtBot) -> None:
    reports = Reports(None)
    reporter = FaultReporter(reports.write)
    went_on: list[bool] = []

    def stumble() -> None:
        raise ValueError("in a slot")

    def go_on() -> None:
        went_on.append(True)

    reporter.install()
    QTimer.singleShot(0, stumble)
    QTimer.singleShot(1, go_on)
    qtbot.waitUntil(lambda: bool(went_on))

    assert [str(fault) for fault in reports.faults] == ["in a slot"]


@pytest.mark.usefixtures("hooks")
def test_a_fault_in_a_thread_reaches_the_hook(qtbot: QtBot) -> None:
    reports = Reports(None)
    reporter = FaultReporter(reports.write)

    def stumble() -> None:
        raise ValueError("in a thread")

    reporter.install()
    thread = threading.Thread(target=stumble)
    with qtbot.waitSignal(reporter.reported):
        thread.start()
    thread.join()

    assert [str(fault) for fault in reports.faults] == ["in a thread"]


def test_the_sentence_of_a_foreseen_problem_comes_with_its_hint() -> None:
    assert sentence_of(CpdeskError("It is locked.", "Close it in Excel.")) == "It is locked. Close it in Excel."


def test_an_unforeseen_fault_has_no_sentence() -> None:
    assert sentence_of(ValueError("x")) == ""
