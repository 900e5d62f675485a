"""One sheet, cut into blocks whose columns and rows are understood."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.supplied import SheetKind
from cpdesk.excel.block_readings import (
    Surroundings,
    crosstab_reading,
    has_dated_values,
    scorecard_reading,
    table_reading,
    texts_of,
)
from cpdesk.excel.blocks.carried_bands import with_carried_bands
from cpdesk.excel.blocks.forms import title_cell, with_forms
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.pieces import Piece, pieces, rows_outside
from cpdesk.excel.blocks.region import Region
from cpdesk.excel.blocks.regions import regions
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.columns import understand_columns
from cpdesk.excel.columns.count_periods import with_count_periods
from cpdesk.excel.columns.hidden_columns import wanted_columns, with_hidden
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.key.key_lines import key_lines
from cpdesk.excel.key.key_tables import crossed_key_lines, is_key_table
from cpdesk.excel.key.keys import SheetKey, read_key
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.own_keys import with_own_keys
from cpdesk.excel.rows.group_cells import with_group_column
from cpdesk.excel.rows.long_lists import is_long_list
from cpdesk.excel.rows.titles import Heading, read_lines
from cpdesk.excel.scorecards import BlockReading, is_scorecard
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.trackers import tracker_columns
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.vocabulary import TrackerColumn
from cpdesk.excel.words.wording import plain

_KEY_NAMES = re.compile(
    r"\b(?:key|legend|look ?ups?|lists?|notes|guidance|definitions?|glossary|symbols?|validation|drop ?downs?)\b"
)

_MOST_LINES = 12
_LONGEST_KEY = 1_000  # rows


@dataclass(frozen=True)
class SheetReading:
    """A sheet's blocks by what they are, the sheet's own key, and what kind of sheet it is.

    `outside` are rows with figures beneath the first table that are in none; `unread` the first row of each part left
    unread for its many tables, with their number; `beside` the parts of the sheet that hold no scorecard.
    """

    view: SheetView
    kind: SheetKind
    scorecards: tuple[BlockReading, ...] = ()
    tables: tuple[tuple[BlockReading, int | None], ...] = ()
    trackers: tuple[tuple[Block, Mapping[TrackerColumn, int]], ...] = ()
    key: SheetKey = field(default_factory=SheetKey)
    told: Told = Told()
    outside: tuple[int, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    beside: tuple[SheetView, ...] = ()


@dataclass(frozen=True)
class _Carried:
    """What a block leaves for the next on its sheet: the pledge, the title, the nearest lines and the first."""

    pledge: str | None = None
    title: str | None = None
    title_row: int | None = None
    lines: tuple[str, ...] = ()


@dataclass
class _Found:
    """The blocks of a sheet by what they are, as they are found."""

    scorecards: list[BlockReading] = field(default_factory=list)
    tables: list[tuple[BlockReading, int | None]] = field(default_factory=list)
    trackers: list[tuple[Block, Mapping[TrackerColumn, int]]] = field(default_factory=list)


def read_sheet(grid: SheetGrid, file_name: str, told: Told = Told(), watch: Watch | None = None) -> SheetReading:
    """Return what the sheet holds, with what a person has told about it; `watch` is asked before each part of it."""
    watch = watch if watch is not None else Watch()
    view = SheetView.of(grid, watch=watch)
    areas = regions(view, told, watch)
    parts = [with_forms(pieces(area, told)) for area in watch.each(areas, grid.name)]
    blocks = [(piece.view, piece.block) for part in parts for piece in part if piece.block is not None]
    wanted = wanted_columns(grid, blocks, told)
    if wanted:
        view = SheetView.of(grid, shown=wanted, watch=watch)
        areas = regions(view, told, watch)
        parts = [with_forms(pieces(area, told)) for area in areas]
    found = _Found()
    for part in parts:
        carried = _Carried()
        for piece in part:
            watch.look(grid.name)
            carried = _read_piece(piece, carried, found, file_name, told, watch)
    watch.look(grid.name)
    every = [piece for part in parts for piece in part]
    apart = [area.view for area, tables in zip(areas, parts, strict=True) if not tables and area.view is not view]
    outside = tuple(row for area, tables in zip(areas, parts, strict=True) for row in rows_outside(area, tables))
    key = _key(view, every, apart, [*found.scorecards, *(table for table, _ in found.tables)])
    watch.look(grid.name)
    has_tables = any(not _is_key(table) for table, _ in found.tables)
    kind = _kind(view, key, bool(found.scorecards), bool(found.trackers), has_tables)
    return SheetReading(
        view,
        kind,
        with_own_keys(found.scorecards, apart, key),
        tuple(found.tables),
        tuple(found.trackers),
        key,
        told,
        outside,
        tuple((area.unread, area.tables) for area in areas if area.unread is not None),
        _beside(view, areas, found),
    )


def _beside(view: SheetView, areas: Sequence[Region], found: _Found) -> tuple[SheetView, ...]:
    """Return the parts of the sheet that are not all of it, and that no scorecard is in."""
    scored = [reading.outside for reading in found.scorecards]
    return tuple(area.view for area in areas if area.view is not view and all(area.view is not one for one in scored))


def _read_piece(piece: Piece, carried: _Carried, found: _Found, file_name: str, told: Told, watch: Watch) -> _Carried:
    """Put the table among those found, and return what holds for the next."""
    told, piece = replace(told, part=len(found.scorecards) + 1), with_carried_bands(piece)
    carried = _carry(carried, piece, heading := read_lines(piece.outside, piece.lines, told))
    if piece.block is None:
        context = TitleContext.of(carried.lines, piece.outside.name, file_name)
        pledge = (piece.form.pledge if piece.form is not None else None) or carried.pledge
        reading = crosstab_reading(
            piece, context, title_cell(piece, heading.title_row, carried.title_row), pledge, told
        )
        if reading is not None:
            found.scorecards.append(reading)
        return carried
    block = with_hidden(piece.view, piece.block)
    context = _context(piece, block, carried, file_name)
    columns = with_group_column(piece.view, block, understand_columns(piece.view, block, context, told))
    columns = with_count_periods(piece.view, block, columns)
    tracker = tracker_columns(piece.view, block)
    if tracker is not None and not has_dated_values(columns) and piece.run is None:
        found.trackers.append((block, tracker))
    elif is_scorecard(columns) or is_long_list(piece.view, block, columns, context):
        around = Surroundings(context, carried.title, carried.pledge)
        reading = scorecard_reading(piece, block, columns, around, told, watch)
        found.scorecards.append(replace(reading, part=told.part))
    else:
        title = carried.title or carried.pledge or piece.outside.name
        found.tables.append((table_reading(piece, block, columns, context, title), carried.title_row))
    return carried


def _carry(carried: _Carried, piece: Piece, heading: Heading) -> _Carried:
    """Return what holds for this block: a pledge above stays until another pledge or another title comes."""
    lines = texts_of(piece.outside, piece.lines)
    pledge = heading.pledge or (carried.pledge if heading.title is None else None)
    if pledge is None and is_pledge_line(piece.outside.name):
        pledge = piece.outside.name
    title, row = (heading.title, heading.title_row) if heading.title else (carried.title, carried.title_row)
    every = (*reversed(lines), *carried.lines)
    kept = every if len(every) <= 2 * _MOST_LINES else (*every[:_MOST_LINES], *every[-_MOST_LINES:])
    return _Carried(pledge, title, row, kept)


def _context(piece: Piece, block: Block, carried: _Carried, file_name: str) -> TitleContext:
    corner = heading_text(piece.view, block.header_rows, block.columns[0])
    return TitleContext.of([corner, *carried.lines], piece.outside.name, file_name)


def _is_key(table: BlockReading) -> bool:
    """Return whether a table explains ratings, in its rows or under its headings."""
    is_listed = is_key_table(table.listing, table.block.body_rows)
    return is_listed or bool(crossed_key_lines(table.listing, _rows_of(table)))


def _rows_of(table: BlockReading) -> tuple[int, ...]:
    return (*table.block.header_rows, *table.block.body_rows[:_LONGEST_KEY])


def _key(
    view: SheetView, found: Sequence[Piece], apart: Sequence[SheetView], readings: Sequence[BlockReading]
) -> SheetKey:
    """Return what the cells say that are no data: above the blocks, between, beneath, beside, in parts of no table."""
    first = min((_top(piece) for piece in found), default=None)
    above = [row for row in sorted(view.rows) if first is None or row < first]
    between = {row for piece in found for row in (*piece.lines, *piece.notes) if first is not None and row > first}
    if any(piece.run is not None for piece in found):
        taken = frozenset[int]().union(*(piece.rows for piece in found))
        between.update(row for row in view.rows if row not in taken and first is not None and row > first)
    lines = [*key_lines(view, [*sorted(between), *above])]
    for part in apart:
        lines.extend(key_lines(part, sorted(part.rows)))
    for reading in readings:
        if not reading.is_across:
            lines.extend(key_lines(reading.listing, reading.body.notes))
            if not reading.body.measures and is_key_table(reading.listing, reading.block.body_rows):
                lines.extend(key_lines(reading.listing, reading.block.body_rows))
            elif not reading.body.measures:
                lines.extend(crossed_key_lines(reading.listing, _rows_of(reading)))
    for piece in found:
        if piece.block is not None and piece.run is None:
            lines.extend(key_lines(piece.view, piece.block.body_rows, after=piece.block.columns[-1]))
    return read_key(lines)


def _top(piece: Piece) -> int:
    """Return the first row of the table on the sheet; where it is turned, that of its headings."""
    return piece.block.top if piece.block is not None and piece.run is None else piece.header_rows[0]


def _kind(view: SheetView, key: SheetKey, has_scorecards: bool, has_trackers: bool, has_tables: bool) -> SheetKind:
    if has_scorecards:
        return SheetKind.SCORECARD
    if has_trackers:
        return SheetKind.TRACKER
    is_named_key = _KEY_NAMES.search(plain(view.name)) is not None
    if has_tables:
        return SheetKind.TABLE
    if is_named_key or key.rule is not None or key.swatches or _names_ratings(view):
        return SheetKind.KEY
    return SheetKind.OTHER


def _names_ratings(view: SheetView) -> bool:
    rows = islice(view.rows, _LONGEST_KEY)
    texts = {plain(cell.text) for row in rows for cell in view.filled_in(row)}
    return len({rating for text in texts if (rating := rating_of_text(text)) is not None}) >= 2
