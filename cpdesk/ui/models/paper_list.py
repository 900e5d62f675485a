"""The parts of the paper as a list for a view."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.services.outlining import EntryState, PaperEntry
from cpdesk.ui.widgets.entry_role import MOVED_ENTRY, EntryRole
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ICONS: Mapping[EntryState, str] = {
    EntryState.EMPTY: "section-empty",
    EntryState.DRAFTED: "note",
    EntryState.WRITTEN: "check",
    EntryState.EXEMPT: "section-exempt",
}


class PaperListModel(QAbstractListModel):
    """Entries in the order of the paper, each spoken as a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[PaperEntry, ...] = ()

    @property
    def entries(self) -> tuple[PaperEntry, ...]:
        """Return the entries as shown."""
        return self._entries

    def show_entries(self, entries: Sequence[PaperEntry]) -> None:
        """Show other entries; where the same parts stand in the same order, only those that differ are told of."""
        before, after = self._entries, tuple(entries)
        if [entry.id for entry in before] != [entry.id for entry in after]:
            self.beginResetModel()
            self._entries = after
            self.endResetModel()
            return
        self._entries = after
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def entry(self, entry_id: str) -> PaperEntry | None:
        """Return the entry of that id, or None."""
        return next((entry for entry in self._entries if entry.id == entry_id), None)

    def index_of(self, entry_id: str) -> QModelIndex:
        """Return where the entry of that id is; an index that is not valid for none."""
        rows = [row for row, entry in enumerate(self._entries) if entry.id == entry_id]
        return self.index(rows[0]) if rows else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done to an entry: sections, and the chapter of all implications, can be dragged."""
        usual = super().flags(index)
        if not index.isValid():
            return usual | Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self._entries[index.row()].can_move else usual

    def mimeTypes(self) -> list[str]:
        """Return the format of what is dragged."""
        return [MOVED_ENTRY]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the id of the dragged entry."""
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(MOVED_ENTRY, self._entries[index.row()].id.encode())
        return data

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what an entry says, under the role that asks."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        said: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: entry.heading,
            Qt.ItemDataRole.AccessibleTextRole: entry.sentence,
            Qt.ItemDataRole.ToolTipRole: plain_tip(entry.sentence),
            EntryRole.KEY: entry.id,
            EntryRole.NUMBER: entry.number,
            EntryRole.NOTE: entry.note,
            EntryRole.ICON: _ICONS.get(entry.state, ""),
            EntryRole.LEVEL: entry.level,
        }
        return said.get(role)
