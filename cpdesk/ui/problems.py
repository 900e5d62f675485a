"""What went otherwise than asked: the sentence for it, and the hook for faults that nobody foresaw."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.errors import CpdeskError

_MOST_REPORTS = 20


class FaultReporter(QObject):
    """Has a report of each unforeseen fault written, and says so; the window goes on.

    `reported` carries the sentence for the person with the path of the report, None where it could not be written.
    Faults may come from any thread; the signal brings them to the window's.
    """

    reported = Signal(str, object)

    def __init__(self, write: Callable[[BaseException], Path | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._count = 0

    def install(self) -> None:
        """Take over from Python, which would only print a fault of a slot, a thread or a destructor."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        sys.unraisablehook = self._unraisable_hook

    def report(self, fault: BaseException) -> None:
        """Report a fault; one that comes again and again is said only so often."""
        self._count += 1
        if self._count > _MOST_REPORTS:
            return
        path = self._write(fault)
        where = f" A report for those who mend it is in {path.name}." if path else ""
        self.reported.emit(f"cpdesk stumbled over something unforeseen. Your work is kept.{where}", path)

    def _hook(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        else:
            self.report(fault)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _unraisable_hook(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)


def sentence_of(fault: BaseException) -> str:
    """Return what to tell a person: sentence and hint, or an empty text for a fault that nobody foresaw."""
    return f"{fault.sentence} {fault.hint}".strip() if isinstance(fault, CpdeskError) else ""
