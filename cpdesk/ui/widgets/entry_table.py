"""A table that is filled in down a column, as in a spreadsheet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QTableWidget, QWidget

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryTable(QTableWidget):
    """Return takes up what was typed and goes one row down, Shift+Return one up; Esc gives up what was typed."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(0, columns, parent)
        delegate = _EnterDelegate(self)
        delegate.entered.connect(self._go)
        self.setItemDelegate(delegate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Return where nothing is being typed as well."""
        if event.key() in _ENTERS and self.currentIndex().isValid():
            self._go(_step(event))
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        self.setFocus()
        row = self.currentRow() + step
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, self.currentColumn())


class _EnterDelegate(QStyledItemDelegate):
    """Says by `entered` that Return ended what was typed, and where to: 1 for down, -1 for up."""

    entered = Signal(int)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take up what was typed at once, while it is known which keys were held down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTERS:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            self.entered.emit(_step(event))
            return True
        return super().eventFilter(editor, event)


def _step(event: QKeyEvent) -> int:
    return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
