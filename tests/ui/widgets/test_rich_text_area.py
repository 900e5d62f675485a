"""Lists, looks and pasting in the rich text field."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from editor_form import CTRL, SHIFT, EditorForm, kinds, paste, put_caret, select_all, type_words

BULLET, NUMBER = BlockKind.BULLET, BlockKind.NUMBER


class TestLists:
    @pytest.mark.parametrize(("typed", "kind"), [("- ", BULLET), ("• ", BULLET), ("* ", BULLET), ("1. ", NUMBER)])
    def test_begin_with_a_typed_mark(self, form: EditorForm, typed: str, kind: BlockKind) -> None:
        type_words(form, f"{typed}June")
        QTest.keyClick(form.area, Qt.Key.Key_Return)
        QTest.keyClicks(form.area, "July")
        assert kinds(form) == [(kind, 0, "June"), (kind, 0, "July")]

    def test_a_dash_in_a_sentence_begins_none(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "26% - up; 31. March")
        assert kinds(form) == [(BlockKind.PARAGRAPH, 0, "26% - up; 31. March")]

    def test_by_shortcut_and_back(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("one", "two"))
        select_all(form)
        QTest.keyClick(form.area, Qt.Key.Key_8, CTRL | SHIFT)
        assert kinds(form) == [(BULLET, 0, "one"), (BULLET, 0, "two")]
        QTest.keyClick(form.area, Qt.Key.Key_7, CTRL | SHIFT)
        assert kinds(form) == [(NUMBER, 0, "one"), (NUMBER, 0, "two")]
        QTest.keyClick(form.area, Qt.Key.Key_7, CTRL | SHIFT)
        assert form.edit.rich_text() == RichText.of("one", "two")

    def test_tab_goes_deeper_and_shift_tab_back(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "- one")
        QTest.keyClick(form.area, Qt.Key.Key_Return)
        QTest.keyClicks(form.area, "two")
        QTest.keyClick(form.area, Qt.Key.Key_Tab)
        assert kinds(form) == [(BULLET, 0, "one"), (BULLET, 1, "two")]
        QTest.keyClick(form.area, Qt.Key.Key_Backtab, SHIFT)
        assert kinds(form) == [(BULLET, 0, "one"), (BULLET, 0, "two")]
        assert form.area.hasFocus()

    def test_tab_leaves_the_field_where_it_can_go_no_deeper(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "- one")
        QTest.keyClick(form.area, Qt.Key.Key_Tab)
        assert form.after.hasFocus()
        assert kinds(form) == [(BULLET, 0, "one")]

    def test_tab_and_shift_tab_outside_a_list_move_between_fields(self, form: EditorForm) -> None:
        QTest.keyClick(form.area, Qt.Key.Key_Backtab, SHIFT)
        assert form.before.hasFocus()
        QTest.keyClick(form.before, Qt.Key.Key_Tab)
        assert form.area.hasFocus()
        QTest.keyClick(form.area, Qt.Key.Key_Tab)
        assert form.after.hasFocus()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Backspace])
    def test_end_at_an_empty_item(self, form: EditorForm, key: Qt.Key) -> None:
        QTest.keyClicks(form.area, "- one")
        QTest.keyClick(form.area, Qt.Key.Key_Return)
        QTest.keyClick(form.area, key)
        QTest.keyClicks(form.area, "after")
        assert kinds(form) == [(BULLET, 0, "one"), (BlockKind.PARAGRAPH, 0, "after")]

    def test_one_undo_gives_the_typed_mark_back(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "- ")
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        assert form.area.toPlainText() == "-"


class TestLooks:
    def test_bold_and_italic_by_shortcut(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "a ")
        QTest.keyClick(form.area, Qt.Key.Key_B, CTRL)
        QTest.keyClicks(form.area, "b")
        QTest.keyClick(form.area, Qt.Key.Key_B, CTRL)
        QTest.keyClick(form.area, Qt.Key.Key_I, CTRL)
        QTest.keyClicks(form.area, "c")
        runs = form.edit.rich_text().blocks[0].runs
        assert runs == (Run("a "), Run("b", bold=True), Run("c", italic=True))

    def test_underline_is_kept_and_not_offered(self, form: EditorForm) -> None:
        text = RichText((Block((Run("kept", underline=True),)),))
        form.edit.set_rich_text(text)
        select_all(form)
        QTest.keyClick(form.area, Qt.Key.Key_U, CTRL)
        assert form.edit.rich_text() == text

    def test_read_only_text_is_not_changed_by_any_key(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("Fixed"))
        form.edit.set_read_only(True)
        select_all(form)
        for key in (Qt.Key.Key_B, Qt.Key.Key_K, Qt.Key.Key_V):
            QTest.keyClick(form.area, key, CTRL)
        QTest.keyClick(form.area, Qt.Key.Key_8, CTRL | SHIFT)
        QTest.keyClicks(form.area, "x")
        assert form.edit.is_read_only()
        assert form.edit.rich_text() == RichText.of("Fixed")


class TestPasting:
    def test_html_comes_in_clean(self, form: EditorForm) -> None:
        paste(form, html="<p style='color:red'>One <b>bold</b></p><ul><li>item</li></ul>", text="ignored")
        expected = (Block((Run("One "), Run("bold", bold=True))), Block((Run("item"),), BULLET))
        assert form.edit.rich_text() == RichText(expected)

    def test_words_within_a_line_stay_in_it(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("before  after"))
        put_caret(form, 7)
        paste(form, text="between")
        assert form.edit.rich_text() == RichText.of("before between after")

    def test_lines_pasted_into_an_item_become_items(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "- ")
        paste(form, text="one\ntwo")
        assert kinds(form) == [(BULLET, 0, "one"), (BULLET, 0, "two")]

    def test_pictures_are_not_taken_in(self, form: EditorForm) -> None:
        data = QMimeData()
        data.setData("image/png", b"\x89PNG")
        assert not form.area.canInsertFromMimeData(data)

    def test_what_is_copied_here_pastes_the_same(self, form: EditorForm) -> None:
        text = RichText(
            (
                Block((Run("One "), Run("bold", bold=True), Run(" "), Run("link", link="https://a.org"))),
                Block((Run("a"),), NUMBER),
                Block((Run("b", italic=True),), BULLET, 1),
                Block((Run("c"),), NUMBER),
                Block((Run("end"),)),
            )
        )
        form.edit.set_rich_text(text)
        select_all(form)
        form.area.copy()
        form.edit.set_rich_text(RichText())
        form.area.paste()
        assert form.edit.rich_text() == text
