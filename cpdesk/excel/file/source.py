"""A file's bytes, read once."""

import os
import stat
from pathlib import Path

from cpdesk.domain.errors import CpdeskError

MOST_BYTES = 100_000_000
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def read_source(path: Path) -> bytes:
    """Return the bytes of a file; raise a sentence for what is no file, or cannot be read.

    It is opened without waiting and looked at afterwards: a pipe put in a file's place would otherwise hold
    the program for ever.
    """
    try:
        if path.is_dir():
            raise CpdeskError("This is a folder, not a workbook.", "Choose the workbook that is in it.")
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise CpdeskError("This is a device or a pipe, not a file.", "Choose a workbook.")
            check_file_size(about.st_size)
            data = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as cause:
        raise CpdeskError("There is no such file.", "Check its name and the folder it is in.") from cause
    except PermissionError as cause:
        raise CpdeskError(
            "You have no permission to read this file, or another program is keeping it to itself.",
            "Close it in other programs, or ask its owner for access.",
        ) from cause
    except (OSError, ValueError) as cause:
        raise CpdeskError("This file cannot be read.", "Copy it to this computer, and open the copy.") from cause
    check_file_size(len(data))
    return data


def check_file_size(size: int) -> None:
    """Raise a sentence for a file that is too big to be a scorecard."""
    if size > MOST_BYTES:
        raise CpdeskError(
            f"This file is larger than {MOST_BYTES // 1_000_000} MB.",
            "Save a copy with only the sheets of the scorecard, and open that.",
        )
