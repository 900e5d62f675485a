"""What to look for in all texts and what to put in its place, in two lines."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.text_search import Search
from cpdesk.ui.actions import REPLACE_KEYS
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.find_field import FindField
from cpdesk.ui.widgets.kept_line import KeptLine

_SOON_MS = 120
_CASE = "Capitals count, and so does the shape of apostrophes, quotation marks and hyphens"


class ReplaceBar(QWidget):
    """Two fields, two ticks, the buttons, the sentence on what came of it.

    `search_changed` comes a moment after the last letter was typed; `list_asked` says that the list below is wanted.
    """

    search_changed = Signal()
    list_asked = Signal()
    one_asked = Signal()
    all_asked = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._find = FindField("Find in all texts", appearance)
        self._with = KeptLine("replacement")
        self._case = QCheckBox("Match case")
        self._whole = QCheckBox("Whole words")
        self._close = QToolButton()
        self._said = QLabel()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        asked = {"one": self.one_asked, "all": self.all_asked, "close": self.closed}
        self._actions = {name: self._action(text, keys, parent) for name, text, keys in REPLACE_KEYS}
        for name, action in self._actions.items():
            action.triggered.connect(asked[name])
        self._buttons = [self._button(self._actions[name]) for name in ("one", "all")]
        self._build()
        self._connect()
        self._draw()

    @property
    def search(self) -> Search:
        """Return what to look for."""
        words = clean_text(self._find.text())
        return Search(words, matches_case=self._case.isChecked(), whole_words=self._whole.isChecked())

    @property
    def words(self) -> str:
        """Return what to put in its place, which may be nothing."""
        return clean_text(self._with.text())

    @property
    def said(self) -> str:
        """Return the sentence on what came of it."""
        return self._said.text()

    def begin(self, words: str) -> None:
        """Put the caret into the field to find with, with words where some are given."""
        if words:
            self._find.setText(words)
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def stop(self) -> None:
        """Ask for no search any more."""
        self._soon.stop()

    def say(self, words: str, *, aloud: bool = False) -> None:
        """Show a sentence, and have it spoken where it is news."""
        self._said.setText(words)
        if aloud:
            announce(self, words)

    def offer(self, *, has_found: bool) -> None:
        """Let words be replaced where there are any."""
        for name in ("one", "all"):
            self._actions[name].setEnabled(has_found)
        for button in self._buttons:
            button.setEnabled(has_found)

    def _build(self) -> None:
        step = self._appearance.spacing
        self._with.setPlaceholderText("Replace with")
        self._with.setAccessibleName("Replace with")
        self._with.setClearButtonEnabled(True)
        self._case.setToolTip(_CASE)
        self._case.setAccessibleDescription(_CASE)
        self._close.setToolTip("Close (Esc)")
        self._close.setAccessibleName("Close find and replace")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setProperty("role", "quiet")
        grid = QGridLayout(self)
        grid.setContentsMargins(step(4), step(2), step(4), 0)
        grid.setHorizontalSpacing(step(3))
        grid.setVerticalSpacing(step(1.5))
        grid.setColumnStretch(0, 1)
        for row, widgets in enumerate(
            ((self._find, self._case, self._whole, self._close), (self._with, *self._buttons))
        ):
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, row, column)
        grid.addWidget(self._said, 2, 0, 1, 4)
        order = (self._find, self._with, self._case, self._whole, *self._buttons, self._close)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        for box in (self._case, self._whole):
            box.toggled.connect(self.search_changed)
        self._find.textChanged.connect(self._soon.start)
        self._soon.timeout.connect(self.search_changed)
        self._find.left.connect(self.list_asked)
        self._find.given_up.connect(self.closed)
        self._with.returnPressed.connect(self.one_asked)
        self._close.clicked.connect(self.closed)
        self._appearance.changed.connect(self._draw)

    def _action(self, text: str, keys: str, panel: QWidget) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        panel.addAction(action)
        return action

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{action.text()} ({keys})")
        button.clicked.connect(action.trigger)
        return button

    def _draw(self) -> None:
        self._close.setIcon(self._appearance.icon("close", "quiet"))
