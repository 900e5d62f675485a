"""A mark on this computer that stays for as long as a window runs."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from cpdesk.store.hold import take_hold

_SUFFIX = ".running"
_BINARY = getattr(os, "O_BINARY", 0)


class RunMark:
    """Made as a window begins, and gone once it ends as it should; held meanwhile, so that others leave it alone.

    Where the disk refuses there is none: nothing but a sentence at the next start depends on it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{secrets.token_hex(8)}{_SUFFIX}"
        self._descriptor: int | None = None
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            take_hold(self._descriptor)

    def end(self) -> None:
        """Note that the window ended as it should."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def clear_broken_off(folder: Path) -> bool:
    """Return whether a window ended otherwise than it should since this was last asked."""
    broken_off = [path for path in folder.glob(f"*{_SUFFIX}") if _was_broken_off(path)]
    return bool(broken_off)


def _was_broken_off(path: Path) -> bool:
    """Return whether nobody holds the mark any more, and take it away then."""
    try:
        descriptor = os.open(path, os.O_RDWR | _BINARY)
    except OSError:
        return False
    try:
        is_loose = take_hold(descriptor)
    finally:
        os.close(descriptor)
    if is_loose:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    return is_loose
