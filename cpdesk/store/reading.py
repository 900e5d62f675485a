"""Reading a small text file that a person wrote."""

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
