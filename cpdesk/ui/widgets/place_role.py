"""The roles under which the tree of places offers what its delegate paints."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt

from cpdesk.domain.rating import RagRating


class PlaceRole(IntEnum):
    """PLACE is the name of the place, PLEDGE a pledge's heading or empty, COUNTS a PlaceCounts."""

    PLACE = Qt.ItemDataRole.UserRole
    PLEDGE = Qt.ItemDataRole.UserRole + 1
    COUNTS = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """How many measures have each rating, None being none, and on how many commentary is owed."""

    by_rating: tuple[tuple[RagRating | None, int], ...]
    owed: int
