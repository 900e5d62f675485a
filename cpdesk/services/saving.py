"""Saving: a pack into its file, together with what others put there meanwhile."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from cpdesk import __version__
from cpdesk.domain.change import PackChange
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook, others_workbooks
from cpdesk.services.session import Session
from cpdesk.store.atomic import ChangedMeanwhileError, check_place, write_whole
from cpdesk.store.pack_file import (
    StoredPack,
    pack_bytes,
    parse_pack,
    parse_pack_label,
    read_content,
    read_pack_label,
)
from cpdesk.store.packed_workbooks import WorkbookPacker
from cpdesk.store.turn import turn_at

__all__ = ["SavedPack", "WorkbookPacker", "save_pack", "save_session", "save_together"]

_TRIES = 5
_ANOTHER_NAME = "Save this one under another name."


@dataclass(frozen=True)
class SavedPack:
    """What came of a save: `saves` says which save of this pack it was; `digest` is that of the file's bytes.

    `taken` are the records of others that the file held and the saved ones did not, `library` their workbooks.
    """

    saves: int
    digest: str
    taken: tuple[EditRecord, ...] = ()
    library: Mapping[str, SuppliedWorkbook] = field(default_factory=dict)


def save_pack(
    path: Path,
    records: Iterable[EditRecord],
    library: Mapping[str, SuppliedWorkbook],
    *,
    packer: WorkbookPacker | None = None,
) -> SavedPack:
    """Make `path` hold the pack for good, in place of whatever it held: for a name that a person chose.

    Values in, so that it may run beside the window. On failure the file stays as it was, and CpdeskError says
    why. `packer` has what was written out for the save before.
    """
    listed = tuple(records)
    check_place(path)
    with turn_at(path):
        saves = _saves_so_far(path, listed) + 1
        content = pack_bytes(listed, library, version=__version__, saves=saves, packer=packer)
        write_whole(path, content)
    return SavedPack(saves, _digest(content))


def save_together(
    path: Path,
    records: Iterable[EditRecord],
    library: Mapping[str, SuppliedWorkbook],
    *,
    known: str = "",
    packer: WorkbookPacker | None = None,
) -> SavedPack:
    """Make the pack's own file hold these records besides those that it holds, so that nobody's work is lost.

    `known` is the digest of the file as it was last read or written, all of whose records are among these; a
    file that still has it is not read through again. Where the file holds no such pack any more, it is left
    alone, and CpdeskError says so.
    """
    listed = tuple(records)
    check_place(path)
    with turn_at(path):
        for _ in range(_TRIES):
            found = _found_at(path)
            saved, content = _united(found, listed, library, known, packer)
            try:
                write_whole(path, content, may_replace=partial(_is_still, path, found))
            except ChangedMeanwhileError:
                continue  # by somebody who takes no turns, such as a synchronising folder
            return saved
    raise ChangedMeanwhileError


def save_session(session: Session, path: Path) -> PackChange:
    """Save the session's pack at `path`, make that its file, and return what changed by others' work in it."""
    return save_numbered(session, path)[1]


def save_numbered(session: Session, path: Path) -> tuple[SavedPack, PackChange]:
    """Save as `save_session` does, and return with it what came of the save, which has its number."""
    records, library = session.records, session.pack.library
    if session.is_kept_at(path):
        saved = save_together(path, records, library, known=session.file_digest)
    else:
        saved = save_pack(path, records, library)
    session.mark_saved(path, len(records), saved.digest)
    return saved, session.take_records(saved.taken, saved.library)


def _united(
    found: bytes | None,
    records: tuple[EditRecord, ...],
    library: Mapping[str, SuppliedWorkbook],
    known: str,
    packer: WorkbookPacker | None,
) -> tuple[SavedPack, bytes]:
    """Return what saving comes to where the file's content is `found`, with its new content."""
    taken: tuple[EditRecord, ...] = ()
    others: Mapping[str, SuppliedWorkbook] = {}
    saves, union = 1, records
    if found is not None and _digest(found) == known:
        saves = parse_pack_label(found).saves + 1
    elif found is not None:
        stored = _same_pack(found, records)
        saves = stored.saves + 1
        ours, held = {record.id for record in records}, {record.id for record in stored.records}
        taken = tuple(record for record in stored.records if record.id not in ours)
        union = (*stored.records, *(record for record in records if record.id not in held))
        others = others_workbooks(library, stored.library)
    content = pack_bytes(union, {**library, **others}, version=__version__, saves=saves, packer=packer)
    return SavedPack(saves, _digest(content), taken, others), content


def _same_pack(content: bytes, records: tuple[EditRecord, ...]) -> StoredPack:
    """Return what the file holds; raise CpdeskError where that is not the pack of these records."""
    try:
        stored = parse_pack(content)
    except CpdeskError as cause:
        sentence = "The file no longer holds a pack that this cpdesk can read, so it was left as it is."
        raise CpdeskError(sentence, _ANOTHER_NAME) from cause
    ours = {record.id for record in records}
    if stored.records and not any(record.id in ours for record in stored.records):
        raise CpdeskError("The file now holds another pack.", _ANOTHER_NAME)
    return stored


def _found_at(path: Path) -> bytes | None:
    """Return the content of the file, or None where there is none."""
    try:
        return read_content(path)
    except CpdeskError as cause:
        if isinstance(cause.__cause__, FileNotFoundError):
            return None
        sentence = "The file cannot be read any more, so it was left as it is."
        raise CpdeskError(sentence, _ANOTHER_NAME) from cause


def _is_still(path: Path, content: bytes | None) -> bool:
    return _found_at(path) == content


def _saves_so_far(path: Path, records: tuple[EditRecord, ...]) -> int:
    """Return how often this very pack was saved in the file at `path`; 0 where that holds anything else."""
    try:
        label = read_pack_label(path)
    except CpdeskError:
        return 0
    return label.saves if records and label.first == records[0].id else 0


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
