"""Columns headed as results that say how other results stand: `Performance` over On target, Off target."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.status_words import is_status_word
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_OF_ANOTHER_TIME = re.compile(
    r"\b(?:previous\w*|last|prior|earlier|ago|baseline|forecast\w*|project\w*|predict\w*|expect\w*|year.end|next)\b"
)
_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)


def with_verdicts(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[MeasureRow]
) -> tuple[BlockColumn, ...]:
    """Return the columns with such a one as ratings, where no other holds any and the results have periods.

    All its cells, two or more, are words for how a measure is doing; which rating each is, the key or a person says.
    """
    has_results = any(column.role is ColumnRole.VALUE and column.reading.has_period for column in columns)
    if not has_results or any(column.role in _RATINGS for column in columns):
        return tuple(columns)
    return tuple(
        replace(column, role=ColumnRole.RAG, period=None) if _is_verdict(view, column, rows) else column
        for column in columns
    )


def _is_verdict(view: SheetView, column: BlockColumn, rows: Sequence[MeasureRow]) -> bool:
    if column.role is not ColumnRole.VALUE or column.reading.has_period or column.is_told:
        return False
    if _OF_ANOTHER_TIME.search(plain(column.heading)):
        return False
    texts = [text for row in rows if (text := view.text(row.row, column.number))]
    return len(texts) > 1 and all(map(is_status_word, texts))
