"""A small field for a statement of a few lines, in which Tab goes on."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 4


class StatementBox(QPlainTextEdit):
    """Takes plain words alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + margins)
