"""Moves of sections within the order of a paper."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from cpdesk.domain.narrative import Section

_Item = TypeVar("_Item")


def moved(sections: Sequence[Section], moving: str, by: int, chapter_of: Callable[[Section], str]) -> list[str] | None:
    """Return the ids of the sections once one of them has gone so many places up (negative) or down.

    `chapter_of` names the chapter that a section stands in: a chapter of that name takes all that stands in it along,
    any other section changes places within its chapter. None where there is no such section or nowhere to go.
    """
    chapters = [list(group) for _, group in groupby(sections, chapter_of)]
    names = [chapter_of(chapter[0]) for chapter in chapters]
    is_chapter = moving in names
    order = _moved(chapters, names.index(moving), by) if is_chapter else _moved_within(chapters, names, moving, by)
    return None if order is None else [section.id for chapter in order for section in chapter]


def steps_to(sections: Sequence[Section], moving: str, before: str, chapter_of: Callable[[Section], str]) -> int | None:
    """Return how many places a section has to go so that it stands before another; last of all where that is empty.

    A chapter goes behind the one that `before` is in the midst of. None for what stands within a chapter and would
    leave it.
    """
    chapters = [list(group) for _, group in groupby(sections, chapter_of)]
    names = [chapter_of(chapter[0]) for chapter in chapters]
    if moving in names:
        at = names.index(moving)
        held = next((place for place, chapter in enumerate(chapters) if before in _ids(chapter)), len(chapters))
        is_head = held < len(chapters) and before in (names[held], chapters[held][0].id)
        return _steps(at, held if is_head or held == len(chapters) else held + 1)
    home = next((place for place, chapter in enumerate(chapters) if moving in _ids(chapter)), None)
    if home is None:
        return None
    within = _ids(chapters[home])[int(chapters[home][0].id == names[home]) :]
    if before in within:
        return _steps(within.index(moving), within.index(before))
    follows = _ids(chapters[home + 1])[0] if home + 1 < len(chapters) else ""
    is_end = before == follows or (home + 1 < len(chapters) and before == names[home + 1])
    return _steps(within.index(moving), len(within)) if is_end else None


def _steps(at: int, gap: int) -> int:
    """Return how many places an item goes when it is put into a gap, counted with the item still in its place."""
    return gap - at - (gap > at)


def _ids(chapter: Sequence[Section]) -> list[str]:
    return [section.id for section in chapter]


def _moved_within(
    chapters: Sequence[list[Section]], names: Sequence[str], moving: str, by: int
) -> list[list[Section]] | None:
    for place, chapter in enumerate(chapters):
        ids = [section.id for section in chapter]
        if moving in ids:
            heads = int(ids[0] == names[place])
            within = _moved(chapter[heads:], ids.index(moving) - heads, by)
            changed = None if within is None else [*chapter[:heads], *within]
            return None if changed is None else [*chapters[:place], changed, *chapters[place + 1 :]]
    return None


def _moved(items: Sequence[_Item], at: int, by: int) -> list[_Item] | None:
    if not 0 <= at + by < len(items):
        return None
    order = list(items)
    order.insert(at + by, order.pop(at))
    return order
