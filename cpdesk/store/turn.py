"""Turns at a file: while one program reads it, adds to it, replaces it, the others wait."""

import json
import os
import platform
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.json_text import parse_json
from cpdesk.store.refusal import writing_refused

STALE_AFTER = 30.0
"""Seconds after which a turn that nobody ended is over: a save takes far less."""

_PATIENCE = 40.0
_PAUSE = 0.05
_REFUSALS_BORNE = 5


@contextmanager
def turn_at(path: Path, *, stale_after: float = STALE_AFTER, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the turn at the file for as long as the block runs; wait up to `patience` seconds for it.

    A small file beside it, which only one can make, says whose turn it is; it is removed however the block
    ends. Others may lie on a share, where no hold of the system can be counted on. Raises CpdeskError where
    the turn does not come or the folder refuses.
    """
    lock = lock_path(path)
    mine = _note()
    _take(lock, mine, stale_after, patience)
    try:
        yield
    finally:
        _end(lock, mine)


def lock_path(path: Path) -> Path:
    """Return the small file that says whose turn it is: the same however the file itself is reached."""
    target = path.resolve()
    name = sha256(target.name.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return target.with_name(f".cpdesk-{name}.lock")


def _note() -> bytes:
    said = {"pid": os.getpid(), "host": platform.node(), "time": time.time(), "turn": secrets.token_hex(8)}
    return json.dumps(said).encode("utf-8")


def _take(lock: Path, mine: bytes, stale_after: float, patience: float) -> None:
    began = seen_at = time.monotonic()
    seen: bytes | None = None
    refusals = 0
    while True:
        try:
            _make(lock, mine)
        except FileExistsError:
            pass
        except OSError as cause:
            # Windows refuses for a moment while a file of that name is being removed.
            refusals += 1
            if not isinstance(cause, PermissionError) or refusals > _REFUSALS_BORNE:
                raise writing_refused(cause) from cause
        else:
            return
        now = time.monotonic()
        found = _read(lock)
        if found != seen:
            seen, seen_at = found, now
        if found is not None and (now - seen_at >= stale_after or _age(found) >= stale_after):
            _end(lock, found)
        elif now - began >= patience:
            raise CpdeskError(
                "Another window is saving this pack at the moment, so it was not saved here.", "Save it again."
            )
        else:
            time.sleep(_PAUSE)


def _make(lock: Path, mine: bytes) -> None:
    descriptor = os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        os.write(descriptor, mine)
    except OSError:
        with suppress(OSError):
            lock.unlink()
        raise
    finally:
        os.close(descriptor)


def _read(lock: Path) -> bytes | None:
    try:
        return lock.read_bytes()
    except OSError:
        return None


def _age(found: bytes) -> float:
    """Return how many seconds ago the turn began by this computer's clock; 0 for another's, which may differ."""
    try:
        said = parse_json(found)
    except ValueError:
        return 0.0
    if not isinstance(said, dict) or said.get("host") != platform.node():
        return 0.0
    began = said.get("time")
    return time.time() - began if isinstance(began, int | float) else 0.0


def _end(lock: Path, note: bytes) -> None:
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
