"""A message that is too long for the row below, as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance

_LEAST_LINES = 3
_MOST_LINES = 16


class NoticeDialog(QDialog):
    """Shows the words, to be read with the arrow keys and copied; Esc closes it, and so does Enter."""

    def __init__(self, appearance: Appearance, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Message")
        step = appearance.step
        area = QPlainTextEdit(words)
        area.setReadOnly(True)
        area.setTabChangesFocus(True)
        area.setAccessibleName("Message")
        area.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * step, 5 * step, 5 * step, 5 * step)
        layout.setSpacing(3 * step)
        layout.addWidget(area)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        width = 140 * step
        lines = len(words) * area.fontMetrics().averageCharWidth() // width + _LEAST_LINES
        area.setMinimumHeight(min(lines, _MOST_LINES) * area.fontMetrics().lineSpacing())
        self.resize(width, self.sizeHint().height())
