"""A hold on an open file that ends with the process that has it."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR_AWAY = 1 << 30
"""Windows keeps others from reading the bytes that are held, so one far behind the content is taken."""


def take_hold(descriptor: int) -> bool:
    """Hold the file, and return whether it worked; it does not while another process, or opening, has it.

    The system lets go of it when the process ends, however it ends, so a hold never outlives a crash.
    """
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _FAR_AWAY, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_held(path: Path) -> bool | None:
    """Return whether a program has the hold on the file; None where the file is gone or cannot be looked at."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        return not take_hold(descriptor)
    finally:
        os.close(descriptor)
