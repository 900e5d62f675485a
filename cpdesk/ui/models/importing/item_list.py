"""The list of what the import window asks and noticed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.ui.models.importing.items import ImportItem, ItemKind
from cpdesk.ui.widgets.importing.item_role import ItemRole
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_ICONS = {
    ItemKind.QUESTION: "help",
    ItemKind.ANSWER: "check",
    ItemKind.DIFFERENCE: "attention",
    ItemKind.FINDING: "note",
}


class ImportItemModel(QAbstractListModel):
    """Shows the items, one a row; it changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ImportItem, ...] = ()

    @property
    def items(self) -> tuple[ImportItem, ...]:
        """Return what is listed."""
        return self._items

    def show_items(self, items: Sequence[ImportItem]) -> None:
        """Show other items from now on."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def item(self, row: int) -> ImportItem:
        """Return the item of a row."""
        return self._items[row]

    def row_of(self, item: ImportItem | None) -> int:
        """Return the row of an item; -1 where it is not listed."""
        return self._items.index(item) if item in self._items else -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what an item says, and how it is said aloud."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == _Role.DisplayRole:
            return item.text
        if role == ItemRole.HEADING:
            return f"{item.heading}  ·  {item.place}" if item.place else str(item.heading)
        if role == ItemRole.ICON:
            return _ICONS[item.kind]
        if role == ItemRole.IS_STRONG:
            return item.kind is ItemKind.QUESTION
        if role == _Role.ToolTipRole:
            return plain_tip(item.text)
        if role == _Role.AccessibleTextRole:
            return item.sentence
        return None
