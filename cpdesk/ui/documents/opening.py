"""Opening packs, bringing in workbooks: beside the window, which stays as it was until all is read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.errors import CancelledError, CpdeskError, PasswordNeededError
from cpdesk.domain.import_note import import_notes
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.supplied_words import contents_words
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import add_workbooks, begin_pack, check_usable, import_workbook
from cpdesk.services.opening import LoadedPack, is_pack, load_pack
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.prompts import AddAnswer, Prompts

Taken = Callable[[tuple[SuppliedWorkbook, ...]], None]


class Opener(QObject):
    """Opens what a person chose or dropped; `told` carries a sentence about what came in."""

    told = Signal(str)

    def __init__(
        self,
        controller: Controller,
        background: Background,
        prompts: Prompts,
        saver: Saver,
        recent: RecentFiles,
    ) -> None:
        super().__init__(saver)
        self._controller = controller
        self._background = background
        self._prompts = prompts
        self._saver = saver
        self._recent = recent

    def open(self, paths: Sequence[Path]) -> None:
        """Open one pack, or begin a pack with workbooks; where a pack is open, ask whether they belong to it."""
        packs = [path for path in paths if is_pack(path)]
        if not paths:
            return
        if packs and len(paths) > 1:
            self._background.failed.emit(CpdeskError("cpdesk holds one pack at a time.", "Open them one by one."))
        elif packs:
            self._load(packs[0])
        elif not self._controller.session.records:
            self.begin(paths)
        else:
            _Reading(self._background, self._prompts, paths, self._ask_where).go_on()

    def begin(self, paths: Sequence[Path], details: Path | None = None) -> None:
        """Begin a pack with workbooks, and with a details file; the open pack is left only once they are read."""
        _Reading(self._background, self._prompts, paths, partial(self._leave_for, details)).go_on()

    def add(self, paths: Sequence[Path]) -> None:
        """Bring workbooks into the open pack, as one step that can be undone."""
        _Reading(self._background, self._prompts, paths, self._add_read).go_on()

    def _ask_where(self, workbooks: tuple[SuppliedWorkbook, ...]) -> None:
        answer = self._prompts.add_or_new([workbook.name for workbook in workbooks])
        if answer is AddAnswer.ADD:
            self._add_read(workbooks)
        elif answer is AddAnswer.NEW:
            self._leave_for(None, workbooks)

    def _load(self, path: Path) -> None:
        held = self._controller.session.path
        if held is not None and held.resolve() == path.resolve():
            self.told.emit(f"{path.name} is open already.")
            return

        def load(_: Progress) -> LoadedPack:
            return load_pack(path)

        self._background.run(
            load,
            done=partial(self._leave_for_pack, path),
            failed=partial(self._not_loaded, path),
            title=f"Opening {path.name}",
        )

    def _not_loaded(self, path: Path, fault: Exception) -> None:
        self._background.failed.emit(_naming(path, fault))

    def _leave_for_pack(self, path: Path, loaded: LoadedPack) -> None:
        self._saver.leave(partial(self._take_pack, path, loaded))

    def _take_pack(self, path: Path, loaded: LoadedPack) -> None:
        self._controller.session.open(loaded.records, loaded.library, path)
        self._recent.add(path)
        self._controller.announce_opened()

    def _leave_for(self, details: Path | None, workbooks: tuple[SuppliedWorkbook, ...]) -> None:
        self._saver.leave(partial(self._begin_with, details, workbooks))

    def _begin_with(self, details: Path | None, workbooks: tuple[SuppliedWorkbook, ...]) -> None:
        begin_pack(self._controller.session, workbooks)
        trouble = self._take_details(details) if details is not None else None
        self._controller.announce_opened()
        self._saver.note_begun()
        self._tell_what_came_in(workbooks)
        if trouble is not None:
            self._background.failed.emit(trouble)

    def _take_details(self, path: Path) -> CpdeskError | None:
        try:
            self._controller.session.apply(details_edit(path, self._controller.pack))
        except CpdeskError as trouble:
            return trouble
        return None

    def _add_read(self, workbooks: tuple[SuppliedWorkbook, ...]) -> None:
        try:
            edit = add_workbooks(self._controller.session, workbooks)
        except CpdeskError as trouble:
            self._background.failed.emit(trouble)
            return
        self._controller.edit(edit)
        self._tell_what_came_in(workbooks)

    def _tell_what_came_in(self, workbooks: Sequence[SuppliedWorkbook]) -> None:
        noticed = len(import_notes(self._controller.pack))
        self.told.emit(f"{_what_came_in(workbooks)} {_what_was_noticed(noticed)}".strip())


class _Reading:
    """Workbooks read one after the other, each asking for its password where it has one."""

    def __init__(self, background: Background, prompts: Prompts, paths: Sequence[Path], done: Taken) -> None:
        self._background = background
        self._prompts = prompts
        self._left = list(paths)
        self._read: list[SuppliedWorkbook] = []
        self._done = done

    def go_on(self, password: str | None = None) -> None:
        """Read the next workbook, or hand over what was read when none is left."""
        if not self._left:
            self._done(tuple(self._read))
            return
        path = self._left[0]

        def read(progress: Progress) -> SuppliedWorkbook:
            workbook = import_workbook(path, password=password, cancelled=progress.cancelled)
            check_usable(workbook)
            return workbook

        failed = partial(self._not_read, password is not None)
        self._background.run(read, done=self._take, failed=failed, title=f"Reading {path.name}")

    def _take(self, workbook: SuppliedWorkbook) -> None:
        self._read.append(workbook)
        self._left.pop(0)
        self.go_on()

    def _not_read(self, again: bool, fault: Exception) -> None:
        if not isinstance(fault, PasswordNeededError):
            self._background.failed.emit(_naming(self._left[0], fault))
            return
        password = self._prompts.password(self._left[0].name, again=again)
        if password is not None:
            self.go_on(password)


def _naming(path: Path, fault: Exception) -> Exception:
    """Return what went otherwise with the name of the file that it is about: a person may have chosen several."""
    if not isinstance(fault, CpdeskError) or isinstance(fault, CancelledError) or path.name in str(fault):
        return fault
    return CpdeskError(f"{path.name}: {fault.sentence}", fault.hint)


def _what_came_in(workbooks: Sequence[SuppliedWorkbook]) -> str:
    return f"{contents_words(workbooks)} came in from {', '.join(workbook.name for workbook in workbooks)}."


def _what_was_noticed(count: int) -> str:
    if not count:
        return ""
    return f"{'One thing' if count == 1 else f'{count} things'} to look at: see Import notes (Ctrl+3)."
