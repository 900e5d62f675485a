"""Start-up of the window: builds the objects, connects them, runs."""

import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from cpdesk import __version__
from cpdesk.services.faults import write_fault_report
from cpdesk.services.preferences import AUTHOR, SCHEME, author_or_login, settings_path
from cpdesk.services.recovery import JournalKeeper
from cpdesk.services.session import Session
from cpdesk.services.warming import load_libraries
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.garbage import GarbageCollector
from cpdesk.ui.main_window import MainWindow
from cpdesk.ui.problems import FaultReporter
from cpdesk.ui.settings import Settings

DEMO = "demo"


def run(argv: Sequence[str]) -> int:
    """Run the window until it is closed, and return the exit status.

    `argv` holds at most one word: the pack or workbook to open, or `demo` for the sample pack.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("cpdesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cpdesk")
    GarbageCollector(app)
    desktop = Desktop(app, Settings(settings_path()), argv)
    desktop.reporter.install()
    desktop.window.show()
    return app.exec()


class Desktop(QObject):
    """The objects of one running window."""

    def __init__(self, app: QApplication, settings: Settings, argv: Sequence[str]) -> None:
        super().__init__(app)
        self._asked_for = argv[0] if argv else ""
        self._settings = settings
        self.reporter = FaultReporter(write_fault_report, self)
        name = settings.read(AUTHOR.name, "").strip()
        self.session = Session(author_or_login(name), name=name, device=platform.node())
        self.background = Background(self)
        self.controller = Controller(self.session, self)
        appearance = Appearance(app, settings.read(SCHEME.name, SCHEME.default))
        self.window = MainWindow(self.controller, self.background, appearance, settings)
        self._journal = JournalKeeper(self.session, told=self._tell)
        self.reporter.reported.connect(self.window.messages.show_fault)
        self.window.first_painted.connect(self._begin)
        self.window.closed.connect(self._end)

    @Slot()
    def _begin(self) -> None:
        """Open what was asked for once the window is to be seen, else offer what was left behind."""
        if self._asked_for == DEMO:
            self.window.files.open_sample()
        elif self._asked_for:
            self.window.files.open_path(Path(self._asked_for))
        else:
            self.window.desk.recoverer.offer()
        self.background.run(_warm_up, done=_nothing_more)

    @Slot()
    def _end(self) -> None:
        """End what is under way; whatever is worth keeping is in a file by now."""
        self.background.end()
        self._journal.close(discard=True)
        self._settings.flush()

    def _tell(self, trouble: Exception | None) -> None:
        if trouble is not None:
            self.window.messages.show_problem(trouble)


def _warm_up(_: Progress) -> None:
    load_libraries()


def _nothing_more(_: None) -> None:
    """Leave it at that."""
