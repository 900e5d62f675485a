"""The panels of the window, each place with its two."""

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
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.panels.start import StartPanel
from cpdesk.ui.speller import Speller
from cpdesk.ui.window.columns import Place


@dataclass(frozen=True)
class PanelSet:
    """All panels; the overview, the scorecard and the notes of the import share the inspector."""

    start: StartPanel
    places: PlacesPanel
    measures: MeasuresPanel
    inspector: InspectorPanel
    sections: SectionsPanel
    editor: SectionEditorPanel
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
            Place("report", self.sections, self.editor, self.editor.commit_pending),
            Place("notes", self.notes, self.inspector, self.inspector.commit),
            Place("history", self.history, self.history_entry, _nothing_typed),
        )


def _nothing_typed() -> None:
    """Keep nothing: the history is read alone."""


def build_panels(controller: Controller, appearance: Appearance, background: Background, speller: Speller) -> PanelSet:
    """Return the panels, connected where one is about what another shows."""
    panels = PanelSet(
        StartPanel(appearance),
        PlacesPanel(controller, appearance),
        MeasuresPanel(controller, appearance),
        InspectorPanel(controller, appearance, background),
        SectionsPanel(controller, appearance),
        SectionEditorPanel(controller, appearance),
        ImportNotesPanel(controller, appearance),
        HistoryPanel(controller, appearance),
        HistoryEntryPanel(controller, appearance),
        OverviewPanel(appearance),
        ReplacePanel(controller, appearance),
    )
    for panel in (panels.inspector, panels.editor):
        panel.check_spelling(speller)
    panels.measures.pledge_shown.connect(panels.places.show_pledge)
    panels.measures.commentary_asked.connect(panels.inspector.focus_commentary)
    panels.history.entry_chosen.connect(panels.history_entry.show_entry)
    panels.sections.section_chosen.connect(panels.editor.show_section)
    return panels
