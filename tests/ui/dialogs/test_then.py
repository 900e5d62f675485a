"""The window on a pack as it once was."""

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from accessible_outline import assert_same_outline
from cpdesk.domain.review import review_pack
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.then import ThenDialog
from pack_builders import measure, pack_of, scorecard, workbook
from ui.found import button, part


def shown(qtbot: QtBot, appearance: Appearance) -> ThenDialog:
    made = measure("2.6", "% of secondary pupils with less than 90% attendance", ("17", "19", "26"), "15")
    dialog = ThenDialog("3 March 2019, 10:42", appearance)
    dialog.show_scorecard(review_pack(pack_of(workbook([scorecard([made])]))))
    qtbot.addWidget(dialog)
    dialog.resize(1_120, 680)  # as large as it is where there is room
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_it_says_when_it_was_so_and_what_a_screen_reader_meets(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = shown(qtbot, appearance)
    assert dialog.words == "As it was on 3 March 2019, 10:42. Nothing can be changed here."
    assert_same_outline(dialog, "then")


def test_a_rating_has_its_shape_word_and_letter(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = shown(qtbot, appearance)
    model = part(dialog, QTableView).model()
    row = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert "◆ Red (R)" in row


def test_back_leaves_it(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = shown(qtbot, appearance)
    button(dialog, "Back").click()
    assert not dialog.isVisible()
