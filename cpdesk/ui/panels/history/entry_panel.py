"""The right column of the History place: one change, with what can be taken back of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from cpdesk.domain.record_kind import record_kind
from cpdesk.domain.record_story import StoryEntry
from cpdesk.services.history import History, origin_words, when_words
from cpdesk.services.taking_back import put_back
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.controller import Controller
from cpdesk.ui.widgets.change_view import ChangeView, change_words
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.widgets.text_label import TextLabel

_NOTHING_CHOSEN = "Choose a change in the list to see what was there before, and to take it back."
_NOTHING = "Nothing"


class HistoryEntryPanel(QWidget):
    """Shows an entry of the history, before and after with what changed marked.

    `put_back_asked` carries the entry, and whether the value before it is wanted rather than its own; `then_asked` the
    entry at which the whole pack is to be looked at.
    """

    put_back_asked = Signal(object, bool)
    then_asked = Signal(object)

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._history = History()
        self._entry: StoryEntry | None = None
        self._what = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._who = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._apart = TextLabel(appearance)
        self._changes = ChangeView(appearance)
        self._in_words = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._before, self._after = TextLabel(appearance), TextLabel(appearance)
        self._back = QPushButton("Put back what was before")
        self._this = QPushButton("Put this back")
        self._then = QPushButton("Look at the pack as it was then")
        self._build(appearance)
        self._back.clicked.connect(self._ask_before)
        self._this.clicked.connect(self._ask_this)
        self._then.clicked.connect(self._ask_then)
        controller.pack_changed.connect(self._show_buttons)
        self.show_entry(self._history, None)

    @property
    def entry(self) -> StoryEntry | None:
        """Return the entry that is shown."""
        return self._entry

    def show_entry(self, history: History, entry: StoryEntry | None) -> None:
        """Show an entry of a history, or that none is chosen."""
        self._history, self._entry = history, entry
        if entry is None:
            self._pages.setCurrentWidget(self._empty)
            return
        before, after = history.before_text(entry), history.after_text(entry)
        is_text = bool(before and after)
        self._what.setText(history.words(entry))
        who = f"{entry.record.author}, {when_words(entry.record)} · {record_kind(entry.field).value}"
        self._who.setText(" · ".join(filter(None, (who, origin_words(entry.record)))))
        self._apart.setText(history.apart_words(entry))
        self._apart.setVisible(bool(entry.apart))
        pieces = history.changes(entry) if is_text else ()
        self._changes.show_pieces(pieces)
        self._in_words.setText(change_words(pieces) if is_text else "")
        self._before.setText(before or _NOTHING)
        self._after.setText(after or _NOTHING)
        for label, name in ((self._before, "Before"), (self._after, "After")):
            label.setAccessibleName(f"{name}: {label.text()}")
        self._marked.setVisible(is_text)
        self._plain.setVisible(not is_text)
        self._show_buttons()
        self._pages.setCurrentWidget(self._page)

    def _show_buttons(self, _change: object = None) -> None:
        if self._entry is None:
            return
        session = self._controller.session
        for button, is_before in ((self._back, True), (self._this, False)):
            edit = put_back(session.pack, session.records, self._entry, is_before=is_before)
            button.setEnabled(edit is not None)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._marked = self._block(appearance, ("What changed", self._changes), ("In words", self._in_words))
        self._plain = self._block(appearance, ("Before", self._before), ("After", self._after))
        self._page, words = QWidget(), QWidget()
        words.setProperty("role", "surface")
        column = QVBoxLayout(words)
        column.setContentsMargins(step(4), step(4), step(4), step(4))
        column.setSpacing(step(2))
        for widget in (self._what, self._who, self._apart, Hairline()):
            column.addWidget(widget)
        column.addWidget(self._marked, 1)
        column.addWidget(self._plain)
        column.addStretch(0)
        scroll = QScrollArea()
        let_scroll(scroll, words)
        below = QVBoxLayout()
        below.setContentsMargins(step(4), step(3), step(4), step(3))
        below.setSpacing(step(2))
        for button in (self._back, self._this, self._then):
            below.addWidget(button)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Hairline())
        whole.addLayout(below)
        self._empty = TextLabel(appearance, quiet=True)
        self._empty.setText(_NOTHING_CHOSEN)
        self._empty.setMargin(step(4))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._page)

    def _block(self, appearance: Appearance, *rows: tuple[str, QWidget]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.spacing(1))
        for words, widget in rows:
            label = TextLabel(appearance, TextSize.SMALL, quiet=True)
            label.setText(words)
            label.setBuddy(widget)
            column.addWidget(label)
            column.addWidget(widget, int(widget is self._changes))
        return block

    def _ask_before(self) -> None:
        self.put_back_asked.emit(self._entry, True)

    def _ask_this(self) -> None:
        self.put_back_asked.emit(self._entry, False)

    def _ask_then(self) -> None:
        self.then_asked.emit(self._entry)
