"""How what was found is painted: its place, then the words in the middle of those around them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.found_role import FoundRole

Index = QModelIndex | QPersistentModelIndex
_PLACE_SHARE, _BEFORE_SHARE = 0.28, 0.42


class FoundDelegate(QStyledItemDelegate):
    """Paints the words that were found below one another, so that the eye runs down them."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the room of one line."""
        line = QFontMetrics(self._appearance.font()).lineSpacing()
        return QSize(option.rect.width(), line + self._appearance.spacing(3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then what it says."""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        self._paint_words(painter, option, index)
        painter.setPen(self._appearance.colour("hairline"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._appearance.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        row = option.rect.adjusted(self._appearance.spacing(4), 0, -self._appearance.spacing(4), 0)
        place = QRect(row)
        place.setWidth(round(row.width() * _PLACE_SHARE))
        line = QRect(row)
        line.setLeft(place.right() + self._appearance.spacing(3))
        before = QRect(line)
        before.setWidth(round(line.width() * _BEFORE_SHARE))
        bold = QFontMetrics(self._appearance.font(bold=True))
        words = QRect(line)
        words.setLeft(before.right() + 1)
        words.setWidth(min(bold.horizontalAdvance(_text(index, FoundRole.WORDS)), line.right() - words.left()))
        after = QRect(line)
        after.setLeft(words.right() + 1)
        quiet = self._appearance.colour("selection-text" if is_chosen else "quiet")
        for where, role, elided, font in (
            (place, FoundRole.NAME, Qt.TextElideMode.ElideRight, self._appearance.font()),
            (before, FoundRole.BEFORE, Qt.TextElideMode.ElideLeft, self._appearance.font()),
            (words, FoundRole.WORDS, Qt.TextElideMode.ElideRight, self._appearance.font(bold=True)),
            (after, FoundRole.AFTER, Qt.TextElideMode.ElideRight, self._appearance.font()),
        ):
            is_found = role is FoundRole.WORDS
            painter.setPen(self._appearance.colour("selection-text" if is_chosen else "text") if is_found else quiet)
            _draw(painter, where, _text(index, role), elided, font)


def _draw(painter: QPainter, where: QRect, words: str, elided: Qt.TextElideMode, font: QFont) -> None:
    painter.setFont(font)
    side = Qt.AlignmentFlag.AlignRight if elided is Qt.TextElideMode.ElideLeft else Qt.AlignmentFlag.AlignLeft
    flags = (side | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextSingleLine.value
    painter.drawText(where, flags, QFontMetrics(font).elidedText(words, elided, where.width()))


def _text(index: Index, role: int) -> str:
    return str(index.data(role) or "")
