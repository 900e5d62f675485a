"""How a place is painted: its name, its counts as marks with figures, what is still owed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.place_role import PlaceCounts, PlaceRole
from cpdesk.ui.widgets.rating_shape import paint_mark

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MARK = 1.35
_SLOT = 9.5
"""The room of one mark with its figure, in steps."""


class PlaceDelegate(QStyledItemDelegate):
    """Paints pledges set in below their place, so that the eye finds the figures in columns."""

    def __init__(self, appearance: Appearance, branding: Branding, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._branding = branding
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the whole name, the figures, a word on what is owed."""
        width = self._view.viewport().width()
        name = self._name_rect(QRect(0, 0, width, 0), index)
        extra = self._appearance.spacing(4)
        counts = self._counts(index)
        lines = count_places(name.width(), self._room(), self._slot(counts), len(counts.by_rating)) if counts else []
        below = lines[-1][0] + 1 + bool(self._owed(index)) if lines else 0
        gap = self._appearance.spacing(1) if below else 0
        return QSize(width, name.height() + extra + below * self._line_height() + gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then name and figures on it."""
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        self._paint_ground(painter, row, option)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = self._appearance.colour("selection-text" if is_chosen else "text")
        quiet = ink if is_chosen else self._appearance.colour("quiet")
        painter.save()
        painter.setPen(ink)
        painter.setFont(self._name_font(index))
        rect = self._name_rect(row, index)
        painter.drawText(rect, _WRAP, str(index.data()))
        counts = self._counts(index)
        if counts is not None:
            painter.setFont(self._appearance.font(TextSize.SMALL))
            top = rect.bottom() + self._appearance.spacing(1)
            lines = self._paint_counts(painter, QRect(rect.left(), top, rect.width(), self._line_height()), counts)
            if counts.owed:
                painter.setPen(quiet)
                top += lines * self._line_height()
                line = QRect(rect.left(), top, rect.width(), self._line_height())
                painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _owed_words(painter, line, counts.owed))
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect, option: QStyleOptionViewItem) -> None:
        """Fill the row that is chosen or under the pointer; a bar at its side says which has the keyboard."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, self._appearance.colour("selection"))
            width = self._appearance.spacing(1) if option.state & QStyle.StateFlag.State_HasFocus else 2
            painter.fillRect(QRect(row.left(), row.top(), width, row.height()), self._appearance.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, self._appearance.colour("hover"))

    def _slot(self, counts: PlaceCounts) -> float:
        """Return the room that the widest of the counts needs with its mark."""
        metrics = QFontMetrics(self._appearance.font(TextSize.SMALL))
        widest = max(metrics.horizontalAdvance(f"{count:,}") for _, count in counts.by_rating)
        return metrics.capHeight() * _MARK + self._appearance.spacing(1) + widest + self._appearance.spacing(2)

    def _room(self) -> float:
        """Return the room that a count has where there is plenty, so that the eye finds them in columns."""
        return self._appearance.spacing(_SLOT)

    def _paint_counts(self, painter: QPainter, line: QRect, counts: PlaceCounts) -> int:
        """Paint the counts, on further lines where they have no room on one; return how many lines they take."""
        ink = painter.pen().color()
        side = QFontMetrics(painter.font()).capHeight() * _MARK
        needed = self._slot(counts)
        places = count_places(line.width(), self._room(), needed, len(counts.by_rating))
        for (row, x), (rating, count) in zip(places, counts.by_rating, strict=True):
            left, top = line.left() + x, line.top() + row * line.height()
            middle = top + line.height() / 2
            paint_mark(painter, QRectF(left, middle - side / 2, side, side), rating, self._branding, ink)
            words = QRectF(left + side + self._appearance.spacing(1), top, needed, line.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, f"{count:,}")
        return places[-1][0] + 1

    def _counts(self, index: Index) -> PlaceCounts | None:
        counts = index.data(PlaceRole.COUNTS)
        return counts if isinstance(counts, PlaceCounts) and index.data(PlaceRole.PLEDGE) else None

    def _owed(self, index: Index) -> int:
        counts = self._counts(index)
        return counts.owed if counts else 0

    def _name_font(self, index: Index) -> QFont:
        return self._appearance.font(bold=not index.data(PlaceRole.PLEDGE))

    def _name_rect(self, row: QRect, index: Index) -> QRect:
        """Return the room of the name within its row, wrapped where it is long."""
        indent = self._appearance.spacing(6 if index.data(PlaceRole.PLEDGE) else 3)
        width = max(20, row.width() - indent - self._appearance.spacing(2))
        metrics = QFontMetrics(self._name_font(index))
        size = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, str(index.data()))
        return QRect(row.left() + indent, row.top() + self._appearance.spacing(2), width, size.height())

    def _line_height(self) -> int:
        return round(QFontMetrics(self._appearance.font(TextSize.SMALL)).height() * 1.25)


def count_places(width: float, room: float, needed: float, count: int) -> list[tuple[int, float]]:
    """Return the line and the left edge of each count: all on one line, nearer to each other where they have to be.

    Where even as much as they need is too much for one line, they go on below it.
    """
    slot = max(needed, min(room, width / max(1, count)))
    in_line = max(1, int(width // slot))
    return [(place // in_line, place % in_line * slot) for place in range(count)]


def _owed_words(painter: QPainter, line: QRect, count: int) -> str:
    words = f"Commentary owed on {count:,}"
    fits = painter.fontMetrics().horizontalAdvance(words) <= line.width()
    return words if fits else f"{count:,} owed"
