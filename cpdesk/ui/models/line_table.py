"""The lines of the tracker as a table for a view."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt

from cpdesk.domain.tracker_line import TrackerLine
from cpdesk.domain.tracker_words import age_text, due_text, status_text
from cpdesk.services.tracking import line_sentence
from cpdesk.ui.models.keyed_rows import KeyedRowsModel
from cpdesk.ui.widgets.plain_tip import plain_tip

_Role = Qt.ItemDataRole
NO_STATUS = "No status"
_WHAT = 1


class LineTableModel(KeyedRowsModel[TrackerLine]):
    """Shows lines, one a row, the whole of a row as one sentence to a screen reader."""

    headings = ("Number", "What", "Status", "Owner", "By when", "Age", "Progress", "Cell")
    samples = ("Number", "", "Not started", "Jo Example-Name", "30 September 2019", "10 years, 10 mo", "", "C100")
    meeting: date | None = None

    def show_lines(self, lines: Sequence[TrackerLine], meeting: date | None) -> None:
        """Show other lines, their age and lateness as of the meeting's day."""
        is_other_day, self.meeting = meeting != self.meeting, meeting
        self.show_keyed(lines, anew=is_other_day)

    def key_of(self, value: TrackerLine) -> str:
        """Return the key of a line."""
        return value.key

    def cell(self, value: TrackerLine, column: int, role: int) -> object:
        """Return what a line says in a column; the sentence that is spoken, and all of a long text as its tip."""
        if role == _Role.DisplayRole:
            return self._texts(value)[column]
        if role == _Role.AccessibleTextRole:
            return line_sentence(value, self.meeting)
        if role == _Role.ToolTipRole:
            said = value.exemption.sentence if value.exemption is not None and column == _WHAT else ""
            return plain_tip(". ".join(filter(None, (self._texts(value)[column], said))))
        return None

    def _texts(self, line: TrackerLine) -> tuple[str, ...]:
        """Return the words of each column; what nobody said is blank, but for a status, which is owed."""
        due = due_text(line) if line.due or line.due_text else ""
        return (
            line.number,
            f"{'Exempt: ' if line.exemption is not None else ''}{' '.join(line.text.split())}",
            NO_STATUS if line.lacks_status else status_text(line),
            line.owner,
            f"{due}, late" if line.is_late(self.meeting) else due,
            age_text(line, self.meeting) if line.since and self.meeting else "",
            " ".join(line.progress.plain.split()),
            line.place.cell if line.place else "",
        )
