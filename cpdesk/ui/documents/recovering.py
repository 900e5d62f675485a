"""Work that was not saved when cpdesk last ended, offered again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from cpdesk.services.opening import LoadedPack
from cpdesk.services.recovery import LeftBehind, discard, load_pack_of, recover, recoverable
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.prompts import Prompts, RecoverAnswer


class Recoverer(QObject):
    """Offers all that was left behind, latest first, until one is taken up; only where no pack is open.

    The others stay where they are, for the next start.
    """

    def __init__(
        self,
        controller: Controller,
        background: Background,
        prompts: Prompts,
        folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._background = background
        self._prompts = prompts
        self._folder = folder

    def offer(self, otherwise: Callable[[], None] | None = None) -> None:
        """Look for work that was left behind, and ask about it; do `otherwise` where none is taken up."""

        def look(_: Progress) -> tuple[LeftBehind, ...]:
            return recoverable(self._folder)

        self._background.run(look, done=partial(self._ask, otherwise))

    def _ask(self, otherwise: Callable[[], None] | None, left: tuple[LeftBehind, ...]) -> None:
        waiting = list(left)
        while waiting:
            if self._controller.session.records:
                return
            answer, number = self._asked(waiting)
            if answer is RecoverAnswer.LATER:
                break
            journal = waiting.pop(number)
            if answer is RecoverAnswer.RECOVER:
                self._load(journal)
                return
            discard(journal)
        if otherwise is not None:
            otherwise()

    def _asked(self, waiting: Sequence[LeftBehind]) -> tuple[RecoverAnswer, int]:
        """Return what a person says, and of which of the packs that wait."""
        if len(waiting) > 1:
            return self._prompts.recover_one_of([f"{_name(journal)}, kept on {_when(journal)}" for journal in waiting])
        return self._prompts.recover(_name(waiting[0]), _when(waiting[0])), 0

    def _load(self, journal: LeftBehind) -> None:
        def load(_: Progress) -> LoadedPack | None:
            return load_pack_of(journal)

        self._background.run(load, done=partial(self._take_up, journal), title=f"Taking up {_name(journal)}")

    def _take_up(self, journal: LeftBehind, loaded: LoadedPack | None) -> None:
        if self._controller.session.records:
            return
        recover(self._controller.session, journal, loaded)
        self._controller.announce_opened()


def _name(journal: LeftBehind) -> str:
    workbook = next((item.name for item in journal.library.values()), "a pack")
    return journal.pack_path.name if journal.pack_path else workbook


def _when(journal: LeftBehind) -> str:
    local = journal.changed.astimezone()
    return f"{local.day} {local:%B at %H:%M}"
