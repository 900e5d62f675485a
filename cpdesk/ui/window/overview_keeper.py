"""The overview of the open pack, kept as it is edited."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cpdesk.domain.change import PackChange
from cpdesk.domain.overview import Overview
from cpdesk.services.calendar import publish_by
from cpdesk.services.overviewing import (
    Groundwork,
    OverviewState,
    begin_overview,
    follow_overview,
    groundwork,
    is_quick,
)
from cpdesk.services.publication import Publication, publication
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.slices import Slices

_MOST_AT_ONCE = 200
"""Of how many measures the standing is worked out between two key strokes; more are left to another thread."""
_MOST_TO_COUNT = 2_000
"""How many measures are counted between two key strokes, however few of them an edit is about."""
_LATER_MS = 250
"""So much later very many measures are counted: the window shows them first."""
_LOOK_MS = 10 * 60 * 1000


class OverviewKeeper(QObject):
    """Follows the pack: an edit once the window has shown it, many measures or another pack on another thread.

    `overview_changed` carries the `Overview`, `publication_changed` the `Publication`. The day of publication is
    looked at again as days go by.
    """

    overview_changed = Signal(object)
    publication_changed = Signal(object)

    def __init__(self, controller: Controller, background: Background, clear_days: int) -> None:
        super().__init__(controller)
        self._controller = controller
        self._background = background
        self._clear_days = clear_days
        self._state: OverviewState | None = None
        self._waiting: PackChange | None = None
        self._is_under_way = False
        self._counting: Slices | None = None
        self._overview = Overview()
        self._publication = Publication()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.catch_up)
        controller.pack_opened.connect(self._begin)
        controller.pack_changed.connect(self._follow)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._prepare)
        timer = QTimer(self)
        timer.timeout.connect(self.look_at_the_day)
        timer.start(_LOOK_MS)

    @property
    def overview(self) -> Overview:
        """Return the overview as it was last worked out."""
        return self._overview

    @property
    def publication(self) -> Publication:
        """Return by when the paper has to be public, as it was last worked out."""
        return self._publication

    @property
    def state(self) -> OverviewState | None:
        """Return what the overview of the pack is made of; None where it is still being worked out."""
        return self._state if self._state is not None and self._state.pack is self._controller.pack else None

    def set_clear_days(self, count: int) -> None:
        """Count so many clear days from now on."""
        self._clear_days = count
        self.look_at_the_day()

    def look_at_the_day(self) -> None:
        """Say how long it is now until publication."""
        if self._state is not None:
            self._say_publication(self._state)

    @Slot()
    def catch_up(self) -> None:
        """Take up now what changed since: a little at once, more on another thread."""
        self._soon.stop()
        change = self._waiting
        if change is None or self._is_under_way:
            return
        is_small = len(self._controller.review.measures) <= _MOST_TO_COUNT
        if self._state is not None and is_small and is_quick(change, _MOST_AT_ONCE):
            self._waiting = None
            self._take(follow_overview(self._state, change, self._controller.review))
        else:
            self._work()

    def _begin(self) -> None:
        self._state = self._waiting = None
        self._stop_counting()
        if len(self._controller.review.measures) > _MOST_AT_ONCE:
            self._later.start(_LATER_MS)
        elif self._controller.session.records:
            self._work()
        else:
            self._overview, self._publication = Overview(), Publication()
            self.overview_changed.emit(self._overview)
            self.publication_changed.emit(self._publication)

    def _follow(self, change: PackChange) -> None:
        self._waiting = self._waiting.then(change) if self._waiting is not None else change
        self._soon.start()

    def _prepare(self) -> None:
        """Work out how very many measures stand in short steps of this thread.

        Another thread would take the interpreter from this one again and again, for seconds.
        """
        if self._is_under_way:
            return
        self._is_under_way = True
        pack, review, today = self._controller.pack, self._controller.review, self._controller.session.today

        def work(_: Progress) -> Groundwork:
            publish_by(today)  # the bank holidays take a moment to load
            return groundwork(pack, review)

        self._background.run(work, done=self._count, failed=self._failed)

    def _count(self, ground: Groundwork) -> None:
        leads_on = self._waiting is not None and self._waiting.before is ground.pack
        if ground.pack is not self._controller.pack and not leads_on:
            self._is_under_way = False
            self._begin()
            return
        self._counting = Slices(self._counted(ground), self)
        self._counting.begin()

    def _counted(self, ground: Groundwork) -> Iterator[None]:
        standings = yield from ground.standings()
        self._background.run(lambda _: ground.state(standings).counted(), done=self._done, failed=self._failed)

    def _stop_counting(self) -> None:
        """Leave off counting the measures of a pack that was left."""
        self._later.stop()
        if self._counting is not None and not self._counting.is_over:
            self._counting.stop()
            self._is_under_way = False

    def _work(self) -> None:
        """Catch up on another thread; what changes meanwhile is taken up when that is done."""
        if self._is_under_way:
            return
        self._is_under_way = True
        pack, review, today = self._controller.pack, self._controller.review, self._controller.session.today
        state, change, self._waiting = self._state, self._waiting, None

        def work(_: Progress) -> OverviewState:
            publish_by(today)  # the bank holidays take a moment to load
            if state is None or change is None:
                return begin_overview(pack, review).counted()
            return follow_overview(state, change, review).counted()

        self._background.run(work, done=self._done, failed=self._failed)

    def _done(self, state: OverviewState) -> None:
        self._is_under_way = False
        leads_on = self._waiting is not None and self._waiting.before is state.pack
        if state.pack is self._controller.pack or leads_on:
            self._take(state)
            self.catch_up()
        else:
            self._begin()

    def _failed(self, fault: Exception) -> None:
        self._is_under_way = False
        self._state = None  # what changed meanwhile is not in it
        self._background.failed.emit(fault)

    def _take(self, state: OverviewState) -> None:
        self._state = state
        self._overview = state.overview
        self.overview_changed.emit(self._overview)
        self._say_publication(state)

    def _say_publication(self, state: OverviewState) -> None:
        meeting = state.pack.details.meeting_date
        self._publication = publication(meeting, self._controller.session.today, self._clear_days, state.issue)
        self.publication_changed.emit(self._publication)
