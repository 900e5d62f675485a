"""The rich text editor says what is to be kept, once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rich_text_edit import LONGEST_MS, PAUSE_MS, RichTextEdit
from editor_form import CTRL, EditorForm, put_caret, select_all

TYPED_MS = 200
BULLET, NUMBER = BlockKind.BULLET, BlockKind.NUMBER


class TestCommitting:
    def test_says_what_was_typed_once_after_a_pause(self, form: EditorForm, qtbot: QtBot) -> None:
        with qtbot.waitSignal(form.edit.text_committed) as waiting:
            QTest.keyClicks(form.area, "Fewer")
        assert waiting.args == [RichText.of("Fewer")]
        form.edit.commit_pending()
        assert form.committed == [RichText.of("Fewer")]

    def test_somebody_who_types_without_a_pause_is_not_waited_for_long(self, form: EditorForm) -> None:
        letters = LONGEST_MS // TYPED_MS + 3
        QTest.keyClicks(form.area, "x" * letters, delay=TYPED_MS)
        assert TYPED_MS < PAUSE_MS
        assert form.committed
        assert 0 < len(form.committed[0].plain) <= letters
        form.edit.commit_pending()
        assert form.committed[-1] == RichText.of("x" * letters)

    def test_says_what_was_typed_when_focus_leaves(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "Fewer")
        form.after.setFocus()
        assert form.committed == [RichText.of("Fewer")]

    def test_each_change_is_told(self, form: EditorForm) -> None:
        changes: list[int] = []
        form.edit.text_changed_by_user.connect(lambda: changes.append(form.edit.word_count()))
        QTest.keyClicks(form.area, "a b")
        assert changes[-1] == 2

    def test_a_change_taken_back_is_not_said(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "x")
        QTest.keyClick(form.area, Qt.Key.Key_Backspace)
        form.edit.commit_pending()
        assert form.committed == []

    def test_a_text_that_is_set_is_not_said(self, form: EditorForm, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(form.edit.text_changed_by_user):
            form.edit.set_rich_text(RichText.of("From elsewhere"))
        form.edit.commit_pending()
        assert form.committed == []
        assert form.edit.rich_text() == RichText.of("From elsewhere")

    def test_the_text_that_was_last_said_leaves_what_is_typed_alone(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("One"))
        put_caret(form, 3)
        QTest.keyClicks(form.area, " two")
        form.edit.set_rich_text(RichText.of("One"))
        assert form.edit.rich_text() == RichText.of("One two")

    def test_an_empty_line_just_begun_stays(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "One")
        QTest.keyClick(form.area, Qt.Key.Key_Return)
        form.edit.commit_pending()
        form.edit.set_rich_text(form.committed[-1])
        QTest.keyClicks(form.area, "two")
        assert form.edit.rich_text() == RichText.of("One", "two")


class TestCaret:
    @pytest.mark.parametrize(
        ("before", "place", "after", "expected"),
        [
            ("one two three", 7, "one two four", 7),
            ("one two three", 7, "zero one two three", 12),
            ("one two three", 5, "one", 3),
            ("one two three", 13, "one two three four", 13),
        ],
    )
    def test_stays_by_its_words(self, form: EditorForm, before: str, place: int, after: str, expected: int) -> None:
        form.edit.set_rich_text(RichText.of(before))
        put_caret(form, place)
        form.edit.set_rich_text(RichText.of(after))
        assert form.edit.text_cursor().position() == expected


class TestUndo:
    def test_takes_back_typing_that_was_not_said_yet(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("Kept"))
        put_caret(form, 4)
        QTest.keyClicks(form.area, " and typed")
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        assert form.edit.rich_text() == RichText.of("Kept")
        assert form.undone == 0

    def test_reaches_the_window_once_the_text_was_said(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "typed")
        form.edit.commit_pending()
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        assert form.undone == 1
        assert form.edit.rich_text() == RichText.of("typed")

    def test_reaches_the_window_where_nothing_was_typed(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("From elsewhere"))
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        assert form.undone == 1
        assert form.edit.rich_text() == RichText.of("From elsewhere")

    def test_typing_can_be_done_again(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "typed")
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        QTest.keySequence(form.area, QKeySequence(QKeySequence.StandardKey.Redo))
        assert form.edit.rich_text() == RichText.of("typed")


class TestField:
    def test_grows_with_its_text_within_limits(self, form: EditorForm, qtbot: QtBot) -> None:
        form.edit.set_lines(2, 5)
        small = form.area.height()
        form.edit.set_rich_text(RichText.of(*"abc"))
        qtbot.waitUntil(lambda: form.area.height() > small)
        form.edit.set_rich_text(RichText.of(*"abcdefghijklmnop"))
        qtbot.waitUntil(lambda: form.area.height() > small * 1.5)
        assert form.area.height() < form.area.fontMetrics().lineSpacing() * 8

    def test_is_named_where_the_focus_is(self, form: EditorForm) -> None:
        form.edit.setAccessibleName("Commentary")
        form.edit.setAccessibleDescription("On measure 2.6")
        assert (form.area.accessibleName(), form.area.accessibleDescription()) == (
            "Commentary",
            "On measure 2.6",
        )

    def test_tools_are_named_and_leave_the_focus_where_it_is(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("word"))
        select_all(form)
        button = form.edit.childAt(QPoint(12, 12))
        assert button is not None
        assert button.accessibleName() == "Bold"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert form.area.hasFocus()
        assert form.edit.rich_text().blocks[0].runs == (Run("word", bold=True),)

    def test_survives_another_theme(self, appearance: Appearance, qtbot: QtBot) -> None:
        edit = RichTextEdit(appearance)
        qtbot.addWidget(edit)
        text = RichText((Block((Run("the plan", link="https://a.org"),)),))
        edit.set_rich_text(text)
        appearance.choose("dark")
        assert edit.rich_text() == text
