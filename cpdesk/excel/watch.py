"""A look, between the steps of understanding a workbook, at whether to go on."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.grid import SheetGrid

T = TypeVar("T")

_LEAST_SECONDS = 30.0
_SECONDS_A_CELL = 0.0001  # ten times what a full scorecard takes, so that a slow computer has time enough
_STEP = 256
_PASSES = 6
"""How often each row of a scorecard is gone through, from its cells to what is asked about it."""

Moved = Callable[[int, int], None]


class Watch:
    """Asked again and again while a workbook is understood; raises where it is to go no further.

    `moved` hears how many of `steps` are done; a table that is no scorecard takes fewer of them.
    `cancelled` says whether a person wants it to stop. The time allowed is a last bound for sheets that nobody has
    thought of, so that none keeps the program for ever; it is far more than any workbook takes that is a scorecard.
    """

    def __init__(
        self,
        cancelled: Callable[[], bool] | None = None,
        *,
        seconds: float = _LEAST_SECONDS,
        moved: Moved | None = None,
        steps: int = 0,
    ) -> None:
        self._cancelled = cancelled
        self._until = time.monotonic() + seconds
        self._moved = moved
        self._steps = steps
        self._done = 0

    @classmethod
    def over(
        cls, sheets: Sequence[SheetGrid], cancelled: Callable[[], bool] | None = None, moved: Moved | None = None
    ) -> "Watch":
        """Return the watch over a workbook of those sheets."""
        cells = sum(len(sheet.cells) for sheet in sheets)
        steps = _PASSES * sum(sheet.last_row for sheet in sheets)
        return cls(cancelled, seconds=_LEAST_SECONDS + _SECONDS_A_CELL * cells, moved=moved, steps=steps)

    def look(self, sheet: str) -> None:
        """Raise CancelledError where that is wanted, CpdeskError where the sheet takes longer than any may."""
        if self._cancelled is not None and self._cancelled():
            raise CancelledError
        if time.monotonic() > self._until:
            raise CpdeskError(
                f"Sheet “{sheet}” is too large to be understood as a scorecard.",
                "Save a copy of the workbook with only the sheets of the scorecard, and open that.",
            )

    def each(self, items: Iterable[T], sheet: str) -> Iterator[T]:
        """Yield the items, looking before the first and after every few hundred."""
        for number, item in enumerate(items):
            if number % _STEP == 0:
                self.look(sheet)
                self._move(number)
            yield item

    def _move(self, number: int) -> None:
        """Say how far it is, where another few hundred items were gone through."""
        if self._moved is not None and number and self._steps:
            self._done = min(self._done + _STEP, self._steps)
            self._moved(self._done, self._steps)
