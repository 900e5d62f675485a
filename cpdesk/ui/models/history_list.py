"""The list of a pack's changes, worked out row by row as it is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.domain.record_story import StoryEntry
from cpdesk.services.history import History, when_words
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_HEADINGS = ("When", "Who", "What was changed")


class HistoryModel(QAbstractTableModel):
    """Shows entries, one a row, newest first; it changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History()
        self._entries: Sequence[StoryEntry] = ()

    def show_entries(self, history: History, entries: Sequence[StoryEntry]) -> None:
        """Show other entries from now on."""
        self.beginResetModel()
        self._history = history
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> StoryEntry | None:
        """Return the entry of a row, or None where there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, record_id: str) -> int:
        """Return the row of the entry of that record, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.record.id == record_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return the heading of a column."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _HEADINGS[section]
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell says, the whole row as one sentence to a screen reader."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _Role.DisplayRole:
            column = index.column()
            return (
                when_words(entry.record) if column == 0 else entry.record.author if column == 1 else self._words(entry)
            )
        if role == _Role.AccessibleTextRole:
            return self._history.sentence(entry)
        if role == _Role.ToolTipRole:
            return plain_tip(self._history.words(entry))
        return None

    def _words(self, entry: StoryEntry) -> str:
        return self._history.words(entry) + (" (changed apart from others)" if entry.apart else "")
