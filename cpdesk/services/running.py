"""Runs of the window: whether the last one ended as it should."""

from pathlib import Path

from cpdesk.store.run_mark import RunMark, clear_broken_off
from cpdesk.store.settings_file import runs_folder

__all__ = ["RunMark", "begin_run"]


def begin_run(folder: Path | None = None) -> tuple[RunMark, bool]:
    """Return the mark of a run that begins, to be ended with it, and whether one before it was broken off.

    That is said once. It may have been a fault of ours that ended the program at once, or the power that went.
    """
    where = folder or runs_folder()
    was_broken_off = clear_broken_off(where)
    return RunMark(where), was_broken_off
