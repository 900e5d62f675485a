"""The row in which the heading of a new section is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget


class HeadingRow(QWidget):
    """Asks for a heading; `heading_given` carries it, `left` says that there is to be none after all."""

    heading_given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLineEdit()
        self._heading.setPlaceholderText("Heading of the new section")
        self._heading.setAccessibleName("Heading of the new section")
        self._add = QPushButton("Add")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._heading, 1)
        row.addWidget(self._add)
        self._heading.returnPressed.connect(self._give)
        self._heading.textChanged.connect(self._show_state)
        self._add.clicked.connect(self._give)
        self._show_state()

    def ask(self) -> None:
        """Show the row, empty."""
        self._heading.clear()
        self.show()
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_state(self) -> None:
        self._add.setEnabled(bool(self._heading.text().strip()))

    def _give(self) -> None:
        if self._heading.text().strip():
            self.heading_given.emit(self._heading.text())
