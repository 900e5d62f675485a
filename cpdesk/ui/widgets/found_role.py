"""The roles under which a list of what was found offers what a row holds."""

from enum import IntEnum

from PySide6.QtCore import Qt


class FoundRole(IntEnum):
    """NAME is where it was found; BEFORE, WORDS and AFTER are what stands there."""

    NAME = Qt.ItemDataRole.UserRole
    BEFORE = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    AFTER = Qt.ItemDataRole.UserRole + 3
