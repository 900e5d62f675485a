"""Lists within lists, as the items of an outline that follow one another make them up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cpdesk.domain.outline import ListItem, Paragraph
from cpdesk.domain.rich_text import MOST_LEVELS, BlockKind
from cpdesk.report.pdf.words import Json, run_values

_STEP = 19.85
"""How far a list stands in."""


@dataclass(frozen=True, slots=True)
class CountedItem:
    """An item with its number in its list, which goes on where the list was broken off."""

    item: ListItem
    number: int

    @property
    def level(self) -> int:
        return min(self.item.level, MOST_LEVELS - 1)


class ItemCounts:
    """Counts the numbered items of a paper as Word counts them: a number begins afresh below a higher one."""

    def __init__(self) -> None:
        self._counts = [0] * MOST_LEVELS

    def counted(self, item: ListItem) -> CountedItem:
        """Return the item with its number; a bullet has none and changes none."""
        if item.kind is not BlockKind.NUMBER:
            return CountedItem(item, 0)
        if item.restarts:
            self._counts = [0] * MOST_LEVELS
        level = min(item.level, MOST_LEVELS - 1)
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (MOST_LEVELS - level - 1)
        return CountedItem(item, self._counts[level])


def cell_blocks(blocks: Iterable[Paragraph | ListItem], room: float) -> list[Json]:
    """Return the paragraphs and lists of a cell of that width, whose numbered lists count by themselves."""
    counts = ItemCounts()
    values: list[Json] = []
    for is_list, group in groupby(blocks, lambda block: isinstance(block, ListItem)):
        if is_list:
            values += lists_of([counts.counted(item) for item in group if isinstance(item, ListItem)], room - _STEP)
        else:
            values += [{"is": "paragraph", "number": "", "runs": run_values(block.runs, room)} for block in group]
    return values


def lists_of(items: Sequence[CountedItem], room: float, above: int = -1) -> list[Json]:
    """Return the lists that the items make up; `above` is the level of the item that they stand below.

    A list ends where its kind changes, or where its numbers begin afresh. `room` is the width that there is for text.
    """
    lists: list[Json] = []
    at = 0
    while at < len(items):
        level, kind = items[at].level, items[at].item.kind
        entries: list[Json] = []
        start = items[at].number
        while at < len(items) and items[at].level == level and items[at].item.kind is kind:
            if entries and items[at].item.restarts:
                break
            head, at = items[at], at + 1
            below = _below(items[at:], level)
            at += len(below)
            entries.append({"runs": run_values(head.item.runs, room), "below": lists_of(below, room, level)})
        named: Mapping[str, Json] = {"start": start, "inset": level - above - 1, "level": level, "items": entries}
        lists.append({"is": "bullets" if kind is BlockKind.BULLET else "numbers", **named})
    return lists


def _below(items: Iterable[CountedItem], level: int) -> list[CountedItem]:
    below: list[CountedItem] = []
    for item in items:
        if item.level <= level:
            break
        below.append(item)
    return below
