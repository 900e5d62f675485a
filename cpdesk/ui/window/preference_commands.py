"""What the choice of preferences does: the page of them, and the themes of the View menu."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cpdesk.services.preferences import AUTHOR, CLEAR_DAYS, SCHEME, SPELLING, author_or_login
from cpdesk.services.session import Session
from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance, ThemeChoice
from cpdesk.ui.dialogs.preferences import PreferencesDialog
from cpdesk.ui.memory import Memory
from cpdesk.ui.speller import Speller


class PreferenceCommands(QObject):
    """Takes up a preference as soon as it is changed, wherever that was.

    `clear_days_chosen` carries how many clear days there are before a meeting.
    """

    clear_days_chosen = Signal(int)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        appearance: Appearance,
        speller: Speller,
        memory: Memory,
        actions: Actions,
    ) -> None:
        super().__init__(actions)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._speller = speller
        self._memory = memory
        self._dialog: PreferencesDialog | None = None
        self._by_choice = {choice: actions[f"theme_{choice.value.replace('-', '_')}"] for choice in ThemeChoice}
        for choice, action in self._by_choice.items():
            action.setChecked(choice is appearance.choice)
            action.triggered.connect(self._choose_theme)
        actions["preferences"].triggered.connect(self.show_page)

    @property
    def clear_days(self) -> int:
        """Return how many clear days there are before a meeting."""
        return int(CLEAR_DAYS.accept(self._memory.read(CLEAR_DAYS.name, CLEAR_DAYS.default)))

    @Slot()
    def show_page(self) -> None:
        """Show the page of preferences."""
        if self._dialog is None:
            self._dialog = PreferencesDialog(self._appearance, self._memory, self._window)
            self._dialog.changed.connect(self._take_up)
        self._dialog.refresh()
        self._dialog.show()
        self._dialog.activateWindow()

    @Slot(str, str)
    def _take_up(self, name: str, value: str) -> None:
        if name == AUTHOR.name:
            self._session.author = author_or_login(value)
            self._session.name = value.strip()
        elif name == SCHEME.name:
            self._appearance.turn_to(value)
            self._by_choice[self._appearance.choice].setChecked(True)
        elif name == SPELLING.name:
            self._speller.choose(value)
        elif name == CLEAR_DAYS.name:
            self.clear_days_chosen.emit(int(value))

    def _choose_theme(self) -> None:
        chosen = next(choice for choice, action in self._by_choice.items() if action.isChecked())
        self._memory.write(SCHEME.name, chosen.value)
        self._appearance.turn_to(chosen)
