"""The form in which a version is marked as issued."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.period import format_date
from cpdesk.domain.typed_date import read_day
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.text_label import TextLabel

_INTRODUCTION = (
    "cpdesk keeps what this version says of each measure and section, so that the overview can show what has changed "
    "since. Undo takes the mark away again."
)
_NO_VERSION = "Give the version that went out."
_NO_DAY = "Give the day it went out: {}."
_HINT = "Write it as 17 September 2019 or 17/9/2019."


class MarkIssuedDialog(QDialog):
    """Asks for the version, the day and who issued it; `marked` carries the three."""

    marked = Signal(str, object, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mark as issued")
        self._version, self._day, self._by = QLineEdit(), QLineEdit(), QLineEdit()
        self._trouble = TextLabel(appearance, bold=True)
        mark, cancel = QPushButton("Mark as issued"), QPushButton("Cancel")
        mark.setDefault(True)
        introduction = TextLabel(appearance)
        introduction.setText(_INTRODUCTION)
        step = appearance.spacing
        form = QFormLayout()
        form.setVerticalSpacing(step(2))
        rows = FormRows(form)
        rows.add("&Version", self._version)
        rows.add("&Date of issue", self._day, _HINT)
        rows.add("Issued &by", self._by)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(cancel)
        below.addWidget(mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(5), step(5), step(5))
        column.setSpacing(step(3))
        column.addWidget(introduction)
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addStretch(1)
        column.addLayout(below)
        self.setMinimumWidth(step(110))
        mark.clicked.connect(self._mark)
        cancel.clicked.connect(self.close)

    def ask(self, version: str, day: date, by: str) -> None:
        """Show the form, filled in as far as it is known."""
        self._version.setText(version)
        self._day.setText(format_date(day))
        self._by.setText(by)
        self._trouble.hide()
        self.open()
        self._version.setFocus()
        self._version.selectAll()

    def _mark(self) -> None:
        version, day = self._version.text().strip(), read_day(self._day.text())
        if not version or day is None:
            self._trouble.setText(_NO_DAY.format(_HINT[:1].lower() + _HINT[1:-1]) if version else _NO_VERSION)
            self._trouble.show()
            (self._day if version else self._version).setFocus()
            return
        self.close()
        self.marked.emit(version, day, self._by.text().strip())
