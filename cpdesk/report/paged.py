"""Blocks on runs of pages, those that are wide on pages turned sideways."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cpdesk.domain.outline import Heading, OutlineBlock, OutlinePart, Paragraph, Table

_Look = tuple[bool, bool]
"""Whether a run of pages is turned sideways, and whether it is large."""


def paged(blocks: Sequence[OutlineBlock], *, is_landscape: bool = False) -> Iterator[OutlinePart]:
    """Yield the blocks in runs of pages of one orientation; a paper without any has one run without blocks.

    A table that needs another page than the rest takes the headings above it along, with a paragraph between them and
    itself, and the notes below it, which have no number: neither a heading at the foot of a page nor a note alone on
    the next one is of use.
    """
    looks = _looks(blocks, (is_landscape, False))
    for look, group in groupby(zip(blocks, looks, strict=True), lambda found: found[1]):
        turned, large = look
        yield OutlinePart(tuple(block for block, _ in group), is_landscape=turned, is_large=large)
    if not blocks:
        yield OutlinePart((), is_landscape=is_landscape)


def _looks(blocks: Sequence[OutlineBlock], usual: _Look) -> list[_Look]:
    looks: list[_Look] = []
    for block in blocks:
        if isinstance(block, Table):
            looks.append((usual[0] or block.is_wide or block.is_large, block.is_large))
            _take_along(blocks, looks)
        elif isinstance(block, Paragraph) and not block.number_level and looks:
            looks.append(looks[-1])
        else:
            looks.append(usual)
    return looks


def _take_along(blocks: Sequence[OutlineBlock], looks: list[_Look]) -> None:
    at = last = len(looks) - 1
    if at > 1 and isinstance(blocks[at - 1], Paragraph) and isinstance(blocks[at - 2], Heading):
        at -= 1
        looks[at] = looks[last]
    while at > 0 and isinstance(blocks[at - 1], Heading):
        at -= 1
        looks[at] = looks[last]
