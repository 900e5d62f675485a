"""The list of what the importer noticed."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cpdesk.domain.import_note import ImportNote
from cpdesk.domain.provenance import CellPlace
from cpdesk.ui.models.import_notes import ImportNotesModel

NOTE = ImportNote("to look at", "q1.xlsx", CellPlace("Scorecard Q1", "F39"), "The key gives red.", "3.8")


def test_a_row_tells_kind_cell_and_words(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = ImportNotesModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_notes([NOTE, NOTE])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]

    row = [model.index(1, column) for column in range(model.columnCount())]
    assert [model.data(index) for index in row] == ["To look at", "Scorecard Q1!F39", "The key gives red."]
    assert model.data(row[0], Qt.ItemDataRole.AccessibleTextRole) == "to look at, Scorecard Q1!F39: The key gives red."
    assert model.data(row[2], Qt.ItemDataRole.ToolTipRole) == "Scorecard Q1!F39 of q1.xlsx\nThe key gives red."
    assert model.note(1) is NOTE
