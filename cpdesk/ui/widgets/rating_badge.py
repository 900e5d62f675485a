"""The badge of a rating as a widget: its colour, its shape, its letter or word."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.badge_face import BadgeFace, badge_size


class RatingBadge(QWidget):
    """Shows one rating in words, for people who see it, and speaks them, for people who don't."""

    def __init__(self, appearance: Appearance, branding: Branding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._branding = branding
        self._rating: RagRating | None = None
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    def show_rating(self, rating: RagRating | None, words: str) -> None:
        """Show a rating, or that there is none."""
        self._rating = rating
        self._text = words if rating else words.partition(":")[0]
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the badge takes."""
        return badge_size(self._text, self._font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        ink, edge = self._appearance.colour("text"), self._appearance.colour("border")
        face = BadgeFace(self._rating, self._text, self._font(), branding=self._branding, ink=ink, edge=edge)
        face.paint(painter, 0, 0)

    def _font(self) -> QFont:
        return self._appearance.font(TextSize.BODY, bold=True)
