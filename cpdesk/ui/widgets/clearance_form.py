"""The fields of one clearance: who gave it, on which day, with what comment."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.clearance import Clearance
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import joined
from cpdesk.domain.text_search import Span
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.calendar_day import CalendarDay
from cpdesk.ui.widgets.field_rows import FieldRows
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.kept_text import KeptText
from cpdesk.ui.widgets.text_label import TextLabel

_GIVEN, _OPEN = "check", "attention"


class ClearanceForm(QWidget):
    """Shows the clearance of a role; `given` carries it as a whole whenever a part of it was kept."""

    given = Signal(object)

    def __init__(self, role: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._clearance = Clearance(role)
        self._mark = QLabel()
        self._role = TextLabel(appearance, bold=True)
        self._state = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._name, self._day = KeptLine("name"), CalendarDay("date", appearance)
        self._comment = KeptText("comment")
        self._advice = TextLabel(appearance, TextSize.SMALL, bold=True)
        self._back = QPushButton("Take back")
        self._back.setProperty("role", "link")
        self._back.setAccessibleName(f"Take the clearance by {role} back")
        self._build(role, appearance)
        self.setFocusProxy(self._name)
        self._name.text_kept.connect(self._keep)
        self._comment.text_kept.connect(self._keep)
        self._day.day_kept.connect(self._keep_day)
        self._back.clicked.connect(self._take_back)
        appearance.changed.connect(self._draw)
        self._draw()

    @property
    def role(self) -> str:
        """Return whose clearance it is."""
        return self._clearance.role

    def show_clearance(self, clearance: Clearance, meeting: date | None) -> None:
        """Show what the officer of the role said of a paper that goes to a meeting on that day."""
        self._clearance = clearance
        self._name.show_text(clearance.name)
        self._day.show_day(clearance.day)
        self._comment.show_text(clearance.comment)
        words = "Not yet given" if clearance.is_empty else f"Given by {clearance.name}, {self._when}"
        if clearance.missing and not clearance.is_empty:
            words = f"Not complete: it lacks {joined(clearance.missing)}"
        self._state.setText(words)
        self._name.setAccessibleDescription(words)
        is_late = meeting is not None and clearance.day is not None and clearance.day > meeting
        self._advice.setText(f"That is after the meeting on {format_date(meeting)}." if is_late and meeting else "")
        self._advice.setVisible(is_late)
        self._back.setVisible(not clearance.is_empty)
        self._draw()

    def commit_pending(self) -> None:
        """Say what was typed and not yet said."""
        for line in self.findChildren(KeptLine):
            if line.is_pending:
                line.editingFinished.emit()
        self._comment.commit_pending()

    def forget(self) -> None:
        """Forget what was typed: it belonged to another paper."""
        self._name.discard_pending()
        self._comment.discard_pending()
        self._day.forget()

    def take_focus(self) -> None:
        """Put the caret into the first field that is still to be filled in, else the name."""
        is_dated = bool(self._clearance.name) and self._clearance.day is None
        (self._day if is_dated else self._name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of the comment, and go there if so wished."""
        self._comment.select_span(span, takes_focus=takes_focus)

    @property
    def _when(self) -> str:
        return format_date(self._clearance.day) if self._clearance.day else ""

    def _build(self, role: str, appearance: Appearance) -> None:
        step = appearance.spacing
        self._role.setText(role)
        self.setAccessibleName(f"Clearance by {role}")
        head = QHBoxLayout()
        head.setSpacing(step(1.5))
        head.addWidget(self._mark)
        head.addWidget(self._role)
        head.addWidget(self._state, 1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(step(1))
        column.addLayout(head)
        rows = FieldRows(column, appearance)
        rows.add(
            ("Name", f"Name of who clears it, {role}", self._name),
            ("Date", f"Day of the clearance, {role}", self._day),
        )
        column.addWidget(self._advice)
        rows.add(("Comment", f"Comment, {role}", self._comment))

    def _keep(self, name: str, words: str) -> None:
        tidy = " ".join(words.split())
        held = self._clearance
        self._give(replace(held, name=tidy) if name == "name" else replace(held, comment=tidy))

    def _keep_day(self, _name: str, day: date | None) -> None:
        self._give(replace(self._clearance, day=day))

    def _take_back(self) -> None:
        self.forget()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._give(Clearance(self.role))

    def _give(self, clearance: Clearance) -> None:
        self._clearance = clearance
        self.given.emit(clearance)

    def _draw(self) -> None:
        is_given = not self._clearance.missing
        icon = self._appearance.icon(_GIVEN if is_given else _OPEN, "text" if is_given else "quiet")
        self._mark.setPixmap(icon.pixmap(self._appearance.spacing(4)))
