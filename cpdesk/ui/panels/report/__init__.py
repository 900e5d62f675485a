"""The Report place: the outline of the paper in the middle, the chosen part's editor or the pages on the right."""

from cpdesk.ui.panels.report.preview_panel import PreviewPanel
from cpdesk.ui.panels.report.section_editor_panel import SectionEditorPanel
from cpdesk.ui.panels.report.sections_panel import SectionsPanel
from cpdesk.ui.panels.report.side_panel import ReportSidePanel
from cpdesk.ui.panels.report.tracker_page import TrackerPage

__all__ = ["PreviewPanel", "ReportSidePanel", "SectionEditorPanel", "SectionsPanel", "TrackerPage"]
