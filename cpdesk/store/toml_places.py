"""What a sentence calls the tables of a TOML file: by their names, with the lines on which they begin."""

import re
from collections.abc import Iterator

_HEAD = re.compile(r"\s*(\[\[?)\s*[\"']?([\w-]+)[\"']?\s*\]")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*=")
_LONG = re.compile(r"\"\"\"|'''")


class TomlPlaces:
    """Names the places of a file; one that nobody wrote, such as that which a window keeps, has no lines to name."""

    def __init__(self, text: str = "") -> None:
        self._lines = dict(reversed(list(_places(text))))

    def table(self, name: str) -> str:
        """Return a table as a sentence calls it: [headings] (line 12)."""
        return f"[{name}]{self._line(f'[{name}]')}"

    def item(self, name: str, number: int) -> str:
        """Return a table of a list, counted from 1: [[parts]] 2 (line 9)."""
        return f"[[{name}]] {number}{self._line(f'[[{name}]] {number}')}"

    def key(self, name: str) -> str:
        """Return a key above all tables: clearance (line 3)."""
        return f"{name}{self._line(name)}"

    def file(self, key: str = "") -> str:
        """Return the file itself, with the line of a key above all tables: The file (line 3)."""
        return f"The file{self._line(key)}" if key else "The file"

    def _line(self, place: str) -> str:
        return f" (line {self._lines[place]})" if place in self._lines else ""


def _places(text: str) -> Iterator[tuple[str, int]]:
    """Yield each table's header and each key above them with its line; what stands in a long text is none."""
    counts: dict[str, int] = {}
    is_within = is_below = False
    for number, line in enumerate(text.splitlines(), 1):
        if not is_within:
            head, key = _HEAD.match(line), _KEY.match(line)
            if head is not None and head[1] == "[[":
                counts[head[2]] = counts.get(head[2], 0) + 1
                yield f"[[{head[2]}]] {counts[head[2]]}", number
            elif head is not None:
                yield f"[{head[2]}]", number
            elif key is not None and not is_below:
                yield key[1], number
            is_below = is_below or head is not None
        if len(_LONG.findall(line)) % 2:
            is_within = not is_within
