"""The status bar: one quiet line, with room beside it for what is going on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from cpdesk.ui.appearance import Appearance

_AROUND = 5
"""What Qt keeps free above and below what stands in a status bar."""
_NOTICE_LINES = 2
_UNBOUND = 16777215


class StatusRow(QStatusBar):
    """Shows a line; what a menu entry does is shown in its place while the menu is open.

    What is going on has its height here for good, even before it is there: nothing in the window moves when a notice
    comes or goes.
    """

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._line = QLabel()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setProperty("role", "quiet")
        step = appearance.step
        self.setContentsMargins(3 * step, 0, 0, 0)
        self._line.setContentsMargins(0, step, 0, step)
        self.setSizeGripEnabled(False)
        self.addWidget(self._line)
        self.say(())
        self.setMinimumHeight(_notice_height(self._line, step) + _AROUND)

    @property
    def words(self) -> str:
        """Return what the line says."""
        return self._line.text()

    @property
    def line_width(self) -> int:
        """Return how much room the line takes, folded or not."""
        return self._line.sizeHint().width()

    def say(self, parts: Sequence[str]) -> None:
        """Put other words in the line; parts that are empty are left out."""
        said = [part for part in parts if part]
        self._line.setText("  ·  ".join(said))
        self._line.setAccessibleName(f"State of the pack: {', '.join(said)}")

    def fold_line(self, folded: bool) -> None:
        """Have the line give way to what is beside it, or come back."""
        self._line.setMaximumWidth(0 if folded else _UNBOUND)


def _notice_height(label: QLabel, step: int) -> int:
    """Return how high what is going on is, with two lines of words and a button."""
    return max(_NOTICE_LINES * label.fontMetrics().lineSpacing(), QPushButton("Open").sizeHint().height()) + 2 * step
