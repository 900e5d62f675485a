"""What a cell of the ratings by pledge tells beside its text."""

from enum import IntEnum

from PySide6.QtCore import Qt


class StandingRole(IntEnum):
    """The rating that is counted, whether one period before, how many, and whether the row is that of all pledges."""

    RATING = Qt.ItemDataRole.UserRole + 41
    IS_BEFORE = Qt.ItemDataRole.UserRole + 42
    COUNT = Qt.ItemDataRole.UserRole + 43
    IS_TOTAL = Qt.ItemDataRole.UserRole + 44
