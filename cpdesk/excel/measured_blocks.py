"""Whether a block lists measures, and is no key to their ratings laid out as a table."""

from collections.abc import Sequence

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.key_tables import is_key_table
from cpdesk.excel.scorecards import is_scorecard
from cpdesk.excel.sheet_view import SheetView

_OF_MEASURES = frozenset(
    {ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.COMPARATOR, ColumnRole.POLARITY, ColumnRole.NUMERATOR}
)


def lists_measures(view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> bool:
    """Return whether the block is a scorecard's: a table headed Colour, Definition, Action is a key to one."""
    if not is_scorecard(columns):
        return False
    return any(column.role in _OF_MEASURES for column in columns) or not is_key_table(view, block.body_rows)
