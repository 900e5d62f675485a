"""Which blocks of a paper stay on the page of the block after them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cpdesk.charts.sizes import size_mm
from cpdesk.domain.outline import FigureBlock, ListItem, OutlineBlock, Paragraph, Table
from cpdesk.report.table_shape import is_kept_together

_HIGHEST = 90
"""A chart that is higher, in millimetres, stands for itself: with its table it would leave half a page bare."""


def with_keeping(blocks: Sequence[OutlineBlock]) -> Iterator[tuple[OutlineBlock, bool]]:
    """Yield each block with whether it stays on the page of the next.

    Words that lead up to something do (“the service is:”), and a chart does that has the table of its figures below it.
    Headings always do, which each writer knows by itself.
    """
    for block, following in pairwise((*blocks, None)):
        if block is not None:
            yield block, following is not None and _stays(block, following)


def _stays(block: OutlineBlock, following: OutlineBlock) -> bool:
    match block:
        case Paragraph():
            leads = "".join(run.text for run in block.runs).rstrip().endswith(":")
            return leads and isinstance(following, ListItem | Table | FigureBlock | Paragraph)
        case FigureBlock():
            is_low = size_mm(block.figure)[1] <= _HIGHEST
            return is_low and isinstance(following, Table) and is_kept_together(following)
        case _:
            return False
