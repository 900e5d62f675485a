"""The list of an agenda's items, put in order by drag or by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from cpdesk.services.agenda_editing import ShownItem

_ID = Qt.ItemDataRole.UserRole


class AgendaList(QListWidget):
    """Shows the items with their numbers. `item_shown` carries the id of the one in hand, empty where there is none.

    `ordered` carries all ids in their new order: an item is dragged, or moved with Alt and an arrow. `removal_asked`
    comes with the Delete key.
    """

    item_shown = Signal(str)
    ordered = Signal(object)
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.setAccessibleName("Items of the agenda")
        self.setAccessibleDescription("Alt and an arrow moves an item up or down; Delete takes it out")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._say_shown)

    @property
    def shown(self) -> str:
        """Return the id of the item in hand."""
        item = self.currentItem()
        return str(item.data(_ID)) if self.currentRow() >= 0 else ""

    def show_items(self, shown: Sequence[ShownItem], wanted: str = "") -> None:
        """Show the items, with the wanted one in hand, else the one that was, else the one in its place.

        Where none was it is the last: a new item comes behind it.
        """
        keep, row = wanted or self.shown, self.currentRow() if self.count() else len(shown)
        self._is_filling = True
        self.clear()
        for one in shown:
            item = QListWidgetItem(f"{one.number}.  {one.title}\n{one.note}")
            item.setData(_ID, one.item.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one.words)
            self.addItem(item)
        ids = self._ids()
        if ids:
            self.setCurrentRow(ids.index(keep) if keep in ids else min(row, len(ids) - 1))
        self._is_filling = False
        self.item_shown.emit(self.shown)

    def move_shown(self, by: int) -> None:
        """Move the item in hand up (-1) or down (1)."""
        ids, at = self._ids(), self.currentRow()
        if 0 <= at < len(ids) and 0 <= at + by < len(ids):
            ids.insert(at + by, ids.pop(at))
            self.ordered.emit(ids)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say the new order once an item was dropped."""
        super().dropEvent(event)
        self.ordered.emit(self._ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move an item with Alt and an arrow; take it out with Delete."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_shown(by)
        elif event.key() == Qt.Key.Key_Delete and self.shown:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def _ids(self) -> list[str]:
        return [str(self.item(row).data(_ID)) for row in range(self.count())]

    def _say_shown(self) -> None:
        if not self._is_filling:
            self.item_shown.emit(self.shown)
