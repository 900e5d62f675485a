"""What the window is there for: three columns, with all that is done in them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QSplitter

from cpdesk.services.preferences import SPELLING
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.desk import build_desk
from cpdesk.ui.documents.folders import Folders
from cpdesk.ui.main_window import MainWindow
from cpdesk.ui.memory import Memory
from cpdesk.ui.models.places import PLACES
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window import command_set
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.file_commands import FileCommands
from cpdesk.ui.window.help_commands import HelpCommands
from cpdesk.ui.window.import_commands import ImportCommands
from cpdesk.ui.window.messages import Messages
from cpdesk.ui.window.overview_keeper import OverviewKeeper
from cpdesk.ui.window.overview_set import overview_commands
from cpdesk.ui.window.panel_set import build_panels
from cpdesk.ui.window.place_switch import PlaceSwitch
from cpdesk.ui.window.preference_commands import PreferenceCommands
from cpdesk.ui.window.returned_commands import ReturnedCommands
from cpdesk.ui.window.rule_commands import RuleCommands
from cpdesk.ui.window.sample_commands import SampleCommands
from cpdesk.ui.window.showing_commands import ShowingCommands
from cpdesk.ui.window.status_line import StatusLine
from cpdesk.ui.window.then_commands import ThenCommands
from cpdesk.ui.window.title import window_title
from cpdesk.ui.window.window_parts import WindowParts

_LIST = "window/measures"
_LARGE = 1_000
"""A pack of more measures is shown in a turn of its own, once each panel knows of it."""


_OWN = Folders()


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
        folders: Folders = _OWN,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._background = background
        self._appearance = appearance
        self._memory = memory
        self._folders = folders
        self._prompts = prompts or Prompts(window)
        kept = (window.recent, memory, folders.recovery)
        self.desk = build_desk(controller, background, self._prompts, *kept, profile_folder=folders.profiles)
        self.activity = ActivityBar(appearance)
        self.messages = Messages(self.activity, appearance)

    def put_together(self) -> Iterator[None]:
        """Make all of it and hand it to the window, a step for each part."""
        controller, appearance = self._controller, self._appearance
        speller = Speller(self._background, self._memory.read(SPELLING.name, SPELLING.default), self)
        self._panels = yield from build_panels(controller, appearance, self._background, speller)
        self._switch = PlaceSwitch(controller, appearance, tuple(PLACES.items()))
        self.columns = Columns(self._panels.places, self._switch, self._memory)
        self.columns.also_go_to(self.activity)
        yield from self._lay_out()
        parts = WindowParts(
            self._window,
            self._window.actions_by_name,
            controller,
            self._background,
            appearance,
            self._prompts,
            self.desk,
            self.activity,
            self.columns,
            self._panels,
            speller,
        )
        self._make_commands(parts)
        yield
        self._make_more_commands(parts)
        yield
        self._connect()
        self.columns.recall()
        self._panels.measures.restore_state(self._memory.read(_LIST, b""))
        self._window.complete(self.desk.saver.leave, self.activity.cancel_job)
        self._refresh()

    def _make_commands(self, parts: WindowParts) -> None:
        """Connect the actions that are about files, places and help."""
        window, controller, background, appearance = parts.window, parts.controller, parts.background, parts.appearance
        prompts, actions = parts.prompts, parts.actions
        self.files = FileCommands(window, controller, self.desk, prompts, actions)
        SampleCommands(parts)
        command_set.go_and_undo(parts)
        command_set.preview_and_print(parts)
        self._help = HelpCommands(window, appearance, actions)
        self.imports = ImportCommands(window, self.desk.opener, background, appearance, prompts)
        command_set.history_and_drafts(parts)
        self.then = ThenCommands(parts)
        self.returned = ReturnedCommands(parts)
        actions["take_back"].triggered.connect(self.returned.choose)
        self.files.documents_given.connect(self.returned.take)

    def _make_more_commands(self, parts: WindowParts) -> None:
        """Connect the actions that are about ratings, preferences, words and the overview."""
        window, controller, background, appearance = parts.window, parts.controller, parts.background, parts.appearance
        actions = parts.actions
        ShowingCommands(controller, background, actions)
        self.rules = RuleCommands(window, controller, background, appearance, actions)
        preferences = PreferenceCommands(window, controller.session, appearance, parts.speller, self._memory, actions)
        command_set.check_and_replace(parts, self._folders.words)
        self._keeper = OverviewKeeper(controller, background, preferences.clear_days)
        preferences.clear_days_chosen.connect(self._keeper.set_clear_days)
        self._overviews = overview_commands(parts, self._keeper, self._folders.profiles)
        bundles = command_set.reports_and_inserts(parts)
        bundles.set_clear_days(preferences.clear_days)
        preferences.clear_days_chosen.connect(bundles.set_clear_days)
        command_set.templates_and_kinds(parts)

    def _lay_out(self) -> Iterator[None]:
        """Put all in its place from the outside in: Qt looks at all there is in a part for each that it is put into."""
        work = QSplitter(Qt.Orientation.Vertical)
        work.setHandleWidth(1)
        work.setChildrenCollapsible(False)
        self._window.take_in(work)
        for part, share in ((self.columns, 2), (self._panels.replacing, 1)):
            work.addWidget(part)
            work.setStretchFactor(work.count() - 1, share)
        yield
        for place in self._panels.by_place():
            self.columns.add_place(place)
            yield
        self._window.menus.put(self._panels.measures.columns_menu, "&View")

    def _connect(self) -> None:
        status = StatusLine(self._controller, self.desk.saver, self.activity, self._window.status)
        self._keeper.publication_changed.connect(status.show_publication)
        self._background.started.connect(self.activity.watch)
        self._background.failed.connect(self.messages.show_problem)
        self._window.files_given.connect(self.files.open_paths)
        self._window.closed.connect(self._remember)
        self.desk.saver.save_began.connect(self.columns.commit_pending)
        self.desk.saver.state_changed.connect(self._refresh)
        self.desk.saver.taken_in.connect(self.messages.show_taken_in)
        self.desk.opener.told.connect(self.activity.say)
        self.desk.exporter.exported.connect(self.messages.show_exported)
        self.desk.exporter.tables_written.connect(self.messages.show_tables_written)
        self.activity.offer_taken.connect(self._mark_written)
        self._overviews.told.connect(self.activity.say)
        self._panels.places.rules_asked.connect(self.rules.edit_pledge)
        self._panels.inspector.rule_asked.connect(self.rules.edit_chosen)
        for places in (self._panels.places, self._switch):
            places.place_chosen.connect(self.columns.show_place)
            places.pledge_chosen.connect(self._show_pledge)
        self.columns.place_shown.connect(self._follow_place)
        self._panels.history_entry.then_asked.connect(self.then.show)
        self._controller.pack_left.connect(self.activity.clear)
        self._controller.pack_opened.connect(self._follow_opened)
        self._controller.pack_changed.connect(self._refresh)

    @Slot(str)
    def _show_pledge(self, heading: str) -> None:
        self.columns.show_place("scorecard")
        self._panels.measures.show_pledge(heading)

    @Slot()
    def _mark_written(self) -> None:
        self._overviews.mark(self.desk.exporter.written)

    @Slot(str)
    def _follow_place(self, name: str) -> None:
        self._panels.places.show_place(name)
        self._switch.show_place(name)
        self._help.set_page(name)

    @Slot()
    def _follow_opened(self) -> None:
        if len(self._controller.review.measures) > _LARGE:
            QTimer.singleShot(0, self, self._show_opened)
        else:
            self._show_opened()

    def _show_opened(self) -> None:
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
