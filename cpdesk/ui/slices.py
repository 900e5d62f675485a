"""Work of the window's own thread done in short pieces, between what a person does."""

from collections.abc import Iterator
from contextlib import ExitStack
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_A_SLICE = 0.004
"""Seconds after which the window has its turn again; one step may take longer than that."""


_NO_MORE = object()


class Slices(QObject):
    """Takes step after step until they are all done; `done` says so, once.

    `finish` takes what is left at once, for whoever can't wait.
    """

    done = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_over(self) -> bool:
        """Return whether no step is left to be taken."""
        return self._is_over

    def begin(self) -> None:
        """Take the steps a few at a time, whenever the window has nothing else to do."""
        if not self._is_over:
            self._timer.start(0)

    def finish(self) -> None:
        """Take all steps that are left."""
        while not self._is_over:
            self._take_one()

    def stop(self) -> None:
        """Leave out what is left."""
        self._is_over = True
        self._timer.stop()

    def _go_on(self) -> None:
        until = perf_counter() + _A_SLICE
        while not self._is_over and perf_counter() < until:
            self._take_one()

    def _take_one(self) -> None:
        with ExitStack() as ending:
            ending.callback(self.stop)  # a step that goes wrong is not taken again either
            if next(self._steps, _NO_MORE) is not _NO_MORE:
                ending.pop_all()
                return
        self.done.emit()
