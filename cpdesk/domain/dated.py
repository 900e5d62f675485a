"""What holds from a day on, until something else does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Dated(Generic[Value_co]):
    """A value with the day from which it holds; None for one that has always held."""

    value: Value_co
    since: date | None = None


def in_force(entries: Sequence[Dated[Value]], day: date | None) -> Dated[Value] | None:
    """Return the last entry that holds on that day, or the last of all where no day is given; None for none."""
    held = [entry for entry in entries if entry.since is None or day is None or entry.since <= day]
    return max(held, key=lambda entry: entry.since or date.min, default=None)


def with_entry(entries: Sequence[Dated[Value]], entry: Dated[Value]) -> tuple[Dated[Value], ...]:
    """Return the entries with another one, in place of what began on the same day, oldest first."""
    others = [other for other in entries if other.since != entry.since]
    return tuple(sorted((*others, entry), key=lambda other: other.since or date.min))
