"""What stands where there is nothing to show: a sentence that teaches, the one button that comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.text_label import TextLabel


class EmptyPlace(QWidget):
    """A sentence with a button; `asked` says that the button was pressed."""

    asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = TextLabel(appearance, quiet=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton()
        self._button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setSpacing(appearance.spacing(3))
        layout.addStretch(2)
        layout.addWidget(self._sentence)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    @property
    def sentence(self) -> str:
        """Return what it says."""
        return self._sentence.text()

    def say(self, sentence: str, button: str = "") -> None:
        """Show a sentence, and a button where there is something to do about it."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
