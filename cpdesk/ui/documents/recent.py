"""The packs that were open lately."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cpdesk.ui.memory import Memory

_NAME = "files/recent"
_MOST = 8


class RecentFiles(QObject):
    """The packs that were open lately, the latest first; those that are gone are left out, not forgotten."""

    changed = Signal()

    def __init__(self, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the packs that are still there."""
        return tuple(path for path in map(Path, self._memory.read(_NAME, ())) if path.is_file())

    @property
    def folder(self) -> str:
        """Return where a file dialog begins: beside the pack that was open last, else at home."""
        latest = next(iter(self.paths), None)
        return str(latest.parent if latest else Path.home())

    def add(self, path: Path) -> None:
        """Put a pack first."""
        known = self._memory.read(_NAME, ())
        kept = [str(path), *(name for name in known if name != str(path))]
        self._memory.write(_NAME, tuple(kept[:_MOST]))
        self.changed.emit()
