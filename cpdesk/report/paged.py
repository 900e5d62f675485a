"""Blocks on runs of pages, those that are wide on pages turned sideways."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cpdesk.domain.outline import OutlineBlock, OutlinePart, Table


def paged(blocks: Sequence[OutlineBlock]) -> Iterator[OutlinePart]:
    """Yield the blocks in runs of pages of one orientation; a paper without any has one run without blocks."""
    for is_wide, group in groupby(blocks, _is_wide):
        yield OutlinePart(tuple(group), is_landscape=is_wide)
    if not blocks:
        yield OutlinePart(())


def _is_wide(block: OutlineBlock) -> bool:
    return isinstance(block, Table) and block.is_wide
