"""The field in which rich text is typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.rich_text import BlockKind, RichText
from cpdesk.ui.widgets.copied_text import has_own, read_own, with_own
from cpdesk.ui.widgets.own_undo import asked_key, claim, has_to_undo
from cpdesk.ui.widgets.pasted_html import from_html
from cpdesk.ui.widgets.pasted_text import from_plain
from cpdesk.ui.widgets.rich_text_document import insert_runs, kind_of, lay_lists, look_of, run_of, set_kind
from cpdesk.ui.widgets.rich_text_exempt import mark_block, mark_once_joined
from cpdesk.ui.widgets.rich_text_lists import begin_typed_list, can_indent, indent, step_out

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT_TO_THE_WINDOW = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)


class RichTextArea(QTextEdit):
    """A text field that knows lists, takes in clean text alone, and lets undo through when it has none.

    Tab makes a list item deeper where it can be, and otherwise goes on to the next field. `focus_left` says that focus
    left, `about_to_insert` that something is pasted or dropped at the caret. `offered` is what its menu
    has of the window's actions, which are about the paragraph of the caret.
    """

    focus_left = Signal()
    about_to_insert = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self._hint = ""
        self.offered: list[QAction] = []
        self._over: list[Callable[[QPainter, QRectF], None]] = []
        self.cursorPositionChanged.connect(self.leave_link)

    def set_hint(self, hint: str) -> None:
        """Show words while there are none; Qt's own placeholder is cut off below its first line."""
        self._hint = hint
        self.viewport().update()

    def paint_over(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        """Have something painted over the text; it is given the part of the document that is to be seen."""
        self._over.append(paint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the hint where there is none and no list was begun."""
        super().paintEvent(event)
        if self._over:
            painter = QPainter(self.viewport())
            corner = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            for paint in self._over:
                paint(painter, QRectF(corner, self.viewport().size().toSizeF()))
            painter.end()
        document = self.document()
        if self._hint and document.isEmpty() and kind_of(document.firstBlock())[0] is BlockKind.PARAGRAPH:
            margin = round(document.documentMargin())
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            place = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            painter.drawText(place, Qt.TextFlag.TextWordWrap.value, self._hint)
            painter.end()

    def set_caret(self, cursor: QTextCursor) -> None:
        """Put the caret where the cursor is and bring it into view."""
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insert_text(self, text: RichText) -> None:
        """Insert a text at the caret in place of what is selected, as one step."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        joins, held = mark_once_joined(cursor, backwards=False, forwards=False)
        cursor.removeSelectedText()
        if joins:
            mark_block(cursor.block(), held)
        around = kind_of(cursor.block())
        for place, block in enumerate(text.blocks):
            if place:
                cursor.insertBlock()
            begins = place > 0 or not cursor.block().text()
            insert_runs(cursor, block.runs, self.link_colour())
            if begins:
                item = (block.kind, block.level) if block.kind is not BlockKind.PARAGRAPH else around
                set_kind(QTextCursor(cursor.block()), *item)
            if block.exempt is not None:
                mark_block(cursor.block(), block.exempt)
        lay_lists(self.document())
        cursor.endEditBlock()
        self.set_caret(cursor)

    def leave_link(self) -> None:
        """Let what is typed behind a link be no part of it."""
        cursor = self.textCursor()
        look = cursor.charFormat()
        if look.isAnchor() and not cursor.hasSelection() and _next_address(cursor) != look.anchorHref():
            self.setCurrentCharFormat(look_of(replace(run_of("", look), link=""), self.link_colour()))

    def link_colour(self) -> QColor:
        """Return the colour that links are drawn in."""
        return self.palette().color(QPalette.ColorRole.Link)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where nothing was typed since the text was last taken up."""
        key = asked_key(event)
        return (key is not None and claim(key, self._own_undo(key))) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, with what lists and typed marks make of it."""
        if self._own_undo(event) is False or (event.key() in _ENTER and _is_with(event, _LEFT_TO_THE_WINDOW)):
            event.ignore()
            return
        if not self.isReadOnly() and self._is_list_key(event):
            event.accept()
            return
        blocks = self.document().blockCount()
        keys = event.key() == Qt.Key.Key_Backspace, event.key() == Qt.Key.Key_Delete
        joins, held = mark_once_joined(self.textCursor(), backwards=keys[0], forwards=keys[1])
        if joins:
            self._join(event, held)
            return
        super().keyPressEvent(event)
        if self.document().blockCount() != blocks:
            self._lay_lists()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Make a list item deeper or less deep where that can be; else go to the next field or back."""
        cursor = self.textCursor()
        by = 1 if next else -1
        if self.hasFocus() and not self.isReadOnly() and can_indent(cursor, by):
            indent(cursor, by)
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that focus left."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return whether there are words to insert: pictures and files are not taken in."""
        if any(url.isLocalFile() for url in source.urls()):
            return False
        return source.hasHtml() or source.hasText() or has_own(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert what is pasted or dropped, cleaned."""
        text = read_own(source)
        if text.is_empty and source.hasHtml():
            text = from_html(source.html())
        if text.is_empty:
            text = from_plain(source.text())
        if not text.is_empty:
            self.about_to_insert.emit()
            self.insert_text(text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is copied; paragraphs that are exempt stay so where they are put in."""
        return with_own(super().createMimeDataFromSelection(), self.textCursor())

    def _own_undo(self, event: QKeyEvent) -> bool | None:
        """Return whether an undo or redo key has something to undo here; None for other keys."""
        return has_to_undo(event, undo=self.document().isUndoAvailable(), redo=self.document().isRedoAvailable())

    def _is_list_key(self, event: QKeyEvent) -> bool:
        """Do what a key does to a list, and return whether it did anything."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Space and is_plain:
            return begin_typed_list(cursor)
        if event.key() in _ENTER and is_plain and not cursor.block().text():
            return step_out(cursor)
        return event.key() == Qt.Key.Key_Backspace and is_plain and cursor.atBlockStart() and step_out(cursor)

    def _join(self, event: QKeyEvent, held: Exemption | None) -> None:
        """Do what a key does that makes one paragraph of several, which has that mark then; undo takes back both."""
        blocks = self.document().blockCount()
        step = self.textCursor()
        step.beginEditBlock()
        super().keyPressEvent(event)
        if self.document().blockCount() < blocks:
            lay_lists(self.document())
            mark_block(self.textCursor().block(), held)
        step.endEditBlock()

    def _lay_lists(self) -> None:
        cursor = self.textCursor()
        cursor.joinPreviousEditBlock()
        lay_lists(self.document())
        cursor.endEditBlock()


def _next_address(cursor: QTextCursor) -> str:
    ahead = QTextCursor(cursor)
    if cursor.atBlockEnd() or not ahead.movePosition(QTextCursor.MoveOperation.NextCharacter):
        return ""
    return ahead.charFormat().anchorHref()


def _is_with(event: QKeyEvent, modifiers: tuple[Qt.KeyboardModifier, ...]) -> bool:
    return any(event.modifiers() & modifier for modifier in modifiers)
