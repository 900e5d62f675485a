"""What the window is there for: three columns, with all that is done in them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QSplitter

from cpdesk.services.preferences import SPELLING
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.desk import build_desk
from cpdesk.ui.main_window import MainWindow
from cpdesk.ui.memory import Memory
from cpdesk.ui.models.places import PLACES
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.file_commands import FileCommands
from cpdesk.ui.window.help_commands import HelpCommands
from cpdesk.ui.window.import_commands import ImportCommands
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


class Workplace(QObject):
    """Puts panels, actions and documents together in the window; nothing is decided here but what stands where.

    It does so in steps, between which the window lives on: nothing of it is there before `put_together` is through.
    """

    def __init__(
        self,
        window: MainWindow,
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
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._background = background
        self._appearance = appearance
        self._memory = memory
        self._prompts = prompts or Prompts(window)
        self._words_path = words_path
        self.desk = build_desk(controller, background, self._prompts, window.recent, recovery_folder, profile_folder)
        self.activity = ActivityBar(appearance)
        self.messages = Messages(self.activity)

    def put_together(self) -> Iterator[None]:
        """Make all of it and hand it to the window, a step for each part."""
        window, controller, appearance = self._window, self._controller, self._appearance
        actions = window.actions_by_name
        speller = Speller(self._background, self._memory.read(SPELLING.name, SPELLING.default), self)
        self._panels = yield from build_panels(controller, appearance, self._background, speller)
        self._switch = PlaceSwitch(controller, appearance, tuple(PLACES.items()))
        self.columns = Columns(self._panels.places, self._switch, self._memory)
        self.columns.also_go_to(self.activity)
        yield
        self.files = FileCommands(window, controller, self.desk, self._prompts, actions)
        self._go_and_undo()
        self._help = HelpCommands(window, appearance, actions)
        self.imports = ImportCommands(window, self.desk.opener, self._background, appearance, self._prompts)
        ShowingCommands(controller, actions)
        self.rules = RuleCommands(window, controller, self._background, appearance, actions)
        PreferenceCommands(window, controller.session, appearance, speller, self._memory, actions)
        self._check_and_replace(speller)
        yield
        self._lay_out()
        self._connect()
        self._refresh()

    def _go_and_undo(self) -> None:
        """Give the window what goes from place to place, what is done to several measures, and what takes it back."""
        actions = self._window.actions_by_name
        SeveralCommands(
            self._controller,
            self.columns,
            self._panels.measures,
            self._panels.inspector,
            self._background,
            activity=self.activity,
            actions=actions,
        )
        UndoCommands(self._controller, self.columns, self._panels.editor, self.activity, actions)
        ViewCommands(
            self._controller,
            self.columns,
            self._panels.measures,
            self._panels.inspector,
            self._panels.editor,
            activity=self.activity,
            actions=actions,
        )

    def _check_and_replace(self, speller: Speller) -> None:
        """Give the texts their spelling, and the panel that finds and replaces in all of them."""
        actions = self._window.actions_by_name
        display = TextDisplay(self._controller, self.columns, self._panels)
        ReplaceCommands(self._controller, self.columns, self._panels.replacing, display, actions)
        SpellingCommands(
            self._controller,
            self._background,
            speller,
            self.columns,
            display,
            activity=self.activity,
            actions=actions,
            words_path=self._words_path,
        )

    def _lay_out(self) -> None:
        for place in self._panels.by_place():
            self.columns.add_place(place)
        work = QSplitter(Qt.Orientation.Vertical)
        work.setHandleWidth(1)
        work.setChildrenCollapsible(False)
        for part, share in ((self.columns, 2), (self._panels.replacing, 1)):
            work.addWidget(part)
            work.setStretchFactor(work.count() - 1, share)
        self._window.menus.put(self._panels.measures.columns_menu, "&View")
        StatusLine(self._controller, self.desk.saver, self.activity, self._window.status)
        self.columns.recall()
        self._panels.measures.restore_state(self._memory.read(_LIST, b""))
        self._window.complete(work, self.desk.saver.leave, self.activity.cancel_job)

    def _connect(self) -> None:
        self._background.started.connect(self.activity.watch)
        self._background.failed.connect(self.messages.show_problem)
        self._window.files_given.connect(self.files.open_paths)
        self._window.closed.connect(self._remember)
        self.desk.saver.save_began.connect(self.columns.commit_pending)
        self.desk.saver.state_changed.connect(self._refresh)
        self.desk.saver.taken_in.connect(self.messages.show_taken_in)
        self.desk.opener.told.connect(self.activity.say)
        self.desk.exporter.exported.connect(self.messages.show_exported)
        self._panels.places.rules_asked.connect(self.rules.edit_pledge)
        self._panels.inspector.rule_asked.connect(self.rules.edit_chosen)
        for places in (self._panels.places, self._switch):
            places.place_chosen.connect(self.columns.show_place)
            places.pledge_chosen.connect(self._show_pledge)
        self.columns.place_shown.connect(self._follow_place)
        self._controller.pack_left.connect(self.activity.clear)
        self._controller.pack_opened.connect(self._follow_opened)
        self._controller.pack_changed.connect(self._refresh)

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
        self._window.show_work(is_open)
        self.columns.show_place("scorecard")
        (self._panels.measures if is_open else self._window.start).setFocus()
        if not is_open:
            self._help.set_page("start")
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        session = self._controller.session
        self._window.setWindowTitle(window_title(session.pack, session.path))
        self._window.setWindowModified(self.desk.saver.has_unsaved_work)

    @Slot()
    def _remember(self) -> None:
        self.columns.remember()
        self._memory.write(_LIST, self._panels.measures.save_state())
