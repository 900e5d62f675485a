"""Papers that come back from Word: which, what they would change, and the edits that are accepted."""

from collections import deque
from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import capitalised, plural
from cpdesk.domain.returned_edit import ReturnedFile
from cpdesk.services.returning import edit_of, origin_words, places_to_choose, take_back
from cpdesk.services.returning.taking import read_document
from cpdesk.services.returning.work import ReturnedWork
from cpdesk.ui.background import Progress
from cpdesk.ui.dialogs.returned import ReturnedDialog
from cpdesk.ui.documents.reading import naming
from cpdesk.ui.window.window_parts import WindowParts

_NO_PACK = CpdeskError(
    "A Word document is taken back into the pack that it was made from.", "Open the pack first, then the document."
)


class ReturnedCommands(QObject):
    """Takes papers back one after the other, each in a window of its own.

    What somebody has typed or set aside in it is kept while the program runs, and found again with the same file.
    """

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._queue: deque[Path] = deque()
        self._works: dict[str, ReturnedWork] = {}
        self.dialog: ReturnedDialog | None = None
        parts.controller.pack_opened.connect(self._works.clear)

    @Slot()
    def choose(self) -> None:
        """Ask which documents came back."""
        self.take(self._parts.prompts.documents_to_take_back(self._parts.desk.recent.folder))

    @Slot(object)
    def take(self, paths: Sequence[Path]) -> None:
        """Read documents that came back, and show what each would change."""
        if not self._parts.controller.session.records:
            self._parts.background.failed.emit(_NO_PACK)
            return
        self._queue.extend(paths)
        self._go_on()

    def _go_on(self) -> None:
        if self.dialog is not None or not self._queue:
            return
        path = self._queue.popleft()
        self._parts.desk.saver.save_began.emit()
        session = self._parts.controller.session
        pack, records = session.pack, session.records

        def read(_: Progress) -> tuple[str, ReturnedFile]:
            data = read_document(path)
            return sha256(data).hexdigest(), take_back(data, path.name, pack, records, pack.library)

        done, failed = partial(self._show, path), partial(self._not_read, path)
        self._parts.background.run(read, done=done, failed=failed, title=f"Reading {path.name}")

    def _not_read(self, path: Path, fault: Exception) -> None:
        self._parts.background.failed.emit(naming(path, fault))
        self._go_on()

    def _show(self, path: Path, read: tuple[str, ReturnedFile]) -> None:
        digest, file = read
        work = self._works.get(digest)
        if work is None or not work.waiting:
            work = self._works[digest] = ReturnedWork(file)
        pack = self._parts.controller.pack
        shown = ReturnedDialog(work, self._pack, places_to_choose(pack), self._parts.appearance, self._parts.window)
        self.dialog = shown
        shown.accept_asked.connect(partial(self._accept, work))
        shown.undo_asked.connect(partial(self._undo, work))
        shown.finished.connect(partial(self._leave, path, work))
        shown.open()

    def _pack(self) -> BoardPack:
        return self._parts.controller.pack

    def _accept(self, work: ReturnedWork, numbers: Sequence[int]) -> None:
        """Make edits in the pack, each a step of its own."""
        shown = self.dialog
        origin = origin_words(work.file.name, work.returned_by)
        made = 0
        for number in numbers:
            edit = edit_of(self._parts.controller.pack, work.edit(self._parts.controller.pack, number))
            if edit is not None:
                self._parts.controller.edit(edit, origin=origin)
                work.accept(number)
                made += 1
        if shown is not None and made:
            shown.refresh(f"{capitalised(plural(made, 'change'))} accepted")
            shown.go_on()

    def _undo(self, work: ReturnedWork) -> None:
        number = work.last_accepted
        if number is not None and self._parts.controller.undo_stack.canUndo():
            self._parts.controller.undo_stack.undo()
            work.reopen(number)
            if self.dialog is not None:
                self.dialog.choose(number)
                self.dialog.refresh("Taken back again")

    def _leave(self, path: Path, work: ReturnedWork, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        waiting = len(work.waiting)
        if waiting:
            left = f"{capitalised(plural(waiting, 'change'))} of {path.name} wait: open the file again to go on."
            self._parts.activity.say(left)
        self._go_on()
