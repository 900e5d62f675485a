"""Reading a file that a person named, whole."""

import stat
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.refusal import reading_refused

_MOST_BYTES = 4 * 1024 * 1024


def read_text(path: Path, *, most: int = _MOST_BYTES) -> str:
    """Return the UTF-8 text in the file without its byte order mark; raise CpdeskError where it is none.

    A file of more than `most` bytes is refused before it is held in memory.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as cause:
        raise reading_refused(cause) from cause
    if len(content) > most:
        raise CpdeskError("This file is far larger than a text that a person writes.", "Choose another file.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        raise CpdeskError("This is not a UTF-8 text file.", "Save it as UTF-8 and try again.") from cause


def read_bytes(path: Path, most: int) -> bytes:
    """Return the bytes of a file of at most that many; raise CpdeskError for what is larger, or no file.

    It is looked at before it is opened: a pipe put in a file's place would hold the program for ever.
    """
    try:
        status = path.stat()
        if not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode):
            raise CpdeskError("This is a device or a pipe, not a file.", "Choose a file.")
        if status.st_size > most:
            raise CpdeskError(f"This file is larger than {most // 1_000_000} MB.", "Choose another file.")
        return path.read_bytes()
    except OSError as cause:
        raise reading_refused(cause) from cause
