"""The roles under which a list of the paper's parts offers what an entry holds."""

from enum import IntEnum

from PySide6.QtCore import Qt

MOVED_ENTRY = "application/x-cpdesk-section"
"""The format in which the id of a dragged part goes from one place of the list to another."""


class EntryRole(IntEnum):
    """KEY is the entry's id; NUMBER its number in the paper; NOTE how far it has come; ICON a drawing; LEVEL 1 or 2."""

    KEY = Qt.ItemDataRole.UserRole
    NUMBER = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3
    LEVEL = Qt.ItemDataRole.UserRole + 4
