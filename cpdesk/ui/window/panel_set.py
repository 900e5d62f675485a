"""The panels of the window, each place with its two."""

from collections.abc import Generator
from dataclasses import dataclass

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.history import HistoryEntryPanel, HistoryPanel
from cpdesk.ui.panels.import_notes import ImportNotesPanel
from cpdesk.ui.panels.inspector import InspectorPanel
from cpdesk.ui.panels.measures import MeasuresPanel
from cpdesk.ui.panels.overview import OverviewPanel
from cpdesk.ui.panels.places import PlacesPanel
from cpdesk.ui.panels.replacing import ReplacePanel
from cpdesk.ui.panels.report import PreviewPanel, ReportSidePanel, SectionEditorPanel, SectionsPanel
from cpdesk.ui.speller import Speller
from cpdesk.ui.window.columns import Place


@dataclass(frozen=True)
class PanelSet:
    """All panels; the overview, the scorecard and the notes of the import share the inspector."""

    places: PlacesPanel
    measures: MeasuresPanel
    inspector: InspectorPanel
    sections: SectionsPanel
    editor: SectionEditorPanel
    preview: PreviewPanel
    report_side: ReportSidePanel
    notes: ImportNotesPanel
    history: HistoryPanel
    history_entry: HistoryEntryPanel
    overview: OverviewPanel
    replacing: ReplacePanel

    def by_place(self) -> tuple[Place, ...]:
        """Return the places with their rows and details, in their order."""
        return (
            Place("overview", self.overview, self.inspector, self.inspector.commit),
            Place("scorecard", self.measures, self.inspector, self.inspector.commit),
            Place("report", self.sections, self.report_side, self.editor.commit_pending),
            Place("notes", self.notes, self.inspector, self.inspector.commit),
            Place("history", self.history, self.history_entry, _nothing_typed),
        )


def _nothing_typed() -> None:
    """Keep nothing: the history is read alone."""


def build_panels(
    controller: Controller, appearance: Appearance, background: Background, speller: Speller
) -> Generator[None, None, PanelSet]:
    """Return the panels, connected where one is about what another shows; each is a step of its own."""
    places = PlacesPanel(controller, appearance)
    yield
    measures = MeasuresPanel(controller, appearance)
    yield
    inspector = InspectorPanel(controller, appearance, background)
    yield
    sections = SectionsPanel(controller, appearance)
    yield
    editor = SectionEditorPanel(controller, appearance, background)
    yield
    preview = PreviewPanel(controller, appearance, background)
    side = ReportSidePanel(editor, preview)
    yield
    notes = ImportNotesPanel(controller, appearance)
    yield
    history, entry = HistoryPanel(controller, appearance, background), HistoryEntryPanel(controller, appearance)
    yield
    overview = OverviewPanel(appearance)
    yield
    replacing = ReplacePanel(controller, appearance)
    for panel in (inspector, editor):
        panel.check_spelling(speller)
    measures.pledge_shown.connect(places.show_pledge)
    measures.commentary_asked.connect(inspector.focus_commentary)
    history.entry_chosen.connect(entry.show_entry)
    sections.section_chosen.connect(editor.show_section)
    return PanelSet(
        places,
        measures,
        inspector,
        sections,
        editor,
        preview,
        side,
        notes,
        history,
        entry,
        overview,
        replacing,
    )
