"""The columns of words: wordings, references, what labels a series."""

from functools import cache, partial

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.column_roles import find_references, find_wording
from cpdesk.excel.columns.series_labels import labels_in, series_column
from cpdesk.excel.columns.told_columns import ToldColumns
from cpdesk.excel.sheet_view import SheetView


def find_words(
    view: SheetView,
    block: Block,
    roles: dict[int, ColumnRole | None],
    readings: dict[int, HeadingReading],
    contents: dict[int, ColumnContents],
    said: ToldColumns,
) -> int | None:
    """Find the columns of the wordings and the references, and return the one that labels a series, if any does."""
    labels_of = cache(partial(labels_in, view, block))
    labels = series_column(view, block, roles, labels_of)
    may_be = said.open_columns(block.columns)
    has_words = labels is not None and any(contents[column].are_words for column in may_be if column < labels)
    find_wording([column for column in may_be if column != labels] if has_words else may_be, roles, contents)
    find_references(block.columns, roles, readings, contents)
    label_column = series_column(view, block, roles, labels_of)
    if label_column is not None and label_column not in said.roles and roles[label_column] is not ColumnRole.UNIT:
        roles[label_column] = ColumnRole.OTHER
    return label_column
