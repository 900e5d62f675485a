"""The steps in which a paper is written, whatever its format: counted, and left off where somebody cancels."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from cpdesk.domain.errors import CancelledError

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_Written = TypeVar("_Written")


class WritingSteps:
    """Counts the blocks of a paper as they are written, of so many in `total`."""

    def __init__(self, total: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._total = total
        self._done = 0
        self._progress = progress
        self._cancelled = cancelled

    def each(self, written: Iterator[tuple[_Written, int]]) -> Iterator[_Written]:
        """Yield what is written, each with how many blocks it is of, asking between two whether to stop.

        Raise CancelledError where that is wanted.
        """
        while True:
            if self._cancelled is not None and self._cancelled():
                raise CancelledError
            step = next(written, None)
            if step is None:
                return
            made, blocks = step
            yield made
            self._done += blocks
            if self._progress is not None:
                self._progress(self._done, self._total)
