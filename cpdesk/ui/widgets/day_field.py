"""A field for a day, typed in any way people write days."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cpdesk.domain.period import format_date
from cpdesk.domain.typed_date import read_day, weekday_of
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.text_label import TextLabel

_HINT = "Write it as 17 September 2019 or 17/9/2019"


class DayField(QWidget):
    """Shows a day with its weekday; `day_kept` carries its name and the day, or None where there is none.

    What is no day stays to be put right, marked as wrong, and takes the day before it away: no paper may print another
    day than the one that stands here. Without `has_hint` the tool tip alone says how to write a day. `wrong_changed`
    says that `wrong` may be another text now.
    """

    day_kept = Signal(str, object)
    wrong_changed = Signal()

    def __init__(
        self, name: str, appearance: Appearance, parent: QWidget | None = None, *, has_hint: bool = True
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._wrong = ""
        self._has_hint = has_hint
        self._line = KeptLine(name)
        self._mark = QAction("This is not a day", self)
        self._below = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._trouble = TextLabel(appearance, TextSize.SMALL, bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._line, self._below, self._trouble):
            layout.addWidget(widget)
        self._trouble.hide()
        self._mark.setVisible(False)
        self._line.addAction(self._mark, QLineEdit.ActionPosition.TrailingPosition)
        self.setFocusProxy(self._line)
        self._line.setPlaceholderText("Not set")
        self._line.textEdited.connect(self._explain)
        self._line.text_kept.connect(self._keep)
        appearance.changed.connect(self._draw_mark)
        self._draw_mark()
        self._explain()

    @property
    def wrong(self) -> str:
        """Return what was typed that is no day, or an empty text."""
        return self._wrong

    def show_day(self, day: date | None) -> None:
        """Show a day, or that none is set; what is to be put right stays until there is a day or other words."""
        if day is None and self._wrong:
            return
        self._take_wrong("")
        self._line.show_text(format_date(day) if day else "")
        self._explain()

    def watch_keys(self, watcher: QObject) -> None:
        """Have another object see first what is typed."""
        self._line.installEventFilter(watcher)

    @property
    def day(self) -> date | None:
        """Return the day that the words say, or None."""
        return read_day(self._line.text())

    def choose_day(self, day: date) -> None:
        """Take a day that was chosen elsewhere, as if it had been typed."""
        self._take_wrong("")
        self.show_day(day)
        self.day_kept.emit(self._line.name, day)

    def forget(self) -> None:
        """Forget what was typed: it belonged to something that is no longer there."""
        self._take_wrong("")
        self._line.show_text("")
        self._line.discard_pending()
        self._explain()

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself, which is what has the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def _explain(self) -> None:
        typed = self._line.text().strip()
        day = read_day(typed)
        words = weekday_of(day) if day else f"This is not a day yet. {_HINT}." if typed else f"{_HINT}."
        if typed and typed == self._wrong:
            words = f"This is not a day, so the paper has no date. {_HINT}."
        self._line.setToolTip("" if self._has_hint else words)
        for label, is_shown in ((self._below, self._has_hint and not self._wrong), (self._trouble, bool(self._wrong))):
            label.setText(words)
            label.setVisible(is_shown)
        self._line.setAccessibleDescription(words)

    def _keep(self, name: str, typed: str) -> None:
        day = read_day(typed)
        self._take_wrong("" if day else typed.strip())
        if day is not None:
            self.show_day(day)
        self.day_kept.emit(name, day)
        self._explain()
        if self._wrong:
            announce(self._line, self._trouble.text())

    def _take_wrong(self, typed: str) -> None:
        if typed == self._wrong:
            return
        self._wrong = typed
        self._mark.setVisible(bool(typed))
        self._line.setProperty("state", "wrong" if typed else "")
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
        self.wrong_changed.emit()

    def _draw_mark(self) -> None:
        self._mark.setIcon(self._appearance.icon("attention", "wrong"))
