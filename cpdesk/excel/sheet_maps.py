"""What every row and column of a sheet was taken for, as the import window shows it."""

from collections.abc import Iterable, Mapping

from cpdesk.domain.grid import column_letters
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.row_words import RowWords
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.sheets import SheetReading
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.vocabulary import TrackerColumn


def sheet_map(reading: SheetReading) -> SheetMap:
    """Return the map of one sheet, its blocks from top to bottom."""
    blocks = [
        *(_block_map(SheetKind.SCORECARD, block) for block in reading.scorecards),
        *(_block_map(SheetKind.TABLE, block) for block, _ in reading.tables),
        *(_tracker_map(reading.view, block, columns) for block, columns in reading.trackers),
    ]
    return SheetMap(reading.view.name, tuple(sorted(blocks, key=lambda block: min(block.rows, default=0))))


def _block_map(kind: SheetKind, reading: BlockReading) -> BlockMap:
    view = reading.outside
    lines = {row: _meaning_of_line(view, row) for row in reading.lines}
    heads = dict.fromkeys(reading.header_rows, RowMeaning.HEADING)
    body = {} if reading.is_across else reading.body.meanings
    rows = {**lines, **heads, **body}
    answerable = () if reading.is_across else rows
    return _map(kind, view, reading.as_columns(), rows, answerable, is_across=reading.is_across)


def _tracker_map(view: SheetView, block: Block, columns: Mapping[TrackerColumn, int]) -> BlockMap:
    """Return the map of a tracker: each of its items is what a measure is elsewhere."""
    rows: dict[int, RowMeaning] = {row: _meaning_of_line(view, row) for row in block.line_rows}
    rows.update(dict.fromkeys(block.header_rows, RowMeaning.HEADING))
    for row in block.body_rows:
        if row in block.repeats:
            rows[row] = RowMeaning.HEADING
        else:
            is_item = bool(view.text(row, columns[TrackerColumn.TEXT]))
            rows[row] = RowMeaning.MEASURE if is_item else RowMeaning.NOTE
    headed = tuple(
        Column(column_letters(column), heading_text(view, block.header_rows, column), ColumnRole.OTHER)
        for column in block.columns
    )
    return _map(SheetKind.TRACKER, view, headed, rows, rows)


def _map(
    kind: SheetKind,
    view: SheetView,
    columns: tuple[Column, ...],
    rows: Mapping[int, RowMeaning],
    answerable: Iterable[int],
    *,
    is_across: bool = False,
) -> BlockMap:
    keys = dict(zip((column.column for column in columns), heading_keys(c.heading for c in columns), strict=True))
    return BlockMap(kind, columns, rows, keys, RowWords(view, answerable), is_across)


def _meaning_of_line(view: SheetView, row: int) -> RowMeaning:
    cells = view.filled_in(row)
    return RowMeaning.PLEDGE if cells and is_pledge_line(cells[0].text) else RowMeaning.TITLE
