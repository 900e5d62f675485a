"""A part of a sheet that is read by itself, with as many of its tables as a scorecard can have."""

from dataclasses import dataclass

from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.sheet_view import SheetView

MOST_TABLES = 500


@dataclass(frozen=True)
class Region:
    """A part of a sheet, with the blocks of tables that read downwards in it.

    `tables` is how many there are; where that is more than the blocks, the first of the others begins in `unread`.
    """

    view: SheetView
    blocks: tuple[Block, ...]
    tables: int = 0
    unread: int | None = None


def bounded_region(view: SheetView, blocks: tuple[Block, ...]) -> Region:
    """Return the region with as many of its tables as any scorecard has, the rows of the others cut off."""
    if len(blocks) <= MOST_TABLES:
        return Region(view, blocks, len(blocks))
    after = blocks[MOST_TABLES]
    unread = min((after.top, *after.line_rows[:1]))
    last = max(cells[-1].column for cells in view.rows.values())
    part = view.part([row for row in view.rows if row < unread], range(1, last + 1))
    return Region(part, blocks[:MOST_TABLES], len(blocks), unread)
