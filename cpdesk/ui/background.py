"""Long work on another thread, shown while it runs."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from cpdesk.domain.errors import CancelledError

T = TypeVar("T")
_A_TURN = 0.0002
"""Seconds after which a thread that computes lets another go on that waits."""


class Progress:
    """What a job is handed: the way to say how far it is, and to ask whether it is to stop; safe on any thread."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = Event()

    def __call__(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are done."""
        self._report(done, total)

    def cancelled(self) -> bool:
        """Return whether the job is to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the job to stop."""
        self._stop.set()


class Job(QObject):
    """One piece of work under way: `title` says what it is doing.

    `moved` carries how many of how many steps are done; `finished` the job itself when all is over, however it ended;
    `was_cancelled` then says that it stopped because it was asked to, which `is_to_stop` says from then on.
    """

    moved = Signal(int, int)
    finished = Signal(object)

    def __init__(self, title: str, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.was_cancelled = False
        self._progress = progress

    @property
    def is_to_stop(self) -> bool:
        """Return whether it was asked to stop."""
        return self._progress.cancelled()

    def cancel(self) -> None:
        """Ask the work to stop; it ends as cancelled when it next looks."""
        self._progress.stop()


@dataclass(frozen=True)
class _UnderWay:
    """A job with all that the window's thread holds for it.

    The work is held here too, so that what it refers to is let go on this thread: a QObject must not die on another.
    """

    job: Job
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    only_looks: bool = False

    def deliver(self, result: object, fault: Exception | None) -> None:
        """Hand the outcome to whoever asked, unless that widget is gone meanwhile."""
        if fault is None and not _is_gone(self.done):
            self.done(result)
        elif fault is not None and not isinstance(fault, CancelledError) and not _is_gone(self.failed):
            self.failed(fault)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], object], arrived: Callable[[object, object], None]) -> None:
        super().__init__()
        self._work: Callable[[], object] | None = work
        self._arrived = arrived

    def run(self) -> None:
        """Do the work, let go of it, and send what came of it to the thread that asked."""
        work, self._work = self._work, None
        result: object = None
        fault: BaseException | None = None
        try:
            result = work() if work is not None else None
        except BaseException as raised:  # noqa: BLE001  whatever it is, it is delivered: nothing is swallowed here
            fault = raised
        del work
        self._arrived(result, fault)


class Background(QObject):
    """Runs jobs on threads of its own; a job's failure is delivered to the caller, and shown by default.

    `started` carries each `Job` with a title; jobs without one are not worth showing. `failed` carries what went wrong
    where the caller takes no care of it.

    Threads change over often: the window's own lets go of the interpreter in every other call of Qt, and Python by
    itself would have it wait five milliseconds each time until a job hands it back.
    """

    started = Signal(object)
    failed = Signal(object)
    _arrived = Signal(int, object, object)
    _moved = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_A_TURN)
        self._pool = QThreadPool(self)
        self._numbers = count()
        self._under_way: dict[int, _UnderWay] = {}
        self._arrived.connect(self._deliver)
        self._moved.connect(self._pass_on)

    @property
    def is_idle(self) -> bool:
        """Return whether nothing is under way."""
        return not self._under_way

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
        only_looks: bool = False,
    ) -> Job:
        """Do `work` on another thread; `done` or `failed` then runs on this one.

        Work that stopped because it was asked to calls neither. Nor does work that `only_looks`, for what is to follow,
        where it was done a moment before it was asked to.
        """
        number = next(self._numbers)
        progress = Progress(lambda steps, total: self._moved.emit(number, steps, total))
        job = Job(title, progress, self)
        self._under_way[number] = _UnderWay(job, work, done, failed or self.failed.emit, only_looks)
        if title:
            self.started.emit(job)
        task = _Task(lambda: work(progress), lambda result, fault: self._arrived.emit(number, result, fault))
        self._pool.start(task)
        return job

    def end(self) -> None:
        """Ask every job to stop, and return when all threads are done; nothing is delivered after that."""
        for under_way in self._under_way.values():
            under_way.job.cancel()
        self._pool.waitForDone()
        self._under_way.clear()

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, fault: Exception | None) -> None:
        under_way = self._under_way.pop(number, None)
        if under_way is None:
            return
        if under_way.only_looks and under_way.job.is_to_stop:
            fault = CancelledError()
        under_way.job.was_cancelled = isinstance(fault, CancelledError)
        # whoever takes the outcome may ask a person first what to do with it
        under_way.job.finished.emit(under_way.job)
        under_way.job.deleteLater()
        under_way.deliver(result, fault)

    @Slot(int, int, int)
    def _pass_on(self, number: int, done: int, total: int) -> None:
        under_way = self._under_way.get(number)
        if under_way is not None:
            under_way.job.moved.emit(done, total)


def _is_gone(callback: Callable[..., None]) -> bool:
    """Return whether the widget that asked was deleted meanwhile, so that nobody waits for the outcome."""
    asker = getattr(callback, "__self__", None)
    return isinstance(asker, QObject) and not isValid(asker)
