"""The form in which a version is marked as issued."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cpdesk.domain.period import format_date
from cpdesk.domain.typed_date import read_day
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.asking_dialog import AskingDialog

_INTRODUCTION = (
    "cpdesk keeps what this version says of each measure and section, so that the overview can show what has changed "
    "since. Undo takes the mark away again."
)
_NO_VERSION = "Give the version that went out."
_NO_DAY = "Give the day it went out: {}."
_HINT = "Write it as 17 September 2019 or 17/9/2019."


class MarkIssuedDialog(AskingDialog):
    """Asks for the version, the day and who issued it; `marked` carries the three."""

    marked = Signal(str, object, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        version, day, by = QLineEdit(), QLineEdit(), QLineEdit()
        rows = (("&Version", version, ""), ("&Date of issue", day, _HINT), ("Issued &by", by, ""))
        super().__init__("Mark as issued", _INTRODUCTION, rows, "Mark as issued", appearance, parent)
        self._version, self._day, self._by = version, day, by
        self.take.clicked.connect(self._mark)

    def ask(self, version: str, day: date, by: str) -> None:
        """Show the form, filled in as far as it is known."""
        self._version.setText(version)
        self._day.setText(format_date(day))
        self._by.setText(by)
        self.begin(self._version)
        self._version.selectAll()

    def _mark(self) -> None:
        version, day = self._version.text().strip(), read_day(self._day.text())
        if not version or day is None:
            lacking = _NO_DAY.format(_HINT[:1].lower() + _HINT[1:-1]) if version else _NO_VERSION
            self.say_lacking(lacking, self._day if version else self._version)
            return
        self.close()
        self.marked.emit(version, day, self._by.text().strip())
