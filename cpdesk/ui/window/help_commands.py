"""What the Help menu does."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.help import HelpDialog
from cpdesk.ui.dialogs.shortcuts import ShortcutsDialog


class HelpCommands(QObject):
    """Shows the page about where the person is, every key, and what is new; the window stays usable beside it."""

    def __init__(self, window: QWidget, appearance: Appearance, actions: Actions) -> None:
        super().__init__(actions)
        self._window = window
        self._appearance = appearance
        self._page = "start"
        self._help: HelpDialog | None = None
        self._shortcuts: ShortcutsDialog | None = None
        for name, slot in (
            ("help", self.show_help),
            ("shortcuts", self.show_shortcuts),
            ("changes", self.show_changes),
            ("about", self.show_about),
        ):
            actions[name].triggered.connect(slot)

    def set_page(self, name: str) -> None:
        """Say which page F1 is to show."""
        self._page = name

    @Slot()
    def show_help(self) -> None:
        """Show the page about this place."""
        self._show_page(self._page)

    @Slot()
    def show_changes(self) -> None:
        """Show what changed from version to version."""
        self._show_page("changes")

    @Slot()
    def show_about(self) -> None:
        """Show the version and the licence."""
        self._show_page("about")

    @Slot()
    def show_shortcuts(self) -> None:
        """Show every key."""
        if self._shortcuts is None:
            self._shortcuts = ShortcutsDialog(self._appearance, self._window)
        _bring_up(self._shortcuts)

    def _show_page(self, name: str) -> None:
        if self._help is None:
            self._help = HelpDialog(self._appearance, self._window)
        self._help.show_page(name)
        _bring_up(self._help)


def _bring_up(dialog: QWidget) -> None:
    dialog.show()
    dialog.activateWindow()
