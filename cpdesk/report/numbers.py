"""The numbers of a paper's blocks, worked out as Word works them out."""

from collections.abc import Iterable, Iterator

from cpdesk.domain.outline import Heading, OutlineBlock, Paragraph

_LEVELS = 3


def numbered_blocks(blocks: Iterable[OutlineBlock]) -> Iterator[tuple[OutlineBlock, str]]:
    """Yield each block with its number: 3. for a heading, 3.1. for what stands below it; empty for none.

    Headings and paragraphs of one level count together, and each number begins afresh below a higher one.
    """
    counts = [0] * _LEVELS
    for block in blocks:
        level = _level(block)
        if level:
            counts[level - 1] += 1
            counts[level:] = [0] * (_LEVELS - level)
        yield block, "".join(f"{count}." for count in counts[:level])


def _level(block: OutlineBlock) -> int:
    if isinstance(block, Heading):
        return block.level if block.is_numbered else 0
    return block.number_level if isinstance(block, Paragraph) else 0
