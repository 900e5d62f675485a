"""Where in a window the keyboard is."""

from PySide6.QtWidgets import QWidget


def holds_focus(part: QWidget) -> bool:
    """Return whether the keyboard is in that part of its window."""
    focused: QWidget | None = part.window().focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))
