"""What finds and replaces words in all texts."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from cpdesk.ui.actions import Actions
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.replacing import ReplacePanel
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.text_display import TextDisplay

_LONGEST = 80


class ReplaceCommands(QObject):
    """Opens the panel with what is selected, and gives the focus back to where it was."""

    def __init__(
        self,
        controller: Controller,
        columns: Columns,
        panel: ReplacePanel,
        display: TextDisplay,
        actions: Actions,
    ) -> None:
        super().__init__(actions)
        self._controller = controller
        self._panel = panel
        self._action = actions["replace"]
        self._from: QWidget | None = None
        self._action.triggered.connect(self.begin)
        panel.texts_wanted.connect(columns.commit_pending)
        panel.place_chosen.connect(display.show_found)
        panel.left.connect(self._go_back)
        controller.pack_opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Let the panel be opened where there is a pack."""
        self._action.setEnabled(bool(self._controller.session.records))

    @Slot()
    def begin(self) -> None:
        """Open the panel, looking for the words that are selected."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._panel.isAncestorOf(focused):
            self._from = focused
            self._from.destroyed.connect(self._forget)
        self._panel.begin(_selected(focused))

    def _go_back(self) -> None:
        if self._from is not None and self._from.isVisible():
            self._from.setFocus()

    def _forget(self) -> None:
        self._from = None


def _selected(field: QWidget | None) -> str:
    """Return what is selected in a field, where it is a few words in one line."""
    words = ""
    if isinstance(field, QTextEdit):
        words = field.textCursor().selectedText()
    elif isinstance(field, QLineEdit):
        words = field.selectedText()
    return words if len(words) <= _LONGEST and words.isprintable() else ""
