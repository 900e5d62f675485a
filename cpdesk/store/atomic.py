"""Writing a file so that it is either the old one or the new one, whole, whatever happens."""

import errno
import os
import secrets
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.refusal import replacing_refused, writing_refused

_PAUSES = (0.010, 0.025, 0.050, 0.100)
"""Seconds between tries: a virus scanner or a synchronising folder lets go of a file after a moment."""

_LEFT_AFTER = 60.0
"""Seconds after which a file that was being written is nobody's any more: its program was stopped meanwhile."""

_REFUSALS = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)
_FOLDERS_CANNOT_BE_SYNCED = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF)


class ChangedMeanwhileError(CpdeskError):
    """The file is no longer what the new content was made from, so it was left alone."""

    def __init__(self) -> None:
        super().__init__("The file was changed elsewhere while it was being saved.", "Save it again.")


def write_whole(
    path: Path, content: bytes, *, may_replace: Callable[[], bool] | None = None, mode: int | None = None
) -> None:
    """Make `path` hold just `content`, for good once this returns.

    It is written beside, forced to the disk and renamed into place, and the folder is forced to the disk as
    well, so that a power cut leaves the old file or the new one. On any failure the file that was there stays
    as it was, nothing is left lying about, and a CpdeskError says why. What a program that was killed while it wrote
    left lying is cleared away. A link is followed; the file keeps its
    permissions, and a new one has those of `mode`. `may_replace` is asked at the last moment;
    ChangedMeanwhileError is raised where it says no.
    """
    check_place(path)
    target = path.resolve()
    start = _start_of_names(target)
    beside = target.with_name(f"{start}{secrets.token_hex(6)}.tmp")
    try:
        _write_new(beside, content, _mode_of(target), mode)
        if may_replace is not None and not may_replace():
            raise ChangedMeanwhileError
        _clear_left_behind(target.parent, start, beside.stat().st_mtime)
        _rename(beside, target)
    except OSError as cause:
        raise writing_refused(cause) from cause
    finally:
        with suppress(OSError):  # most often there is nothing left to remove
            beside.unlink()
    try:
        _sync_folder(target.parent)
    except OSError as cause:
        raise CpdeskError(
            "The file was written, but the disk did not confirm that it will keep it.",
            "Save it on another disk too.",
        ) from cause


def check_place(path: Path) -> None:
    """Raise a CpdeskError where it is plain beforehand that no file can be saved at `path`."""
    try:
        if path.is_dir():
            raise writing_refused(OSError(errno.EISDIR, ""))
        if not path.parent.is_dir():
            raise writing_refused(OSError(errno.ENOENT, ""))
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            raise CpdeskError(
                "The file is marked as read-only, so it was not replaced.",
                "Save under another name, or unmark it.",
            )
    except OSError as cause:
        raise writing_refused(cause) from cause


def _start_of_names(target: Path) -> str:
    """Return how the names of the files begin that are written to take the place of the target."""
    return f".cpdesk-{sha256(target.name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}-"


def _clear_left_behind(folder: Path, start: str, now: float) -> None:
    """Remove what was left half written by the time of the folder's own clock, which may be another computer's."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(start) and now - entry.stat().st_mtime > _LEFT_AFTER:
                with suppress(OSError):
                    os.unlink(entry.path)  # noqa: PTH108 - a path that was just read


def _mode_of(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_new(path: Path, content: bytes, mode: int | None, new_mode: int | None) -> None:
    # Made with the usual permissions, not a temporary file's private ones: colleagues open what lies on a
    # share.
    permissions = 0o666 if new_mode is None else new_mode
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), permissions)
    try:
        remaining = memoryview(content)
        while remaining:
            remaining = remaining[os.write(descriptor, remaining) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if mode is not None:
        path.chmod(mode)


def _rename(beside: Path, target: Path) -> None:
    for pause in (*_PAUSES, None):
        try:
            beside.replace(target)
        except OSError as cause:
            if cause.errno not in _REFUSALS:
                raise
            if pause is None:
                raise replacing_refused() from cause
            time.sleep(pause)
        else:
            return


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no way to open a folder for this
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as cause:
        if cause.errno not in _FOLDERS_CANNOT_BE_SYNCED:
            raise
    finally:
        os.close(descriptor)
