"""What is done with the history of the pack: going there, putting an earlier value back."""

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.record_story import StoryEntry
from cpdesk.services.taking_back import newer_author, put_back
from cpdesk.ui.window.window_parts import WindowParts


class HistoryCommands(QObject):
    """Shows the history, of all or of what is chosen, and does what its panels ask for."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        panels, actions = parts.panels, parts.actions
        self._controller = parts.controller
        self._prompts = parts.prompts
        self._columns = parts.columns
        self._panels = panels
        self._activity = parts.activity
        actions["place_history"].triggered.connect(self.show_all)
        actions["history_of_this"].triggered.connect(self.show_this)
        panels.history_entry.put_back_asked.connect(self._put_back)

    @Slot()
    def show_all(self) -> None:
        """Show the changes of the pack."""
        self._columns.commit_pending()
        self._columns.go_to_place("history")

    @Slot()
    def show_this(self) -> None:
        """Show the changes of the measure that is chosen, or in the Report place those of the section or the line."""
        page = self._panels.editor.line_page if self._columns.place == "report" else None
        words, beginning = page.history_of if page is not None else ("", "")
        if beginning:
            self.show_all()
            self._panels.history.show_fields(words, beginning)
            return
        section = self._panels.editor.shown if self._columns.place == "report" else ""
        is_section = any(item.id == section for item in self._controller.pack.all_sections)
        key = self._controller.chosen_measure
        if not is_section and (section or not key):
            self._activity.say("Choose a measure or a section first; its history is shown then.", icon="note")
            return
        self.show_all()
        if is_section:
            self._panels.history.show_section(section)
        else:
            self._panels.history.show_measure(key)

    def _put_back(self, entry: StoryEntry, is_before: bool) -> None:
        self._columns.commit_pending()
        session = self._controller.session
        edit = put_back(session.pack, session.records, entry, is_before=is_before)
        if edit is None:
            return
        other = newer_author(session.records, entry, session.author)
        if other and not self._prompts.replace_newer(other):
            return
        self._controller.edit(edit)
        self._activity.say("Put back. Ctrl+Z takes that back again.", icon="check")
