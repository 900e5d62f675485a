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
