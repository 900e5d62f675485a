"""The column that says which part of a measure each of its rows is about: `Boys`, `Girls`, `All` beside one wording."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.series_labels import SeriesLabel, series_label
from cpdesk.excel.rows.labelled_lists import rows_of_measures
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.part_words import names_whole
from cpdesk.excel.words.wording import plain, tidy

_SAMPLE = 400
_LONGEST_PART = 40
_SIGN = re.compile(r"\s*(?:%|\(%\)|\[%\])$")
_BULLETS = " -–—•·*>\t"
_MAY_BE = (ColumnRole.OTHER, ColumnRole.GROUP)


def part_column(view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> BlockColumn | None:
    """Return the column right of the wordings that tells a measure's rows apart; None where no column does.

    Each row of a measure names another part, and the same parts come again for other measures, or the wording stands
    on every row. What labels results and targets, England or a period is no part.
    """
    wording = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    if wording is None or any(column.is_label for column in columns):
        return None
    rows = [row for row in block.body_rows if row not in block.repeats]
    for column in columns:
        may_be = column.number > wording and column.role in _MAY_BE and not (column.is_told or column.is_left_out)
        if may_be and _tells_apart(view, columns, rows[:_SAMPLE], wording, column.number):
            return column
    return None


def with_parts_named(
    view: SheetView, block: Block, columns: tuple[BlockColumn, ...]
) -> tuple[SheetView, tuple[BlockColumn, ...]]:
    """Return the view with the wording on each row of a measure in parts; the column of parts names no pledges."""
    part = part_column(view, block, columns)
    if part is None:
        return view, columns
    names = [column.number for column in columns if column.role is ColumnRole.MEASURE]
    sources: dict[tuple[int, int], tuple[int, int]] = {}
    above = 0
    for row in block.body_rows:
        above = row if view.text(row, names[0]) else above
        if above not in (0, row) and row not in block.repeats and view.text(row, part.number):
            sources[row, names[0]] = (above, names[0])
    kept = tuple(replace(column, role=ColumnRole.OTHER) if column is part else column for column in columns)
    return view.with_cells(sources) if sources else view, kept


def named_by_part(
    view: SheetView, block: Block, columns: Sequence[BlockColumn], measures: Sequence[MeasureRow]
) -> tuple[MeasureRow, ...]:
    """Return the measures, those whose wording comes again named with their parts: `EET % (Boys)`."""
    part = part_column(view, block, columns)
    if part is None:
        return tuple(measures)
    counts = Counter(plain(measure.wording) for measure in measures)
    return tuple(
        replace(measure, wording=with_part(measure.wording, text))
        if counts[plain(measure.wording)] > 1 and (text := view.text(measure.row, part.number))
        else measure
        for measure in measures
    )


def with_part(wording: str, part: str) -> str:
    """Return the wording with the part, before a sign at its end that says what the figures are: `EET (Boys) %`.

    What is of all the parts together keeps the wording, as it has it where no parts are shown.
    """
    if names_whole(part):
        return wording
    found = _SIGN.search(wording)
    sign = f" {found[0].strip()}" if found is not None else ""
    return f"{_SIGN.sub('', wording)} ({part.strip(_BULLETS)}){sign}"


def _tells_apart(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[int], wording: int, column: int
) -> bool:
    filled = [row for row in rows if view.text(row, wording) or view.text(row, column)]
    groups = [group for group in rows_of_measures(view, columns, filled, wording) if len(group) > 1]
    named = [[plain(view.text(row, column)) for row in group] for group in groups]
    if not named or any(not all(texts) or len(set(texts)) < len(texts) for texts in named):
        return False
    every = [text for texts in named for text in texts]
    is_on_each = all(view.text(row, wording) for group in groups for row in group)
    comes_again = len(named) > 1 and len(every) >= 2 * len(set(every))
    return (is_on_each or comes_again) and not _are_labels(dict.fromkeys(every))


def _are_labels(texts: Iterable[str]) -> bool:
    """Return whether a text says a kind of figure, a period or whose the figures are, or is no name of a part."""
    readings = [(text, read_heading(tidy(text))) for text in texts]
    return any(
        reading.is_known
        or series_label(text) is not SeriesLabel.OTHER
        or len(text) > _LONGEST_PART
        or not any(map(str.isalpha, text))
        for text, reading in readings
    )
