"""Two later versions of a list as one, where they changed different parts of it."""

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
Change = tuple[int, int, tuple[T, ...]]
"""What stands from one place to before another in the list before, and what has come in its stead."""

Together = Callable[[Sequence[T], Change[T], Change[T]], Change[T] | None]


def merged_lists(
    before: Sequence[T], one: Sequence[T], other: Sequence[T], key: Callable[[T], Hashable], together: Together[T]
) -> list[T] | None:
    """Return the items with the changes of both; `together` makes one of two that are about the same items, or None.

    None is returned where it makes none: then only a person can say. Items are the same where their `key` is.
    """
    changes = _changes(before, one, key)
    for change in _changes(before, other, key):
        touched = [known for known in changes if _touch(change, known)]
        if any(_same(change, known, key) for known in touched):
            continue
        joint = together(before, touched[0], change) if len(touched) == 1 else None
        if touched and joint is None:
            return None
        changes = [known for known in changes if known not in touched]
        changes.append(joint or change)
    items = list(before)
    for start, end, new in sorted(changes, key=lambda item: item[:2], reverse=True):
        items[start:end] = new
    return items


def apart(_: Sequence[T], _one: Change[T], _other: Change[T]) -> Change[T] | None:
    """Return that two changes of the same items are never made one."""
    return None


def _changes(before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]) -> list[Change[T]]:
    matcher = SequenceMatcher(None, [key(item) for item in before], [key(item) for item in after], autojunk=False)
    return [(start, end, tuple(after[i:j])) for tag, start, end, i, j in matcher.get_opcodes() if tag != "equal"]


def _touch(one: Change[T], other: Change[T]) -> bool:
    """Return whether two changes are about the same place; what is put in just beside what is changed is none."""
    return one[:2] == other[:2] or (one[0] < other[1] and other[0] < one[1])


def _same(one: Change[T], other: Change[T], key: Callable[[T], Hashable]) -> bool:
    return one[:2] == other[:2] and [key(item) for item in one[2]] == [key(item) for item in other[2]]
