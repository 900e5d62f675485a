"""Faults of ours: a report of what went wrong, for whoever mends it."""

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from cpdesk import __version__
from cpdesk.store import settings_file


def faults_folder() -> Path:
    """Return the folder of fault reports; it may not be there yet."""
    return settings_file.faults_folder()


def write_fault_report(fault: BaseException) -> Path | None:
    """Return the path of a new report of the fault, with versions; None where it cannot be written."""
    now = datetime.now(UTC)
    path = faults_folder() / f"fault-{now:%Y%m%d-%H%M%S-%f}.txt"
    trail = "".join(traceback.format_exception(fault))
    versions = f"cpdesk {__version__}, Python {platform.python_version()}, {platform.platform()}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{versions}\n{now.isoformat(timespec='seconds')}\n\n{trail}", encoding="utf-8")
    except OSError:
        return None
    return path
