"""How a thing to pick is painted: its words, with a quiet line on it below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cpdesk.ui.appearance import Appearance, TextSize

Index = QModelIndex | QPersistentModelIndex
NOTE = Qt.ItemDataRole.UserRole + 1
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class PickDelegate(QStyledItemDelegate):
    """Wraps both the words and the line on them, which is the `NOTE` of an item."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that both take at the width of the list."""
        width = self._view.viewport().width()
        words, note = self._places(QRect(0, 0, width, 10_000), index)
        height = words.height() + note.height() + self._appearance.spacing(4)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then what it says."""
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        words, note = self._places(option.rect, index)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        for place, text, size, role in (
            (words, index.data(), TextSize.BODY, "text"),
            (note, index.data(NOTE), TextSize.SMALL, "quiet"),
        ):
            painter.setFont(self._appearance.font(size, bold=size is TextSize.BODY and bool(index.data(NOTE))))
            painter.setPen(self._appearance.colour("selection-text" if is_chosen else role))
            painter.drawText(place, _WRAPPED, str(text or ""))
        painter.restore()

    def _places(self, row: QRect, index: Index) -> tuple[QRect, QRect]:
        step = self._appearance.spacing
        room = row.adjusted(step(3), step(2), -step(3), 0)
        note = str(index.data(NOTE) or "")
        fonts = self._appearance.font(bold=bool(note)), self._appearance.font(TextSize.SMALL)
        words = QFontMetrics(fonts[0]).boundingRect(room, _WRAPPED, str(index.data()))
        below = room.adjusted(0, words.height(), 0, 0)
        if not note:
            return words, QRect(below.topLeft(), QSize(0, 0))
        return words, QFontMetrics(fonts[1]).boundingRect(below, _WRAPPED, note)
