"""The window in which the words of a returned paper are gone through one by one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import capitalised, plural
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextPlace
from cpdesk.services.returning.listing import summary_words
from cpdesk.services.returning.work import ReturnedWork, Standing
from cpdesk.ui.actions import RETURNED_KEYS
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.dialogs.returned.edit_list import EditLine, EditList
from cpdesk.ui.dialogs.returned.edit_page import EditPage
from cpdesk.ui.dialogs.returned.note_list import NoteList
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.text_label import TextLabel

_STANDINGS = {Standing.ACCEPTED: "Accepted", Standing.SET_ASIDE: "Set aside", Standing.WAITING: ""}


class ReturnedDialog(QDialog):
    """Shows what came back in a file; `accept_asked` carries the numbers of edits that are to be made in the pack.

    `undo_asked` wants the last of them taken back. Nothing is changed here: whoever makes the edits calls `refresh`.
    """

    accept_asked = Signal(object)
    undo_asked = Signal()

    def __init__(
        self,
        work: ReturnedWork,
        pack: Callable[[], BoardPack],
        places: Sequence[tuple[TextPlace, str]],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._pack = pack
        self.setWindowTitle(f"Take back from {work.file.name}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._summary = TextLabel(appearance, bold=True)
        self._list = EditList(appearance)
        self._notes = NoteList(appearance, work.file.notes)
        self._page = EditPage(appearance, places)
        self._accept, self._aside = QPushButton("&Accept"), QPushButton("Set aside")
        self._undo = QPushButton("Undo the last")
        self._all, self._close = QPushButton(), QPushButton("Close")
        self._by = QLineEdit(work.returned_by)
        self._count = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._build(appearance)
        self._connect()
        self.refresh()
        self._list.choose(work.after(0) or next(iter(work.numbers), 0))
        self._list.setFocus()

    @property
    def number(self) -> int:
        """Return the number of the edit that is shown; 0 for none."""
        return self._list.number

    def refresh(self, said: str = "") -> None:
        """Show what has become of the edits by now, saying a few words to who listens."""
        self._summary.setText(summary_words(self._work.file))
        self._list.show_lines([self._line(number) for number in self._work.numbers])
        waiting, clear = len(self._work.waiting), len(self._work.clear)
        self._count.setText(f"{capitalised(plural(waiting, 'change'))} waiting" if waiting else "Nothing is waiting")
        self._all.setText(
            f"Accept a&ll {clear} that need no look" if clear != 1 else "Accept the one that needs no &look"
        )
        self._all.setEnabled(clear > 0)
        self._undo.setEnabled(self._work.last_accepted is not None)
        self._show()
        if said:
            announce(self, said)

    def go_on(self) -> None:
        """Go to the next that waits."""
        number = self._work.after(self.number)
        if number is not None:
            self._list.choose(number)
        else:
            self._close.setFocus()

    def choose(self, number: int) -> None:
        """Go to an edit."""
        self._list.choose(number)

    def _line(self, number: int) -> EditLine:
        edit, standing = self._work.held(number), _STANDINGS[self._work.standing(number)]
        note = standing or ("To be looked at" if edit.needs_answer else edit.how_words)
        return EditLine(number, edit.name, note)

    def _show(self) -> None:
        number = self.number
        has_any = number > 0
        self._page.setVisible(has_any)
        for button in (self._accept, self._aside):
            button.setVisible(has_any)
        if not has_any:
            return
        standing = self._work.standing(number)
        is_open = standing is not Standing.ACCEPTED
        self._page.show_edit(self._work.edit(self._pack(), number), _STANDINGS[standing], is_open=is_open)
        self._show_buttons()

    def _show_buttons(self) -> None:
        standing = self._work.standing(self.number)
        self._accept.setEnabled(self._work.can_be_accepted(self._pack(), self.number))
        self._aside.setText("Set aside" if standing is not Standing.SET_ASIDE else "Wait with it again")
        self._aside.setEnabled(standing is not Standing.ACCEPTED)

    def _take_text(self, text: RichText) -> None:
        self._work.say(self.number, text)
        self._page.show_change(self._work.held(self.number))
        self._show_buttons()

    def _take_place(self, place: TextPlace | None) -> None:
        self._work.put(self._pack(), self.number, place)
        self.refresh()

    def _ask_one(self) -> None:
        self.accept_asked.emit((self.number,))

    def _ask_all(self) -> None:
        self.accept_asked.emit(self._work.clear)

    def _put_aside(self) -> None:
        if self._work.standing(self.number) is Standing.SET_ASIDE:
            self._work.reopen(self.number)
            self.refresh()
        else:
            self._work.set_aside(self.number)
            self.refresh("Set aside")
            self.go_on()

    def _take_name(self, name: str) -> None:
        self._work.returned_by = name.strip()

    def _connect(self) -> None:
        self._list.chosen.connect(self._show)
        self._page.text_given.connect(self._take_text)
        self._page.place_given.connect(self._take_place)
        self._accept.clicked.connect(self._ask_one)
        self._aside.clicked.connect(self._put_aside)
        self._all.clicked.connect(self._ask_all)
        self._undo.clicked.connect(self.undo_asked)
        self._by.textChanged.connect(self._take_name)
        self._close.clicked.connect(self.accept)
        keys = {name: sequence for name, _, sequence in RETURNED_KEYS}
        for name, button in (("accept", self._accept), ("set_aside", self._aside), ("undo", self._undo)):
            QShortcut(QKeySequence(keys[name]), self, button.click)
        self._list.entered_key.connect(self._accept.click)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        for button in (self._accept, self._aside, self._undo, self._all, self._close):
            button.setAutoDefault(False)
        self._aside.setToolTip("Leave the pack as it is (Alt+S)")
        self._undo.setToolTip("Take back the last that was accepted (Alt+U)")
        self._accept.setToolTip("Make this change in the pack (Enter in the list, Ctrl+Enter anywhere)")
        self._count.setWordWrap(False)
        self._by.setAccessibleName("Returned by")
        self._by.setPlaceholderText("Who edited it")
        self._by.setMinimumWidth(step(36))
        self._by.setCursorPosition(0)
        by = QLabel("&Returned by")
        by.setBuddy(self._by)
        left = _column(self._list, *((self._notes,) if self._work.file.notes else ()), spacing=step(3))
        deciding = _row(None, self._aside, self._accept, spacing=step(2))
        right = _column(self._page, deciding, spacing=step(3))
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes([step(76), step(174)])
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(5), step(5), step(5))
        column.setSpacing(step(3))
        column.addWidget(self._summary)
        column.addWidget(parts, 1)
        column.addWidget(_row(by, self._by, self._count, None, self._undo, self._all, self._close, spacing=step(2)))
        resize_within_screen(self, step(260), step(172))


def _column(*widgets: QWidget, spacing: int) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for at, widget in enumerate(widgets):
        column.addWidget(widget, int(at == 0))
    return held


def _row(*widgets: QWidget | None, spacing: int) -> QWidget:
    """Return widgets beside each other, with room where there is none."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return held
