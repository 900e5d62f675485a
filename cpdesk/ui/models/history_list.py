"""The list of a pack's changes, worked out row by row as it is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from cpdesk.domain.record_story import StoryEntry
from cpdesk.services.history import History, when_words
from cpdesk.ui.models.row_list import RowListModel
from cpdesk.ui.widgets.plain_tip import plain_tip

_Role = Qt.ItemDataRole


class HistoryModel(RowListModel[StoryEntry]):
    """Shows entries, newest first, the whole of a row as one sentence to a screen reader."""

    headings = ("When", "Who", "What was changed")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History()

    def show_entries(self, history: History, entries: Sequence[StoryEntry]) -> None:
        """Show other entries from now on."""
        self._history = history
        self.show_rows(entries)

    def entry(self, row: int) -> StoryEntry | None:
        """Return the entry of a row, or None where there is no such row."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def row_of(self, record_id: str) -> int:
        """Return the row of the entry of that record, or -1."""
        return next((row for row, entry in enumerate(self.rows) if entry.record.id == record_id), -1)

    def cell(self, value: StoryEntry, column: int, role: int) -> object:
        """Return when, who or what; of each cell the sentence that is spoken, and all of the words as its tip."""
        if role == _Role.DisplayRole:
            return (self._when, self._who, self._what)[column](value)
        if role == _Role.AccessibleTextRole:
            return self._history.sentence(value)
        if role == _Role.ToolTipRole:
            return plain_tip(self._history.words(value))
        return None

    def _when(self, entry: StoryEntry) -> str:
        return when_words(entry.record)

    def _who(self, entry: StoryEntry) -> str:
        return entry.record.author

    def _what(self, entry: StoryEntry) -> str:
        return self._history.words(entry) + (" (changed apart from others)" if entry.apart else "")
