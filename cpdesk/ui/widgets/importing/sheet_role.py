"""The roles under which a sheet offers how its cells and headings look."""

from enum import IntEnum

from PySide6.QtCore import Qt


class SheetRole(IntEnum):
    """FILL is the colour of a cell (`RRGGBB`) or None, INK that of its words; TINT the theme's role behind it.

    IS_OUT says that the cell, column or row is not taken; IS_HEADING that the cell is a heading. Headings of columns
    and rows offer WORDS, what they are taken for, and DETAIL, a few words more. ICON is a sign with its colour.
    """

    FILL = Qt.ItemDataRole.UserRole + 1
    INK = Qt.ItemDataRole.UserRole + 2
    TINT = Qt.ItemDataRole.UserRole + 3
    IS_OUT = Qt.ItemDataRole.UserRole + 4
    IS_HEADING = Qt.ItemDataRole.UserRole + 5
    WORDS = Qt.ItemDataRole.UserRole + 6
    DETAIL = Qt.ItemDataRole.UserRole + 7
    ICON = Qt.ItemDataRole.UserRole + 8
