"""A table of rows of two lines each, made for the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cpdesk.branding import Branding
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.cell_delegate import CellDelegate
from cpdesk.ui.widgets.row_painter import RowPainter

_SORT_KEYS = {Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder}
_SORT_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowTable(QTableView):
    """Rows are chosen whole, several with Shift and Ctrl; F2 edits a cell, Return and F2 on any other open the row.

    Ctrl+Shift+↑ and ↓ sort by the column that the keyboard is in, as a click on its heading does. `opened` asks for the
    row to be worked on, `left` says that Esc was pressed.
    """

    opened = Signal()
    left = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        appearance: Appearance,
        branding: Branding,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._column = 0
        self.setModel(model)
        self._rows = RowPainter(self, appearance, branding)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Else it asks each of ten thousand rows whether its column is chosen, to show nothing of it.
        header.setSelectionModel(QItemSelectionModel(model, self))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(appearance.spacing(8))
        self.setSortingEnabled(True)
        self.activated.connect(self._open)
        appearance.changed.connect(self._set_heights)
        self._set_heights()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer actions on the chosen rows in the context menu, and by their keys while the table has the keyboard."""
        self.addActions(actions)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are to be seen."""
        painter = QPainter(self.viewport())
        self._rows.paint(painter, event.rect())

    def choose_row(self, row: int) -> None:
        """Choose a row alone, whatever keys are held down; the column that the keyboard is in stays."""
        if row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            index = self.model().index(row, max(self.currentIndex().column(), self._column))
            self.selectionModel().setCurrentIndex(index, _ALONE)
            self.scrollTo(index)

    def choose_none(self) -> None:
        """Choose no row, though the column that the keyboard was in is remembered."""
        self._column = max(self.currentIndex().column(), 0)
        self.selectionModel().clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height() and self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort, leave or open a row; all else as usual."""
        if event.modifiers() == _SORT_MODIFIERS and event.key() in _SORT_KEYS and self.currentIndex().isValid():
            self.sortByColumn(self.currentIndex().column(), _SORT_KEYS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F2 and not self._is_editable():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if not self._is_editable():
            self.opened.emit()
        elif self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())

    def _is_editable(self) -> bool:
        return bool(self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable)

    def _set_heights(self) -> None:
        height = 2 * self.fontMetrics().lineSpacing() + self._appearance.spacing(3)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
