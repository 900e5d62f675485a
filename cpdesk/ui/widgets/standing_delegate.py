"""How a number of measures with a rating is painted: mark, letter, number; the number of the period before quietly."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cpdesk.branding import Branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rating_shape import paint_mark
from cpdesk.ui.widgets.standing_role import StandingRole

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MARK = 1.35


class StandingDelegate(QStyledItemDelegate):
    """Paints pledges with their names wrapped, and a frame round the cell that the keyboard is in."""

    def __init__(self, appearance: Appearance, branding: Branding, view: QTableView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._branding = branding
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the name in the width of its column, or for mark, letter and number."""
        metrics = QFontMetrics(self._font(index))
        edge, above = self._appearance.spacing(1), self._appearance.spacing(4)
        if index.column():
            mark = metrics.capHeight() * _MARK + edge if not index.data(StandingRole.IS_BEFORE) else 0
            width = metrics.horizontalAdvance(self._words(index)) + mark + 3 * edge
            return QSize(round(width), metrics.height() + above)
        room = max(20, self._view.columnWidth(0) - 3 * edge)
        box = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAP, str(index.data()))
        return QSize(room, box.height() + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the words, the line below the row."""
        painter.save()
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_MouseOver and index.data(StandingRole.COUNT):
            painter.fillRect(option.rect, self._appearance.colour("hover"))
        painter.setFont(self._font(index))
        painter.setPen(self._ink(index))
        edge = self._appearance.spacing(1)
        inner = option.rect.adjusted(edge, 0, -2 * edge if not index.column() else 0, 0)
        if index.column():
            self._paint_number(painter, inner, index)
        else:
            painter.drawText(inner, _WRAP, str(index.data()))
        painter.setPen(QPen(self._appearance.colour("hairline"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if is_focused:
            painter.setPen(QPen(self._appearance.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_number(self, painter: QPainter, inner: QRect, index: Index) -> None:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        left = float(inner.left())
        if not index.data(StandingRole.IS_BEFORE):
            side = QFontMetrics(painter.font()).capHeight() * _MARK
            square = QRectF(left, inner.center().y() - side / 2, side, side)
            paint_mark(painter, square, self._rating(index), self._branding, self._appearance.colour("text"))
            left += side + self._appearance.spacing(1)
        painter.drawText(QRectF(left, inner.top(), inner.width(), inner.height()), flags, self._words(index))

    def _ink(self, index: Index) -> QColor:
        is_quiet = bool(index.column()) and (not index.data(StandingRole.COUNT) or index.data(StandingRole.IS_BEFORE))
        return self._appearance.colour("quiet" if is_quiet else "text")

    def _font(self, index: Index) -> QFont:
        is_number = bool(index.column()) and bool(index.data(StandingRole.COUNT))
        is_strong = index.data(StandingRole.IS_TOTAL) or (is_number and not index.data(StandingRole.IS_BEFORE))
        return self._appearance.font(bold=bool(is_strong))

    def _words(self, index: Index) -> str:
        """Return the number, with the letter of its rating where its mark stands."""
        rating = self._rating(index)
        letter = f"{rating.letter} " if rating and not index.data(StandingRole.IS_BEFORE) else ""
        return f"{letter}{index.data()}"

    def _rating(self, index: Index) -> RagRating | None:
        rating = index.data(StandingRole.RATING)  # Qt hands an enumeration of texts back as a text
        return RagRating(rating) if rating else None
