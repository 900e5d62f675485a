"""A line of text that is kept when the person has done with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cpdesk.domain.text_search import Span
from cpdesk.ui.widgets.own_undo import asked_key, claim, has_to_undo
from cpdesk.ui.widgets.text_offset import to_qt


class KeptLine(QLineEdit):
    """A field whose `text_kept` carries its name and its text when focus leaves or Enter is pressed, if it changed.

    Undo and redo reach the window unless something was typed that is not kept yet.
    """

    text_kept = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._kept = ""
        self.editingFinished.connect(self._keep)

    @property
    def is_pending(self) -> bool:
        """Return whether something was typed that is not kept yet."""
        return self.text() != self._kept

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed is left alone where the text is the one last shown or kept."""
        if text != self._kept:
            self._kept = text
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def select_span(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of the line, and go there if so wished."""
        if takes_focus:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        start, end = to_qt(self.text(), span.start), to_qt(self.text(), span.end)
        self.setSelection(start, end - start)

    def discard_pending(self) -> None:
        """Forget what was typed and is not kept yet."""
        if self.is_pending:
            self.setText(self._kept)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing to undo here."""
        key = asked_key(event)
        return (key is not None and claim(key, self._own_undo(key))) or super().event(event)

    def _own_undo(self, event: QKeyEvent) -> bool | None:
        return has_to_undo(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable())

    def _keep(self) -> None:
        if self.is_pending:
            self._kept = self.text()
            place = self.cursorPosition()
            self.setText(self._kept)  # Qt forgets by this what it could undo: from here on the window undoes
            self.setCursorPosition(place)
            self.text_kept.emit(self.name, self._kept)
