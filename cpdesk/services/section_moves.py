"""Moves of sections within the order of a paper."""

from collections.abc import Sequence

from cpdesk.domain.narrative import Part, Section

IMPLICATIONS = "made:implications"
"""What all implications are called together, as one chapter of the paper."""


def moved(sections: Sequence[Section], moving: str, by: int) -> list[str] | None:
    """Return the ids of the sections once one of them has gone that many places up (negative) or down.

    The implications are one chapter, moved by `IMPLICATIONS`, and change places among themselves. None where there is
    no such section or nowhere to go.
    """
    chapters = _chapters(sections)
    together = next((chapter for chapter in chapters if chapter[0].part == Part.IMPLICATIONS), [])
    if any(section.id == moving for section in together):
        within = [[section] for section in together]
        swapped = _swapped(within, moving, by)
        if swapped is None:
            return None
        chapters[chapters.index(together)] = [section for one in swapped for section in one]
    else:
        found = together[0].id if moving == IMPLICATIONS and together else moving
        swapped = _swapped(chapters, found, by)
        if swapped is None:
            return None
        chapters = swapped
    return [section.id for chapter in chapters for section in chapter]


def _chapters(sections: Sequence[Section]) -> list[list[Section]]:
    chapters: list[list[Section]] = []
    for section in sections:
        if chapters and section.part == Part.IMPLICATIONS == chapters[-1][0].part:
            chapters[-1].append(section)
        else:
            chapters.append([section])
    return chapters


def _swapped(chapters: Sequence[list[Section]], moving: str, by: int) -> list[list[Section]] | None:
    here = next((at for at, chapter in enumerate(chapters) if chapter[0].id == moving), None)
    if here is None or not 0 <= here + by < len(chapters):
        return None
    order = list(chapters)
    order.insert(here + by, order.pop(here))
    return order
