"""Words of one paragraph are kept when the person has done with them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cpdesk.domain.text_search import Span
from cpdesk.ui.widgets.kept_text import KeptText
from ui.found import press, type_in

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, *, takes_lines: bool = False) -> tuple[KeptText, list[str]]:
    field, kept = KeptText("text", takes_lines=takes_lines), []
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()
    field.text_kept.connect(lambda _, words: kept.append(words))
    return field, kept


def test_enter_keeps_the_words_once_and_tidies_them(qtbot: QtBot) -> None:
    field, kept = shown(qtbot)
    type_in(field, "  Write   soon ")
    press(field, Key.Key_Return)
    press(field, Key.Key_Return)
    assert (kept, field.toPlainText(), field.is_pending) == (["Write soon"], "Write soon", False)


def test_what_is_shown_elsewhere_leaves_typing_alone(qtbot: QtBot) -> None:
    field, kept = shown(qtbot)
    field.show_text("One")
    type_in(field, "Zero ")
    field.show_text("One")
    assert field.toPlainText() == "Zero One"
    field.discard_pending()
    assert (field.toPlainText(), kept) == ("One", [])


def test_pasted_lines_become_one(qtbot: QtBot) -> None:
    field, _ = shown(qtbot)
    QGuiApplication.clipboard().setText("One\n\n two\r\nthree")
    press(field, Key.Key_V, CTRL)
    assert field.toPlainText() == "One two three"


@pytest.mark.parametrize(("words", "told"), [("One\nTwo", ["One\nTwo"]), ("One\n", [])])
def test_several_pasted_lines_are_told_where_they_make_several_things(
    qtbot: QtBot, words: str, told: list[str]
) -> None:
    field, _ = shown(qtbot, takes_lines=True)
    found: list[str] = []
    field.lines_pasted.connect(found.append)
    QGuiApplication.clipboard().setText(words)
    press(field, Key.Key_V, CTRL)
    assert found == told
    assert field.toPlainText() == ("" if told else "One")


def test_words_are_selected_in_it(qtbot: QtBot) -> None:
    field, _ = shown(qtbot)
    field.show_text("A 😀 plan")
    field.select_span(Span(0, 4, 8), takes_focus=False)
    assert field.textCursor().selectedText() == "plan"
