"""The list of what the importer noticed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from cpdesk.domain.import_note import ImportNote
from cpdesk.ui.models.row_list import RowListModel
from cpdesk.ui.widgets.plain_tip import plain_tip

_Role = Qt.ItemDataRole


class ImportNotesModel(RowListModel[ImportNote]):
    """Shows import notes, the whole of a row as one sentence to a screen reader."""

    headings = ("Kind", "Cell", "What was noticed")

    def show_notes(self, notes: Sequence[ImportNote]) -> None:
        """Show other notes from now on."""
        self.show_rows(tuple(notes))

    def note(self, row: int) -> ImportNote:
        """Return the note of a row."""
        return self.rows[row]

    def cell(self, value: ImportNote, column: int, role: int) -> object:
        """Return the kind, the place or the words; of each cell the sentence that is spoken, and where it is from."""
        if role == _Role.DisplayRole:
            return (value.kind.capitalize(), str(value.place), value.text)[column]
        if role == _Role.ToolTipRole:
            return plain_tip(f"{value.place} of {value.workbook}\n{value.text}")
        if role == _Role.AccessibleTextRole:
            return f"{value.kind}, {value.place}: {value.text}"
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None
