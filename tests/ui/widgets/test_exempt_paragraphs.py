"""Paragraphs of a text that are exempt stay so through whatever is done to the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from editor_form import CTRL, EditorForm, select_all

WHY = Exemption("2", "A child could be recognised")
SHIFT = Qt.KeyboardModifier.ShiftModifier


def block(words: str, exempt: Exemption | None = None, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block((Run(words),), kind, exempt=exempt)


def text(*blocks: Block) -> RichText:
    return RichText(blocks)


def caret(form: EditorForm, at: int, *, to: int = -1) -> None:
    cursor = QTextCursor(form.area.document())
    cursor.setPosition(at)
    cursor.setPosition(to if to >= 0 else at, QTextCursor.MoveMode.KeepAnchor)
    form.area.setTextCursor(cursor)


def marks(form: EditorForm) -> list[tuple[str, str]]:
    return [(one.plain, one.exempt.paragraph if one.exempt else "") for one in form.edit.rich_text().blocks]


class TestMarks:
    def test_a_text_comes_back_with_its_marks(self, form: EditorForm) -> None:
        shown = text(
            block("One"), block("Two", WHY), block("[[chart: 2.6]]", WHY), block("Item", WHY, BlockKind.BULLET)
        )
        form.edit.set_rich_text(shown)
        assert form.edit.rich_text() == shown

    def test_the_paragraph_of_the_caret_is_marked_and_let_back(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("One", "Two"))
        caret(form, 5)
        assert form.edit.marks.mark(WHY) == 1
        assert marks(form) == [("One", ""), ("Two", "2")]
        assert form.edit.marks.chosen == WHY
        form.edit.marks.mark(None)
        assert marks(form) == [("One", ""), ("Two", "")]

    def test_all_that_is_selected_is_marked_as_one_step_of_undo(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("One", "Two", "Three"))
        caret(form, 1, to=5)
        assert form.edit.marks.mark(WHY) == 2
        assert marks(form) == [("One", "2"), ("Two", "2"), ("Three", "")]
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        assert marks(form) == [("One", ""), ("Two", ""), ("Three", "")]

    def test_what_is_heard_of_the_field_counts_them(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One"), block("Two", WHY)))
        assert form.edit.marks.spoken == "1 paragraph exempt"


class TestTyping:
    def test_a_paragraph_that_is_split_is_exempt_on_both_sides(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("OneTwo", WHY)))
        caret(form, 3)
        QTest.keyClick(form.area, Qt.Key.Key_Return)
        assert marks(form) == [("One", "2"), ("Two", "2")]

    def test_an_exempt_paragraph_joined_to_a_public_one_makes_both_exempt(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One"), block("Two", WHY)))
        caret(form, 4)
        QTest.keyClick(form.area, Qt.Key.Key_Backspace)
        assert marks(form) == [("OneTwo", "2")]

    def test_delete_joins_them_just_so(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One", WHY), block("Two")))
        caret(form, 3)
        QTest.keyClick(form.area, Qt.Key.Key_Delete)
        assert marks(form) == [("OneTwo", "2")]

    def test_an_exempt_paragraph_that_is_gone_leaves_the_others_public(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One"), block("Two", WHY), block("Three")))
        caret(form, 4, to=8)
        QTest.keyClick(form.area, Qt.Key.Key_Delete)
        assert marks(form) == [("One", ""), ("Three", "")]

    def test_undoing_a_join_gives_each_its_own_again(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One"), block("Two", WHY)))
        caret(form, 4)
        QTest.keyClick(form.area, Qt.Key.Key_Backspace)
        QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
        assert marks(form) == [("One", ""), ("Two", "2")]

    def test_a_list_keeps_the_mark(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One", WHY)))
        select_all(form)
        QTest.keyClick(form.area, Qt.Key.Key_8, CTRL | SHIFT)
        assert form.edit.rich_text() == text(block("One", WHY, BlockKind.BULLET))


class TestCopying:
    def test_what_is_copied_from_an_exempt_paragraph_is_exempt_where_it_is_put(self, form: EditorForm) -> None:
        form.edit.set_rich_text(text(block("One"), block("Two", WHY)))
        caret(form, 4, to=7)
        copied = form.area.createMimeDataFromSelection()
        form.edit.set_rich_text(RichText.of("Other"))
        caret(form, 5)
        QTest.keyClick(form.area, Qt.Key.Key_Return)
        form.area.insertFromMimeData(copied)
        assert marks(form) == [("Other", ""), ("Two", "2")]
