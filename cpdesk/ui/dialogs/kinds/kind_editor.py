"""The window in which a council's own kind of report is changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from cpdesk.services.own_kinds import OwnKind
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.kinds.lists_page import ListsPage
from cpdesk.ui.dialogs.kinds.parts_page import PartsPage
from cpdesk.ui.dialogs.kinds.words_page import WordsPage
from cpdesk.ui.widgets.checked_field import CheckedField
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.text_label import TextLabel


class KindEditor(QDialog):
    """Shows a kind on three pages; `made` carries it after each change, which is kept at once and can be undone."""

    made = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget()
        self._pages = (PartsPage(appearance), WordsPage(appearance), ListsPage(appearance))
        for page, words in zip(self._pages, ("&Parts", "&Wording", "Name and &lists"), strict=True):
            self._tabs.addTab(page, words)
            page.made.connect(self.made)
        said = TextLabel(appearance, quiet=True)
        said.setText("What you change here is kept at once; Ctrl+Z in the main window takes it back.")
        close = QPushButton("Close")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(said, 1)
        foot.addWidget(close)
        step = appearance.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(step(4), step(3), step(4), step(3))
        column.setSpacing(step(2))
        column.addWidget(self._tabs, 1)
        column.addLayout(foot)
        resize_within_screen(self, step(150), step(108))

    def show_kind(self, own: OwnKind) -> None:
        """Show a kind as it is now."""
        self.setWindowTitle(f"Kind of report: {own.file.words.title}")
        for page in self._pages:
            page.show_kind(own)

    def begin(self) -> None:
        """Have the keyboard in the list of parts."""
        self._tabs.setCurrentIndex(0)
        self._pages[0].setFocus()

    def done(self, result: int) -> None:
        """Say what was typed and not yet said, then close."""
        for field in self.findChildren(CheckedField):
            field.give()
        super().done(result)
