"""A small form inside a panel: rows, a button that takes what was said, one that leaves things as they were."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.text_label import TextLabel


class InlineForm(QWidget):
    """Holds fields in rows; `taken` comes with its button or with Enter, `left` with the other or with Esc."""

    taken = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, take: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take = QPushButton(take)
        self._take.setProperty("role", "primary")
        self._leave = QPushButton("Leave as it is")
        self._words = TextLabel(appearance, TextSize.SMALL, quiet=True)
        form = QFormLayout()
        form.setVerticalSpacing(appearance.spacing(1))
        self._rows = FormRows(form)
        buttons = QHBoxLayout()
        for button in (self._take, self._leave):
            button.setAutoDefault(True)  # Enter presses it, as in a dialogue
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(2))
        layout.addLayout(form)
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        self._take.clicked.connect(self.take)
        self._leave.clicked.connect(self.left)

    def add(self, label: str, field: QWidget, help: str = "") -> None:  # noqa: A002
        """Add a field with its label and help."""
        self._rows.add(label, field, help)
        field.installEventFilter(self)

    def add_button(self, button: QPushButton) -> None:
        """Add a button below the others, as the column has no room for three beside one another."""
        button.setAutoDefault(True)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)

    def say(self, words: str, *, can_take: bool) -> None:
        """Say what is still needed, or nothing, and whether the form can be taken as it is."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._take.setEnabled(can_take)

    def take(self) -> None:
        """Take what the form says, where it can be."""
        if self._take.isEnabled():
            self.taken.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave on Esc, take on Enter; let Alt+↓ open a list, as it does in any form."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
            opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QComboBox) and opens:
                event.accept()
                return True
        return super().eventFilter(watched, event)
