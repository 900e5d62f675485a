"""What shows the pages of the paper, with what prints them."""

from PySide6.QtCore import QObject, Slot

from cpdesk.services.outlining import paper_entries
from cpdesk.services.previewing import Pages, Previewer
from cpdesk.ui.actions import Actions
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.panel_set import PanelSet

_NAMES = ("preview", "print")


class PreviewCommands(QObject):
    """Turns the preview of the Report place on and off, and prints the paper that it shows."""

    def __init__(
        self,
        controller: Controller,
        columns: Columns,
        panels: PanelSet,
        background: Background,
        *,
        prompts: Prompts,
        actions: Actions,
    ) -> None:
        super().__init__(actions)
        self._controller = controller
        self._columns = columns
        self._panels = panels
        self._background = background
        self._prompts = prompts
        self._actions = actions
        self._previewer = Previewer()
        actions["preview"].triggered.connect(self.show_preview)
        actions["print"].triggered.connect(self.print_paper)
        panels.report_side.preview_shown.connect(actions["preview"].setChecked)
        panels.sections.section_chosen.connect(self._follow_section)
        controller.pack_opened.connect(self._refresh)
        self._refresh()

    @Slot(bool)
    def show_preview(self, is_wanted: bool) -> None:
        """Show the pages at the side of the paper's outline, or the text of its chosen part again."""
        if is_wanted:
            self._columns.show_place("report")
            self._columns.show_inspector(True)
        self._panels.report_side.show_preview(is_wanted)
        if is_wanted:
            self._follow_section(self._panels.sections.chosen)
            self._panels.preview.setFocus()

    @Slot()
    def print_paper(self) -> None:
        """Make the pages, then show them as the printer will have them."""
        self._columns.commit_pending()
        pack, part, previewer = self._controller.pack, self._panels.preview.part, self._previewer

        def work(progress: Progress) -> Pages:
            return previewer.pages(pack, part, progress.cancelled)

        self._background.run(work, done=self._prompts.print_paper, title="Making the pages")

    def _follow_section(self, entry_id: str) -> None:
        if not self._panels.report_side.is_preview:
            return
        entries = paper_entries(self._controller.pack, self._controller.review)
        heading = next((entry.heading for entry in entries if entry.id == entry_id), "")
        self._panels.preview.show_heading(heading)

    def _refresh(self) -> None:
        is_open = bool(self._controller.session.records)
        self._actions.set_enabled(_NAMES, enabled=is_open)
