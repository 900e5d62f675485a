"""The field to find things in a list with, as one types."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from cpdesk.ui.appearance import Appearance


class FindField(QLineEdit):
    """Says with each letter what to find. `left` asks for the list below (↓ or Return), `given_up` for all (Esc)."""

    left = Signal()
    given_up = Signal()

    def __init__(self, words: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        appearance.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        """Return room for a few words."""
        return QSize(self._appearance.spacing(48), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for one word."""
        return QSize(self._appearance.spacing(28), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list, or give up; all else is typed."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        self._glass.setIcon(self._appearance.icon("find", "quiet"))
