"""Undo and redo in a field of text: the field's own while something is typed, else the window's."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def has_to_undo(event: QKeyEvent, *, undo: bool, redo: bool) -> bool | None:
    """Return whether a field that can `undo` or `redo` something does so at this key; None for any other key."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return undo
    if event.matches(QKeySequence.StandardKey.Redo):
        return redo
    return None


def asked_key(event: QEvent) -> QKeyEvent | None:
    """Return the key of which Qt asks the field whether it goes before a shortcut of the window."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
        return event
    return None


def claim(event: QKeyEvent, mine: bool | None) -> bool:
    """Take the key for the field or leave it to the window, and return whether that is decided."""
    if mine is not None:
        event.setAccepted(mine)
    return mine is not None
