"""Links are put in, changed and refused."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from editor_form import CTRL, EditorForm, put_caret, select_all

BULLET, NUMBER = BlockKind.BULLET, BlockKind.NUMBER


class TestLinks:
    def row(self, form: EditorForm) -> tuple[QLineEdit, QLineEdit]:
        QTest.keyClick(form.area, Qt.Key.Key_K, CTRL)
        fields = {field.accessibleName(): field for field in form.edit.findChildren(QLineEdit)}
        return fields["Words of the link"], fields["Address of the link"]

    def test_are_put_in_by_keyboard(self, form: EditorForm) -> None:
        QTest.keyClicks(form.area, "See ")
        words, address = self.row(form)
        assert words.hasFocus()
        QTest.keyClicks(words, "the plan")
        QTest.keyClicks(address, "www.example.gov.uk")
        QTest.keyClick(address, Qt.Key.Key_Return)
        assert form.area.hasFocus()
        QTest.keyClicks(form.area, ".")
        expected = (Run("See "), Run("the plan", link="https://www.example.gov.uk"), Run("."))
        assert form.edit.rich_text().blocks[0].runs == expected

    def test_take_the_words_that_are_chosen(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText((Block((Run("the plan", bold=True),)),)))
        select_all(form)
        words, address = self.row(form)
        assert (words.text(), address.hasFocus()) == ("the plan", True)
        QTest.keyClicks(address, "clerk@example.gov.uk")
        QTest.keyClick(address, Qt.Key.Key_Return)
        expected = (Run("the plan", bold=True, link="mailto:clerk@example.gov.uk"),)
        assert form.edit.rich_text().blocks[0].runs == expected

    def test_other_addresses_are_not_taken(self, form: EditorForm) -> None:
        words, address = self.row(form)
        QTest.keyClicks(words, "x")
        QTest.keyClicks(address, "file:///C:/notes.docx")
        QTest.keyClick(address, Qt.Key.Key_Return)
        assert address.isVisible()
        assert "https://" in address.accessibleDescription()
        QTest.keyClick(address, Qt.Key.Key_Escape)
        assert form.area.hasFocus()
        assert form.edit.rich_text() == RichText()

    def test_can_be_changed_as_a_whole(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText((Block((Run("See "), Run("the plan", link="https://a.org"), Run(" now"))),)))
        put_caret(form, 8)
        words, address = self.row(form)
        assert (words.text(), address.text()) == ("the plan", "https://a.org")
        words.setText("our plan")
        QTest.keyClick(words, Qt.Key.Key_Return)
        expected = (Run("See "), Run("our plan", link="https://a.org"), Run(" now"))
        assert form.edit.rich_text().blocks[0].runs == expected


class TestChosenWords:
    def test_a_link_leaves_the_space_after_the_words_alone(self, form: EditorForm) -> None:
        form.edit.set_rich_text(RichText.of("Attendance fell"))
        put_caret(form, 0)
        QTest.keyClick(form.area, Qt.Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
        chosen = form.edit.text_cursor().selectedText()
        QTest.keyClick(form.area, Qt.Key.Key_K, CTRL)
        fields = {field.accessibleName(): field for field in form.edit.findChildren(QLineEdit)}
        QTest.keyClicks(fields["Address of the link"], "https://a.org")
        QTest.keyClick(fields["Address of the link"], Qt.Key.Key_Return)

        assert chosen == "Attendance "
        assert form.edit.rich_text().blocks[0].runs == (Run("Attendance", link="https://a.org"), Run(" fell"))
