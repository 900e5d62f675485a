"""Workbooks read one after the other, each asking for its password where it has one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from cpdesk.domain.errors import CancelledError, CpdeskError, PasswordNeededError
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.prompts import Prompts

T = TypeVar("T")


class Reading(Generic[T]):
    """Reads files beside the window; `done` is handed all that was read, or nothing where one was of no use."""

    def __init__(
        self,
        background: Background,
        prompts: Prompts,
        paths: Sequence[Path],
        read: Callable[[Path, str | None, Progress], T],
        done: Callable[[tuple[T, ...]], None],
    ) -> None:
        self._background = background
        self._prompts = prompts
        self._left = list(paths)
        self._read: list[T] = []
        self._read_one = read
        self._done = done

    def go_on(self, password: str | None = None) -> None:
        """Read the next file, or hand over what was read when none is left."""
        if not self._left:
            self._done(tuple(self._read))
            return
        path, read_one = self._left[0], self._read_one

        def read(progress: Progress) -> T:
            return read_one(path, password, progress)

        failed = partial(self._not_read, password is not None)
        self._background.run(read, done=self._take, failed=failed, title=f"Reading {path.name}")

    def _take(self, item: T) -> None:
        self._read.append(item)
        self._left.pop(0)
        self.go_on()

    def _not_read(self, again: bool, fault: Exception) -> None:
        if not isinstance(fault, PasswordNeededError):
            self._background.failed.emit(naming(self._left[0], fault))
            return
        password = self._prompts.password(self._left[0].name, again=again)
        if password is not None:
            self.go_on(password)


def naming(path: Path, fault: Exception) -> Exception:
    """Return what went otherwise with the name of the file that it is about: a person may have chosen several."""
    if not isinstance(fault, CpdeskError) or isinstance(fault, CancelledError) or path.name in str(fault):
        return fault
    return CpdeskError(f"{path.name}: {fault.sentence}", fault.hint)
