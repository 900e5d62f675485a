"""A list of very many measures, which is made in turns of its own."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bench.large_pack import large_workbook
from cpdesk.services.importing import begin_pack
from cpdesk.ui.panels.measures import MeasuresPanel
from ui.found import part
from window_bench import Bench

_COUNT = 1_001


def test_all_else_is_shown_first_then_its_rows_then_the_chosen_one(bench: Bench, qtbot: QtBot) -> None:
    table = part(bench.window, MeasuresPanel).table
    begin_pack(bench.session, [large_workbook(_COUNT)])
    bench.controller.announce_opened()
    first = table.model().rowCount()
    qtbot.waitUntil(lambda: bool(bench.controller.chosen_measure))

    assert first == 0
    assert table.model().rowCount() == _COUNT
    assert bench.controller.chosen_measure == "1.1"


def test_a_small_pack_opened_meanwhile_is_what_is_shown(small_bench: Bench) -> None:
    table = part(small_bench.window, MeasuresPanel).table
    small = small_bench.session.records, dict(small_bench.session.pack.library)
    begin_pack(small_bench.session, [large_workbook(_COUNT)])
    small_bench.controller.announce_opened()
    small_bench.session.open(*small, None)
    small_bench.controller.announce_opened()
    QApplication.processEvents()

    assert table.model().rowCount() == 2
    assert small_bench.controller.chosen_measure == "2.5"
