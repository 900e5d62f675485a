"""Work on another thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.ui.background import Background, Job, Progress


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.end()


def test_work_is_done_on_another_thread_and_its_result_handed_over_on_this_one(
    qtbot: QtBot, background: Background
) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(_: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    background.run(work, done=done)
    qtbot.waitUntil(lambda: results == [42])

    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_failure_goes_to_whoever_asked(qtbot: QtBot, background: Background) -> None:
    faults: list[Exception] = []

    def work(_: Progress) -> int:
        raise CpdeskError("The disk is full.")

    background.run(work, done=_never, failed=faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1)

    assert str(faults[0]) == "The disk is full."


def test_a_failure_that_nobody_took_care_of_is_shown(qtbot: QtBot, background: Background) -> None:
    def work(_: Progress) -> int:
        raise CpdeskError("The disk is full.")

    with qtbot.waitSignal(background.failed) as shown:
        background.run(work, done=_never)

    assert str(shown.args[0]) == "The disk is full."


def test_work_that_is_cancelled_ends_quietly(qtbot: QtBot, background: Background) -> None:
    began = threading.Event()

    def work(progress: Progress) -> int:
        began.set()
        while not progress.cancelled():
            pass
        raise CancelledError

    job = background.run(work, done=_never, failed=_never)
    qtbot.waitUntil(began.is_set)
    with qtbot.waitSignal(job.finished):
        job.cancel()

    assert background.is_idle


def test_a_job_with_a_title_is_announced_and_says_how_far_it_is(qtbot: QtBot, background: Background) -> None:
    jobs: list[Job] = []
    steps: list[tuple[int, int]] = []
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        go_on.wait(10)
        progress(1, 2)
        progress(2, 2)

    def note(job: Job) -> None:
        jobs.append(job)
        job.moved.connect(lambda done, total: steps.append((done, total)))

    background.started.connect(note)
    background.run(work, done=lambda _: None, title="Writing")
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle)

    assert [job.title for job in jobs] == ["Writing"]
    assert steps == [(1, 2), (2, 2)]


def test_a_job_is_over_before_its_outcome_is_taken_which_may_ask_a_person(qtbot: QtBot, background: Background) -> None:
    told: list[str] = []

    def done(_: int) -> None:
        told.append("idle" if background.is_idle else "busy")

    background.started.connect(lambda job: job.finished.connect(lambda _: told.append("finished")))
    background.run(lambda _: 1, done=done, title="Making the pages")
    qtbot.waitUntil(lambda: len(told) == 2)

    assert told == ["finished", "idle"]


def test_a_job_is_over_even_where_taking_its_result_goes_wrong(qtbot: QtBot, background: Background) -> None:
    def done(_: int) -> None:
        raise ValueError("in the slot")

    with qtbot.captureExceptions() as raised:
        job = background.run(lambda _: 1, done=done)
        with qtbot.waitSignal(job.finished):
            pass

    assert background.is_idle
    assert [str(fault) for _, fault, _ in raised] == ["in the slot"]


def test_a_hundred_jobs_all_come_back(qtbot: QtBot, background: Background) -> None:
    results: list[int] = []
    for number in range(100):
        background.run(lambda _, number=number: number, done=results.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(results) == 100)

    assert sorted(results) == list(range(100))


def test_after_the_end_nothing_is_delivered(qtbot: QtBot, background: Background) -> None:
    results: list[int] = []
    background.run(lambda _: 1, done=results.append)
    background.end()
    with qtbot.waitSignal(background.started):
        background.run(lambda _: 2, done=results.append, title="Later")
    qtbot.waitUntil(lambda: background.is_idle)

    assert results == [2]


class Asker(QObject):
    """Somebody who asks for work."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[int] = []

    def take(self, result: int) -> None:
        self.results.append(result)


def test_an_asker_who_is_gone_is_not_called(qtbot: QtBot, background: Background) -> None:
    asker = Asker()
    go_on = threading.Event()

    def work(_: Progress) -> int:
        go_on.wait(10)
        return 1

    background.run(work, done=asker.take)
    delete(asker)
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle)

    assert asker.results == []


def _never(_: object) -> None:
    raise AssertionError("this is not to be called")


def test_work_that_only_looks_leads_to_nothing_where_it_was_cancelled_as_it_was_done(
    qtbot: QtBot, background: Background
) -> None:
    done = threading.Event()

    def look(_: Progress) -> int:
        done.set()
        return 42

    job = background.run(look, done=_never, only_looks=True)
    assert done.wait(10)
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert job.was_cancelled
