"""The badge of a rating: its colour, its shape, its letter or word."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.rating_shape import shape_path

_PADDING = 0.55
_GAP = 0.4
_SHAPE = 0.78


def badge_size(text: str, font: QFont) -> QSize:
    """Return how much room a badge with that text takes."""
    metrics = QFontMetricsF(font)
    unit = metrics.ascent()
    width = unit * (2 * _PADDING + _SHAPE) + (unit * _GAP + metrics.horizontalAdvance(text) if text else 0)
    return QSize(round(width), round(metrics.height() * 1.25))


def paint_badge(
    painter: QPainter, corner: QPointF, rating: RagRating | None, text: str, *, branding: Branding, edge: QColor
) -> QRectF:
    """Paint a badge at its upper left corner in the painter's font, and return the room that it took.

    Having no rating is a hollow badge in the painter's own pen, since it is no colour of the key.
    """
    box = QRectF(corner, QSize(badge_size(text, painter.font())))
    metrics = QFontMetricsF(painter.font())
    unit = metrics.ascent()
    look = branding.look(rating)
    ink = painter.pen().color() if rating is None else QColor(f"#{look.text}")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1) if rating is None else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if rating is None else QColor(f"#{look.fill}"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), unit * 0.35, unit * 0.35)
    side = unit * _SHAPE
    shape_box = QRectF(box.left() + unit * _PADDING, box.center().y() - side / 2, side, side)
    painter.fillPath(shape_path(look.shape, shape_box), ink)
    painter.setPen(ink)
    text_box = box.adjusted(unit * (_PADDING + _SHAPE + _GAP), 0, 0, 0)
    painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
    return box


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
        painter.setFont(self._font())
        painter.setPen(self._appearance.colour("text"))
        edge = self._appearance.colour("border")
        paint_badge(painter, QPointF(0, 0), self._rating, self._text, branding=self._branding, edge=edge)

    def _font(self) -> QFont:
        return self._appearance.font(TextSize.BODY, bold=True)
