"""The Report place: the outline of the paper in the middle, the chosen part's editor on the right."""

from cpdesk.ui.panels.report.section_editor_panel import SectionEditorPanel
from cpdesk.ui.panels.report.sections_panel import SectionsPanel

__all__ = ["SectionEditorPanel", "SectionsPanel"]
