"""What is done with the overview: its numbers open the rows behind them, versions are marked as issued."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cpdesk.domain.edits import MarkIssued
from cpdesk.domain.issue import IssuedState
from cpdesk.domain.overview import Overview, OverviewLine
from cpdesk.domain.pack import BoardPack
from cpdesk.services.overviewing import OVERTAKEN, issued_state
from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.mark_issued import MarkIssuedDialog
from cpdesk.ui.models.row_set import RowSet
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.overview_keeper import OverviewKeeper
from cpdesk.ui.window.panel_set import PanelSet

_CHANGED = "changed"
_OF_LINES = {f"gaps/{kind}": kind for kind in ("status", "answer", "clearance")}


class OverviewCommands(QObject):
    """Brings the overview to the panels that show it, and leads from its numbers to the rows.

    `told` carries a sentence on what was done, `gap_asked` a kind of thing that lines lack with the first such line.
    """

    told = Signal(str)
    gap_asked = Signal(str, str)

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        keeper: OverviewKeeper,
        panels: PanelSet,
        columns: Columns,
        *,
        background: Background,
        appearance: Appearance,
        actions: Actions,
    ) -> None:
        super().__init__(actions)
        self._window = window
        self._controller = controller
        self._keeper = keeper
        self._panels = panels
        self._columns = columns
        self._background = background
        self._appearance = appearance
        self._actions = actions
        self._dialog: MarkIssuedDialog | None = None
        self._issued: BoardPack | None = None
        keeper.overview_changed.connect(self._show)
        keeper.publication_changed.connect(panels.overview.show_publication)
        panels.overview.line_asked.connect(self.open_line)
        panels.overview.people_asked.connect(actions["people"].trigger)
        panels.overview.workbooks_asked.connect(actions["add_workbooks"].trigger)
        actions["mark_issued"].triggered.connect(self.mark_current)
        controller.pack_opened.connect(self._refresh)
        self._refresh()

    def open_line(self, line: OverviewLine) -> None:
        """Show what is behind a number: measures in the scorecard, notes of the import, a part of the report."""
        if line.place == "notes":
            self._columns.show_place("notes")
            self._panels.notes.show_kind(line.subject)
        elif line.name in _OF_LINES:
            self.gap_asked.emit(_OF_LINES[line.name], line.subject)
        elif line.place == "report":
            self._columns.show_place("report")
            self._panels.sections.choose(line.subject)
        else:
            self._columns.show_place("scorecard")
            self._panels.measures.row_sets.open(_rows(line))

    def mark_current(self) -> None:
        """Ask which version went out, of the pack as it stands."""
        self.mark(self._controller.pack)

    def mark(self, pack: BoardPack | None) -> None:
        """Ask which version went out, of a pack as it was then; of none there is nothing to ask."""
        if pack is None:
            return
        if self._dialog is None:
            self._dialog = MarkIssuedDialog(self._appearance, self._window)
            self._dialog.marked.connect(self._mark)
        self._issued = pack
        session = self._controller.session
        self._dialog.ask(pack.details.version, session.today, session.name)

    def _mark(self, version: str, day: date, by: str) -> None:
        pack, self._issued = self._issued, None
        if pack is not None:
            done = partial(self._mark_as, version, day, by)
            self._keeper.catch_up()
            state = self._keeper.state
            if state is not None and state.pack is pack:
                done(state.says_now)
            else:
                self._background.run(lambda _: issued_state(pack), done=done)

    def _mark_as(self, version: str, day: date, by: str, says: IssuedState) -> None:
        self._controller.edit(MarkIssued(version, day, by, says))
        self.told.emit(f"Version {version} is marked as issued. The overview shows what changes from now on.")

    def _show(self, overview: Overview) -> None:
        self._panels.overview.show_overview(overview)
        overtaken = overview.line(OVERTAKEN)
        self._panels.editor.show_overtaken((overtaken.alone,) if overtaken else ())
        sets = self._panels.measures.row_sets
        changed, shown = overview.line(_CHANGED), overview.line(sets.shown_alone)
        sets.offer([_rows(changed)] if changed else [], _rows(shown) if shown else None)

    def _refresh(self) -> None:
        self._actions.set_enabled(("people", "mark_issued"), enabled=bool(self._controller.session.records))


def _rows(line: OverviewLine) -> RowSet:
    return RowSet(line.name, line.alone or line.words, frozenset(line.keys))
