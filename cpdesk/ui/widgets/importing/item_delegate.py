"""How the items beside the sheet are painted: a line of what they are, two lines of what they say."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.importing.item_role import ItemRole

Index = QModelIndex | QPersistentModelIndex
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class ItemDelegate(QStyledItemDelegate):
    """Paints one item; all are of one height, so that a list of thousands opens at once."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return room for three lines."""
        return QSize(0, 3 * option.fontMetrics.lineSpacing() + self._appearance.spacing(3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, icon, heading and words, the hairline below, the frame of the focus."""
        painter.save()
        painter.setClipRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = self._appearance.colour
        painter.fillRect(option.rect, colour("selection" if is_chosen else "surface"))
        ink = colour("selection-text" if is_chosen else "text")
        step = self._appearance.step
        size = 4 * step
        corner = option.rect.topLeft()
        icon = self._appearance.icon(str(index.data(ItemRole.ICON)), "accent" if not is_chosen else "selection-text")
        icon.paint(painter, QRect(corner.x() + 2 * step, corner.y() + step + step // 2, size, size))
        inner = option.rect.adjusted(2 * step + size + 2 * step, step, -2 * step, -step)
        self._paint_texts(painter, inner, index, is_chosen=is_chosen)
        painter.setPen(colour("hairline"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(ink if is_chosen else colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_texts(self, painter: QPainter, rect: QRect, index: Index, *, is_chosen: bool) -> None:
        is_strong = bool(index.data(ItemRole.IS_STRONG))
        colour = self._appearance.colour
        painter.setFont(self._appearance.font(TextSize.SMALL, bold=is_strong))
        painter.setPen(colour("selection-text" if is_chosen else "text" if is_strong else "quiet"))
        height = painter.fontMetrics().lineSpacing()
        heading = painter.fontMetrics().elidedText(
            str(index.data(ItemRole.HEADING)), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, _FLAGS, heading)
        painter.setFont(self._appearance.font())
        painter.setPen(colour("selection-text" if is_chosen else "text"))
        words = rect.adjusted(0, height, 0, 0)
        metrics = painter.fontMetrics()
        text = " ".join(str(index.data() or "").split())
        if metrics.boundingRect(words, _FLAGS, text).height() > words.height():
            room = 2 * words.width() - 6 * metrics.averageCharWidth()
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, _FLAGS, text)
