"""How large a dialog is to begin with: no larger than the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_FRAME = QSize(16, 48)
"""What a desktop puts around a dialog, at the most: its title bar and edges."""


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Make a dialog so wide and high as far as there is room: text at 150 % leaves a laptop's screen little."""
    room = dialog.screen().availableGeometry().size() - _FRAME
    dialog.resize(QSize(width, height).boundedTo(room))
