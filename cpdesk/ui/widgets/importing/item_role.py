"""The roles under which a list offers the parts of an item of the import window."""

from enum import IntEnum

from PySide6.QtCore import Qt


class ItemRole(IntEnum):
    """HEADING is the line above the words, ICON the name of a picture, IS_STRONG whether a person is asked."""

    HEADING = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    IS_STRONG = Qt.ItemDataRole.UserRole + 3
