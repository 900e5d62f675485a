"""Turns at a file: while one program reads it, adds to it, replaces it, the others wait."""

import json
import os
import platform
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.hold import is_held, take_hold
from cpdesk.store.json_text import parse_json
from cpdesk.store.refusal import writing_refused

STALE_AFTER = 30.0
"""Seconds after which a turn that nobody ended is over: a save takes far less."""

_NAMELESS_AFTER = 3.0
"""Seconds after which a turn is over that does not say whose it is: saying so is the first that its holder does."""

_PATIENCE = 40.0
_PAUSE = 0.05
_REFUSALS_BORNE = 5


@dataclass(frozen=True)
class _Turn:
    """A turn that was taken: the small file that says so, what is in it, and the hold on it, where there is one."""

    lock: Path
    note: bytes
    descriptor: int

    def end(self) -> None:
        """Let go of the file and remove it; one that somebody else has taken meanwhile is left alone."""
        os.close(self.descriptor)  # Windows removes no file that is open
        _remove(self.lock, self.note)


@contextmanager
def turn_at(path: Path, *, stale_after: float = STALE_AFTER, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the turn at the file for as long as the block runs; wait up to `patience` seconds for it.

    A small file beside it, which only one can make, says whose turn it is; it is removed however the block
    ends. Others may lie on a share, where no hold of the system can be counted on: then time tells. On the same
    computer a turn is over as soon as the program that had it is gone. Raises CpdeskError where the turn does
    not come or the folder refuses.
    """
    turn = _taken(lock_path(path), stale_after, patience)
    try:
        yield
    finally:
        turn.end()


def lock_path(path: Path) -> Path:
    """Return the small file that says whose turn it is: the same however the file itself is reached."""
    target = path.resolve()
    name = sha256(target.name.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return target.with_name(f".cpdesk-{name}.lock")


def _taken(lock: Path, stale_after: float, patience: float) -> _Turn:
    began = seen_at = time.monotonic()
    seen: bytes | None = None
    refusals = 0
    while True:
        try:
            return _made(lock)
        except FileExistsError:
            pass
        except OSError as cause:
            # Windows refuses for a moment while a file of that name is being removed.
            refusals += 1
            if not isinstance(cause, PermissionError) or refusals > _REFUSALS_BORNE:
                raise writing_refused(cause) from cause
        now = time.monotonic()
        found = _read(lock)
        if found != seen:
            seen, seen_at = found, now
        if found is not None and _is_over(lock, found, now - seen_at, stale_after):
            _remove(lock, found)
        elif now - began >= patience:
            raise CpdeskError(
                "Another window is saving this pack at the moment, so it was not saved here.", "Save it again."
            )
        else:
            time.sleep(_PAUSE)


def _made(lock: Path) -> _Turn:
    """Return the turn, taken by making its file; raise FileExistsError where somebody has it."""
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        note = _note(is_held=take_hold(descriptor))
        os.write(descriptor, note)
    except OSError:
        os.close(descriptor)
        with suppress(OSError):
            lock.unlink()
        raise
    return _Turn(lock, note, descriptor)


def _note(*, is_held: bool) -> bytes:
    """Return what the file says: the hold comes before it, so that a held turn never looks as if nobody held it."""
    said = {"pid": os.getpid(), "host": platform.node(), "time": time.time(), "turn": secrets.token_hex(8)}
    return json.dumps({**said, "held": is_held}).encode("utf-8")


def _read(lock: Path) -> bytes | None:
    try:
        return lock.read_bytes()
    except OSError:
        return None


def _is_over(lock: Path, found: bytes, unchanged_for: float, stale_after: float) -> bool:
    """Return whether a turn was never ended: its program is gone, or it has stood for too long."""
    if not found:
        return unchanged_for >= min(_NAMELESS_AFTER, stale_after)
    said = _said(found)
    if said.get("host") != platform.node():  # another computer's clock may differ
        return unchanged_for >= stale_after
    began = said.get("time")
    age = time.time() - began if isinstance(began, int | float) else 0.0
    is_gone = said.get("held") is True and is_held(lock) is False
    return is_gone or max(age, unchanged_for) >= stale_after


def _said(found: bytes) -> Mapping[str, object]:
    with suppress(ValueError):
        said = parse_json(found)
        if isinstance(said, Mapping):
            return said
    return {}


def _remove(lock: Path, note: bytes) -> None:
    """Remove that very turn; one that somebody else has taken meanwhile is left alone."""
    for _ in range(_REFUSALS_BORNE):  # Windows refuses while another window looks at it
        found = _read(lock)
        if found is not None and found != note:
            return
        try:
            lock.unlink()
        except FileNotFoundError:
            return
        except OSError:
            time.sleep(_PAUSE)
        else:
            return
