"""A form round a rich text editor, with what a person does to it."""

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from cpdesk.domain.rich_text import BlockKind, RichText
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class EditorForm(QWidget):
    """A window with a field before and after the editor and an Undo of its own, as the main window has."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.before, self.edit, self.after = QLineEdit(), RichTextEdit(appearance), QLineEdit()
        self.undone = 0
        self.committed: list[RichText] = []
        layout = QVBoxLayout(self)
        for widget in (self.before, self.edit, self.after):
            layout.addWidget(widget)
        undo = QAction("Undo", self)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.triggered.connect(self._undo)
        self.addAction(undo)
        self.edit.text_committed.connect(self.committed.append)

    def _undo(self) -> None:
        self.undone += 1

    @property
    def area(self) -> QTextEdit:
        return cast("QTextEdit", self.edit.focusProxy())


def kinds(form: EditorForm) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, block.plain) for block in form.edit.rich_text().blocks]


def select_all(form: EditorForm) -> None:
    cursor = form.edit.text_cursor()
    cursor.select(QTextCursor.SelectionType.Document)
    form.edit.set_text_cursor(cursor)


def put_caret(form: EditorForm, place: int) -> None:
    cursor = form.edit.text_cursor()
    cursor.setPosition(place)
    form.edit.set_text_cursor(cursor)


def type_words(form: EditorForm, words: str) -> None:
    """Type words that pytest-qt's own keys have no letters for."""
    for letter in words:
        key = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown
        QApplication.sendEvent(form.area, QKeyEvent(QEvent.Type.KeyPress, key, NONE, letter))


def paste(form: EditorForm, *, html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    QApplication.clipboard().setMimeData(data)
    form.area.paste()
