"""The hidden columns of a block: understood as the others are, read only where someone asks for them."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.columns import understand_columns
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told


def with_hidden(view: SheetView, block: Block) -> Block:
    """Return the block with the hidden columns of its sheet that have a heading in its heading rows."""
    hidden = view.hidden_columns
    if not hidden or view.is_turned:
        return block
    reach = range(min(block.columns) - len(hidden), max(block.columns) + len(hidden) + 1)
    headed = (
        column
        for column in sorted(hidden)
        if column in reach and any(view.text(row, column) for row in block.header_rows)
    )
    return replace(block, hidden=tuple(headed))


def hidden_columns_of(view: SheetView, block: Block, context: TitleContext, told: Told) -> tuple[BlockColumn, ...]:
    """Return what the block's hidden columns are, beside the others."""
    if not block.hidden:
        return ()
    whole = replace(block, columns=tuple(sorted((*block.columns, *block.hidden))), hidden=())
    full = SheetView.of(view.grid, shown=block.hidden)
    return tuple(column for column in understand_columns(full, whole, context, told) if column.number in block.hidden)


def wanted_columns(grid: SheetGrid, views: Sequence[tuple[SheetView, Block]], told: Told) -> frozenset[int]:
    """Return the hidden columns whose figures someone has asked for."""
    wanted = set()
    for view, found in views if grid.hidden_columns and told.profile.answers else ():
        block = with_hidden(view, found)
        columns = sorted((*block.columns, *block.hidden))
        keys = heading_keys(heading_text(view, block.header_rows, column) for column in columns)
        for column, key in zip(columns, keys, strict=True):
            if column in block.hidden and told.reads_hidden_column(key):
                wanted.add(column)
    return frozenset(wanted)
