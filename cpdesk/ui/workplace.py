"""The main window: three columns under a menu, with what is going on below them."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget

from cpdesk.resources import resource_path
from cpdesk.services.preferences import SPELLING
from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.desk import build_desk
from cpdesk.ui.memory import Memory
from cpdesk.ui.models.places import PLACES
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.drops import dropped_files
from cpdesk.ui.window.file_commands import FileCommands
from cpdesk.ui.window.geometry import recall_geometry, remember_geometry
from cpdesk.ui.window.help_commands import HelpCommands
from cpdesk.ui.window.import_commands import ImportCommands
from cpdesk.ui.window.menus import Menus
from cpdesk.ui.window.messages import Messages
from cpdesk.ui.window.panel_set import build_panels
from cpdesk.ui.window.place_switch import PlaceSwitch
from cpdesk.ui.window.preference_commands import PreferenceCommands
from cpdesk.ui.window.replace_commands import ReplaceCommands
from cpdesk.ui.window.rule_commands import RuleCommands
from cpdesk.ui.window.several_commands import SeveralCommands
from cpdesk.ui.window.showing_commands import ShowingCommands
from cpdesk.ui.window.spelling_commands import SpellingCommands
from cpdesk.ui.window.status_line import StatusLine
from cpdesk.ui.window.text_display import TextDisplay
from cpdesk.ui.window.title import window_title
from cpdesk.ui.window.undo_commands import UndoCommands
from cpdesk.ui.window.view_commands import ViewCommands

_LIST = "window/measures"


class MainWindow(QMainWindow):
    """Puts panels, actions and documents together; nothing is decided here but what stands where.

    `first_painted` comes once, after the window was first to be seen: what is slow to load waits for it.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(
        self,
        controller: Controller,
        background: Background,
        appearance: Appearance,
        memory: Memory,
        *,
        prompts: Prompts | None = None,
        recovery_folder: Path | None = None,
        profile_folder: Path | None = None,
        words_path: Path | None = None,
    ) -> None:
        super().__init__()
        self._controller = controller
        self._memory = memory
        self._has_painted = False
        self._may_close = False
        prompts = prompts or Prompts(self)
        self.actions_by_name = Actions(self)
        self.desk = build_desk(controller, background, prompts, memory, recovery_folder, profile_folder)
        self.activity = ActivityBar(appearance)
        self.messages = Messages(self.activity)
        speller = Speller(background, memory.read(SPELLING.name, SPELLING.default), self)
        self._panels = build_panels(controller, appearance, background, speller)
        self._switch = PlaceSwitch(controller, appearance, tuple(PLACES.items()))
        self.columns = Columns(self._panels.places, self._switch, memory)
        self.columns.also_go_to(self.activity)
        self._stack = QStackedWidget()
        actions = self.actions_by_name
        self.files = FileCommands(self, controller, self.desk, prompts, actions)
        self._views = self._go_and_undo(background)
        self._help = HelpCommands(self, appearance, actions)
        self.imports = ImportCommands(self, self.desk.opener, background, appearance, prompts)
        ShowingCommands(controller, actions)
        self.rules = RuleCommands(self, controller, background, appearance, actions)
        self._panels.places.rules_asked.connect(self.rules.edit_pledge)
        self._panels.inspector.rule_asked.connect(self.rules.edit_chosen)
        PreferenceCommands(self, controller.session, appearance, speller, memory, actions)
        self._check_and_replace(background, speller, words_path)
        self._menus = Menus(self.menuBar(), actions, self.desk.recent)
        self._menus.put(self._panels.measures.columns_menu, "&View")
        self._lay_out(appearance)
        self._connect(background)
        self._refresh()

    def _go_and_undo(self, background: Background) -> ViewCommands:
        """Give the window what goes from place to place, what is done to several measures, and what takes it back."""
        actions = self.actions_by_name
        SeveralCommands(
            self._controller,
            self.columns,
            self._panels.measures,
            self._panels.inspector,
            background,
            activity=self.activity,
            actions=actions,
        )
        UndoCommands(self._controller, self.columns, self._panels.editor, self.activity, actions)
        return ViewCommands(
            self._controller,
            self.columns,
            self._panels.measures,
            self._panels.inspector,
            self._panels.editor,
            activity=self.activity,
            actions=actions,
        )

    def _check_and_replace(self, background: Background, speller: Speller, words_path: Path | None) -> None:
        """Give the texts their spelling, and the panel that finds and replaces in all of them."""
        actions = self.actions_by_name
        display = TextDisplay(self._controller, self.columns, self._panels)
        ReplaceCommands(self._controller, self.columns, self._panels.replacing, display, actions)
        SpellingCommands(
            self._controller,
            background,
            speller,
            self.columns,
            display,
            activity=self.activity,
            actions=actions,
            words_path=words_path,
        )

    def _lay_out(self, appearance: Appearance) -> None:
        self.setWindowIcon(QIcon(str(resource_path("icons", "cpdesk.svg"))))
        self.setMinimumSize(900, 480)
        self.setAcceptDrops(True)
        for place in self._panels.by_place():
            self.columns.add_place(place)
        work = QSplitter(Qt.Orientation.Vertical)
        work.setHandleWidth(1)
        work.setChildrenCollapsible(False)
        for part, share in ((self.columns, 2), (self._panels.replacing, 1)):
            work.addWidget(part)
            work.setStretchFactor(work.count() - 1, share)
        self._stack.addWidget(self._panels.start)
        self._stack.addWidget(work)
        self.setCentralWidget(self._stack)
        self.setStatusBar(StatusLine(self._controller, self.desk.saver, self.activity, appearance))
        self.addActions(list(self.actions_by_name))
        self.columns.recall()
        self._panels.measures.restore_state(self._memory.read(_LIST, b""))
        recall_geometry(self, self._memory)

    def _connect(self, background: Background) -> None:
        background.started.connect(self.activity.watch)
        background.failed.connect(self.messages.show_problem)
        self._menus.recent_chosen.connect(self.files.open_path)
        self._panels.start.recent_chosen.connect(self.files.open_path)
        self._panels.start.open_asked.connect(self.files.choose_files)
        self._panels.start.sample_asked.connect(self.files.open_sample)
        self.desk.recent.changed.connect(self._list_recent)
        self.desk.saver.save_began.connect(self.columns.commit_pending)
        self.desk.saver.state_changed.connect(self._refresh)
        self.desk.saver.taken_in.connect(self.messages.show_taken_in)
        self.desk.opener.told.connect(self.activity.say)
        self.desk.exporter.exported.connect(self.messages.show_exported)
        for places in (self._panels.places, self._switch):
            places.place_chosen.connect(self.columns.show_place)
            places.pledge_chosen.connect(self._show_pledge)
        self.columns.place_shown.connect(self._follow_place)
        self._controller.pack_left.connect(self.activity.clear)
        self._controller.pack_opened.connect(self._follow_opened)
        self._controller.pack_changed.connect(self._refresh)
        self.actions_by_name["quit"].triggered.connect(self.close)
        self._list_recent()

    @Slot(str)
    def _show_pledge(self, heading: str) -> None:
        self.columns.show_place("scorecard")
        self._panels.measures.show_pledge(heading)

    @Slot(str)
    def _follow_place(self, name: str) -> None:
        self._panels.places.show_place(name)
        self._switch.show_place(name)
        self._help.set_page(name)

    @Slot()
    def _follow_opened(self) -> None:
        is_open = bool(self._controller.session.records)
        self._stack.setCurrentIndex(1 if is_open else 0)
        self.columns.show_place("scorecard")
        (self._panels.measures if is_open else self._panels.start).setFocus()
        if not is_open:
            self._help.set_page("start")
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        session = self._controller.session
        self.setWindowTitle(window_title(session.pack, session.path))
        self.setWindowModified(self.desk.saver.has_unsaved_work)

    @Slot()
    def _list_recent(self) -> None:
        self._panels.start.show_recent(self.desk.recent.paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel what is under way on Esc, where nothing in the window had a use for the key."""
        if event.key() != Qt.Key.Key_Escape or not self.activity.cancel_job():
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and nothing else."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        event.acceptProposedAction()
        self.files.open_paths(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing can be lost."""
        if self._may_close:
            self.columns.remember()
            self._memory.write(_LIST, self._panels.measures.save_state())
            remember_geometry(self, self._memory)
            self.closed.emit()
            event.accept()
        else:
            event.ignore()
            self.desk.saver.leave(self._close_for_good)

    def _close_for_good(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self.close)  # within a close event, close() does nothing
