"""Measures and paragraphs are kept out of the public paper from the window, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.exemption import Exemption
from cpdesk.ui.dialogs.exempting import ExemptDialog
from cpdesk.ui.panels.measures import MeasuresPanel
from ui.found import button, named, part
from window_bench import Bench

WHY = Exemption("2", "A child could be recognised")


@pytest.fixture
def desk(small_bench: Bench, qtbot: QtBot) -> Bench:
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    small_bench.controller.choose_measure("2.6")
    return small_bench


def dialog(desk: Bench) -> ExemptDialog:
    return next(one for one in desk.window.findChildren(ExemptDialog) if one.isVisible())


def say_why(desk: Bench, words: str = WHY.interest) -> None:
    field = named(dialog(desk), QPlainTextEdit, "Public-interest statement")
    field.setFocus()
    QTest.keyClicks(field, words)


def exempt(desk: Bench) -> dict[str, Exemption | None]:
    return {key: review.exemption for key, review in desk.controller.review.measures.items()}


def test_a_measure_is_marked_with_its_statement(desk: Bench) -> None:
    desk.trigger("exempt_measures")
    assert named(dialog(desk), QComboBox, "Publication").currentData() == "2"
    say_why(desk)
    button(dialog(desk), "Keep out").click()
    assert exempt(desk) == {"2.5": None, "2.6": WHY}


def test_no_mark_is_taken_without_a_statement(desk: Bench) -> None:
    desk.trigger("exempt_measures")
    button(dialog(desk), "Keep out").click()
    assert dialog(desk).isVisible()
    assert exempt(desk) == {"2.5": None, "2.6": None}


def test_several_measures_are_one_step_that_undo_takes_back(desk: Bench) -> None:
    part(desk.window, MeasuresPanel).table.selectAll()
    desk.trigger("exempt_measures")
    say_why(desk)
    button(dialog(desk), "Keep out").click()
    assert exempt(desk) == {"2.5": WHY, "2.6": WHY}
    desk.trigger("undo")
    assert exempt(desk) == {"2.5": None, "2.6": None}


def test_a_marked_measure_is_made_public_again(desk: Bench) -> None:
    desk.trigger("exempt_measures")
    say_why(desk)
    button(dialog(desk), "Keep out").click()
    desk.trigger("exempt_measures")
    shown = named(dialog(desk), QPlainTextEdit, "Public-interest statement")
    assert shown.toPlainText() == WHY.interest
    named(dialog(desk), QComboBox, "Publication").setCurrentIndex(0)
    button(dialog(desk), "Make public").click()
    assert exempt(desk) == {"2.5": None, "2.6": None}


def test_the_list_says_so_in_words(desk: Bench) -> None:
    desk.trigger("exempt_measures")
    say_why(desk)
    button(dialog(desk), "Keep out").click()
    model = part(desk.window, MeasuresPanel).table.model()
    assert model is not None
    rows = [
        [str(model.index(row, at).data(role)) for at in range(model.columnCount())]
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert any("Exempt: % of secondary pupils" in cell for row in rows for cell in row)
    assert any("kept out of the public paper" in cell for row in rows for cell in row)


def test_a_paragraph_of_the_commentary_is_marked_where_the_caret_is(desk: Bench) -> None:
    desk.trigger("commentary")
    field = desk.focused()
    QTest.keyClicks(field, "All are known.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "One is J.")
    desk.trigger("exempt_paragraph")
    say_why(desk)
    button(dialog(desk), "Keep out").click()
    commentary = desk.controller.pack.commentary_by_measure["2.6"]
    assert [(block.plain, block.exempt) for block in commentary.text.blocks] == [
        ("All are known.", None),
        ("One is J.", WHY),
    ]


def test_where_no_text_is_written_nothing_is_asked(desk: Bench) -> None:
    desk.trigger("exempt_paragraph")
    assert not [one for one in desk.window.findChildren(ExemptDialog) if one.isVisible()]
