"""Rolling forward: beginning the next period's pack from the open one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from cpdesk.domain.errors import CpdeskError
from cpdesk.services.rolling import next_period_words, roll_forward
from cpdesk.services.saving import SavedPack, save_pack
from cpdesk.services.session import Session
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.opening import Opener
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.documents.saving import Saver, pack_name
from cpdesk.ui.prompts import Prompts

_SUFFIX = ".cpdesk"


class Roller(QObject):
    """Asks where next period's pack is to be kept, writes it, then opens it; the open pack stays as it is."""

    def __init__(
        self,
        controller: Controller,
        background: Background,
        prompts: Prompts,
        saver: Saver,
        opener: Opener,
        recent: RecentFiles,
    ) -> None:
        super().__init__(opener)
        self._controller = controller
        self._background = background
        self._prompts = prompts
        self._saver = saver
        self._opener = opener
        self._recent = recent

    def roll_forward(self) -> None:
        """Begin the next period's pack; what is being typed is part of this one."""
        self._saver.save_began.emit()
        held, pack = self._controller.session, self._controller.pack

        def roll(_: Progress) -> tuple[Session, str]:
            made = held.beside()
            roll_forward(made, pack)
            return made, next_period_words(made.pack)

        self._background.run(roll, done=partial(self._ask_where, held.path), title="Making the next period’s pack")

    def _ask_where(self, held: Path | None, rolled: tuple[Session, str]) -> None:
        made, period = rolled
        path = self._prompts.pack_to_write(self._suggested(period))
        if path is None:
            return
        if held is not None and held.resolve() == path.resolve():
            self._background.failed.emit(
                CpdeskError("This is the file of the open pack.", "Give the next period’s pack a name of its own.")
            )
            return

        def write(_: Progress) -> SavedPack:
            return save_pack(path, made.records, made.pack.library)

        self._background.run(write, done=partial(self._open, path), title=f"Writing {path.name}")

    def _suggested(self, period: str) -> Path:
        committee = self._controller.pack.details.committee
        name = f"{committee} {period.replace('/', '-')}".strip() if period else f"{pack_name(self._controller)} next"
        return Path(self._recent.folder) / f"{name}{_SUFFIX}"

    def _open(self, path: Path, _: SavedPack) -> None:
        self._opener.open((path,))
