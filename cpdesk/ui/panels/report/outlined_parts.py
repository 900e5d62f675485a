"""The parts of the paper in hand as they were last outlined, which takes a while for a long paper."""

from cpdesk.domain import field as fields
from cpdesk.domain.change import PackChange
from cpdesk.services.outlining import changes_headings, paper_entries
from cpdesk.services.paper_entry import PaperEntry
from cpdesk.ui.controller import Controller

_LISTS = {fields.TRACKER, fields.MINUTES}


class OutlinedParts:
    """Outlines the paper again only when another report is in hand, or its headings may be others."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._entries: tuple[PaperEntry, ...] = ()
        self._report = ""
        controller.pack_opened.connect(self.forget)

    def forget(self) -> None:
        """Outline the paper again when it is next asked for."""
        self._entries = ()

    def follow(self, change: PackChange, shown: str) -> None:
        """Forget what a change may have made untrue.

        A part that is shown without a section of its own may be about anything; none is shown where that is empty.
        """
        is_made = bool(shown) and all(section.id != shown for section in self._controller.paper.sections)
        if is_made or changes_headings(change) or not _LISTS.isdisjoint(change.changed):
            self.forget()

    def entry(self, entry_id: str) -> PaperEntry | None:
        """Return a part by its id, or None."""
        if not self._entries or self._report != self._controller.report:
            self._report = self._controller.report
            self._entries = paper_entries(self._controller.paper, self._controller.review)
        return next((entry for entry in self._entries if entry.id == entry_id), None)
