"""What one running window works with: the pack's session, the work in the background, the panels, the journal."""

import platform
from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from cpdesk.services.preferences import AUTHOR, author_or_login
from cpdesk.services.recovery import JournalKeeper
from cpdesk.services.running import begin_run
from cpdesk.services.session import Session
from cpdesk.services.warming import load_libraries
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.main_window import MainWindow
from cpdesk.ui.memory import Memory
from cpdesk.ui.workplace import Workplace

DEMO = "demo"


class Office(QObject):
    """Stands behind the frame of a window; `furnish` makes it."""

    def __init__(self, window: MainWindow, appearance: Appearance, memory: Memory) -> None:
        super().__init__(window)
        name = memory.read(AUTHOR.name, "").strip()
        self.session = Session(author_or_login(name), name=name, device=platform.node())
        self.background = Background(self)
        self.controller = Controller(self.session, self)
        self.work = Workplace(window, self.controller, self.background, appearance, memory)
        self._journal = JournalKeeper(self.session, told=self._tell)
        self._run, self._was_broken_off = begin_run()

    def begin(self, asked_for: str) -> None:
        """Offer what was left behind, else open what was asked for, a path or the sample; then load what is slow.

        That a run before this one was broken off is said at once, and again over what is told of a pack that opens.
        """
        if self._was_broken_off:
            self.work.messages.show_broken_off()
            self.controller.pack_opened.connect(self._say_broken_off_again)
        if asked_for == DEMO:
            self.work.desk.recoverer.offer(self.work.files.open_sample)
        elif asked_for:
            self.work.desk.recoverer.offer(partial(self.work.files.open_path, Path(asked_for)))
        else:
            self.work.desk.recoverer.offer()
        self.background.run(_warm_up, done=_nothing_more)

    def end(self) -> None:
        """End what is under way; whatever is worth keeping is in a file by now."""
        self.background.end()
        self._journal.close(discard=True)
        self._run.end()

    @Slot()
    def _say_broken_off_again(self) -> None:
        self.controller.pack_opened.disconnect(self._say_broken_off_again)
        QTimer.singleShot(0, self.work.messages.show_broken_off)

    def _tell(self, trouble: Exception | None) -> None:
        if trouble is not None:
            self.work.messages.show_problem(trouble)


def furnish(window: MainWindow, appearance: Appearance, memory: Memory) -> Generator[None, None, Office]:
    """Return the office of a window, made in steps between which the window lives on."""
    office = Office(window, appearance, memory)
    yield
    yield from office.work.put_together()
    return office


def _warm_up(_: Progress) -> None:
    load_libraries()


def _nothing_more(_: None) -> None:
    """Leave it at that."""
