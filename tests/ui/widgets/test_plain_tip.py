"""Tool tips that show words as they are."""

import pytest
from PySide6.QtGui import Qt, QTextDocument
from pytestqt.qtbot import QtBot

from cpdesk.domain.understanding import SheetMap
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.models.importing.sheet_table import SheetTableModel
from cpdesk.ui.widgets.plain_tip import plain_tip
from grid_builders import sheet

TRAP = "<img src='file:///etc/hostname'>90% & more"


def shown(tip: str) -> str:
    document = QTextDocument()
    if Qt.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    return document.toPlainText()


@pytest.mark.parametrize("words", ["under 5", "a < b & c", "<b>bold</b>", TRAP])
def test_a_tool_tip_shows_the_words_and_no_mark_up(words: str) -> None:
    assert shown(plain_tip(words)) == words


def test_a_cell_of_a_workbook_cannot_have_anything_loaded(qtbot: QtBot) -> None:
    model = SheetTableModel()
    model.show_picture(SheetPicture(sheet([[TRAP]]), SheetMap("Scorecard")))
    tip = str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))

    assert "<img" not in tip
    assert shown(tip) == TRAP
