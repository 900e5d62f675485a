"""Opening an untrusted workbook as plain sheets of cells."""

from collections.abc import Callable, Collection
from pathlib import Path

from cpdesk.domain.grid import WorkbookGrid
from cpdesk.excel.file.source import read_source
from cpdesk.excel.file.worker import parse_in_child


def open_workbook(
    path: Path,
    *,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    hidden_sheets: Collection[str] = (),
    meanwhile: Callable[[], object] | None = None,
    makes_cells: bool = False,
) -> WorkbookGrid:
    """Return the workbook's sheets, visible ones with their cells, hidden ones by name unless they are named.

    The file is read once: the bytes hashed are the bytes parsed, in a child process with bounds on time and
    memory, while this process goes on with what it has to do `meanwhile`. It `makes_cells` too where all of them will
    be looked at, which takes more memory. Macros are never run, formulas never calculated, links to other files never
    followed.

    Raises PasswordNeededError where a password is needed or a wrong one is given; CancelledError soon after
    `cancelled` says so, from whichever thread it learns it; CpdeskError for anything that is no readable
    workbook.
    """
    data = read_source(path)
    sheets = parse_in_child(
        data,
        path.name,
        password,
        cancelled=cancelled,
        hidden_sheets=hidden_sheets,
        meanwhile=meanwhile,
        makes_cells=makes_cells,
    )
    import hashlib  # noqa: PLC0415 - the child is at work before this loads

    return WorkbookGrid(path.name, hashlib.sha256(data).hexdigest(), sheets)
