"""The row in which the heading of a new section, or the name of a service, is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget


class HeadingRow(QWidget):
    """Asks for a heading or for a service; `heading_given` and `service_given` carry what was typed.

    `left` says that there is to be none after all.
    """

    heading_given = Signal(str)
    service_given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_service = False
        self._heading = QLineEdit()
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
        """Show the row, empty, for the heading of a section."""
        self._ask("Heading of the new section", is_service=False)

    def ask_for_service(self) -> None:
        """Show the row, empty, for the name of a service."""
        self._ask("Name of the service", is_service=True)

    def _ask(self, words: str, *, is_service: bool) -> None:
        self._is_service = is_service
        self._heading.setPlaceholderText(words)
        self._heading.setAccessibleName(words)
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
            given = self.service_given if self._is_service else self.heading_given
            given.emit(self._heading.text())
