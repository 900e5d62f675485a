"""A child process that is given bytes, answers bytes, can be stopped, and may die without harm."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
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
) -> bytes:
    """Return what the command writes to standard output when `request` is its standard input.

    `meanwhile` is called once the child is at work: what takes a while here and needs no answer of the child's.
    `cancelled` is asked twenty times a second, so any thread can stop the wait; CancelledError follows.
    The child is gone when this returns, however it returns. Raises ChildDiedError, ChildTooSlowError.
    """
    deadline = time.monotonic() + seconds
    with subprocess.Popen(  # noqa: S603 - only ever our own worker
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        creationflags=_NO_WINDOW,
    ) as process:
        sender = Thread(target=_send, args=(process.stdin, request), name="request to a child")
        process.stdin = None  # else `communicate` closes it
        sender.start()
        try:
            if meanwhile is not None:
                meanwhile()
            answer, complaint = _received(process, deadline, cancelled)
        finally:
            process.kill()
            sender.join()
    if process.returncode == -_SIGXCPU:
        raise ChildTooSlowError
    if process.returncode != 0:
        said = complaint[-2000:].decode("utf-8", "replace")
        raise ChildDiedError(said or f"exit status {process.returncode}")
    return answer


def _send(pipe: IO[bytes], request: bytes) -> None:
    """Write the request from a thread of its own: `communicate` drops the rest of it at its first time-out.

    WORKAROUND(https://github.com/python/cpython/issues/141473)
    """
    with suppress(OSError), pipe:  # a child that dies early closes its end
        pipe.write(request)


def _received(
    process: "subprocess.Popen[bytes]", deadline: float, cancelled: Callable[[], bool] | None
) -> tuple[bytes, bytes]:
    while True:
        try:
            return process.communicate(timeout=_POLL_SECONDS)
        except subprocess.TimeoutExpired:
            if cancelled is not None and cancelled():
                raise CancelledError from None
            if time.monotonic() > deadline:
                raise ChildTooSlowError from None
