"""Saving the open pack: when asked, by itself after an edit, before it is left."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cpdesk.services.saving import SavedPack, WorkbookPacker, save_pack, save_together
from cpdesk.services.taken_in_words import taken_in_words
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.prompts import Prompts, SaveAnswer

_AFTER_EDIT_MS = 2000
_AFTER_TROUBLE_MS = 30000
_SUFFIX = ".cpdesk"

Then = Callable[[], None]


class Saver(QObject):
    """Writes the pack's records beside the window: what it writes is a snapshot, so edits go on meanwhile.

    `save_began` comes just before the snapshot, so that whoever holds words not yet in the pack can put them there.
    `state_changed` says that `words` may be others now; `taken_in` carries what to say once others' work came in,
    and whether a person has to look at it.
    """

    save_began = Signal()
    state_changed = Signal()
    saved = Signal(object)
    taken_in = Signal(str, bool)

    def __init__(
        self,
        controller: Controller,
        background: Background,
        prompts: Prompts,
        recent: RecentFiles,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._session = controller.session
        self._background = background
        self._prompts = prompts
        self._recent = recent
        self._pack_number = 0
        self._begun_with = 0
        self._packer = WorkbookPacker()
        self._is_writing = False
        self._waiting: list[Then] = []
        self._next: Path | None = None
        self._saved_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_by_itself)
        controller.pack_changed.connect(self._note_edit)
        controller.pack_opened.connect(self._note_opened)

    @property
    def has_unsaved_work(self) -> bool:
        """Return whether a person did something that no file holds; bringing in a workbook alone is no work."""
        if self._session.path is None:
            return len(self._session.records) > self._begun_with
        return self._session.has_unsaved_records

    @property
    def words(self) -> str:
        """Return how the pack is kept, for the status bar."""
        if not self._session.records:
            return ""
        if self._is_writing:
            return "Saving…"
        if self._session.path is None:
            return "Not in a file yet"
        if self._session.has_unsaved_records:
            return "Kept on this computer"
        return f"Saved {self._saved_at:%H:%M}" if self._saved_at else "Saved"

    def note_begun(self) -> None:
        """Note that the pack was begun just now: what it holds was not made by a person."""
        self._begun_with = len(self._session.records)
        self.state_changed.emit()

    def save(self, then: Then | None = None) -> None:
        """Keep the pack in its file, asking for one where it has none; `then` follows once it is there."""
        if self._session.path is None:
            self.save_as(then)
        else:
            self._write(self._session.path, then)

    def save_as(self, then: Then | None = None) -> None:
        """Ask for a file, and keep the pack in it from now on."""
        suggested = self._session.path or Path(self._recent.folder) / f"{pack_name(self._controller)}{_SUFFIX}"
        path = self._prompts.pack_to_write(suggested)
        if path is not None:
            self._write(path, then)

    def leave(self, then: Then) -> None:
        """Do `then` once nothing of the open pack can be lost; not at all where the person would rather stay."""
        self.save_began.emit()
        if self._is_writing:
            self._waiting.append(then)
        elif not self.has_unsaved_work:
            then()
        elif self._session.path is not None:
            self._write(self._session.path, then)
        else:
            answer = self._prompts.save_changes(pack_name(self._controller))
            if answer is SaveAnswer.SAVE:
                self.save_as(then)
            elif answer is SaveAnswer.DISCARD:
                then()

    def _write(self, path: Path, then: Then | None) -> None:
        self._timer.stop()
        if then is not None:
            self._waiting.append(then)
        is_own = self._session.is_kept_at(path)
        if self._is_writing:
            self._next = self._next if is_own else path
            return
        self.save_began.emit()
        self._is_writing = True
        records, library, known = self._session.records, self._session.pack.library, self._session.file_digest
        packer = self._packer

        def write(_: Progress) -> SavedPack:
            if is_own:
                return save_together(path, records, library, known=known, packer=packer)
            return save_pack(path, records, library, packer=packer)

        done = partial(self._note_written, self._pack_number, path, len(records))
        self._background.run(write, done=done, failed=self._note_trouble)
        self.state_changed.emit()

    def _note_written(self, number: int, path: Path, count: int, saved: SavedPack) -> None:
        self._is_writing = False
        if number == self._pack_number:
            self._take_in(path, count, saved)
            self._saved_at = datetime.now().astimezone()
            self._recent.add(path)
            self.saved.emit(path)
        following, self._next = self._next, None
        if following is None and self._session.has_unsaved_records and self._session.path is not None:
            following = self._session.path if self._waiting else None
            self._timer.start(_AFTER_EDIT_MS)
        if following is not None:
            self._write(following, None)
            return
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
        self.state_changed.emit()

    def _take_in(self, path: Path, count: int, saved: SavedPack) -> None:
        """Note what the file holds, and take up what others had put there; what is being typed counts as before it."""
        if saved.taken:
            self.save_began.emit()
        self._session.mark_saved(path, count, saved.digest)
        self._controller.take_records(saved.taken, saved.library)
        if saved.taken:
            pack, touched = self._controller.pack, {record.field for record in saved.taken}
            contested = [clash for field, clash in sorted(pack.clashes.items()) if field in touched]
            self.taken_in.emit(taken_in_words(pack, contested), bool(contested))

    def _note_trouble(self, fault: Exception) -> None:
        self._is_writing = False
        self._next = None
        self._waiting.clear()
        self._timer.start(_AFTER_TROUBLE_MS)
        self._background.failed.emit(fault)
        self.state_changed.emit()

    def _save_by_itself(self) -> None:
        if self._session.path is not None and self._session.has_unsaved_records:
            self._write(self._session.path, None)

    def _note_edit(self) -> None:
        if self._session.path is not None and not self._timer.isActive():
            self._timer.start(_AFTER_EDIT_MS)
        self.state_changed.emit()

    def _note_opened(self) -> None:
        self._pack_number += 1
        self._packer = WorkbookPacker()
        self._begun_with = 0
        self._saved_at = None
        self._next = None
        self._timer.stop()
        self.state_changed.emit()


def pack_name(controller: Controller) -> str:
    """Return what to call the pack: its committee with the date, else its workbook, else what it is."""
    details = controller.pack.details
    if details.committee and details.meeting_date:
        return f"{details.committee} {details.meeting_date:%Y-%m-%d}"
    workbook = next((Path(item.name).stem for item in controller.pack.current), "")
    return details.committee or workbook or "New pack"
