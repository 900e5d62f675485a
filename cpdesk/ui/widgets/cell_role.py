"""The roles beyond Qt's own under which a model offers what a cell holds."""

from enum import IntEnum

from PySide6.QtCore import Qt


class CellRole(IntEnum):
    """KEY is the key of the row; SORT what the cell sorts by; the rest is for the delegates.

    RATING holds a RagRating, or None for a measure that has none, and marks the cell as one to paint a badge in; NOTE
    a few quiet words beside or below the main text; CHOICES the texts that an editor offers; IS_STRONG whether the
    text asks for attention.
    """

    KEY = Qt.ItemDataRole.UserRole
    SORT = Qt.ItemDataRole.UserRole + 1
    RATING = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3
    CHOICES = Qt.ItemDataRole.UserRole + 4
    IS_STRONG = Qt.ItemDataRole.UserRole + 5
