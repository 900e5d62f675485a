"""The stored settings: an INI file whose values come back as the type that went in."""

import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from cpdesk.ui.memory import V

_TRUE = {"true", "1", "yes"}
_Place = QStandardPaths.StandardLocation


def settings_path() -> Path:
    """Return the file of stored settings; its folder may not be there yet.

    It is where platformdirs puts a program's settings, which all else that is kept goes by; Qt is loaded already when
    the window asks for them.
    """
    place = _Place.GenericDataLocation if sys.platform == "darwin" else _Place.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place), "cpdesk", "settings.ini")


class Settings:
    """Remembers values in an INI file, which gives back `'true'`, `'5'` and None for True, 5 and ().

    A value that somebody changed into nonsense counts as not there.
    """

    def __init__(self, path: Path) -> None:
        self._stored = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self, name: str, default: V) -> V:
        """Return what was kept under a name, or the default where nothing fit was."""
        if not self._stored.contains(name):
            return default
        value = self._stored.value(name)
        found: object = default
        if isinstance(default, bool):
            found = str(value).casefold() in _TRUE
        elif isinstance(default, int):
            found = _whole_number(value, default)
        elif isinstance(default, tuple):
            found = tuple(str(item) for item in value) if isinstance(value, list) else _one(value)
        elif isinstance(default, bytes):
            found = value.data() if isinstance(value, QByteArray) else default
        elif isinstance(value, str):
            found = value
        return found  # type: ignore[return-value]  # each branch above made it the type of the default

    def write(self, name: str, value: str | bool | int | bytes | tuple[str, ...]) -> None:
        """Keep a value under a name, on disk as soon as Qt next writes."""
        if isinstance(value, tuple):
            self._stored.setValue(name, list(value))
        elif isinstance(value, bytes):
            self._stored.setValue(name, QByteArray(value))
        else:
            self._stored.setValue(name, value)

    def flush(self) -> None:
        """Write what is not yet written."""
        self._stored.sync()


def _whole_number(value: object, default: int) -> int:
    try:
        return int(str(value))
    except ValueError:
        return default


def _one(value: object) -> tuple[str, ...]:
    return (str(value),) if value else ()
