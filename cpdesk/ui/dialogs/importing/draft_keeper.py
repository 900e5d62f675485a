"""The workbook that is looked through, read anew beside the window with each answer."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.import_answer import ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.pack import BoardPack
from cpdesk.ui.background import Background, Job, Progress
from cpdesk.ui.models.importing.import_picture import ImportPicture


@dataclass(frozen=True)
class _Outcome:
    number: int
    picture: ImportPicture | None = None
    trouble: CpdeskError | None = None


_Answers = tuple[tuple[ImportProfile, ...], tuple[ImportProfile, ...]]
"""The answers that can be gone back to, and those that can be given again."""


class DraftKeeper(QObject):
    """Holds what is shown, with the answers as the person wants them; of several readings the latest wins.

    `changed` says that the workbook was read anew, `busy_changed` whether that is under way, `troubled` carries why it
    could not be: the answers are then again those of what is shown.
    """

    changed = Signal()
    busy_changed = Signal(bool)
    troubled = Signal(object)

    def __init__(
        self, picture: ImportPicture, pack: BoardPack | None, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._pack = pack
        self._background = background
        self._wanted = picture.draft.profile
        self._undone: list[ImportProfile] = []
        self._before: list[ImportProfile] = []
        self._shown: _Answers = ((), ())
        self._job: Job | None = None
        self._number = 0

    @property
    def picture(self) -> ImportPicture:
        """Return what is shown."""
        return self._picture

    @property
    def is_busy(self) -> bool:
        """Return whether the workbook is being read anew."""
        return self._job is not None

    @property
    def has_answers(self) -> bool:
        """Return whether anything was answered that Cancel would lose."""
        return bool(self._before)

    def answer(self, *answers: ImportAnswer) -> None:
        """Read the workbook anew with an answer more, or another in its place; with several, undone as one."""
        self._want(self._wanted.with_answer(*answers))

    def take_back(self, answer: ImportAnswer) -> None:
        """Read the workbook anew without an answer."""
        self._want(self._wanted.without_answer(answer.kind, answer.about, answer.sheet))

    def undo(self) -> bool:
        """Go back to the answers before the last, and return whether there were any."""
        if not self._before:
            return False
        self._undone.append(self._wanted)
        self._read(self._before.pop())
        return True

    def redo(self) -> bool:
        """Give the answer again that was undone, and return whether there was one."""
        if not self._undone:
            return False
        self._before.append(self._wanted)
        self._read(self._undone.pop())
        return True

    def stop(self) -> None:
        """Let go of the reading that is under way: the answers are again those of what is shown."""
        self._number += 1
        self._go_back()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.busy_changed.emit(False)

    def _want(self, profile: ImportProfile) -> None:
        if profile != self._wanted:
            self._before.append(self._wanted)
            self._undone.clear()
            self._read(profile)

    def _read(self, profile: ImportProfile) -> None:
        self._wanted = profile
        self._number += 1
        if self._job is not None:
            self._job.cancel()
        number, picture, pack = self._number, self._picture, self._pack

        def read(progress: Progress) -> _Outcome:
            try:
                return _Outcome(number, picture.with_profile(profile, pack, progress.cancelled))
            except CancelledError:
                raise
            except CpdeskError as trouble:
                return _Outcome(number, trouble=trouble)

        was_busy = self.is_busy
        self._job = self._background.run(read, done=self._take)  # no partial: it must not be called once this is gone
        if not was_busy:
            self.busy_changed.emit(True)

    def _take(self, outcome: _Outcome) -> None:
        if outcome.number != self._number:
            return
        self._job = None
        if outcome.picture is not None:
            self._picture = outcome.picture
            self._shown = (tuple(self._before), tuple(self._undone))
        else:
            self._go_back()
        self.busy_changed.emit(False)
        if outcome.trouble is not None:
            self.troubled.emit(outcome.trouble)
        else:
            self.changed.emit()

    def _go_back(self) -> None:
        self._wanted = self._picture.draft.profile
        before, undone = self._shown
        self._before, self._undone = list(before), list(undone)
