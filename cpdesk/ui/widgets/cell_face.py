"""What a cell of a table looks like, made ready from what it says."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPainter

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.badge_face import BadgeFace
from cpdesk.ui.widgets.cell_role import CellWords
from cpdesk.ui.widgets.cell_text import CellFont, CellText

_TABULAR = QFont.Tag("tnum")
_MOST_KNOWN = 4_000
"""How many faces are kept: most cells of a long list say what others say too, and to measure words takes longest."""


@dataclass(frozen=True, slots=True)
class CellFace:
    """Words with room on both sides, and before them a badge where the cell is about a rating."""

    words: CellText
    indent: int
    badge: BadgeFace | None = None
    badge_indent: int = 0

    def paint(self, painter: QPainter, left: int, top: int, height: int) -> None:
        """Paint the cell at its upper left corner, the words in the painter's pen."""
        if self.badge is not None:
            self.badge.paint(painter, left + self.badge_indent, top + (height - self.badge.size.height()) // 2)
        self.words.paint(painter, left + self.indent, top, height)


class CellFaces:
    """Makes the faces of cells in the fonts and colours of one theme."""

    def __init__(self, appearance: Appearance, branding: Branding) -> None:
        self._branding = branding
        self._room = appearance.spacing(2)
        self._plain = CellFont(_tabular(appearance.font()))
        self._strong = CellFont(_tabular(appearance.font(bold=True)))
        self._bold = appearance.font(bold=True)
        self._small = CellFont(appearance.font(TextSize.SMALL))
        self._edge = appearance.colour("border")
        self._badges: dict[tuple[RagRating | None, str], BadgeFace] = {}
        self._known: dict[tuple[CellWords, int, int], CellFace] = {}

    def face(self, said: CellWords, width: int, ink: QColor) -> CellFace:
        """Return the face of a cell of that width; `ink` is for a rating that has no colour of its own.

        Cells of one width that say the same share one.
        """
        asked = (said, width, ink.rgb() if said.is_rating else 0)
        known = self._known.get(asked)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[asked] = self._face(said, width, ink)
        return known

    def _face(self, said: CellWords, width: int, ink: QColor) -> CellFace:
        if said.is_rating:
            return self._rating_face(said, width, ink)
        font = self._strong if said.is_strong else self._plain
        return CellFace(CellText(said.text, font, width - 2 * self._room, to_right=said.to_right), self._room)

    def _rating_face(self, said: CellWords, width: int, ink: QColor) -> CellFace:
        """Return a badge with the few words that qualify the rating, else its own."""
        badge = self._badge(said.rating, ink)
        indent = self._room + badge.size.width() + self._room
        words = CellText(said.note or (said.rating.word if said.rating else ""), self._small, width - indent - 2)
        return CellFace(words, indent, badge, self._room)

    def _badge(self, rating: RagRating | None, ink: QColor) -> BadgeFace:
        known = (rating, ink.name())
        if known not in self._badges:
            letter = rating.letter if rating else ""
            edge = self._edge if rating else ink
            self._badges[known] = BadgeFace(rating, letter, self._bold, branding=self._branding, ink=ink, edge=edge)
        return self._badges[known]


def _tabular(font: QFont) -> QFont:
    font.setFeature(_TABULAR, 1)
    return font
