"""Text in one of the three sizes, which follows the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from cpdesk.ui.appearance import Appearance, TextSize


class TextLabel(QLabel):
    """Plain words that wrap and can be copied; whatever they hold is never read as mark-up."""

    def __init__(
        self,
        appearance: Appearance,
        size: TextSize = TextSize.BODY,
        *,
        bold: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._size = size
        self._bold = bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if quiet:
            self.setProperty("role", "quiet")
        appearance.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setFont(self._appearance.font(self._size, bold=self._bold))
