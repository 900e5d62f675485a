"""Workbooks that come in: what they make of the pack is worked out beside the window, then taken up at once."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import ReviewedPack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.supplied_words import contents_words
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import Incoming, begun_beside, foreseen_beside
from cpdesk.services.opening import LoadedPack
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.deciding import decided, remember_answers, workbooks_of
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.models.importing.review import ImportAs, ImportDecision

T = TypeVar("T")
_Workbooks = tuple[SuppliedWorkbook, ...]


class Arrivals(QObject):
    """Begins a pack with workbooks, or adds them to the one that is open; `told` carries a sentence about that.

    `settled` says that none is on its way any more, whether they came in or not.
    Rating ten thousand measures and writing them down takes seconds; until then the window stays as it was, and what is
    done in it meanwhile is not lost.
    """

    told = Signal(str)
    settled = Signal()

    def __init__(
        self, controller: Controller, background: Background, saver: Saver, profile_folder: Path | None
    ) -> None:
        super().__init__(saver)
        self._controller = controller
        self._background = background
        self._saver = saver
        self._profile_folder = profile_folder
        self.is_under_way = False

    def take(self, decisions: tuple[ImportDecision, ...]) -> None:
        """Bring in workbooks as a person decided about them."""
        remember_answers(self._background, decisions, self._profile_folder)
        if decisions[0].how is ImportAs.NEW:
            self.begin(None, workbooks_of(decisions), decisions[0].kind)
        else:
            self._work_out(decisions)

    def begin(self, details: Path | None, workbooks: _Workbooks, kind: str = "") -> None:
        """Begin a pack with workbooks, and with a details file; its report is of the usual kind unless one is named."""
        session = self._controller.session

        def begin(_: Progress) -> LoadedPack:
            return begun_beside(session, workbooks, kind or USUAL_REPORT)

        self._run(begin, partial(self._leave_for, details, workbooks), workbooks)

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None], workbooks: _Workbooks) -> None:
        self.is_under_way = True
        title = f"Bringing in {', '.join(workbook.name for workbook in workbooks)}"
        self._background.run(work, done=done, failed=self._stay, title=title)

    def _settle(self) -> None:
        self.is_under_way = False
        self.settled.emit()

    def _stay(self, fault: Exception) -> None:
        self._background.failed.emit(fault)
        self._settle()

    def _leave_for(self, details: Path | None, workbooks: _Workbooks, begun: LoadedPack) -> None:
        self._saver.leave(partial(self._begin_with, details, workbooks, begun))
        self._settle()

    def _begin_with(self, details: Path | None, workbooks: _Workbooks, begun: LoadedPack) -> None:
        self._controller.session.open(begun.records, begun.library, None, reviewed=begun.reviewed)
        trouble = self._take_details(details) if details is not None else None
        self._controller.announce_opened()
        self._saver.note_begun()
        self._tell(workbooks)
        if trouble is not None:
            self._background.failed.emit(trouble)

    def _take_details(self, path: Path) -> CpdeskError | None:
        try:
            self._controller.session.apply(details_edit(path, self._controller.pack))
        except CpdeskError as trouble:
            return trouble
        return None

    def _work_out(self, decisions: tuple[ImportDecision, ...]) -> None:
        """Work out what the workbooks make of the pack as it stands."""
        session = self._controller.session
        now = ReviewedPack(session.pack, session.review)

        def work(_: Progress) -> tuple[BoardPack, Incoming, ReviewedPack]:
            return now.pack, *foreseen_beside(session, now, decided(now.pack, decisions))

        self._run(work, partial(self._bring_in, decisions), workbooks_of(decisions))

    def _bring_in(
        self, decisions: tuple[ImportDecision, ...], worked_out: tuple[BoardPack, Incoming, ReviewedPack]
    ) -> None:
        """Bring the workbooks in, unless the pack is another one by now: then it is worked out for that."""
        pack, coming, foreseen = worked_out
        if pack is not self._controller.pack:
            self._work_out(decisions)
            return
        self._controller.bring_in(coming, foreseen)
        self._tell(workbooks_of(decisions))
        self._settle()

    def _tell(self, workbooks: Sequence[SuppliedWorkbook]) -> None:
        noticed = len(self._controller.pack.notes)
        self.told.emit(f"{_what_came_in(workbooks)} {_what_was_noticed(noticed)}".strip())


def _what_came_in(workbooks: Sequence[SuppliedWorkbook]) -> str:
    return f"{contents_words(workbooks)} came in from {', '.join(workbook.name for workbook in workbooks)}."


def _what_was_noticed(count: int) -> str:
    if not count:
        return ""
    return f"{'One thing' if count == 1 else f'{count} things'} to look at: see Import notes (Ctrl+4)."
