"""Cyclic garbage collected on the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_OFTEN_MS = 1000
_A_PACK = 10_000
"""So many new objects within a moment are the values of a large pack."""


class GarbageCollector(QObject):
    """Takes over from Python, which collects on whatever thread it happens to be.

    A widget in a cycle of references would then be destroyed on a thread of the background, which Qt forbids: timers
    "cannot be stopped from another thread", and the program may end at once.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start(_OFTEN_MS)

    def collect_due(self) -> None:
        """Collect each generation that has reached Python's own threshold, the oldest such with those below it.

        The values of a large pack refer to nothing that refers back to them: they are set aside rather than looked
        through, which would hold the window for half a second time and again.
        """
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] > _A_PACK:
            gc.freeze()
            return
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation] > 0]
        if due:
            gc.collect(max(due))
