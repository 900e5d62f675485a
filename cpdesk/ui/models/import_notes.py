"""The list of what the importer noticed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.domain.import_note import ImportNote
from cpdesk.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_HEADINGS = ("Kind", "Cell", "What was noticed")


class ImportNotesModel(QAbstractTableModel):
    """Shows import notes, one a row; it changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[ImportNote, ...] = ()

    def show_notes(self, notes: Sequence[ImportNote]) -> None:
        """Show other notes from now on."""
        self.beginResetModel()
        self._notes = tuple(notes)
        self.endResetModel()

    def note(self, row: int) -> ImportNote:
        """Return the note of a row."""
        return self._notes[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many notes there are."""
        return 0 if parent.isValid() else len(self._notes)

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
        note = self._notes[index.row()]
        if role == _Role.DisplayRole:
            return (note.kind.capitalize(), str(note.place), note.text)[index.column()]
        if role == _Role.ToolTipRole:
            return plain_tip(f"{note.place} of {note.workbook}\n{note.text}")
        if role == _Role.AccessibleTextRole:
            return f"{note.kind}, {note.place}: {note.text}"
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None
