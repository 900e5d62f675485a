"""Lines of the tracker and items of the minutes are withheld, seen and heard to be so, where they are edited."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetExempt
from cpdesk.domain.exemption import Exemption
from cpdesk.services.importing import begin_pack
from cpdesk.services.report_list import report_to_add
from cpdesk.ui.panels.report import SectionsPanel
from cpdesk.ui.panels.report.filtered_lines_page import FilteredLinesPage
from cpdesk.ui.panels.report.minutes_page import MinutesPage
from cpdesk.ui.panels.report.tracker_page import TrackerPage
from cpdesk.ui.widgets.exemption_choice import ExemptionChoice
from line_builders import line_edits, tracked_workbook
from ui.found import named, part, type_in
from window_bench import Bench

WHY = Exemption("2", "A child could be recognised")


@pytest.fixture
def window(bench: Bench, qtbot: QtBot) -> Bench:
    begin_pack(bench.session, [tracked_workbook()])
    bench.controller.announce_opened()
    bench.work.desk.saver.note_begun()
    bench.controller.edit(report_to_add(bench.controller.pack, "follow-up"))
    for edit in line_edits():
        bench.controller.edit(edit)
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.trigger("place_report")
    return bench


@pytest.fixture(params=[("tracker", TrackerPage), ("follow-up|minutes", MinutesPage)], ids=["tracker", "minutes"])
def page(window: Bench, request: pytest.FixtureRequest) -> FilteredLinesPage:
    part_id, kind = request.param
    part(window.window, SectionsPanel).choose(part_id)
    found = part(window.window, kind)
    assert isinstance(found, FilteredLinesPage)
    found.list.choose_row(0)
    return found


def shown(page: FilteredLinesPage, row: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    return str(page.list.model().index(row, 1).data(role))


def marks(window: Bench) -> list[Exemption | None]:
    pack = window.controller.pack
    return [*(line.exemption for line in pack.tracker), *(item.exemption for item in pack.minutes)]


def choose(page: FilteredLinesPage, paragraph: str) -> None:
    choice = part(page, ExemptionChoice)
    choice.setCurrentIndex(choice.findData(paragraph))
    choice.activated.emit(choice.currentIndex())


def test_a_line_is_withheld_with_its_paragraph_and_why(window: Bench, page: FilteredLinesPage) -> None:
    choose(page, "2")
    statement = named(page, QLineEdit, "Public-interest statement")
    assert statement.isVisible()
    type_in(statement, WHY.interest)
    statement.editingFinished.emit()
    assert [mark for mark in marks(window) if mark is not None] == [WHY]
    window.trigger("undo")
    window.trigger("undo")
    assert not any(marks(window))


def test_it_is_seen_and_heard_to_be_withheld(window: Bench, page: FilteredLinesPage) -> None:
    before = shown(page, 0)
    choose(page, "3")
    assert shown(page, 0) == f"Exempt: {before}"
    assert "kept out of the public paper" in shown(page, 0, Qt.ItemDataRole.AccessibleTextRole)
    assert "Withheld under paragraph 3 of Schedule 12A" in shown(page, 0, Qt.ItemDataRole.ToolTipRole)
    assert "Exempt" not in shown(page, 1)
    assert "public" not in shown(page, 1, Qt.ItemDataRole.AccessibleTextRole)


def test_it_is_made_public_again(window: Bench, page: FilteredLinesPage) -> None:
    choose(page, "2")
    choose(page, "")
    assert not any(marks(window))
    assert not shown(page, 0).startswith("Exempt")


def test_the_next_line_shows_its_own_mark(window: Bench, page: FilteredLinesPage) -> None:
    choose(page, "2")
    page.list.choose_row(1)
    assert part(page, ExemptionChoice).currentText() == "Public"
    assert not named(page, QLineEdit, "Public-interest statement").isVisible()
    page.list.choose_row(0)
    assert part(page, ExemptionChoice).currentData() == "2"


def test_a_step_is_called_by_what_it_marks(window: Bench) -> None:
    assert SetExempt(("a",), WHY, "tracker").label == "publication of a line of the tracker"
    assert SetExempt(("a",), WHY, "minute").label == "publication of an item of the minutes"
    assert SetExempt(("a", "b"), WHY, "minute").label == "publication of 2 items of the minutes"
