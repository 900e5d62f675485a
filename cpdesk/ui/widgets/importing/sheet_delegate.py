"""How the cells of a sheet are painted: as the workbook colours them, tinted by role where it does not."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.importing.sheet_role import SheetRole

Index = QModelIndex | QPersistentModelIndex
_MOST_PAINTED = 500
_WRAPPED = Qt.TextFlag.TextWordWrap


class SheetDelegate(QStyledItemDelegate):
    """Paints one cell; the chosen one has a frame in the colour of the focus, the others chosen with it a wash."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, sign, words, the line under a heading, the frame."""
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option.rect, index)
        left = self._paint_icon(painter, option, index)
        self._paint_words(painter, option, index, left)
        self._paint_frame(painter, option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        fill = index.data(SheetRole.FILL)
        tint = str(index.data(SheetRole.TINT) or "")
        if fill:
            painter.fillRect(rect, QColor(f"#{fill}"))
        elif tint and not index.data(SheetRole.IS_OUT):
            painter.fillRect(rect, self._appearance.colour(tint))
        if tint and index.data(SheetRole.IS_HEADING):
            mark = self._appearance.colour(tint.replace("tint", "mark"))
            painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), mark)

    def _paint_icon(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> int:
        """Paint the sign of a conditional format, and return how much room it takes."""
        icon = index.data(SheetRole.ICON)
        if not icon:
            return 0
        sign, colour = icon
        painter.setPen(QColor(f"#{colour}"))
        room = self._appearance.spacing(1)
        painter.drawText(option.rect.adjusted(room, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, sign)
        return option.fontMetrics.horizontalAdvance(sign) + room

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, left: int) -> None:
        text = str(index.data() or "")[:_MOST_PAINTED]
        if not text:
            return
        ink = index.data(SheetRole.INK)
        is_out = index.data(SheetRole.IS_OUT)
        painter.setPen(QColor(f"#{ink}") if ink else self._appearance.colour("faint" if is_out else "text"))
        font = index.data(Qt.ItemDataRole.FontRole)
        if font is not None:
            painter.setFont(font.resolve(option.font))
        room = self._appearance.spacing(1)
        rect = option.rect.adjusted(room + left, 0, -room, 0)
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        metrics = painter.fontMetrics()
        lines = max(1, rect.height() // metrics.lineSpacing())
        if lines == 1 or len(text) * metrics.averageCharWidth() < rect.width():
            shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, int(alignment), shown)
        else:
            painter.drawText(rect, int(alignment | _WRAPPED), text)

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        is_here = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._appearance.colour("focus"), 3 if is_here else 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.setPen(self._appearance.colour("surface"))  # parts the frame from whatever colour the cell has
            painter.drawRect(option.rect.adjusted(3, 3, -4, -4))
