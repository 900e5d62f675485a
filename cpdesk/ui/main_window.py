"""The main window as it is first to be seen: menus, start page, status bar."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget, QToolButton, QWidget

from cpdesk.resources import resource_path
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.memory import Memory
from cpdesk.ui.panels.start import StartPanel
from cpdesk.ui.widgets.status_row import StatusRow
from cpdesk.ui.window.drops import dropped_files
from cpdesk.ui.window.geometry import recall_geometry, remember_geometry
from cpdesk.ui.window.menus import Menus

if TYPE_CHECKING:  # each class of Qt takes a moment to make, and these are but named here
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent

    from cpdesk.ui.actions import Actions


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(QMainWindow):
    """The frame, which loads nothing but Qt and what is to be seen; whatever it leads to is put in by `complete`.

    `first_painted` comes once, after the window was first to be seen: what is slow to load waits for it. `needed` says
    that a person uses what may not be there yet: whoever makes it does so before the signal returns. `files_given`
    carries files to open; `closed` comes when nothing can be lost any more.
    """

    first_painted = Signal()
    needed = Signal()
    files_given = Signal(object)
    closed = Signal()

    def __init__(self, appearance: Appearance, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._has_painted = False
        self._may_close = True
        self._leave: Callable[[Callable[[], None]], None] | None = None
        self._cancel: Callable[[], bool] | None = None
        self.recent = RecentFiles(memory)
        self.menus = Menus(self.menuBar(), self.recent)
        self.start = StartPanel(appearance)
        self.status = StatusRow(appearance)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setWindowTitle("cpdesk[*]")
        self.setWindowIcon(QIcon(str(resource_path("icons", "cpdesk.svg"))))
        self.setMinimumSize(900, 480)
        self.setAcceptDrops(True)
        self.setCentralWidget(self._stack)
        self.setStatusBar(self.status)
        recall_geometry(self, memory)
        self._connect()

    @cached_property
    def actions_by_name(self) -> "Actions":
        """Return what a person can do, which is put into the menus with its shortcuts when it is first asked for.

        Nothing of it is to be seen until a menu is opened: it comes right behind the first paint.
        """
        from cpdesk.ui.actions import Actions  # noqa: PLC0415

        made = Actions(self)
        self.menus.fill(made)
        self.addActions(list(made))
        made["quit"].triggered.connect(self.close)
        for action in made:
            if action is not made["quit"]:
                action.triggered.connect(self._do_when_there)
        return made

    def take_in(self, work: QWidget) -> None:
        """Give what is worked with its place, where it is not to be seen before a pack is open."""
        self._stack.addWidget(work)

    def complete(self, leave: Callable[[Callable[[], None]], None], cancel: Callable[[], bool]) -> None:
        """Leave off asking for the rest: it is all there.

        `leave` calls what it is given once the pack may be left; `cancel` stops what is under way, if anything is.
        """
        self._may_close = False
        self._leave = leave
        self._cancel = cancel
        self.menus.about_to_show.disconnect(self.needed)
        for action in self.actions_by_name:
            if action is not self.actions_by_name["quit"]:
                action.triggered.disconnect(self._do_when_there)

    def show_work(self, is_open: bool) -> None:
        """Show what is worked with, or the start page where no pack is open."""
        self._stack.setCurrentIndex(1 if is_open else 0)

    def _connect(self) -> None:
        self.menus.about_to_show.connect(self.needed)
        self.menus.recent_chosen.connect(self._give_file)
        self.start.recent_chosen.connect(self._give_file)
        self.start.open_asked.connect(self._ask_for_files)
        self.start.sample_asked.connect(self._ask_for_sample)
        self.recent.changed.connect(self._list_recent)
        self._list_recent()

    def _ask_for_files(self) -> None:
        self.actions_by_name["open"].trigger()

    def _ask_for_sample(self) -> None:
        self.actions_by_name["sample"].trigger()

    def _do_when_there(self) -> None:
        """Do what was asked for before there was anybody to do it."""
        action = self.sender()
        self.needed.emit()
        if self._leave is not None and isinstance(action, QAction):
            action.trigger()

    def _give_file(self, path: Path) -> None:
        self._give_files((path,))

    def _give_files(self, paths: Sequence[Path]) -> None:
        self.needed.emit()
        self.files_given.emit(paths)

    def _list_recent(self) -> None:
        self.start.show_recent(self.recent.paths)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        self.first_painted.emit()
        _ = self.actions_by_name  # before anybody can press a key or open a menu

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Cancel what is under way on Esc, press the button in focus on Return; nothing else had a use for the key.

        Qt itself lets Return press a button in a dialog alone.
        """
        if event.key() in _ENTER and self._press_button():
            return
        if event.key() != Qt.Key.Key_Escape or self._cancel is None or not self._cancel():
            super().keyPressEvent(event)

    def _press_button(self) -> bool:
        button = self.focusWidget()
        if isinstance(button, QToolButton) and button.menu() is not None:
            button.showMenu()
        elif isinstance(button, QPushButton | QToolButton):
            button.click()
        else:
            return False
        return True

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files, and nothing else."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Open the files that were dropped."""
        event.acceptProposedAction()
        self._give_files(dropped_files(event.mimeData()))

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Close once nothing can be lost."""
        if self._may_close:
            remember_geometry(self, self._memory)
            self.closed.emit()
            event.accept()
        else:
            event.ignore()
            if self._leave is not None:
                self._leave(self._close_for_good)

    def _close_for_good(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self, self.close)  # within a close event, close() does nothing
