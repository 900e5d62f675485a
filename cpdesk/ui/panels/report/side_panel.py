"""The right column of the Report place: the chosen part's text, or the pages of the whole paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cpdesk.ui.panels.report.preview_panel import PreviewPanel
from cpdesk.ui.panels.report.section_editor_panel import SectionEditorPanel


class ReportSidePanel(QStackedWidget):
    """Shows one of the two; whoever goes to a text brings the editor back. `preview_shown` says which it is."""

    preview_shown = Signal(bool)

    def __init__(self, editor: SectionEditorPanel, preview: PreviewPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._preview = preview
        self.addWidget(editor)
        self.addWidget(preview)
        editor.asked_for.connect(self._show_editor)

    @property
    def is_preview(self) -> bool:
        """Return whether the pages are shown."""
        return self.currentWidget() is self._preview

    def show_preview(self, is_wanted: bool) -> None:
        """Show the pages, or the text again; what was typed is kept first."""
        if is_wanted == self.is_preview:
            return
        self._editor.commit_pending()
        self.setCurrentWidget(self._preview if is_wanted else self._editor)
        self.preview_shown.emit(is_wanted)

    def _show_editor(self) -> None:
        self.show_preview(False)
