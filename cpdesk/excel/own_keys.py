"""The key that stands by each table of a sheet, where it states another rule than the sheet's."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.excel.key.key_lines import KeyLine, key_lines
from cpdesk.excel.key.keys import SheetKey, read_key
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.sheet_view import SheetView


def with_own_keys(
    readings: Sequence[BlockReading], apart: Sequence[SheetView], common: SheetKey
) -> tuple[BlockReading, ...]:
    """Return the readings with the key that stands by each table, where that states another rule than the sheet's.

    Else what one table's key says holds for all of them. `apart` are the parts of the sheet that hold no table: beside
    a table they are about it.
    """
    starts = [min((reading.block.top, *reading.lines, *reading.header_rows)) for reading in readings]
    if len(readings) < 2 or any(reading.is_across for reading in readings) or starts != sorted(set(starts)):
        return tuple(readings)
    ends = [*starts[1:], max((row for view in apart for row in view.rows), default=0) + 1]
    keys = []
    for reading, start, end in zip(readings, starts, ends, strict=True):
        beside = (line for view in apart for line in key_lines(view, [row for row in view.rows if start <= row < end]))
        keys.append(read_key([*_own_lines(reading), *beside]))
    if all(key.rule in (None, common.rule) for key in keys):
        return tuple(readings)
    return tuple(replace(reading, key=key) for reading, key in zip(readings, keys, strict=True))


def _own_lines(reading: BlockReading) -> tuple[KeyLine, ...]:
    """Return what stands above the table, beneath it and beside it."""
    above = key_lines(reading.outside, reading.lines)
    beneath = key_lines(reading.listing, reading.body.notes)
    beside = key_lines(reading.outside, reading.block.body_rows, after=reading.block.columns[-1])
    return (*above, *beneath, *beside)
