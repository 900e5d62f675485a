"""A field for a day, typed in any way people write days."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpdesk.domain.period import format_date
from cpdesk.domain.typed_date import read_day, weekday_of
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.text_label import TextLabel

_HINT = "Write it as 17 September 2019 or 17/9/2019"


class DayField(QWidget):
    """Shows a day with its weekday; `day_kept` carries its name and the day, or None once the field is emptied.

    What is no day is left to be put right, and nothing is kept of it.
    """

    day_kept = Signal(str, object)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = KeptLine(name)
        self._below = TextLabel(appearance, TextSize.SMALL, quiet=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._line)
        layout.addWidget(self._below)
        self.setFocusProxy(self._line)
        self._line.setPlaceholderText("Not set")
        self._line.textEdited.connect(self._explain)
        self._line.text_kept.connect(self._keep)
        self._explain()

    def show_day(self, day: date | None) -> None:
        """Show a day, or that none is set."""
        self._line.show_text(format_date(day) if day else "")
        self._explain()

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself, which is what has the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def _explain(self) -> None:
        typed = self._line.text().strip()
        day = read_day(typed)
        words = weekday_of(day) if day else f"This is not a day yet. {_HINT}." if typed else f"{_HINT}."
        self._below.setText(words)
        self._line.setAccessibleDescription(words)

    def _keep(self, name: str, typed: str) -> None:
        day = read_day(typed)
        if day is not None:
            self.show_day(day)
        if day is not None or not typed.strip():
            self.day_kept.emit(name, day)
        self._explain()
