"""The roles beyond Qt's own under which a model offers what a cell holds."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt

from cpdesk.domain.rating import RagRating


class CellRole(IntEnum):
    """KEY is the key of the row; SORT what the cell sorts by; the rest is for the delegates.

    RATING holds a RagRating, or None for a measure that has none, and marks the cell as one to paint a badge in; NOTE
    a few quiet words beside or below the main text; CHOICES the texts that an editor offers; IS_STRONG whether the
    text asks for attention; ROW what is painted of all cells of the row, as `RowWords`.
    """

    KEY = Qt.ItemDataRole.UserRole
    SORT = Qt.ItemDataRole.UserRole + 1
    RATING = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3
    CHOICES = Qt.ItemDataRole.UserRole + 4
    IS_STRONG = Qt.ItemDataRole.UserRole + 5
    ROW = Qt.ItemDataRole.UserRole + 6


@dataclass(frozen=True, slots=True)
class CellWords:
    """What is painted of a cell; of one about a rating the badge, with the note or the rating's own word beside it."""

    text: str
    to_right: bool = False
    is_strong: bool = False
    is_rating: bool = False
    rating: RagRating | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RowWords:
    """The cells of a row from left to right: asked for one by one, they would take longer than being painted."""

    cells: tuple[CellWords, ...]
