"""Columns headed `Number`, `%` or `Rate` alone, in a table whose title or rows say for which period."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value_class import changed
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.figure_kinds import says_count, says_rate
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.told_columns import ToldColumns
from cpdesk.excel.dates.context import TitleContext


def with_undated_kinds(
    columns: Sequence[BlockColumn],
    contents: Mapping[int, ColumnContents],
    said: ToldColumns,
    context: TitleContext,
) -> list[BlockColumn]:
    """Return the columns with those that head kinds of figures as results of the title's period, or of their rows'.

    They are so where no other column holds results of a period, and there is one column of each kind at most, right of
    one that is headed as measures: left of it a `Number` is a reference, and without it the table may count anything.
    """
    wording = next((column.number for column in columns if _heads_measures(column)), None)
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    if wording is None or any(not _is_percent_alone(column) for column in values):
        return list(columns)
    headed = [
        replace(column, role=ColumnRole.VALUE, period=context.period, reading=_reading(column))
        for column in columns
        if column.number > wording
        and column.number not in said.roles
        and (_is_percent_alone(column) or (column.role is ColumnRole.OTHER and _names_kind(column.heading)))
        and contents[column.number].are_figures
    ]
    kinds = [(column.reading.is_count, column.reading.is_rate) for column in headed]
    if len(set(kinds)) < len(kinds) or (context.period is None and len(kinds) < 2):
        return list(columns)
    found = {column.number: column if context.period is not None else _undated(column) for column in headed}
    return [found.get(column.number, column) for column in columns]


def _undated(column: BlockColumn) -> BlockColumn:
    """Return a column of whose period nothing is known yet, as in a long list: a count is the share's in its row."""
    return replace(column, role=ColumnRole.NUMERATOR) if column.reading.is_count else column


def _heads_measures(column: BlockColumn) -> bool:
    reading = column.reading
    return column.role is ColumnRole.MEASURE and reading.role is ColumnRole.MEASURE and not reading.is_guess


def _is_percent_alone(column: BlockColumn) -> bool:
    """Return whether a column of results is headed `%`, and no period."""
    return column.role is ColumnRole.VALUE and column.period is None and column.reading.is_percent


def _names_kind(heading: str) -> bool:
    return says_count(heading) or says_rate(heading)


def _reading(column: BlockColumn) -> HeadingReading:
    return changed(column.reading, is_count=says_count(column.heading), is_rate=says_rate(column.heading))
