"""What the window remembers from one day to the next, whatever keeps it."""

from typing import Protocol, TypeVar

V = TypeVar("V", str, bool, int, bytes, tuple[str, ...])


class Memory(Protocol):
    """A place for named values, each of the type of its default."""

    def read(self, name: str, default: V) -> V:
        """Return what was kept under a name, or the default where nothing fit was."""
        ...

    def write(self, name: str, value: str | bool | int | bytes | tuple[str, ...]) -> None:
        """Keep a value under a name."""
        ...
