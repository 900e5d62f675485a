"""What is done with the texts that cpdesk drafts for the paper."""

from PySide6.QtCore import QObject, Slot

from cpdesk.ui.window.window_parts import WindowParts

_NAMES = ("accept_draft", "draft_again")


class DraftCommands(QObject):
    """Accepts the draft of the chosen section, or drafts it again; both are for the Report place alone."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, columns, actions = parts.controller, parts.columns, parts.actions
        self._controller = controller
        self._columns = columns
        self._editor = parts.panels.editor
        self._activity = parts.activity
        self._actions = actions
        actions["accept_draft"].triggered.connect(self.accept)
        actions["draft_again"].triggered.connect(self.draft_again)
        columns.place_shown.connect(self.refresh)
        controller.pack_opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Let the two be used where they have something to work on."""
        is_open = bool(self._controller.session.records)
        self._actions.set_enabled(_NAMES, enabled=is_open and self._columns.place == "report")

    @Slot()
    def accept(self) -> None:
        """Take the drafted text for the person's own."""
        if self._editor.accept_draft():
            self._activity.say("Accepted. The paper prints it without the mark of a draft.", icon="check")
        else:
            self._activity.say("There is no draft here: these are your own words.", icon="note")

    @Slot()
    def draft_again(self) -> None:
        """Draft the text from the figures as they are."""
        if self._editor.draft_again():
            self._activity.say("Drafted again. Ctrl+Z brings back what was there.", icon="check")
        else:
            self._activity.say("cpdesk drafts nothing for this part: its words are yours.", icon="note")
