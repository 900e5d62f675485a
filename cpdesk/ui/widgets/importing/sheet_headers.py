"""The headings of a sheet's columns and rows, which say what each was taken for."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.importing.sheet_role import SheetRole

_MARK = 3
_NEAR_EDGE = 5


class SheetHeader(QHeaderView):
    """Paints letter or number with the words for the role; `asked` carries the place of one that was clicked."""

    asked = Signal(int)

    def __init__(self, orientation: Qt.Orientation, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._appearance = appearance
        self._pressed = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        appearance.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Return room for two lines above columns, and for the longest word beside rows."""
        metrics = self.fontMetrics()
        if self.orientation() is Qt.Orientation.Horizontal:
            return QSize(0, 2 * metrics.lineSpacing() + self._appearance.spacing(2) + _MARK)
        width = metrics.horizontalAdvance("00000Measure 88.88a") + self._appearance.spacing(3)
        return QSize(width, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what is pressed, unless its edge is dragged."""
        self._pressed = self._section_of(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask what the column or the row is to be, where it was clicked."""
        section = self._section_of(event)
        super().mouseReleaseEvent(event)
        if section >= 0 and section == self._pressed and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(section)
        self._pressed = -1

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading."""
        painter.save()
        painter.setClipRect(rect)
        if self.orientation() is Qt.Orientation.Horizontal:
            self._paint_column(painter, rect, section)
        else:
            self._paint_row(painter, rect, section)
        painter.restore()

    def _said(self, section: int, role: int) -> str:
        return str(self.model().headerData(section, self.orientation(), role) or "")

    def _paint_column(self, painter: QPainter, rect: QRect, section: int) -> None:
        colour = self._appearance.colour
        tint = self._said(section, SheetRole.TINT)
        painter.fillRect(rect, colour(tint or "window"))
        if tint:
            mark = colour(tint.replace("tint", "mark"))
            painter.fillRect(QRect(rect.left(), rect.bottom() - _MARK, rect.width(), _MARK), mark)
        room = self._appearance.spacing(1)
        inner = rect.adjusted(room, room, -room, -room - _MARK)
        upper = inner.adjusted(0, 0, 0, -inner.height() // 2)
        lower = inner.adjusted(0, inner.height() // 2, 0, 0)
        painter.setFont(self._appearance.font(TextSize.SMALL))
        painter.setPen(colour("quiet"))
        letters = self._said(section, Qt.ItemDataRole.DisplayRole)
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, letters)
        taken = painter.fontMetrics().horizontalAdvance(f"{letters} ")
        self._paint_line(painter, lower, self._said(section, SheetRole.DETAIL))
        painter.setFont(self._appearance.font(TextSize.SMALL, bold=True))
        painter.setPen(colour("text"))
        self._paint_line(painter, upper.adjusted(taken, 0, 0, 0), self._said(section, SheetRole.WORDS))
        self._paint_edges(painter, rect, section)

    def _paint_row(self, painter: QPainter, rect: QRect, section: int) -> None:
        colour = self._appearance.colour
        painter.fillRect(rect, colour("window"))
        room = self._appearance.spacing(1)
        inner = rect.adjusted(room, 0, -room, 0)
        painter.setFont(self._appearance.font(TextSize.SMALL))
        painter.setPen(colour("quiet"))
        number = self._said(section, Qt.ItemDataRole.DisplayRole)
        width = painter.fontMetrics().horizontalAdvance("00000")
        at_number = QRect(inner.left(), inner.top(), width, inner.height())
        painter.drawText(at_number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        is_strong = bool(self._said(section, SheetRole.TINT))
        is_out = bool(self.model().headerData(section, self.orientation(), SheetRole.IS_OUT))
        painter.setFont(self._appearance.font(TextSize.SMALL, bold=is_strong))
        painter.setPen(colour("wrong" if is_out else "text" if is_strong else "quiet"))
        words = inner.adjusted(width + 2 * room, 0, 0, 0)
        self._paint_line(painter, words, self._said(section, SheetRole.WORDS))
        self._paint_edges(painter, rect, section)

    def _paint_line(self, painter: QPainter, rect: QRect, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_edges(self, painter: QPainter, rect: QRect, section: int) -> None:
        selection = self.selectionModel()
        is_column = self.orientation() is Qt.Orientation.Horizontal
        current = selection.currentIndex()
        is_here = current.isValid() and (current.column() if is_column else current.row()) == section
        painter.setPen(self._appearance.colour("hairline"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_here:
            edge = QRect(rect.left(), rect.top(), rect.width(), _MARK)
            if not is_column:
                edge = QRect(rect.left(), rect.top(), _MARK, rect.height())
            painter.fillRect(edge, self._appearance.colour("focus"))

    def _section_of(self, event: QMouseEvent) -> int:
        """Return the section under the pointer; -1 at the edge between two, where widths are dragged."""
        is_column = self.orientation() is Qt.Orientation.Horizontal
        position = event.position().toPoint()
        at = position.x() if is_column else position.y()
        section = self.logicalIndexAt(at)
        if section < 0 or not is_column:
            return section
        begin = self.sectionViewportPosition(section)
        is_edge = at - begin < _NEAR_EDGE or begin + self.sectionSize(section) - at < _NEAR_EDGE
        return -1 if is_edge else section
