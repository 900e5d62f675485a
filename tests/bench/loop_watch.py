"""How long the event loop was held at most while something was going on."""

from collections.abc import Callable
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_BEAT_MS = 2


class LoopWatch(QObject):
    """A timer that ought to beat every two milliseconds; `longest` is the longest that it was kept from it.

    `worked` is the most processor time that the window's thread took between two beats: what else runs on the machine
    does not touch it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.worked = 0.0
        self._last = self._worked_last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def during(self, act: Callable[[], object], is_done: Callable[[], bool], *, settle_ms: int = 150) -> float:
        """Do something within the event loop, wait until it is done and all is settled, and return the longest hold.

        In milliseconds, with the beat itself left out.
        """
        loop = QEventLoop()
        self.longest, self._last = 0.0, perf_counter()
        self.worked, self._worked_last = 0.0, thread_time()
        self._timer.start()

        def look() -> None:
            if is_done():
                QTimer.singleShot(settle_ms, loop.quit)
            else:
                QTimer.singleShot(_BEAT_MS * 5, look)

        QTimer.singleShot(10, act)
        QTimer.singleShot(20, look)
        loop.exec()
        self._timer.stop()
        return max(0.0, self.longest * 1000 - _BEAT_MS)

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest = max(self.longest, now - self._last)
        self.worked = max(self.worked, (worked - self._worked_last) * 1000)
        self._last, self._worked_last = now, worked
