"""The form of a line of the tracker: what it is, how far it has come, who sees to it, by when."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextKind
from cpdesk.domain.text_search import Span
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from cpdesk.services.tracking import WorkbookSays
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.calendar_day import CalendarDay
from cpdesk.ui.widgets.exemption_field import ExemptionField
from cpdesk.ui.widgets.field_rows import FieldRows
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.kept_text import KeptText
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.text_label import TextLabel

STATUS_WORDS = {"": "No status", **{status.value: status.value.capitalize() for status in TrackerStatus}}
_BACKWARDS = "It is due before it was asked for."


class LineForm(QWidget):
    """Shows a line; `line_put` carries what it is, `said` its key with what is said of it, when either was changed.

    The words of a workbook's line are the workbook's; what officers say beside it is said to be so, and `left` asks to
    leave it to the workbook again. Of several lines that are chosen only the status is set: `status_chosen` carries it.
    `exempted` carries a key with why the public paper is to withhold the line, None for a public one.
    """

    line_put = Signal(object)
    said = Signal(str, object)
    left = Signal(str)
    status_chosen = Signal(str)
    exempted = Signal(str, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: TrackerLine | None = None
        self._name = TextLabel(appearance, bold=True)
        self._where = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._supplied = TextLabel(appearance)
        self._kind, self._status = QComboBox(), QComboBox()
        self._number, self._note, self._owner = KeptLine("number"), KeptLine("note"), KeptLine("owner")
        self._text = KeptText("text")
        self._due, self._since = CalendarDay("due", appearance), CalendarDay("since", appearance)
        self._advice = TextLabel(appearance, TextSize.SMALL, bold=True)
        self.progress = RichTextEdit(appearance)
        self._says = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._exempt = ExemptionField()
        self._leave = QPushButton("Take what the workbook says")
        self._build(appearance)
        self._connect()

    def show_line(self, line: TrackerLine, says: WorkbookSays | None) -> None:
        """Show a line, with what its workbook says; what was typed for another line is kept first."""
        if self._line is None or line.key != self._line.key:
            self.commit_pending()
            self.forget()
        self._line = line
        is_own = line.place is None
        self._name.setText(line.name)
        self._where.setText(f"From the workbook: {says.where}" if says is not None else "Put in by officers")
        for row in self._what_rows:
            row.setVisible(is_own)
        self._supplied.setVisible(not is_own)
        self._supplied.setText(" ".join(line.text.split()))
        self._kind.setCurrentIndex(self._kind.findData(line.kind.value))
        self._number.show_text(line.number)
        self._text.show_text(line.text)
        self._show_status(line.state.status)
        self._note.show_text(line.state.note)
        self._owner.show_text(line.owner)
        self._exempt.show_mark(line.exemption)
        self._due.show_day(line.due)
        self._since.show_day(line.since)
        self.progress.setAccessibleName(f"Progress of {line.name[:1].lower()}{line.name[1:]}")
        self.progress.set_rich_text(line.progress)
        is_backwards = bool(line.due and line.since and line.due < line.since)
        not_a_day = f"The workbook says “{line.due_text}” of by when, which is no day." if line.due_text else ""
        self._advise(_BACKWARDS if is_backwards else not_a_day)
        self._says.setText(f"In the workbook: {says.words}" if says is not None and says.aspects else "")
        for widget in (self._says, self._leave):
            widget.setVisible(says is not None and bool(says.aspects))
        self._rows.show_field(self._due, is_shown=True)
        for row in self._said_rows:
            row.show()

    def show_several(self, count: int, status: TrackerStatus | None, *, is_same: bool) -> None:
        """Show that several lines are chosen, with the status where it is the same of all."""
        self.commit_pending()
        self.forget()
        self._line = None
        self._name.setText(f"{count:,} lines are chosen")
        self._where.setText("Their status is set together, as one step; the notes beside it stay.")
        for widget in (*self._what_rows, *self._said_rows, self._supplied, self._says, self._leave, self._advice):
            widget.hide()
        self._rows.show_field(self._due, is_shown=False)
        if is_same:
            self._show_status(status)
        else:
            self._status.setCurrentIndex(-1)

    def commit_pending(self) -> None:
        """Say what was typed and not yet said."""
        for line in self.findChildren(KeptLine):
            if line.is_pending:
                line.editingFinished.emit()
        self._text.commit_pending()
        self.progress.commit_pending()
        self._exempt.commit_pending()

    def forget(self) -> None:
        """Forget what was typed: it belonged to a line that is no longer shown."""
        for line in self.findChildren(KeptLine):
            line.discard_pending()
        for day in (self._due, self._since):
            day.forget()
        self._text.discard_pending()
        self._exempt.discard_pending()
        self.progress.discard_pending()

    def take_focus(self) -> None:
        """Put the caret where there is something to say: into a line's words where it has none, else its progress."""
        if self._line is not None and self._line.place is None and not self._line.text:
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._line is not None:
            self.progress.take_caret()
        else:
            self._status.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, kind: TextKind, span: Span, *, takes_focus: bool) -> None:
        """Select words of the line, and go there if so wished."""
        if kind is TextKind.PROGRESS:
            self.progress.select(span, takes_focus=takes_focus)
        elif kind is TextKind.LINE:
            self._text.select_span(span, takes_focus=takes_focus)
        else:
            field = self._note if kind is TextKind.NOTE else self._owner
            field.select_span(span, takes_focus=takes_focus)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        for kind in LineKind:
            self._kind.addItem(kind.value.capitalize(), kind.value)
        for status, words in STATUS_WORDS.items():
            self._status.addItem(words, status)
        self._note.setPlaceholderText("A few words beside it")
        self.progress.set_lines(3, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(step(1.5))
        for label in (self._name, self._where, self._supplied):
            column.addWidget(label)
        rows = FieldRows(column, appearance)
        self._what_rows = (
            rows.add(("Kind", "Kind of line", self._kind), ("Number", "Number of the line", self._number)),
            rows.add(("What was asked for", "Words of the line", self._text)),
            rows.add(("Asked for on", "Day on which it was asked for", self._since)),
        )
        rows.add(("Status", "Status", self._status), ("By when", "Day by which it is due", self._due))
        said = rows.add(("Note", "Note beside the status", self._note), ("Owner", "Owner", self._owner))
        column.addWidget(self._advice)
        self._said_rows = (
            said,
            rows.add(("Progress", "Progress", self.progress)),
            rows.add(("Publication", "Publication", self._exempt)),
        )
        self._rows = rows
        column.addWidget(self._says)
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _connect(self) -> None:
        self._kind.activated.connect(self._put_kind)
        self._number.text_kept.connect(self._put)
        self._text.text_kept.connect(self._put)
        self._since.day_kept.connect(self._put)
        self._status.activated.connect(self._say_status)
        self._note.text_kept.connect(self._say_note)
        self._owner.text_kept.connect(self._say_owner)
        self._due.day_kept.connect(self._say_due)
        self.progress.text_committed.connect(self._say)
        self._leave.clicked.connect(self._ask_to_leave)
        self._exempt.mark_given.connect(self._exempt_line)

    def _advise(self, words: str) -> None:
        self._advice.setText(words)
        self._advice.setVisible(bool(words))
        self._due.setAccessibleDescription(words)

    def _show_status(self, status: TrackerStatus | None) -> None:
        self._status.setCurrentIndex(self._status.findData(status.value if status else ""))

    def _put_kind(self) -> None:
        self._put("kind", LineKind(str(self._kind.currentData())))

    def _put(self, name: str, said: str | LineKind | date | None) -> None:
        if self._line is not None:
            words = " ".join(said.split()) if isinstance(said, str) and not isinstance(said, LineKind) else said
            self._line = replace(self._line, **{name: words})  # type: ignore[arg-type]
            self.line_put.emit(self._line)

    def _say_status(self) -> None:
        self.status_chosen.emit(str(self._status.currentData() or ""))

    def _say_note(self, _name: str, note: str) -> None:
        if self._line is not None:
            self._say(LineStatus(self._line.state.status, " ".join(note.split())))

    def _say_owner(self, _name: str, owner: str) -> None:
        self._say(" ".join(owner.split()))

    def _say_due(self, _name: str, day: date | None) -> None:
        self._say(day)

    def _say(self, said: RichText | LineStatus | str | date | None) -> None:
        if self._line is not None:
            self.said.emit(self._line.key, said)

    def _exempt_line(self, exemption: Exemption | None) -> None:
        if self._line is not None:
            self._line = replace(self._line, exemption=exemption)
            self.exempted.emit(self._line.key, exemption)

    def _ask_to_leave(self) -> None:
        if self._line is not None:
            self.left.emit(self._line.key)
