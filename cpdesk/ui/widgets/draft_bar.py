"""The bar above a text that cpdesk drafted: what is to be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.text_label import TextLabel


class DraftBar(QWidget):
    """Says that a text is a draft, or that its figures are others now; `accepted` and `asked_again` are its buttons."""

    accepted = Signal()
    asked_again = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(appearance, TextSize.SMALL)
        self._accept = QPushButton("Accept")
        self._again = QPushButton("Draft again")
        self._accept.setToolTip("Take the text as it is for your own; the paper prints it without the mark of a draft")
        self._again.setToolTip("Put a new draft in place of the text; Ctrl+Z brings the text back")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(appearance.spacing(2))
        buttons.addWidget(self._accept)
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, appearance.spacing(1), 0, appearance.spacing(1))
        column.setSpacing(appearance.spacing(1))
        column.addWidget(self._words)
        column.addLayout(buttons)
        self._accept.clicked.connect(self.accepted)
        self._again.clicked.connect(self.asked_again)
        self.hide()

    @property
    def words(self) -> str:
        """Return what the bar says; empty where it is not to be seen."""
        return self._words.text()

    def show_state(self, words: str, *, can_accept: bool, can_draft: bool) -> None:
        """Say how the text stands to its draft; the bar goes where there is nothing to say."""
        self._words.setText(words)
        self._accept.setVisible(can_accept)
        self._again.setVisible(can_draft)
        self.setVisible(bool(words))
