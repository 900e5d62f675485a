"""Columns that are headed as ratings and hold words instead of colours."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.columns import dated_by_neighbour
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.key.status_words import is_status_word
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.wording import plain

LONGEST_WORD = 40
_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)
_SURELY = re.compile(r"\b(?:b?rag\w*|r/a/g|r[ .]a[ .]g|ryg|traffic|colou?r\w*|rating|score)\b")
_CODE = re.compile(r"[0-5]")
_MOST_WORDS = 8


def with_headed_ratings(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[MeasureRow], key: RatingKey
) -> tuple[BlockColumn, ...]:
    """Return the columns with those as ratings that are headed so and hold a few short words, known or not.

    Under `RAG` any words are such, and codes from 0 to 5; under `Status` most have to be known ones: it may say
    anything. A second column for a period that has its ratings is left as it is; one behind other results is of theirs.
    """
    found: list[BlockColumn] = []
    for at, column in enumerate(columns):
        is_found = (
            column.role is ColumnRole.OTHER
            and column.reading.role in _RATINGS
            and not (column.is_told or column.is_left_out)
            and not _has_ratings(columns, at)
            and _holds_words(view, column, rows, key)
        )
        found.append(replace(column, role=column.reading.role or column.role) if is_found else column)
    return tuple(columns) if found == list(columns) else tuple(dated_by_neighbour(found))


def _has_ratings(columns: Sequence[BlockColumn], at: int) -> bool:
    """Return whether another column of such ratings is for the period, or stands among the same results."""
    column = columns[at]
    results = [place for place, other in enumerate(columns) if other.role is ColumnRole.VALUE]
    for place, other in enumerate(columns):
        if other.role is column.reading.role and other.period == column.period:
            between = range(min(place, at), max(place, at))
            if column.period is not None or not any(result in between for result in results):
                return True
    return False


def _holds_words(view: SheetView, column: BlockColumn, rows: Sequence[MeasureRow], key: RatingKey) -> bool:
    texts = [text for row in rows if (text := view.text(row.row, column.number))]
    words = [text for text in texts if not is_marker(text) or key.of_text(text) is not None]
    if not words or any(len(text) > LONGEST_WORD for text in words):
        return False
    known = sum(key.of_text(text) is not None or is_status_word(text) for text in words)
    if not _SURELY.search(plain(column.heading)):
        return 2 * known > len(words)
    coded = sum(_CODE.fullmatch(text) is not None for text in words)
    plain_words = [text for text in words if any(map(str.isalpha, text)) and not any(map(str.isdigit, text))]
    return len(plain_words) + coded == len(words) and len({plain(text) for text in words}) <= _MOST_WORDS
