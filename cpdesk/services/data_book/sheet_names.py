"""Names of sheets as the format allows them."""

import re

from cpdesk.domain.clean_text import clean_text

_MOST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]+")
_RESERVED = frozenset({"cover", "contents", "history"})
"""The sheets that are named elsewhere, with the one name that Excel keeps to itself."""


class SheetNames:
    """Gives each sheet a name unlike all others, whatever their capitals, near to what was wanted."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def name(self, wanted: str) -> str:
        """Return a free name of at most 31 characters without those that an address needs."""
        flat = " ".join(_FORBIDDEN.sub(" ", clean_text(wanted)).split()).strip("'") or "Sheet"
        name, count = flat[:_MOST].strip(" '"), 2
        while name.casefold() in self._used or name.casefold() in _RESERVED:
            suffix = f" ({count})"
            name, count = flat[: _MOST - len(suffix)].strip(" '") + suffix, count + 1
        self._used.add(name.casefold())
        return name
