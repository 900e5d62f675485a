"""A paper without any lines leads to the page where the first is put in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.services.report_list import report_to_add
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.panels.report.minutes_page import MinutesPage
from cpdesk.ui.panels.report.tracker_page import TrackerPage
from ui.found import named, part, press
from window_bench import Bench


@pytest.fixture
def window(small_bench: Bench, qtbot: QtBot) -> Bench:
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    small_bench.window.activateWindow()
    small_bench.trigger("place_report")
    return small_bench


def add_report(window: Bench, kind: str) -> None:
    window.controller.edit(report_to_add(window.controller.pack, kind))
    part(window.window, SectionsPanel).choose(f"{kind}|details")


def test_an_empty_tracker_leads_to_its_list_where_ins_puts_in_the_first_line(window: Bench) -> None:
    add_report(window, "tracker")
    named(window.window, QPushButton, "Go there: “Recommendations”, “Actions” and “Decisions” have nothing").click()
    page = part(window.window, SectionEditorPanel).line_page
    assert isinstance(page, TrackerPage)
    assert window.focused() is page.list
    press(page.list, Qt.Key.Key_Insert)
    assert [line.name for line in window.controller.pack.tracker] == ["Recommendation 1"]


def test_empty_minutes_lead_to_their_list(window: Bench) -> None:
    add_report(window, "follow-up")
    named(window.window, QPushButton, "Go there: “Matters arising” has nothing put in yet.").click()
    page = part(window.window, SectionEditorPanel).line_page
    assert isinstance(page, MinutesPage)
    assert window.focused() is page.list
