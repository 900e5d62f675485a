"""The list of the paper's parts, in which a part can be dragged to another place."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.entry_role import MOVED_ENTRY

Landing = Callable[[str, int], int | None]


class OutlineView(QListView):
    """Shows where what is dragged would come to stand, by a line between two rows.

    `dropped` carries the id of the part that was dragged, with the row that it is to stand before.
    """

    dropped = Signal(str, int)

    def __init__(self, appearance: Appearance, landing: Landing, parent: QWidget | None = None) -> None:
        """Make the list; `landing` says before which row a part comes to stand that is dropped before one."""
        super().__init__(parent)
        self._appearance = appearance
        self._landing = landing
        self._gap: int | None = None
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)  # what is moved is moved in the pack, never by the list
        self.setDropIndicatorShown(False)

    @property
    def gap(self) -> int | None:
        """Return before which row the line is shown; None while nothing can be dropped where the pointer is."""
        return self._gap

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take parts of the paper alone, even where none may be dropped: what is not taken is followed no further."""
        self._follow(event)
        if _moved(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the part would come to stand, scrolling on near an edge."""
        super().dragMoveEvent(event)
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the line no more."""
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what is to be moved where."""
        self._follow(event)
        gap, moved = self._gap, _moved(event.mimeData())
        self._show_gap(None)
        self.stopAutoScroll()
        self.setState(QListView.State.NoState)
        if gap is not None:
            self.dropped.emit(moved, gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the line."""
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(self._line(self._gap), QPen(self._appearance.colour("focus")).color())
            painter.end()

    def _follow(self, event: QDropEvent) -> None:
        moved = _moved(event.mimeData())
        self._show_gap(self._landing(moved, self._row_at(event.position().toPoint())) if moved else None)
        if self._gap is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _row_at(self, place: QPoint) -> int:
        """Return the row that a part dropped at a place is to stand before: the next one from its lower half on."""
        index = self.indexAt(place)
        if not index.isValid():
            return self.model().rowCount()
        return index.row() + (place.y() > self.visualRect(index).center().y())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def _line(self, gap: int) -> QRect:
        model = self.model()
        last = self.visualRect(model.index(model.rowCount() - 1, 0)).bottom()
        top = self.visualRect(model.index(gap, 0)).top() if gap < model.rowCount() else last
        return QRect(0, top - 1, self.viewport().width(), 3)


def _moved(data: QMimeData) -> str:
    return bytes(data.data(MOVED_ENTRY).data()).decode()
