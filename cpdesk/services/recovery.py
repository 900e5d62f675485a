"""Recovery: edits are kept on this computer the moment they are made."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cpdesk.domain import field as fields
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.opening import LoadedPack, load_pack
from cpdesk.services.sample import is_untouched_sample
from cpdesk.services.session import Session
from cpdesk.store.recovery import Journal, LeftBehind, left_behind
from cpdesk.store.settings_file import recovery_folder

__all__ = ["JournalKeeper", "LeftBehind", "discard", "load_pack_of", "recover", "recoverable"]

Told = Callable[[CpdeskError | None], None]


class JournalKeeper:
    """Keeps a session's unsaved records in a journal, each forced to the disk before its edit returns.

    It listens to the session, so nothing else has to be called but `close` when the window closes. An edit
    never fails because the journal cannot be written: `trouble` says why, and `told` hears of it when that
    changes.
    """

    def __init__(self, session: Session, folder: Path | None = None, *, told: Told | None = None) -> None:
        self.trouble: CpdeskError | None = None
        self._session = session
        self._folder = folder or recovery_folder()
        self._told = told
        self._journal: Journal | None = None
        self._ahead: Journal | None = None
        self._ahead_path: Path | None = None
        self._is_behind = False
        session.coming_listeners.append(self._write_ahead)
        session.listeners.append(self._keep)
        session.opened_listeners.append(self._start_afresh)
        session.saved_listeners.append(self._start_afresh)

    @property
    def holds_edits(self) -> bool:
        """Return whether there are edits on this computer that the pack's file does not hold."""
        return self._journal is not None

    def close(self, *, discard: bool = False) -> None:
        """Stop keeping the journal; what is unsaved is left to be recovered, unless it is to be discarded."""
        self._session.coming_listeners.remove(self._write_ahead)
        self._session.listeners.remove(self._keep)
        self._let_go_ahead()
        self._session.opened_listeners.remove(self._start_afresh)
        self._session.saved_listeners.remove(self._start_afresh)
        journal, self._journal = self._journal, None
        if journal is None:
            return
        if discard or not self._session.has_unsaved_records:
            journal.remove()
        else:
            journal.close()

    def _keep(self, records: tuple[EditRecord, ...]) -> None:
        if self._journal is None or self._is_behind:
            records = self._session.unsaved_records
        try:
            if self._journal is None:
                self._journal = self._begun()
            self._journal.write(records, self._figures_named_by(records))
        except CpdeskError as trouble:
            self._note(trouble)
        else:
            self._note(None)

    def _begun(self) -> Journal:
        """Return a journal for the pack: the one that was begun with the figures that were coming in, if any was."""
        first, ahead = self._session.records[0].id, self._ahead
        if ahead is not None and ahead.first == first and self._ahead_path == self._session.path:
            self._ahead = None
            return ahead
        return Journal(self._folder, self._session.path, first)

    def _write_ahead(self, workbooks: tuple[SuppliedWorkbook, ...], first: str) -> None:
        """Write down figures that records are about to name, on a thread where nobody waits for it.

        Should the disk refuse, that is told when the records come: until then nothing depends on it.
        """
        figures = {workbook.sha256: workbook for workbook in workbooks}
        records = self._session.records
        with suppress(CpdeskError):
            if not first and self._journal is not None:
                self._journal.write((), figures)
            elif first or records:
                path = None if first else self._session.path
                ahead = Journal(self._folder, path, first or records[0].id)
                ahead.write((), figures)
                self._let_go_ahead()
                self._ahead, self._ahead_path = ahead, path

    def _let_go_ahead(self) -> None:
        """Remove a journal that no record came for."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            ahead.remove()

    def _figures_named_by(self, records: tuple[EditRecord, ...]) -> dict[str, SuppliedWorkbook]:
        """Return the workbooks without which the records could not be taken up again."""
        named = {fields.parts(record.field)[1] for record in records if record.field.startswith("workbook/")}
        return {sha256: workbook for sha256, workbook in self._session.pack.library.items() if sha256 in named}

    def _start_afresh(self) -> None:
        """Keep what is unsaved in a new journal, then let the one before go unless there is trouble."""
        before, self._journal = self._journal, None
        unsaved = self._session.unsaved_records
        if unsaved:
            self._keep(unsaved)
        if before is None:
            return
        if unsaved and self._is_behind:
            before.close()
        else:
            before.remove()

    def _note(self, trouble: CpdeskError | None) -> None:
        """Remember how it went; after trouble the next edit writes all that is unsaved."""
        is_news = (trouble is None) is not (self.trouble is None)
        self.trouble = trouble
        self._is_behind = trouble is not None
        if is_news and self._told is not None:
            self._told(trouble)


def recoverable(folder: Path | None = None) -> tuple[LeftBehind, ...]:
    """Return the packs with edits that were never saved, latest first; none is open in another window.

    The sample as anybody can have it again is nobody's work, and is let go.
    """
    wanted = []
    for left in left_behind(folder or recovery_folder()):
        if is_untouched_sample(left.library, left.records):
            discard(left)
        else:
            wanted.append(left)
    return tuple(wanted)


def load_pack_of(left: LeftBehind) -> LoadedPack | None:
    """Return what the file of the pack that was worked on holds, or None where it had no file.

    Raises CpdeskError where the file is gone, cannot be read, or holds another pack by now: the work would be
    mixed into that.
    """
    if left.pack_path is None:
        return None
    loaded = load_pack(left.pack_path)
    if left.first and all(record.id != left.first for record in loaded.records):
        raise CpdeskError(
            f"{left.pack_path.name} now holds another pack, so the work that was left behind was not put into it.",
            "It stays on this computer. Put the earlier file back, then start cpdesk again.",
        )
    return loaded


def recover(session: Session, left: LeftBehind, loaded: LoadedPack | None = None) -> None:
    """Take up the pack with its unsaved edits, then let their journal go: the session's own keeper has them.

    `loaded` is what the pack's file holds, where it was read beforehand. Raises CpdeskError where the file is
    gone or cannot be read; the journal stays, to be tried again.
    """
    loaded = loaded or load_pack_of(left)
    if left.pack_path is None or loaded is None:
        session.open(left.records, left.library, None)
    else:
        known = {record.id for record in loaded.records}
        records = (*loaded.records, *(record for record in left.records if record.id not in known))
        session.open(records, {**loaded.library, **left.library}, None)
        session.mark_saved(left.pack_path, len(loaded.records), loaded.digest)
    left.path.unlink(missing_ok=True)


def discard(left: LeftBehind) -> None:
    """Let the unsaved edits go for good."""
    left.path.unlink(missing_ok=True)
