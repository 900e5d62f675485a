"""The table of a sheet."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import SheetMap
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.models.importing.sheet_table import SheetTableModel
from cpdesk.ui.widgets.importing.sheet_role import SheetRole
from grid_builders import Cell, sheet
from ui.import_builders import COLUMNS, card, grid, long_picture, picture, sheet_map

_Role = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def filled() -> SheetTableModel:
    model = SheetTableModel()
    model.show_picture(picture())
    return model


def at(model: SheetTableModel, row: int, column: int, role: int = _Role.DisplayRole) -> object:
    return model.index(row - 1, column - 1).data(role)


def test_the_model_keeps_to_the_rules_while_sheets_change(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = SheetTableModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_picture(picture())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_picture(long_picture(50, 4))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]

    assert (model.rowCount(), model.columnCount()) == (50, 4)


def test_cells_look_as_in_the_workbook(qtbot: QtBot) -> None:
    model = filled()

    assert at(model, 4, 4) == "58%"
    assert (at(model, 4, 6, SheetRole.FILL), at(model, 4, 6, SheetRole.INK)) == ("00B050", "000000")
    assert at(model, 4, 4, _Role.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert at(model, 1, 1, _Role.FontRole).bold()  # type: ignore[attr-defined]
    assert at(model, 5, 7) is None


def test_a_cell_is_said_with_what_was_read_from_it(qtbot: QtBot) -> None:
    model = filled()

    assert at(model, 5, 4, _Role.AccessibleTextRole) == "D5, 19 percent, value of 2.6 for 2017/18"
    assert at(model, 5, 6, _Role.AccessibleTextRole) == (
        "F5, 26, value of 2.6 for Q1 2019/20, rated red, known by the colour of the cell"
    )
    assert at(model, 5, 10, _Role.AccessibleTextRole) == "J5, 15 percent, target of 2.6"
    assert at(model, 2, 6, _Role.AccessibleTextRole) == "F2, Q1, heading of value, Q1 2019/20"
    assert at(model, 6, 2, _Role.AccessibleTextRole) == "B6, Ofsted visit, left out"
    assert at(model, 5, 7, _Role.AccessibleTextRole) == "G5, empty"


def test_the_headings_say_roles_in_words(qtbot: QtBot) -> None:
    model = filled()

    assert model.headerData(5, ACROSS) == "F"
    assert model.headerData(5, ACROSS, SheetRole.WORDS) == "Value"
    assert model.headerData(5, ACROSS, SheetRole.DETAIL) == "Q1 19/20"
    assert model.headerData(5, ACROSS, _Role.AccessibleTextRole) == "Column F, value, Q1 2019/20"
    assert model.headerData(2, ACROSS, SheetRole.DETAIL) == "which period?"
    assert model.headerData(12, ACROSS, SheetRole.DETAIL) == "hidden"
    assert model.headerData(6, ACROSS, SheetRole.WORDS) == ""
    assert model.headerData(4, DOWN, SheetRole.WORDS) == "Measure 2.6"
    assert model.headerData(5, DOWN, SheetRole.WORDS) == "Left out"
    assert model.headerData(5, DOWN, SheetRole.IS_OUT) is True
    assert model.headerData(2, DOWN, _Role.AccessibleTextRole) == "Row 3, pledge"


def test_roles_tint_the_cells_of_their_block_and_what_is_left_out_is_marked(qtbot: QtBot) -> None:
    model = filled()

    assert at(model, 5, 6, SheetRole.TINT) == "tint-figures"
    assert at(model, 7, 1, SheetRole.TINT) == ""
    assert at(model, 2, 6, SheetRole.IS_HEADING) is True
    assert at(model, 6, 2, SheetRole.IS_OUT) is True
    assert at(model, 5, 13, SheetRole.IS_OUT) is True
    assert at(model, 5, 6, SheetRole.IS_OUT) is False


def test_a_sheet_read_anew_changes_in_place(qtbot: QtBot) -> None:
    model = filled()
    block = sheet_map().blocks[0]
    columns = (*COLUMNS[:4], replace(COLUMNS[4], role=ColumnRole.TARGET), *COLUMNS[5:])
    other = SheetPicture(grid(), SheetMap(block.kind.value, (replace(block, columns=columns),)), (card(),))
    kept = model.index(4, 5)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignals([model.dataChanged, model.headerDataChanged]):
        model.show_picture(other)

    assert kept.data() == "26"
    assert model.headerData(5, ACROSS, SheetRole.WORDS) == "Target"


def test_arrows_of_microsofts_fonts_are_shown_as_arrows(qtbot: QtBot) -> None:
    model = SheetTableModel()
    model.show_picture(SheetPicture(sheet([[Cell("é", font="Wingdings"), Cell("é")]]), SheetMap("Scorecard")))

    assert (at(model, 1, 1), at(model, 1, 2)) == ("↑", "é")


def test_a_row_that_is_hidden_in_the_workbook_is_shown_and_said_to_be(qtbot: QtBot) -> None:
    model = SheetTableModel()
    model.show_picture(SheetPicture(sheet([["a"], ["b"]], hidden_rows=[2]), SheetMap("Scorecard")))

    assert model.headerData(1, DOWN, SheetRole.WORDS) == "Hidden"
    assert at(model, 2, 1, SheetRole.IS_OUT) is True
    assert at(model, 1, 1, SheetRole.IS_OUT) is False
