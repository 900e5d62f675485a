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
        held = self._controller.session
        made = Session(held.author, name=held.name)
        try:
            roll_forward(made, self._controller.pack)
        except CpdeskError as trouble:
            self._background.failed.emit(trouble)
            return
        path = self._prompts.pack_to_write(self._suggested(made))
        if path is None:
            return
        if held.is_kept_at(path):
            self._background.failed.emit(
                CpdeskError("This is the file of the open pack.", "Give the next period’s pack a name of its own.")
            )
            return

        def write(_: Progress) -> SavedPack:
            return save_pack(path, made.records, made.pack.library)

        self._background.run(write, done=partial(self._open, path), title=f"Writing {path.name}")

    def _suggested(self, made: Session) -> Path:
        committee = self._controller.pack.details.committee
        period = next_period_words(made.pack).replace("/", "-")
        name = f"{committee} {period}".strip() if period else f"{pack_name(self._controller)} next"
        return Path(self._recent.folder) / f"{name}{_SUFFIX}"

    def _open(self, path: Path, _: SavedPack) -> None:
        self._opener.open((path,))
