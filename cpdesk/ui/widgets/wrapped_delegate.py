"""Cells of words that wrap, each as high as its words need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cpdesk.ui.appearance import Appearance

Index = QModelIndex | QPersistentModelIndex
_HIGH = 100_000


class WrappedDelegate(QStyledItemDelegate):
    """Measures words in the width that is left for them.

    WORKAROUND: Qt measures them in the whole width of the column, whatever a style sheet keeps free at its sides. Where
    that is a line fewer, the end of the words is cut off.
    """

    def __init__(self, appearance: Appearance, table: QTableView) -> None:
        super().__init__(table)
        self._appearance = appearance
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the words take in the width of their column, or on one line where that is narrower."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style, metrics = self._table.style(), cell.fontMetrics
        around = (
            self._appearance.step + style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, self._table) + 1
        )
        room = QRect(0, 0, max(self._table.columnWidth(index.column()) - 2 * around, 1), _HIGH)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, cell.text)
        return QSize(metrics.horizontalAdvance(cell.text) + 2 * around + 1, words.height() + 2 * around)
