"""The badge of a rating made ready once, to be painted in many cells."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.widgets.rating_shape import shape_path

_PADDING = 0.55
_GAP = 0.4
_SHAPE = 0.78
_ROUNDING = 0.35


def badge_size(text: str, font: QFont) -> QSize:
    """Return how much room a badge with that text takes."""
    metrics = QFontMetricsF(font)
    unit = metrics.ascent()
    width = unit * (2 * _PADDING + _SHAPE) + (unit * _GAP + metrics.horizontalAdvance(text) if text else 0)
    return QSize(round(width), round(metrics.height() * 1.25))


class BadgeFace:
    """A badge with its colour, its shape and a text, in one font.

    Having no rating is a hollow badge with its `edge` and shape in `ink`, since it is no colour of the key.
    """

    __slots__ = ("_box", "_edge", "_fill", "_font", "_ink", "_outline", "_shape", "_text", "_text_box", "size")

    def __init__(
        self, rating: RagRating | None, text: str, font: QFont, *, branding: Branding, ink: QColor, edge: QColor
    ) -> None:
        look = branding.look(rating)
        unit = QFontMetricsF(font).ascent()
        self.size = badge_size(text, font)
        self._font = font
        self._text = text
        self._box = QRectF(QPointF(0, 0), self.size)
        self._fill = QColor() if rating is None else QColor(f"#{look.fill}")
        self._edge = QPen(edge, 1)
        self._ink = ink if rating is None else QColor(f"#{look.text}")
        self._outline = QPainterPath()
        self._outline.addRoundedRect(self._box.adjusted(0.5, 0.5, -0.5, -0.5), unit * _ROUNDING, unit * _ROUNDING)
        side = unit * _SHAPE
        self._shape = shape_path(look.shape, QRectF(unit * _PADDING, self._box.center().y() - side / 2, side, side))
        self._text_box = self._box.adjusted(unit * (_PADDING + _SHAPE + _GAP), 0, 0, 0)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the badge at its upper left corner."""
        painter.save()
        painter.translate(left, top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._fill.isValid():
            painter.fillPath(self._outline, self._fill)
        else:
            painter.strokePath(self._outline, self._edge)
        painter.fillPath(self._shape, self._ink)
        if self._text:
            painter.setFont(self._font)
            painter.setPen(self._ink)
            painter.drawText(self._text_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
        painter.restore()
