"""Beginning an import: the untrusted file is on its way to be parsed before anything else is loaded."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cpdesk.services.import_draft import ImportDraft


def begin_draft(
    path: Path,
    *,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    moved: Callable[[int, int], None] | None = None,
) -> "ImportDraft":
    """Return the draft of the workbook at `path` with nothing answered.

    `moved` hears how many of how many steps are done once the file itself is read. Raises PasswordNeededError,
    CancelledError, or CpdeskError for a file of no use.
    """
    from cpdesk.excel.workbook import open_workbook  # noqa: PLC0415 - the window paints before this loads

    grid = open_workbook(path, password=password, cancelled=cancelled, meanwhile=_load_reader, makes_cells=True)
    from cpdesk.excel.reader import understand_workbook  # noqa: PLC0415
    from cpdesk.services.import_draft import ImportDraft  # noqa: PLC0415

    return ImportDraft(path, grid, understand_workbook(grid, cancelled=cancelled, moved=moved), password=password)


def _load_reader() -> None:
    """Load what understands the workbook while the child process is at work on the file: a fifth of a second less."""
    from cpdesk.excel.uncollected import uncollected  # noqa: PLC0415 - the window paints before this loads

    with uncollected():
        import_module("cpdesk.excel.reader")
        import_module("cpdesk.services.import_draft")
