"""A table that is no scorecard, kept as it is displayed."""

from cpdesk.domain.table import DataTable
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.sheet_view import SheetView


def understand_table(reading: BlockReading, title_row: int | None) -> DataTable:
    """Return the table's texts; its place is its title's cell, or its first heading where it has no title.

    Rows of totals are data here. A row with a text in one cell alone, after the last with several, is a note.
    """
    view, block = reading.view, reading.block
    header = tuple(heading_text(view, block.header_rows, column) for column in block.columns)
    left_out = block.repeats.union(notes_of(view, block))
    rows = tuple(_row(view, row, block) for row in block.body_rows if row not in left_out)
    title = reading.outside.filled_in(title_row) if title_row is not None else ()
    if title:
        place = reading.outside.place(title[0].row, title[0].column)
    else:
        place = view.place(block.header_rows[0], block.columns[0])
    return DataTable(place, reading.title, header, rows, reading.notes)


def notes_of(view: SheetView, block: Block) -> tuple[int, ...]:
    """Return the rows beneath the table's data that hold one text each."""
    last = max((row for row in block.body_rows if len(view.filled_in(row)) > 1), default=0)
    return tuple(row for row in block.body_rows if row > last)


def _row(view: SheetView, row: int, block: Block) -> tuple[str, ...]:
    return tuple(view.spread_text(row, column) for column in block.columns)
