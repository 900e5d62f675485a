"""The view of a sheet, made for the keyboard and quick with the largest sheets."""

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.importing.sheet_delegate import SheetDelegate
from cpdesk.ui.widgets.importing.sheet_headers import SheetHeader

Index = QModelIndex | QPersistentModelIndex
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_LINES_OF_HEADING = 3
_MEASURED_ROWS = 120
_MOST_SPANS = 400
"""How many merged blocks are shown as one cell: Qt looks through them all for each cell that it paints."""
_EMPTY, _LEAST, _MOST = 2, 9, 36
"""How wide a column is in characters: one with nothing in it, any other at least and at most."""


class SheetView(QTableView):
    """Shows a sheet.

    `column_asked` and `row_asked` carry what was clicked at the edge; `cell_asked` says that Return, F2 or the menu key
    asks what the cell is to be; `cell_chosen` carries row and column, from 0, of the cell gone to.
    """

    column_asked = Signal(int)
    row_asked = Signal(int)
    cell_asked = Signal()
    cell_chosen = Signal(int, int)

    def __init__(self, model: QAbstractItemModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._heading_rows: tuple[int, ...] = ()
        self._has_been_shown = False
        self.setModel(model)
        self.setItemDelegate(SheetDelegate(appearance, self))
        across = SheetHeader(Qt.Orientation.Horizontal, appearance)
        down = SheetHeader(Qt.Orientation.Vertical, appearance)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setProperty("role", "sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._height = self.fontMetrics().lineSpacing() + appearance.spacing(2)
        down.setMinimumSectionSize(self._height)
        down.setDefaultSectionSize(self._height)
        across.asked.connect(self.column_asked)
        down.asked.connect(self.row_asked)

    def fit(self, heading_rows: Iterable[int]) -> None:
        """Make columns as wide as the words of their first rows want, and rows of headings higher; rows from 0."""
        self._heading_rows = tuple(heading_rows)
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, self._wanted_width(column))
        header = self.verticalHeader()
        for row in self._heading_rows:
            if row < self.model().rowCount():
                header.resizeSection(row, self._heading_height(row))

    def merge(self, blocks: Iterable[tuple[int, int, int, int]]) -> None:
        """Show merged blocks as one cell: first row and column from 0, then how many of each."""
        self.clearSpans()
        for row, column, rows, columns in islice(blocks, _MOST_SPANS):
            down = min(rows, self.model().rowCount() - row)
            across = min(columns, self.model().columnCount() - column)
            if down > 0 and across > 0 and (down > 1 or across > 1):
                self.setSpan(row, column, down, across)

    def go_to(self, row: int, column: int) -> None:
        """Choose a cell by row and column from 0, in sight with what stands around it."""
        index = self.model().index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell was gone to."""
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the columns to the room that there is: the widest is to leave some for those beside it."""
        super().showEvent(event)
        if not self._has_been_shown:
            self._has_been_shown = True
            self.fit(self._heading_rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask what the cell is to be, or move as usual."""
        if event.key() in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.cell_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what the cell is to be, by the menu key or the right button."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
        self.cell_asked.emit()

    def _wanted_width(self, column: int) -> int:
        model = self.model()
        rows = range(min(model.rowCount(), _MEASURED_ROWS))
        alone = (row for row in rows if self.columnSpan(row, column) == 1)
        lengths = sorted(len(str(model.index(row, column).data() or "")) for row in alone)
        lengths = [length for length in lengths if length]
        usual = lengths[len(lengths) * 9 // 10 if len(lengths) > 1 else 0] if lengths else 0
        least = _LEAST if usual else _EMPTY
        wanted = self.fontMetrics().averageCharWidth() * min(max(usual, least), _MOST) + self._appearance.spacing(6)
        return min(wanted, self.viewport().width() * 2 // 5) if self.isVisible() else wanted

    def _heading_height(self, row: int) -> int:
        model, metrics = self.model(), self.fontMetrics()
        lines = 1
        for column in range(model.columnCount()):
            words = str(model.index(row, column).data() or "")
            needed = metrics.horizontalAdvance(words) * 1.1
            lines = max(lines, -(-int(needed) // max(1, self.columnWidth(column) - self._appearance.spacing(2))))
        return min(lines, _LINES_OF_HEADING) * metrics.lineSpacing() + self._appearance.spacing(2)
