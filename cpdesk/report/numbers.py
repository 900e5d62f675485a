"""The numbers of a paper's blocks, worked out as Word works them out."""

from collections.abc import Iterable, Iterator

from cpdesk.domain.outline import Heading, OutlineBlock, Paragraph

_LEVELS = 3


class BlockNumbers:
    """Counts the blocks of a paper one after another."""

    def __init__(self) -> None:
        self._counts = [0] * _LEVELS

    def number_of(self, block: OutlineBlock) -> str:
        """Return the number of the block that comes next: 3. for a heading, 3.1. for what stands below it, or none.

        Headings and paragraphs of one level count together, and each number begins afresh below a higher one.
        """
        level = _level(block)
        if level:
            self._counts[level - 1] += 1
            self._counts[level:] = [0] * (_LEVELS - level)
        return "".join(f"{count}." for count in self._counts[:level])


def numbered_blocks(blocks: Iterable[OutlineBlock]) -> Iterator[tuple[OutlineBlock, str]]:
    """Yield each block of a paper with its number, empty for none."""
    numbers = BlockNumbers()
    for block in blocks:
        yield block, numbers.number_of(block)


def _level(block: OutlineBlock) -> int:
    if isinstance(block, Heading):
        return block.level if block.is_numbered else 0
    return block.number_level if isinstance(block, Paragraph) else 0
