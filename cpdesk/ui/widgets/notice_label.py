"""The words of a notice, in room for two lines that is kept whether or not they need it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from cpdesk.ui.widgets.plain_tip import plain_tip

_LINES = 2


class NoticeLabel(QLabel):
    """Wraps its words; the little room that it has stays the same, and grows only for words that would be cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setToolTip(plain_tip(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for more lines where there is less width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        usual = _LINES * self.fontMetrics().lineSpacing()
        needed = self.heightForWidth(self.width()) if self.isVisible() else 0
        self.setFixedHeight(max(usual, needed))
