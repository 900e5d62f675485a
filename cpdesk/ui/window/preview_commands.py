"""What shows the pages of the paper, with what prints them."""

from PySide6.QtCore import QObject, Slot

from cpdesk.services.outlining import paper_entries
from cpdesk.ui.window.page_printing import PagePrinter
from cpdesk.ui.window.window_parts import WindowParts

_NAMES = ("preview", "print")
_OUTLINE = 400
"""How wide the paper's outline stays beside its pages, which get the rest."""


class PreviewCommands(QObject):
    """Turns the preview of the Report place on and off, and prints the paper that it shows."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, columns, panels, actions = parts.controller, parts.columns, parts.panels, parts.actions
        self._controller = controller
        self._columns = columns
        self._panels = panels
        self._actions = actions
        self._printer = PagePrinter(parts.background, parts.prompts)
        self._widths: tuple[int, int, int] | None = None
        actions["preview"].triggered.connect(self.show_preview)
        actions["print"].triggered.connect(self.print_paper)
        panels.report_side.preview_shown.connect(self._follow_switch)
        panels.editor.currentChanged.connect(self._make_room)
        columns.place_shown.connect(self._make_room)
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
        self._printer.print(self._controller.paper, self._panels.preview.part)

    def _follow_switch(self, is_preview: bool) -> None:
        self._actions["preview"].setChecked(is_preview)
        self._make_room()

    def _make_room(self) -> None:
        """Give pages and lists of lines what the outline can do without while they are seen, then give it back."""
        is_wide = self._panels.report_side.is_preview or self._panels.editor.line_page is not None
        is_seen = is_wide and self._columns.place == "report"
        if is_seen and self._widths is None:
            self._widths = where, rows, details = self._columns.widths
            self._columns.set_widths((where, min(rows, _OUTLINE), details + max(0, rows - _OUTLINE)))
        elif not is_seen and self._widths is not None:
            self._columns.set_widths(self._widths)
            self._widths = None

    def _follow_section(self, entry_id: str) -> None:
        if not self._panels.report_side.is_preview:
            return
        entries = paper_entries(self._controller.paper, self._controller.review)
        heading = next((entry.heading for entry in entries if entry.id == entry_id), "")
        self._panels.preview.show_heading(heading)

    def _refresh(self) -> None:
        is_open = bool(self._controller.session.records)
        self._actions.set_enabled(_NAMES, enabled=is_open)
