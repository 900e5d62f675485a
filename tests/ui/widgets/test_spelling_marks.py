"""Words that may be wrong are marked, and offered others for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.ui.background import Background
from cpdesk.ui.speller import Speller
from editor_form import SHIFT, EditorForm, put_caret

_WAIT = 20_000


@pytest.fixture
def speller() -> Iterator[Speller]:
    background = Background()
    yield Speller(background, "en-GB", background)
    background.end()


@pytest.fixture
def checked(form: EditorForm, speller: Speller) -> EditorForm:
    form.edit.check_spelling(speller)
    return form


def marked(form: EditorForm) -> list[str]:
    """Return the words below which there is a wavy line."""
    words = []
    block = form.area.document().begin()
    while block.isValid():
        for part in block.layout().formats():
            if part.format.underlineStyle() == QTextCharFormat.UnderlineStyle.SpellCheckUnderline:
                start, length = part.start, part.length
                words.append(block.text().encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le"))
        block = block.next()
    return words


def wait_marked(qtbot: QtBot, form: EditorForm, *words: str) -> None:
    qtbot.waitUntil(lambda: marked(form) == [*words], timeout=_WAIT)


def menu(form: EditorForm) -> QMenu:
    return next(item for item in form.area.findChildren(QMenu) if item.isVisible())


def entries(form: EditorForm) -> list[str]:
    return [action.text() for action in menu(form).actions()]


def entry(form: EditorForm, words: str) -> QAction:
    return next(action for action in menu(form).actions() if action.text().startswith(words))


def open_menu(qtbot: QtBot, form: EditorForm) -> None:
    QTest.keyClick(form.area, Qt.Key.Key_F10, SHIFT)
    qtbot.waitUntil(lambda: not entries(form)[0].startswith("Looking"), timeout=_WAIT)


class TestMarks:
    def test_come_to_every_paragraph_of_a_long_text(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of(*(f"Paragraph {at} on attendence." for at in range(400))))
        wait_marked(qtbot, checked, *["attendence"] * 400)

    def test_stand_below_words_that_are_wrong_whatever_they_look_like(self, checked: EditorForm, qtbot: QtBot) -> None:
        text = RichText(
            (
                Block((Run("😀 Attendence is "), Run("bettter", bold=True), Run(" at www.wrongg.uk"))),
                Block((Run("in the secnd term", link="https://a.uk"),)),
            )
        )
        checked.edit.set_rich_text(text)
        wait_marked(qtbot, checked, "Attendence", "bettter", "secnd")

        assert checked.edit.rich_text() == text

    def test_are_no_change_and_nothing_to_undo(self, checked: EditorForm, qtbot: QtBot) -> None:
        changed: list[bool] = []
        checked.edit.set_rich_text(RichText.of("Attendence is up."))
        checked.edit.text_changed_by_user.connect(lambda: changed.append(True))
        wait_marked(qtbot, checked, "Attendence")

        assert not changed
        assert not checked.area.document().isUndoAvailable()
        assert checked.committed == []

    def test_come_when_the_caret_has_left_the_word(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("The secnd term."))
        wait_marked(qtbot, checked, "secnd")
        checked.area.moveCursor(checked.area.textCursor().MoveOperation.End)
        QTest.keyClicks(checked.area, " Attendence")
        QTest.qWait(0)
        assert marked(checked) == ["secnd"]
        QTest.keyClicks(checked.area, " is")
        wait_marked(qtbot, checked, "secnd", "Attendence")

    def test_go_when_the_word_is_put_right(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("Attendence"))
        wait_marked(qtbot, checked, "Attendence")
        put_caret(checked, 7)
        QTest.keyClick(checked.area, Qt.Key.Key_Backspace)
        QTest.keyClicks(checked.area, "a")
        checked.area.moveCursor(checked.area.textCursor().MoveOperation.Start)
        wait_marked(qtbot, checked)

    def test_go_when_nothing_is_checked_any_more(self, checked: EditorForm, speller: Speller, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("Attendence"))
        wait_marked(qtbot, checked, "Attendence")
        speller.choose("off")
        wait_marked(qtbot, checked)

    def test_go_when_the_word_is_one_of_the_councils(self, checked: EditorForm, speller: Speller, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("Winterbournes"))
        wait_marked(qtbot, checked, "Winterbournes")
        speller.set_own_words({"Winterbournes"})
        wait_marked(qtbot, checked)


@pytest.mark.qt_log_ignore("does not support", extend=True)  # a menu over the offscreen platform
class TestMenu:
    def test_offers_other_words_and_puts_one_in_as_the_word_looked(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText((Block((Run("Better "), Run("attendence", bold=True), Run(" now"))),)))
        wait_marked(qtbot, checked, "attendence")
        put_caret(checked, 10)
        open_menu(qtbot, checked)
        assert menu(checked).activeAction().text() == "attendance"
        QTest.keyClick(menu(checked), Qt.Key.Key_Return)

        assert checked.edit.rich_text() == RichText(
            (Block((Run("Better "), Run("attendance", bold=True), Run(" now"))),)
        )
        wait_marked(qtbot, checked)

    def test_what_was_put_in_can_be_undone(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("attendence"))
        wait_marked(qtbot, checked, "attendence")
        open_menu(qtbot, checked)
        entry(checked, "attendance").trigger()
        menu(checked).close()
        assert checked.area.toPlainText() == "attendance"
        checked.area.undo()
        checked.edit.commit_pending()

        assert "attendence" in (checked.area.toPlainText(), *(text.plain for text in checked.committed))

    def test_asks_for_a_word_to_be_one_of_the_councils(
        self, checked: EditorForm, speller: Speller, qtbot: QtBot
    ) -> None:
        checked.edit.set_rich_text(RichText.of("Winterbournes"))
        wait_marked(qtbot, checked, "Winterbournes")
        open_menu(qtbot, checked)
        with qtbot.waitSignal(speller.word_added) as added:
            entry(checked, "&Add").trigger()

        assert added.args == ["Winterbournes"]
        menu(checked).close()

    def test_lets_one_of_the_councils_words_be_taken_out(
        self, checked: EditorForm, speller: Speller, qtbot: QtBot
    ) -> None:
        speller.set_own_words({"Winterbournes"})
        checked.edit.set_rich_text(RichText.of("Winterbournes"))
        open_menu(qtbot, checked)
        with qtbot.waitSignal(speller.word_taken_out) as taken:
            entry(checked, "Take “Winterbournes” out").trigger()

        assert taken.args == ["Winterbournes"]
        menu(checked).close()

    def test_is_the_usual_one_where_a_word_is_right(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("attendance"))
        open_menu(qtbot, checked)

        assert entries(checked)[0].startswith("&Undo")
        menu(checked).close()

    def test_says_so_where_there_is_nothing_to_offer(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("qqqqzzzzqqqq"))
        wait_marked(qtbot, checked, "qqqqzzzzqqqq")
        open_menu(qtbot, checked)

        assert entries(checked)[0] == "No suggestions"
        menu(checked).close()

    def test_has_no_suggestions_where_the_text_can_only_be_read(self, checked: EditorForm, qtbot: QtBot) -> None:
        checked.edit.set_rich_text(RichText.of("attendence"))
        wait_marked(qtbot, checked, "attendence")
        checked.edit.set_read_only(True)
        open_menu(qtbot, checked)

        assert "attendance" not in entries(checked)
        menu(checked).close()
