"""The page of a part of the paper that is made of lines: a head, a list of them, the form of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cpdesk.domain.text_place import TextPlace
from cpdesk.domain.text_search import Span
from cpdesk.services.paper_entry import PaperEntry
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.text_label import TextLabel


class LinePage(QScrollArea):
    """Shows number and heading of the part with a sentence on how it stands; below them what a kind of page adds.

    In a low window the whole page is scrolled, and what has the keyboard is brought into view.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: PaperEntry | None = None
        self._number = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._title = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._state = TextLabel(appearance)
        self._page = QWidget()
        step = appearance.spacing
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(step(4), step(4), step(4), step(3))
        self._column.setSpacing(step(1.5))
        for label in (self._number, self._title, self._state):
            self._column.addWidget(label)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (self._page, self.viewport()):
            ground.setAutoFillBackground(False)

    @property
    def state_words(self) -> str:
        """Return the sentence on how the part stands."""
        return self._state.text()

    def show_part(self, entry: PaperEntry) -> None:
        """Show a part of the paper as it stands; `refresh` fills in what it is made of."""
        is_other = self.entry is None or entry.id != self.entry.id
        self.entry = entry
        self._number.setText(f"Section {entry.number}" if entry.number else "A part of the paper")
        self._title.setText(entry.heading)
        if is_other:
            self.begin()
        self.refresh()

    def begin(self) -> None:
        """Turn to another part than the one that was shown."""

    def refresh(self) -> None:
        """Show the part as the pack has it."""
        raise NotImplementedError

    def commit_pending(self) -> None:
        """Keep now what was typed and is not kept yet."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what was typed, and which part was shown: another pack was opened."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the caret where there is something to say."""
        raise NotImplementedError

    def go_to(self, subject: str) -> None:
        """Choose a line by its key, an item or a role, and put the keyboard there."""
        raise NotImplementedError

    def select(self, place: TextPlace, span: Span, *, takes_focus: bool) -> None:
        """Select words of one of the lines, and go there if so wished."""
        raise NotImplementedError

    @property
    def history_of(self) -> tuple[str, str]:
        """Return what the chosen line is called, with what the names of its fields begin with; empty for none."""
        raise NotImplementedError

    def say_state(self, words: str) -> None:
        """Say how the part stands."""
        self._state.setText(words)

    def show_focus(self, within: QWidget) -> None:
        """Scroll to what has the focus in a part of the page."""
        focused: QWidget | None = within.focusWidget()
        self.ensureWidgetVisible(within if focused is None else focused)

    def put(self, *widgets: QWidget | None, takes_room: Sequence[QWidget] = ()) -> None:
        """Put widgets below the head, a hairline for None; those that take room grow with the window."""
        for widget in widgets:
            self._column.addWidget(widget if widget is not None else Hairline(), widget in takes_room)
