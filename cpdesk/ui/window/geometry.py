"""Where the window was, within the screen there is now."""

from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QWidget

from cpdesk.ui.memory import Memory

_NAME = "window/geometry"
_FRAME = "window/frame"
_USUAL = (1366, 820)
_USUAL_FRAME = QMargins(4, 36, 4, 4)


def remember_geometry(window: QWidget, memory: Memory) -> None:
    """Keep where the window is and how large, with the frame that the desktop puts around it."""
    memory.write(_NAME, bytes(window.saveGeometry().data()))
    if not (window.isMaximized() or window.isFullScreen()):
        memory.write(_FRAME, tuple(map(str, _frame_of(window))))


def recall_geometry(window: QWidget, memory: Memory) -> None:
    """Put the window just where it was; where that is not wholly on the screen with its frame, as near as can be.

    The window has no frame yet. Whatever moves it here speaks of its inside, therefore: a corner given to `move` counts
    as the frame's, and the window would come down by a title bar at each start.
    """
    frame = _kept_frame(memory)
    state = memory.read(_NAME, b"")
    if state and window.restoreGeometry(state):
        if window.isMaximized() or window.isFullScreen():
            return
        room = window.screen().availableGeometry().marginsRemoved(frame)
        if not room.contains(window.geometry()):
            window.setGeometry(_within(window.geometry(), room))
        return
    room = window.screen().availableGeometry().marginsRemoved(frame)
    window.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))


def _within(wanted: QRect, room: QRect) -> QRect:
    """Return the place in the room that is nearest to what is wanted, no larger than the room."""
    size = wanted.size().boundedTo(room.size())
    left = min(max(wanted.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(wanted.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def _frame_of(window: QWidget) -> tuple[int, int, int, int]:
    outside, inside = window.frameGeometry(), window.geometry()
    return (
        inside.left() - outside.left(),
        inside.top() - outside.top(),
        outside.right() - inside.right(),
        outside.bottom() - inside.bottom(),
    )


def _kept_frame(memory: Memory) -> QMargins:
    kept = memory.read(_FRAME, ())
    if len(kept) == 4 and all(width.isdecimal() for width in kept):
        return QMargins(*map(int, kept))
    return _USUAL_FRAME
