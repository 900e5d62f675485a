"""A child process that is given bytes, answers bytes, can be stopped, and may die without harm."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from cpdesk.domain.errors import CancelledError

_POLL_SECONDS = 0.05
_SIGXCPU = int(getattr(signal, "SIGXCPU", 24))  # the system's word for a process that has computed too long
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # else Windows flashes a console beside our window


class ChildDiedError(Exception):
    """The child ended without an answer; the text is the end of what it wrote to standard error."""


class ChildTooSlowError(Exception):
    """The child had no answer in the time it was given, and was stopped."""


def run_child(
    command: Sequence[str],
    request: bytes,
    *,
    seconds: float,
    environment: Mapping[str, str] | None = None,
    cancelled: Callable[[], bool] | None = None,
    meanwhile: Callable[[], object] | None = None,
    receive: Callable[[bytes], object] | None = None,
) -> bytes:
    """Return the last line that the command writes to standard output when `request` is its standard input.

    The lines before it go to `receive` as they come. `meanwhile` is called once the child is at work: what takes a
    while here and needs no answer of the child's. `cancelled` is asked twenty times a second, so any thread can stop
    the wait; CancelledError follows. The child is gone when this returns, however it returns. Raises ChildDiedError,
    ChildTooSlowError.
    """
    look = partial(_look, time.monotonic() + seconds, cancelled)
    with subprocess.Popen(  # noqa: S603 - only ever our own worker
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        creationflags=_NO_WINDOW,
    ) as process:
        lines: SimpleQueue[bytes] = SimpleQueue()
        complaint: SimpleQueue[bytes] = SimpleQueue()
        threads = _started(process, request, lines, complaint)
        try:
            if meanwhile is not None:
                meanwhile()
            answer = _last(lines, receive, look)
            _wait(process, look)
        finally:
            process.kill()
            for thread in threads:
                thread.join()
    if process.returncode == -_SIGXCPU:
        raise ChildTooSlowError
    if process.returncode != 0:
        said = b"".join(iter(complaint.get, b""))[-2000:].decode("utf-8", "replace")
        raise ChildDiedError(said or f"exit status {process.returncode}")
    return answer


def _started(
    process: subprocess.Popen[bytes], request: bytes, lines: SimpleQueue[bytes], complaint: SimpleQueue[bytes]
) -> tuple[Thread, ...]:
    """Return the threads that talk with the child, at work: neither of the two ever waits for a full pipe."""
    threads = (
        Thread(target=_send, args=(process.stdin, request), name="request to a child"),
        Thread(target=_take, args=(process.stdout, lines), name="answer of a child"),
        Thread(target=_take, args=(process.stderr, complaint), name="complaint of a child"),
    )
    for thread in threads:
        thread.start()
    return threads


def _send(pipe: IO[bytes], request: bytes) -> None:
    """Write the request; a child that dies early closes its end."""
    with suppress(OSError), pipe:
        pipe.write(request)


def _take(pipe: IO[bytes], lines: SimpleQueue[bytes]) -> None:
    """Hand on the lines that the child writes, at their end nothing."""
    for line in pipe:
        lines.put(line)
    lines.put(b"")


def _last(lines: SimpleQueue[bytes], receive: Callable[[bytes], object] | None, look: Callable[[], object]) -> bytes:
    """Return the last line, once those before it are received."""
    last = b""
    while True:
        try:
            line = lines.get(timeout=_POLL_SECONDS)
        except Empty:
            look()
            continue
        if not line:
            return last
        if last and receive is not None:
            receive(last)
            look()
        last = line


def _wait(process: "subprocess.Popen[bytes]", look: Callable[[], object]) -> None:
    """Wait for the end of a child that has said all."""
    while True:
        try:
            process.wait(_POLL_SECONDS)
        except subprocess.TimeoutExpired:
            look()
        else:
            return


def _look(deadline: float, cancelled: Callable[[], bool] | None) -> None:
    """Raise CancelledError where somebody wants it to stop, ChildTooSlowError after the deadline."""
    if cancelled is not None and cancelled():
        raise CancelledError
    if time.monotonic() > deadline:
        raise ChildTooSlowError
