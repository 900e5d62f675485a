"""The pages of the parts of a paper that are made of lines: the tracker, the minutes, the clearance."""

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_search import Span
from cpdesk.services.line_entries import page_of
from cpdesk.services.paper_entry import PaperEntry
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.report.clearance_page import ClearancePage
from cpdesk.ui.panels.report.line_page import LinePage
from cpdesk.ui.panels.report.minutes_page import MinutesPage
from cpdesk.ui.panels.report.tracker_page import TrackerPage
from cpdesk.ui.speller import Speller


class LinePages(QObject):
    """Knows which page is about what; `go_asked` carries a link that somebody wants to follow.

    `answer_asked` carries the item of the minutes of which somebody wants to say what answers it.
    """

    go_asked = Signal(object)
    answer_asked = Signal(object)

    def __init__(self, controller: Controller, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.tracker = TrackerPage(controller, appearance)
        self.minutes = MinutesPage(controller, appearance)
        self.clearance = ClearancePage(controller, appearance)
        self.pages: tuple[LinePage, ...] = (self.tracker, self.minutes, self.clearance)
        self.minutes.go_asked.connect(self.go_asked)
        self.minutes.answer_asked.connect(self.answer_asked)
        controller.pack_left.connect(self.forget)

    def page_of(self, entry: PaperEntry) -> LinePage | None:
        """Return the page of a part of the paper, None where it is not made of lines."""
        pages = {"tracker": self.tracker, "minutes": self.minutes, "clearance": self.clearance}
        return pages.get(page_of(entry))

    def select(self, place: TextPlace, span: Span, *, takes_focus: bool) -> bool:
        """Select words of a line, and go there if so wished; return whether they stand in one of the pages."""
        kind = place.kind
        page: LinePage = self.tracker if kind.is_of_tracker else self.minutes if kind.is_of_minutes else self.clearance
        is_here = kind.is_of_tracker or kind.is_of_minutes or kind is TextKind.CLEARANCE
        if is_here:
            page.select(place, span, takes_focus=takes_focus)
        return is_here

    def commit_pending(self) -> None:
        """Keep now what was typed and is not kept yet."""
        for page in self.pages:
            if page.entry is not None:
                page.commit_pending()

    def forget(self) -> None:
        """Forget what was typed: another pack was opened."""
        for page in self.pages:
            page.forget()

    @property
    def caret_place(self) -> tuple[int, int] | None:
        """Return in which block of a line's progress the caret is, and before which character; None elsewhere."""
        progress = self.tracker.form.progress
        return progress.caret_place if progress.has_caret else None

    def check_spelling(self, speller: Speller) -> None:
        """Mark words in what is said of progress that may be wrong."""
        self.tracker.form.progress.check_spelling(speller)
