"""Columns of a list that number the months or weeks of its rows, where nothing says which those are."""

import re
from collections.abc import Sequence

from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_PARTS = re.compile(
    r"(?:(?:financial|reporting|fy|calendar) )?(?:months?|mths?|quarters?|qtrs?|weeks?|periods?)(?: no\.?)?"
)


def counts_parts(view: SheetView, column: BlockColumn, rows: Sequence[int]) -> bool:
    """Return whether the column numbers months or quarters that nothing names: its rows are no figures of a year."""
    if _PARTS.fullmatch(plain(column.heading)) is None:
        return False
    texts = {text for row in rows if (text := view.text(row, column.number))}
    return len(texts) > 1 and all(text.isdecimal() for text in texts)
