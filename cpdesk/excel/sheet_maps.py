"""What every row and column of a sheet was taken for, as the import window shows it."""

from collections.abc import Iterable, Mapping, Sequence

from cpdesk.domain.grid import column_letters
from cpdesk.domain.import_answer import with_part
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import BlockMap, RowMeaning, SheetMap
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.row_words import RowWords
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.rows.titles import meaning_of_line
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.sheets import SheetReading
from cpdesk.excel.told import Told
from cpdesk.excel.words.vocabulary import TrackerColumn


def sheet_map(reading: SheetReading) -> SheetMap:
    """Return the map of one sheet, its blocks from top to bottom, with the rows that are in none of them."""
    told = reading.told
    blocks = [
        *(_block_map(SheetKind.SCORECARD, block, told) for block in reading.scorecards),
        *(_block_map(SheetKind.TABLE, block, told) for block, _ in reading.tables),
        *(_tracker_map(reading.view, block, columns, told) for block, columns in reading.trackers),
    ]
    taken = frozenset(row for block in blocks for row in _sheet_rows(block))
    loose = RowWords(reading.view, (row for row in sorted(reading.view.rows) if row not in taken))
    return SheetMap(reading.view.name, tuple(sorted(blocks, key=lambda block: block.first_row)), loose)


def _sheet_rows(block: BlockMap) -> Iterable[int]:
    """Return the rows of the sheet that are a part of the block, or of the lines around it."""
    return (*block.around, *(int(row) for row in block.keys)) if block.is_across else block.rows


def _block_map(kind: SheetKind, reading: BlockReading, told: Told) -> BlockMap:
    """Return the map of a block; what is said of a sheet's second scorecard holds for that one alone.

    Nothing can be said of the rows of a table that is all about one measure.
    """
    lines = {row: meaning_of_line(reading.outside, row, told) for row in reading.lines}
    header = reading.block.header_rows if reading.is_across else reading.header_rows
    rows = {**dict.fromkeys(header, RowMeaning.HEADING), **reading.body.meanings}
    columns = reading.as_columns()
    if reading.is_across:
        abouts = RowWords(reading.listing, rows)
        return BlockMap(kind, columns, rows, _keys(columns, reading.part), abouts, is_across=True, around=lines)
    rows = {**lines, **rows}
    answerable = (row for row in rows if not (reading.is_of_one and row in reading.body.meanings))
    return BlockMap(kind, columns, rows, _keys(columns, reading.part), RowWords(reading.listing, answerable))


def _tracker_map(view: SheetView, block: Block, columns: Mapping[TrackerColumn, int], told: Told) -> BlockMap:
    """Return the map of a tracker: each of its items is what a measure is elsewhere; its columns have no roles."""
    rows: dict[int, RowMeaning] = {row: meaning_of_line(view, row, told) for row in block.line_rows}
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
    return BlockMap(SheetKind.TRACKER, headed, rows, {}, RowWords(view, rows))


def _keys(columns: Sequence[Column], part: int) -> dict[str, str]:
    """Return what answers about the columns are known by, by their names on the sheet."""
    keys = heading_keys(column.heading for column in columns)
    return {column.column: with_part(key, part) for column, key in zip(columns, keys, strict=True)}
