"""Start-up of the window: builds the objects, connects them, runs.

The window is to be seen before most of cpdesk is loaded: nothing is imported at the head of this module, or of what it
imports, that the window's frame can do without. The rest is loaded and made behind the first paint.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from cpdesk import __version__
from cpdesk.services.preferences import SCHEME
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.garbage import GarbageCollector
from cpdesk.ui.main_window import MainWindow
from cpdesk.ui.problems import FaultReporter
from cpdesk.ui.settings import Settings, settings_path
from cpdesk.ui.slices import Slices

if TYPE_CHECKING:
    from cpdesk.office import Office
    from cpdesk.ui.background import Background

_BEHIND = (
    "cpdesk.ui.widgets",
    "cpdesk.ui.models",
    "cpdesk.ui.panels",
    "cpdesk.ui.documents",
    "cpdesk.ui.dialogs",
    "cpdesk.ui.window",
)
"""What is loaded behind the first paint once all beneath is, from the lowest layer up: each is a short step then."""


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
    """One running window; `furnished` says that all of it is there, a moment after it was first to be seen."""

    def __init__(self, app: QApplication, settings: Settings, argv: Sequence[str]) -> None:
        super().__init__(app)
        self._asked_for = argv[0] if argv else ""
        self._settings = settings
        self._appearance = Appearance(app, settings.read(SCHEME.name, SCHEME.default))
        self._office: Office | None = None
        self._loader: Background | None = None
        self._rest = Slices(self._furnish(), self)
        self.furnished = self._rest.done
        self.reporter = FaultReporter(_write_report, self)
        self.window = MainWindow(self._appearance, settings)
        self.reporter.reported.connect(self._tell)
        self.window.first_painted.connect(self._load, Qt.ConnectionType.QueuedConnection)
        self.window.needed.connect(self._rest.finish)
        self.window.closed.connect(self._end)
        self.furnished.connect(self._begin)

    @property
    def office(self) -> "Office":
        """Return what comes behind the first paint, made at once where its turn has not come."""
        self._rest.finish()
        if self._office is None:
            raise RuntimeError("the window was closed, or could not be made whole")
        return self._office

    @Slot()
    def _load(self) -> None:
        """Load what the rest stands on, then make it; not where it is there already, or the window is closed."""
        if self._rest.is_over:
            return
        from cpdesk.ui.background import Background  # noqa: PLC0415 - behind the first paint, as is what it loads
        from cpdesk.ui.loading import load_beneath  # noqa: PLC0415

        self._loader = Background(self)
        self._loader.failed.connect(self._rest.begin)  # what is wrong with a module comes out where it is needed
        self._loader.run(lambda _: load_beneath(), done=lambda _: self._rest.begin())

    def _furnish(self) -> Iterator[None]:
        from cpdesk.ui.loading import load_in_turn  # noqa: PLC0415 - behind the first paint

        yield from load_in_turn(_BEHIND)
        from cpdesk.office import furnish  # noqa: PLC0415 - behind the first paint, as is all that it needs

        yield
        self._office = yield from furnish(self.window, self._appearance, self._settings)

    @Slot()
    def _begin(self) -> None:
        self.office.begin(self._asked_for)

    @Slot(str, object)
    def _tell(self, words: str, report: Path | None) -> None:
        if self._office is not None:
            self._office.work.messages.show_fault(words, report)
        else:
            self.window.status.showMessage(words)

    @Slot()
    def _end(self) -> None:
        self._rest.stop()
        if self._loader is not None:
            self._loader.end()
        if self._office is not None:
            self._office.end()
        self._settings.flush()


def _write_report(fault: BaseException) -> Path | None:
    from cpdesk.services.faults import write_fault_report  # noqa: PLC0415 - seldom needed

    return write_fault_report(fault)
