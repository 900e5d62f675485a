"""The form of an item of the minutes: what was said of which meeting, with what answers it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.minute import AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.text_place import TextKind
from cpdesk.domain.text_search import Span
from cpdesk.services.minuting import KIND_WORDS
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.calendar_day import CalendarDay
from cpdesk.ui.widgets.exemption_field import ExemptionField
from cpdesk.ui.widgets.field_rows import FieldRows
from cpdesk.ui.widgets.flow_layout import FlowLayout
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.kept_text import KeptText
from cpdesk.ui.widgets.text_label import TextLabel

_LINK = Qt.ItemDataRole.UserRole
_LINES = 3


class MinuteForm(QWidget):
    """Shows an item; `item_put` carries it when what was minuted changed, `answered` its id, words and links.

    `lines_pasted` carries several lines that were pasted for its words, `link_asked` wants something to link,
    `go_asked` carries the link to go to, `exempted` the id with why the public paper is to withhold the item.
    """

    item_put = Signal(object)
    answered = Signal(str, str, object)
    lines_pasted = Signal(str)
    link_asked = Signal()
    go_asked = Signal(object)
    exempted = Signal(str, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: MinuteItem | None = None
        self._name = TextLabel(appearance, bold=True)
        self._kind, self._number = QComboBox(), KeptLine("number")
        self._text = KeptText("text", takes_lines=True)
        self._meeting = CalendarDay("meeting", appearance)
        self._answer = KeptText("answer")
        self._links = QListWidget()
        self._link, self._go = QPushButton("Link what answers it…"), QPushButton("Go there")
        self._unlink = QPushButton("Take the link out")
        self._exempt = ExemptionField()
        self._state = TextLabel(appearance, TextSize.SMALL, bold=True)
        self._build(appearance)
        self._kind.activated.connect(self._put_kind)
        self._number.text_kept.connect(self._put)
        self._text.text_kept.connect(self._put)
        self._text.lines_pasted.connect(self.lines_pasted)
        self._meeting.day_kept.connect(self._put)
        self._answer.text_kept.connect(self._say)
        self._link.clicked.connect(self.link_asked)
        self._links.itemActivated.connect(self._ask_to_go)
        self._links.currentRowChanged.connect(self._show_buttons)
        self._go.clicked.connect(self._ask_to_go)
        self._unlink.clicked.connect(self._take_link_out)
        self._exempt.mark_given.connect(self._exempt_item)

    @property
    def link(self) -> AnswerLink | None:
        """Return the link that is chosen, else the first."""
        listed = self._item.links if self._item is not None else ()
        row = max(self._links.currentRow(), 0)
        return listed[row] if row < len(listed) else None

    def show_item(self, item: MinuteItem, links: Sequence[str]) -> None:
        """Show an item, with what each of its links is called; what was typed for another one is kept first."""
        if self._item is None or item.id != self._item.id:
            self.commit_pending()
            self.forget()
        is_same = self._item is not None and item.id == self._item.id
        row = self._links.currentRow() if is_same else 0
        self._item = item
        self._name.setText(item.name)
        self._kind.setCurrentIndex(self._kind.findData(item.kind.value))
        self._number.show_text(item.number)
        self._text.show_text(item.text)
        self._meeting.show_day(item.meeting)
        self._answer.show_text(item.answer)
        self._exempt.show_mark(item.exemption)
        self._links.clear()
        for link, words in zip(item.links, links, strict=True):
            listed = QListWidgetItem(words)
            listed.setData(_LINK, link.subject)
            self._links.addItem(listed)
        self._links.setCurrentRow(min(max(row, 0), len(links) - 1))
        self._state.setText("It was asked for, and nothing answers it yet." if item.is_open else "")
        self._state.setVisible(item.is_open)
        self._show_buttons()

    def commit_pending(self) -> None:
        """Say what was typed and not yet said."""
        for line in self.findChildren(KeptLine):
            if line.is_pending:
                line.editingFinished.emit()
        self._text.commit_pending()
        self._answer.commit_pending()
        self._exempt.commit_pending()

    def forget(self) -> None:
        """Forget what was typed: it belonged to an item that is no longer shown."""
        self._number.discard_pending()
        self._text.discard_pending()
        self._exempt.discard_pending()
        self._answer.discard_pending()
        self._meeting.forget()

    def take_focus(self) -> None:
        """Put the caret into the words of an item without any, else into its answer."""
        is_new = self._item is not None and not self._item.text
        (self._text if is_new else self._answer).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, kind: TextKind, span: Span, *, takes_focus: bool) -> None:
        """Select words of the item or of its answer, and go there if so wished."""
        field = self._text if kind is TextKind.MINUTE else self._answer
        field.select_span(span, takes_focus=takes_focus)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        for kind in MinuteKind:
            self._kind.addItem(KIND_WORDS[kind], kind.value)
        self._links.setProperty("role", "choice")
        self._links.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + step(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(step(1.5))
        column.addWidget(self._name)
        rows = FieldRows(column, appearance)
        rows.add(("Kind", "Kind of item", self._kind), ("Minute", "Number of the minute", self._number))
        rows.add(("What the committee said", "Words of the item", self._text))
        rows.add(("Meeting", "Day of the meeting", self._meeting))
        column.addWidget(self._state)
        rows.add(("Answer in words", "Answer in words", self._answer))
        rows.add(("Answered by", "Answered by", self._links))
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=step(1))
        for button in (self._link, self._go, self._unlink):
            flow.addWidget(button)
        column.addWidget(buttons)
        rows.add(("Publication", "Publication", self._exempt))
        column.addStretch(1)

    def _show_buttons(self) -> None:
        for button in (self._go, self._unlink):
            button.setEnabled(self.link is not None)

    def _put_kind(self) -> None:
        self._put("kind", MinuteKind(str(self._kind.currentData())))

    def _put(self, name: str, said: str | MinuteKind | date | None) -> None:
        if self._item is not None:
            is_words = isinstance(said, str) and not isinstance(said, MinuteKind)
            self._item = replace(self._item, **{name: " ".join(str(said).split()) if is_words else said})  # type: ignore[arg-type]
            self.item_put.emit(self._item)

    def _say(self, _name: str, words: str) -> None:
        if self._item is not None:
            self.answered.emit(self._item.id, words, self._item.links)

    def _exempt_item(self, exemption: Exemption | None) -> None:
        if self._item is not None:
            self._item = replace(self._item, exemption=exemption)
            self.exempted.emit(self._item.id, exemption)

    def _ask_to_go(self) -> None:
        if self.link is not None:
            self.go_asked.emit(self.link)

    def _take_link_out(self) -> None:
        if self._item is not None and self.link is not None:
            left = tuple(link for link in self._item.links if link != self.link)
            self.answered.emit(self._item.id, self._item.answer, left)
