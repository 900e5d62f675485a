"""A text of one paragraph on several lines that is kept when the person has done with it."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.text_search import Span
from cpdesk.ui.widgets.own_undo import asked_key, claim, has_to_undo
from cpdesk.ui.widgets.text_offset import to_qt

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 5


class KeptText(QPlainTextEdit):
    """Words that wrap; `text_kept` carries name and words when focus leaves or Enter is pressed, if they changed.

    Lines that are pasted become one, unless it `takes_lines`: several of them are told by `lines_pasted` then, and not
    taken in here. Undo and redo reach the window unless something was typed that is not kept yet.
    """

    text_kept = Signal(str, str)
    lines_pasted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, takes_lines: bool = False) -> None:
        super().__init__(parent)
        self.name = name
        self._takes_lines = takes_lines
        self._kept = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(self.fontMetrics().averageCharWidth())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self.updateGeometry)

    @property
    def is_pending(self) -> bool:
        """Return whether something was typed that is not kept yet."""
        return self.toPlainText() != self._kept

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed is left alone where the text is the one last shown or kept."""
        if text != self._kept:
            self._kept = text
            self._put(text)

    def commit_pending(self) -> None:
        """Say what was typed and not yet said."""
        if self.is_pending:
            self._kept = " ".join(self.toPlainText().split())
            self._put(self._kept)
            self.text_kept.emit(self.name, self._kept)

    def discard_pending(self) -> None:
        """Forget what was typed and is not kept yet."""
        if self.is_pending:
            self._put(self._kept)

    def select_span(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of the text, and go there if so wished."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(to_qt(text, span.start))
        cursor.setPosition(to_qt(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if takes_focus:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """Return the height of all lines, as far as there are few."""
        lines = min(max(round(self.document().size().height()), 2), _MOST_LINES)
        around = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        """Return the same height for any width."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing to undo here."""
        key = asked_key(event)
        return (key is not None and claim(key, self._own_undo(key))) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the words at Enter; all else is typed."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit_pending()
        elif event.key() in _ENTER or self._own_undo(event) is False:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the words as focus leaves for another part of the window."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit_pending()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in the words alone, as one paragraph; hand on several lines where they make several things."""
        lines = [line for line in clean_text(source.text()).splitlines() if line.strip()]
        if self._takes_lines and len(lines) > 1:
            self.lines_pasted.emit("\n".join(lines))
        else:
            self.insertPlainText(" ".join(" ".join(lines).split()))

    def _own_undo(self, event: QKeyEvent) -> bool | None:
        return has_to_undo(event, undo=self.document().isUndoAvailable(), redo=self.document().isRedoAvailable())

    def _put(self, text: str) -> None:
        """Put in other words, which Qt cannot undo: from here on the window does."""
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
