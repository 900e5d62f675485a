"""One sheet, cut into blocks whose columns and rows are understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.supplied import SheetKind
from cpdesk.excel.columns import BlockColumn, understand_columns
from cpdesk.excel.context import TitleContext
from cpdesk.excel.data_tables import notes_of
from cpdesk.excel.heading_rows import heading_text
from cpdesk.excel.keys import SheetKey, key_lines, read_key
from cpdesk.excel.legends import is_key_row
from cpdesk.excel.pledge_lines import is_pledge_line
from cpdesk.excel.ratings import rating_of_text
from cpdesk.excel.rows import Body, understand_rows
from cpdesk.excel.scorecards import BlockReading, is_scorecard
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.tables import Block, find_blocks
from cpdesk.excel.titles import Heading, corner_title, read_lines
from cpdesk.excel.trackers import tracker_columns
from cpdesk.excel.vocabulary import TrackerColumn
from cpdesk.excel.wording import one_line, plain

_KEY_NAMES = re.compile(
    r"\b(?:key|legend|look ?ups?|lists?|notes|guidance|definitions?|glossary|symbols?|validation|drop ?downs?)\b"
)


@dataclass(frozen=True)
class SheetReading:
    """A sheet's blocks by what they are, the sheet's own key, and what kind of sheet it is."""

    view: SheetView
    kind: SheetKind
    scorecards: tuple[BlockReading, ...] = ()
    tables: tuple[tuple[BlockReading, int | None], ...] = ()
    trackers: tuple[tuple[Block, Mapping[TrackerColumn, int]], ...] = ()
    key: SheetKey = field(default_factory=SheetKey)


@dataclass(frozen=True)
class _Carried:
    """What a block leaves for the next on its sheet: the pledge, the title, the lines so far."""

    pledge: str | None = None
    title: str | None = None
    title_row: int | None = None
    lines: tuple[str, ...] = ()


def read_sheet(grid: SheetGrid, file_name: str) -> SheetReading:
    """Return what the sheet holds."""
    view = SheetView.of(grid)
    carried = _Carried()
    scorecards: list[BlockReading] = []
    tables: list[tuple[BlockReading, int | None]] = []
    trackers: list[tuple[Block, Mapping[TrackerColumn, int]]] = []
    blocks = find_blocks(view)
    for block in blocks:
        heading = read_lines(view, block)
        carried = _carry(carried, view, block, heading)
        tracker = tracker_columns(view, block)
        context = _context(view, block, carried, file_name)
        columns = understand_columns(view, block, context)
        if tracker is not None and not _has_dated_values(columns):
            trackers.append((block, tracker))
        elif is_scorecard(columns):
            scorecards.append(_scorecard(view, block, columns, context, carried))
        else:
            tables.append(_table(view, block, columns, context, carried))
    key = _key(view, blocks, [*scorecards, *(table for table, _ in tables)])
    kind = _kind(view, key, bool(scorecards), bool(trackers), bool(tables))
    return SheetReading(view, kind, tuple(scorecards), tuple(tables), tuple(trackers), key)


def _carry(carried: _Carried, view: SheetView, block: Block, heading: Heading) -> _Carried:
    """Return what holds for this block: a pledge above stays until another pledge or another title comes."""
    lines = _texts(view, block.line_rows)
    pledge = heading.pledge or (carried.pledge if heading.title is None else None)
    if pledge is None and is_pledge_line(view.name):
        pledge = view.name
    title, row = (heading.title, heading.title_row) if heading.title else (carried.title, carried.title_row)
    return _Carried(pledge, title, row, (*reversed(lines), *carried.lines))


def _context(view: SheetView, block: Block, carried: _Carried, file_name: str) -> TitleContext:
    corner = heading_text(view, block.header_rows, block.columns[0])
    return TitleContext.of([corner, *carried.lines], view.name, file_name)


def _has_dated_values(columns: tuple[BlockColumn, ...]) -> bool:
    return any(column.role.is_figures and column.period is not None for column in columns)


def _scorecard(
    view: SheetView, block: Block, columns: tuple[BlockColumn, ...], context: TitleContext, carried: _Carried
) -> BlockReading:
    body = understand_rows(view, block, columns, carried.pledge)
    title = corner_title(columns) or carried.title or view.name
    notes = tuple(row for row in body.notes if not is_key_row(view.rows[row]))
    return BlockReading(view, block, columns, body, context, title, _texts(view, notes))


def _table(
    view: SheetView, block: Block, columns: tuple[BlockColumn, ...], context: TitleContext, carried: _Carried
) -> tuple[BlockReading, int | None]:
    notes = notes_of(view, block)
    body = Body(notes=notes)
    title = carried.title or carried.pledge or view.name
    return BlockReading(view, block, columns, body, context, title, _texts(view, notes)), carried.title_row


def _texts(view: SheetView, rows: tuple[int, ...]) -> tuple[str, ...]:
    """Return the rows' texts, the cells of one row joined, without swatches that hold no words."""
    texts = (one_line(" ".join(cell.text for cell in view.filled_in(row))) for row in rows)
    return tuple(text for text in texts if text)


def _key(view: SheetView, blocks: tuple[Block, ...], readings: list[BlockReading]) -> SheetKey:
    """Return what the cells say that are no data: those above the first block, between, beneath, beside."""
    first = min((block.header_rows[0] for block in blocks), default=None)
    above = [row for row in sorted(view.rows) if first is None or row < first]
    between = [row for block in blocks for row in block.line_rows if first is not None and row > first]
    notes = [row for reading in readings for row in reading.body.notes]
    beside = (line for block in blocks for line in key_lines(view, block.body_rows, after=block.columns[-1]))
    return read_key([*key_lines(view, [*notes, *between, *above]), *beside])


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
    texts = {plain(cell.text) for row in view.rows for cell in view.filled_in(row)}
    return len({rating for text in texts if (rating := rating_of_text(text)) is not None}) >= 2
