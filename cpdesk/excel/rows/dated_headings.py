"""Headings written out with the year that a table may leave to its title."""

from cpdesk.excel.columns.block_column import BlockColumn


def dated_heading(column: BlockColumn) -> str:
    """Return the heading with its year, which the table may leave to its title: beside others `Q1` would come again."""
    is_yearless = column.reading.label.year is None and column.reading.label.bare_year is None
    return column.period.label if is_yearless and column.period is not None else column.heading
