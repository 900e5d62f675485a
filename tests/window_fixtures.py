"""Fixtures: the application without a screen, its look, a window on a pack."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.opening import sample_workbook_path
from cpdesk.services.saving import save_session
from cpdesk.ui.appearance import Appearance, ThemeChoice
from pack_builders import measure, scorecard, workbook
from window_bench import Bench

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def garbage() -> Iterator[None]:
    """Let nothing be collected on a thread of the background, as in the program itself."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def the_appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def appearance(the_appearance: Appearance) -> Appearance:
    the_appearance.choose(ThemeChoice.LIGHT)
    return the_appearance


@pytest.fixture
def bench(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(appearance, tmp_path)
    yield made
    made.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture(scope="session")
def sample_workbook() -> SuppliedWorkbook:
    return import_workbook(sample_workbook_path())


@pytest.fixture
def sample_bench(bench: Bench, sample_workbook: SuppliedWorkbook, qtbot: QtBot) -> Bench:
    begin_pack(bench.session, [sample_workbook])
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    return bench


@pytest.fixture
def small_bench(bench: Bench) -> Bench:
    """Return a window on a pack of two measures, of which one is red; it has no file."""
    measures = [
        measure("2.5", "Fixed term exclusions", ("58", "14", "14"), "15", row=20),
        measure("2.6", "% of secondary pupils with less than 90% attendance", ("19", "19", "26"), "15", row=21),
    ]
    begin_pack(bench.session, [workbook([scorecard(measures)])])
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    return bench


@pytest.fixture
def saved_bench(small_bench: Bench) -> Bench:
    """Return the same window on a pack that has a file, board.cpdesk."""
    save_session(small_bench.session, small_bench.folder / "board.cpdesk")
    small_bench.controller.announce_opened()
    return small_bench


@pytest.fixture(scope="session")
def sample_size(sample_workbook: SuppliedWorkbook) -> int:
    """Return how many measures the sample scorecard has."""
    return sum(len(card.measures) for card in sample_workbook.scorecards)
