"""The marks of ratings: shapes as outlines to fill, alike in every font and at every size."""

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating

_HOLLOW = 0.24
"""How much of its height the ring of a hollow circle takes on either side."""


def shape_path(shape: str, box: QRectF) -> QPainterPath:
    """Return the outline of a shape of the branding within a square box; an unknown one is a disc."""
    path = QPainterPath()
    centre, half = box.center(), box.height() / 2
    match shape:
        case "◆":
            _add_polygon(path, centre, ((0, -half), (half, 0), (0, half), (-half, 0)))
        case "▲":
            rise = half * sqrt(3) / 2
            _add_polygon(path, centre, ((0, -rise), (half, rise), (-half, rise)))
        case "■":
            inner = half * 0.82
            path.addRect(QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner))
        case "○":
            path.addEllipse(centre, half * 0.9, half * 0.9)
            path.addEllipse(centre, half * (0.9 - _HOLLOW), half * (0.9 - _HOLLOW))
        case _:
            path.addEllipse(centre, half * 0.9, half * 0.9)
    return path


def paint_mark(painter: QPainter, square: QRectF, rating: RagRating | None, branding: Branding, ink: QColor) -> None:
    """Paint a rating's shape on a small square of its colour; having no rating is its shape alone, in `ink`."""
    look = branding.look(rating)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if rating is None:
        painter.fillPath(shape_path(look.shape, square), ink)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(f"#{look.fill}"))
        painter.drawRoundedRect(square, square.width() * 0.25, square.width() * 0.25)
        inset = square.width() * 0.22
        inner = square.adjusted(inset, inset, -inset, -inset)
        painter.fillPath(shape_path(look.shape, inner), QColor(f"#{look.text}"))
    painter.restore()


def _add_polygon(path: QPainterPath, centre: QPointF, corners: tuple[tuple[float, float], ...]) -> None:
    path.addPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
