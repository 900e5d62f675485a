"""What is done about the people of services: the list of them, what is kept on this computer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import SetPerson
from cpdesk.services.people import kept_people, pack_services, people_to_offer, remember_people, take_people
from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.people import PeopleDialog
from cpdesk.ui.documents.reading import naming
from cpdesk.ui.large_edits import LargeEdits

_OF_PEOPLE = {"person", "workbook"}


class PeopleCommands(QObject):
    """Shows the list, and keeps each name for next quarter as it is given.

    `known_changed` carries for how many services of the pack nobody is named, though somebody was last time.
    """

    known_changed = Signal(int)

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        background: Background,
        appearance: Appearance,
        actions: Actions,
        file: Path,
    ) -> None:
        super().__init__(actions)
        self._window = window
        self._controller = controller
        self._background = background
        self._edits = LargeEdits(controller, background)
        self._appearance = appearance
        self._file = file
        self._kept: dict[str, str] = {}
        self._dialog: PeopleDialog | None = None
        actions["people"].triggered.connect(self.show_list)
        controller.pack_changed.connect(self._follow)
        controller.pack_opened.connect(self._read_kept)

    def show_list(self) -> None:
        """Show the list, with what is kept on this computer to take up."""
        if self._dialog is None:
            self._dialog = PeopleDialog(self._appearance, self._window)
            self._dialog.person_given.connect(self._give)
            self._dialog.offer_taken.connect(self._take_offer)
        is_open = self._dialog.isVisible()
        self._read_kept()
        self._dialog.show()
        self._dialog.activateWindow()
        self._refresh()  # with what is known already, until the file is read
        if not is_open:
            self._dialog.begin()

    def _read_kept(self) -> None:
        self._background.run(self._read, done=self._take_kept, failed=self._not_read)

    def _not_read(self, fault: Exception) -> None:
        self._background.failed.emit(naming(self._file, fault))

    def _follow(self, change: PackChange) -> None:
        """Look again where leads or their people may be others: of ten thousand measures that takes a moment."""
        if change.families & _OF_PEOPLE or any(name.endswith("/lead") for name in change.changed):
            self._refresh()

    def _read(self, _: Progress) -> dict[str, str]:
        return kept_people(self._file)

    def _take_kept(self, kept: dict[str, str]) -> None:
        self._kept = {**kept, **self._kept}
        self._refresh()

    def _refresh(self) -> None:
        if not self._kept and self._dialog is None:
            self.known_changed.emit(0)  # there is nothing to offer, and nobody to show the services to
            return
        listed = pack_services(self._controller.pack)
        offered = people_to_offer(listed, self._kept)
        self.known_changed.emit(len(offered))
        if self._dialog is not None:
            self._dialog.show_services(listed, offered)

    def _give(self, service: str, name: str) -> None:
        self._edits.edit(SetPerson(service, name))
        self._kept[service] = name
        self._background.run(partial(self._write, {service: name}), done=_nothing_more, failed=self._not_read)

    def _write(self, people: dict[str, str], _: Progress) -> None:
        remember_people(self._file, people)

    def _take_offer(self) -> None:
        self._edits.edit(take_people(people_to_offer(pack_services(self._controller.pack), self._kept)))


def _nothing_more(_: None) -> None:
    """Leave it at that."""
