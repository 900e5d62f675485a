"""Which blocks of a paper stay on the page of the block after them."""

from collections.abc import Iterator, Sequence

from cpdesk.charts.sizes import size_mm
from cpdesk.domain.outline import FigureBlock, ListItem, OutlineBlock, Paragraph, Table
from cpdesk.report.table_shape import is_kept_together

_HIGHEST = 90
"""A chart that is higher, in millimetres, stands for itself: with its table it would leave half a page bare."""


def with_keeping(blocks: Sequence[OutlineBlock]) -> Iterator[tuple[OutlineBlock, bool]]:
    """Yield each block with whether it stays on the page of the next.

    Words that lead up to something do (“the service is:”), and a chart does that has the table of its figures below it,
    be it with a remark between them. Headings always do, which each writer knows by itself.
    """
    for at, block in enumerate(blocks):
        match block, blocks[at + 1 : at + 3]:
            case Paragraph(), [ListItem() | Table() | FigureBlock() | Paragraph() as following, *_]:
                yield block, _leads(block) or (at > 0 and _is_pair(blocks[at - 1], following))
            case FigureBlock(), [Table() as table, *_] | [Paragraph(), Table() as table]:
                yield block, _is_pair(block, table)
            case _:
                yield block, False


def _leads(paragraph: Paragraph) -> bool:
    return "".join(run.text for run in paragraph.runs).rstrip().endswith(":")


def _is_pair(chart: OutlineBlock, table: OutlineBlock) -> bool:
    if not (isinstance(chart, FigureBlock) and isinstance(table, Table)):
        return False
    return size_mm(chart.figure)[1] <= _HIGHEST and is_kept_together(table)
