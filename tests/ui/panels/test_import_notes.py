"""The panel of what the importer noticed."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import AddWorkbook
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.provenance import CellPlace
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.import_notes import ImportNotesPanel
from pack_builders import SHEET, measure, scorecard, workbook

FOUND = Finding(
    Severity.WARNING, "rag-disagrees", CellPlace(SHEET, "F39"), "The workbook shows amber; the key gives red."
)
SUPPLIED = replace(
    workbook([scorecard([measure("3.8", "Number of children adopted", ("18", "16", "3"), "4", row=39)])]),
    findings=(FOUND,),
)


def words_of(panel: ImportNotesPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def test_choosing_a_note_by_keyboard_makes_its_measure_the_one_inspected(qtbot: QtBot, appearance: Appearance) -> None:
    controller = Controller(Session("Jo Writer"))
    panel = ImportNotesPanel(controller, appearance)
    qtbot.addWidget(panel)
    assert "Open a scorecard, and what was noticed while reading it is listed here." in words_of(panel)

    controller.session.add_to_library(SUPPLIED)
    controller.edit(AddWorkbook(SUPPLIED))

    assert panel.count == 1
    assert "1 thing was noticed while reading scorecard.xlsx. Choose one to see its measure." in words_of(panel)
    table = panel.findChild(QTableView)
    assert table is not None
    with qtbot.waitSignal(controller.measure_chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == ["3.8"]


def test_a_workbook_that_was_understood_says_so(qtbot: QtBot, appearance: Appearance) -> None:
    controller = Controller(Session("Jo Writer"))
    controller.session.add_to_library(workbook())
    controller.edit(AddWorkbook(workbook()))
    panel = ImportNotesPanel(controller, appearance)
    qtbot.addWidget(panel)

    assert "Every cell of scorecard.xlsx was understood; there is nothing to look at." in words_of(panel)
