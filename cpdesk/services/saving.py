"""Saving: a pack into its file."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from cpdesk import __version__
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.session import Session
from cpdesk.store.atomic import write_whole
from cpdesk.store.pack_file import pack_bytes, read_pack_label


def save_pack(path: Path, records: Iterable[EditRecord], library: Mapping[str, SuppliedWorkbook]) -> int:
    """Make `path` hold the pack for good, and return which save of this pack in this file it is.

    Values in, so that it may run beside the window. On failure the file stays as it was, and CpdeskError says
    why.
    """
    listed = tuple(records)
    saves = _saves_so_far(path, listed) + 1
    write_whole(path, pack_bytes(listed, library, version=__version__, saves=saves))
    return saves


def save_session(session: Session, path: Path) -> None:
    """Save the session's pack at `path` and make that its file."""
    records = session.records
    save_pack(path, records, session.pack.library)
    session.mark_saved(path, len(records))


def _saves_so_far(path: Path, records: tuple[EditRecord, ...]) -> int:
    """Return how often this very pack was saved in the file at `path`; 0 where that holds anything else."""
    try:
        label = read_pack_label(path)
    except CpdeskError:
        return 0
    return label.saves if records and label.first == records[0].id else 0
