"""Turns in which a long list is made, once the window has drawn all else that it shows of a pack."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from cpdesk.ui.slices import Slices

_TURN_MS = 10
"""So much later it goes on: what a person did meanwhile comes between."""


class Turns(QObject):
    """Takes steps in turns of the window; `done` says in a turn of its own, once the list is drawn, that they are."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slices: Slices | None = None
        self._before, self._after = (QTimer(self, singleShot=True, interval=_TURN_MS) for _ in range(2))
        self._before.timeout.connect(self._begin)
        self._after.timeout.connect(self._end)

    def begin(self, steps: Iterator[None]) -> None:
        """Take these steps soon, in place of any that are still to be taken."""
        self.stop()
        self._slices = Slices(steps, self)
        self._slices.done.connect(self._after.start)
        self._before.start()

    def finish(self) -> None:
        """Take all steps that are left at once; `done` follows as ever."""
        self._before.stop()
        if self._slices is not None:
            self._slices.finish()

    def stop(self) -> None:
        """Leave out what is left."""
        self._before.stop()
        self._after.stop()
        if self._slices is not None:
            self._slices.stop()
            self._slices.deleteLater()
            self._slices = None

    def _begin(self) -> None:
        if self._slices is not None:
            self._slices.begin()

    def _end(self) -> None:
        QTimer.singleShot(0, self, self.done.emit)
