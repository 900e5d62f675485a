"""Where the window was, within the screen there is now."""

from PySide6.QtWidgets import QWidget

from cpdesk.ui.memory import Memory

_NAME = "window/geometry"
_USUAL = (1366, 820)
_TITLE_BAR = 40


def remember_geometry(window: QWidget, memory: Memory) -> None:
    """Keep where the window is and how large."""
    memory.write(_NAME, bytes(window.saveGeometry().data()))


def recall_geometry(window: QWidget, memory: Memory) -> None:
    """Put the window where it was, no larger than the screen and wholly on it."""
    there = window.screen().availableGeometry()
    state = memory.read(_NAME, b"")
    if state and window.restoreGeometry(state):
        if window.isMaximized() or window.isFullScreen():
            return
        there = window.screen().availableGeometry()
        size = window.size().boundedTo(there.size())
        left = min(max(window.x(), there.left()), there.right() + 1 - size.width())
        top = min(max(window.y(), there.top()), there.bottom() + 1 - size.height())
        window.resize(size)
        window.move(left, top)
        return
    width, height = _USUAL
    window.resize(min(width, there.width()), min(height, there.height() - _TITLE_BAR))
