"""How an entry of the paper's outline is painted: number, heading, how far it has come."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.entry_role import EntryRole

Index = QModelIndex | QPersistentModelIndex
_WRAPPED = Qt.TextFlag.TextWordWrap.value
_TABULAR = QFont.Tag("tnum")


class EntryDelegate(QStyledItemDelegate):
    """Paints headings that wrap, with a quiet line below each and a mark at its end."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the heading and its note take at the width of the list."""
        width = self._view.viewport().width()
        words = self._words(QRect(0, 0, width, 10_000), index)
        heading = self._metrics().boundingRect(words, _WRAPPED, _text(index, Qt.ItemDataRole.DisplayRole))
        note = QFontMetrics(self._appearance.font(TextSize.SMALL)).lineSpacing()
        return QSize(width, heading.height() + note + self._appearance.spacing(5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then what it says."""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_words(painter, option.rect, index, is_chosen=is_chosen)
        self._paint_icon(painter, option.rect, index, is_chosen=is_chosen)
        painter.setPen(self._appearance.colour("hairline"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._appearance.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))  # well inside: at 150% an edge would stay behind
        painter.restore()

    def _paint_words(self, painter: QPainter, row: QRect, index: Index, *, is_chosen: bool) -> None:
        words = self._words(row, index)
        heading = _text(index, Qt.ItemDataRole.DisplayRole)
        painter.setFont(self._font())
        painter.setPen(self._appearance.colour("selection-text" if is_chosen else "text"))
        painter.drawText(words, _WRAPPED, heading)
        number = QRect(words)
        number.setLeft(words.left() - self._number_width())
        painter.setPen(self._appearance.colour("selection-text" if is_chosen else "quiet"))
        painter.drawText(number, 0, _text(index, EntryRole.NUMBER))
        note = QRect(words)
        note.setTop(words.top() + self._metrics().boundingRect(words, _WRAPPED, heading).height() + 2)
        small = self._appearance.font(TextSize.SMALL)
        painter.setFont(small)
        shown = QFontMetrics(small).elidedText(_text(index, EntryRole.NOTE), Qt.TextElideMode.ElideRight, note.width())
        painter.drawText(note, 0, shown)

    def _paint_icon(self, painter: QPainter, row: QRect, index: Index, *, is_chosen: bool) -> None:
        name = _text(index, EntryRole.ICON)
        if name:
            size = self._appearance.spacing(4)
            left = row.right() - self._appearance.spacing(4) - size
            icon = self._appearance.icon(name, "selection-text" if is_chosen else "quiet")
            icon.paint(painter, QRect(left, row.top() + self._appearance.spacing(2), size, size))

    def _words(self, row: QRect, index: Index) -> QRect:
        """Return where the heading may stand: after the number, before the mark."""
        step = self._appearance.spacing
        left = step(4) + self._number_width() + (step(4) if index.data(EntryRole.LEVEL) == 2 else 0)
        return row.adjusted(left, step(2), -step(10), 0)

    def _number_width(self) -> int:
        return QFontMetrics(self._appearance.font()).horizontalAdvance("10.10 ")

    def _font(self) -> QFont:
        font = self._appearance.font()
        font.setFeature(_TABULAR, 1)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())


def _text(index: Index, role: int) -> str:
    return str(index.data(role) or "")
