"""The row in which a link's words are typed, with its address."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from cpdesk.ui.widgets.pasted_text import is_address

_ADVICE = "An address begins with https:// or mailto:, such as https://www.example.gov.uk."


class LinkRow(QWidget):
    """Asks for the words and the address of a link, below the field that the link is to stand in.

    `chosen` carries the words and the address; an empty address takes the link away. `left` says that
    nothing is to change after all.
    """

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._address = QLineEdit(), QLineEdit()
        self._advice = QLabel(_ADVICE)
        self._advice.setProperty("role", "quiet")
        self._advice.setWordWrap(True)
        self._put = QPushButton("Put in")
        self._take = QPushButton("Take out")
        self._build()
        for field in (self._words, self._address):
            field.returnPressed.connect(self._choose)
        self._put.clicked.connect(self._choose)
        self._take.clicked.connect(self._take_out)

    def ask(self, words: str, address: str) -> None:
        """Show the row with what the link says now."""
        self._words.setText(words)
        self._address.setText(address)
        self._advice.setVisible(False)
        self._take.setVisible(bool(address))
        self.show()
        (self._address if words else self._words).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (name, field) in enumerate((("Words", self._words), ("Address", self._address))):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(f"{name} of the link")
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self._address.setPlaceholderText("https://…")
        grid.addWidget(self._take, 0, 2)
        grid.addWidget(self._put, 1, 2)
        grid.addWidget(self._advice, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)

    def _choose(self) -> None:
        address = _completed(self._address.text().strip())
        if not is_address(address):
            self._advice.show()
            self._advice.setAccessibleName(_ADVICE)
            self._address.setAccessibleDescription(_ADVICE)
            self._address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen.emit(self._words.text().strip() or address.removeprefix("mailto:"), address)

    def _take_out(self) -> None:
        self.chosen.emit(self._words.text(), "")


def _completed(typed: str) -> str:
    if typed.startswith("www."):
        return f"https://{typed}"
    if "@" in typed and ":" not in typed and "/" not in typed:
        return f"mailto:{typed}"
    return typed
