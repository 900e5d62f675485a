"""The form of what an agenda says of its meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from cpdesk.domain.agenda import Meeting
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.day_field import DayField
from cpdesk.ui.widgets.kept_line import KeptLine

_LABELS = (
    ("committee", "C&ommittee", ""),
    ("time", "T&ime", ""),
    ("place", "Ven&ue", "The room and the address, as the public need them."),
    ("chair", "C&hair", ""),
    ("clerk", "C&lerk", ""),
    ("contact", "Clerk’s co&ntact", "A telephone number or an e-mail address."),
)


class MeetingForm(QWidget):
    """Shows the meeting; `said` carries the name of a detail and its text, or its day."""

    said = Signal(str, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {name: KeptLine(name) for name, _, _ in _LABELS}
        self._day = DayField("day", appearance)
        form = QFormLayout(self)
        form.setVerticalSpacing(appearance.spacing(2))
        rows = FormRows(form)
        for name, label, help_words in _LABELS:
            rows.add(label, self._lines[name], help_words)
            self._lines[name].text_kept.connect(self._say)
            if name == "committee":
                rows.add("&Date of the meeting", self._day)
        self._day.day_kept.connect(self.said)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is said."""
        self._day.show_day(meeting.day)
        for name, line in self._lines.items():
            line.show_text(getattr(meeting, name))

    def _say(self, name: str, text: str) -> None:
        self.said.emit(name, text)

    def keep_pending(self) -> None:
        """Take up what was typed and not left yet."""
        for line in self._lines.values():
            line.editingFinished.emit()
