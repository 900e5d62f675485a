"""What the window says in the row below, as things turn out."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.notice import NoticeDialog
from cpdesk.ui.problems import sentence_of
from cpdesk.ui.widgets.activity_bar import ActivityBar

ISSUED_OFFER = "Mark as issued…"
"""What is offered once a paper is written; most that are written are drafts, so that nobody is asked."""

BROKEN_OFF = "cpdesk ended unexpectedly last time; nothing that was saved, or kept on this computer, is lost."


class Messages(QObject):
    """Turns outcomes into sentences."""

    def __init__(self, activity: ActivityBar, appearance: Appearance) -> None:
        super().__init__(activity)
        self._activity = activity
        self._appearance = appearance
        activity.whole_asked.connect(self._show_whole)

    @Slot(object)
    def show_problem(self, fault: Exception) -> None:
        """Say in one line what could not be done; a fault that nobody foresaw goes on to the hook for those."""
        words = sentence_of(fault)
        if not words:
            raise fault
        self._activity.say(words, icon="attention")

    @Slot(str, object)
    def show_fault(self, words: str, report: Path | None) -> None:
        """Say that something unforeseen happened, and where the report of it is."""
        self._activity.say(words, icon="attention", path=report)

    @Slot()
    def show_broken_off(self) -> None:
        """Say that cpdesk ended otherwise than it should the last time, and what that means."""
        self._activity.say(BROKEN_OFF, icon="attention")

    @Slot(object, str, bool)
    def show_exported(self, path: Path, missing: str, may_be_issued: bool) -> None:
        """Say that the paper is written, and what it still misses."""
        offer = ISSUED_OFFER if may_be_issued else ""
        self._activity.say(f"{path.name} is written. {missing}".strip(), icon="check", path=path, offer=offer)

    @Slot(object, str)
    def show_tables_written(self, path: Path, findings: str) -> None:
        """Say that the tables are written, and what is to be known of them."""
        self._activity.say(f"{path.name} is written. {findings}".strip(), icon="check", path=path)

    @Slot(str, bool)
    def show_taken_in(self, words: str, is_contested: bool) -> None:
        """Say that others' work came in; where both changed the same thing, until a person has seen it."""
        self._activity.say(words, icon="attention" if is_contested else "note")

    @Slot(str)
    def _show_whole(self, words: str) -> None:
        """Show all of what the row has no room for."""
        NoticeDialog(self._appearance, words, self._activity.window()).open()
