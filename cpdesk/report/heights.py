"""The heights of a paper's blocks, as the pieces between which a page may end."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from math import ceil

from cpdesk.charts.letters import line_count
from cpdesk.charts.sizes import size_mm
from cpdesk.domain.outline import FigureBlock, Heading, ListItem, OutlineBlock, Paragraph, Table, TableCell
from cpdesk.report.page import Page
from cpdesk.report.table_shape import column_shares, has_long_text, is_kept_together, may_break

LINE = 12 * 1.15 * 1.15
"""The height of a line of text: what Arial of 12 points asks for, a shade under a fifth more than single spaced."""

_TABLE_LINE = 12 * 1.15
_ROW = 4.5
_CELL = 8.5
_INDENT = 56.7
_STEP = 19.85
_HEADINGS = {1: (18, 18, 6), 2: (14, 12, 6), 3: (12, 10, 6)}
"""Of each level of heading the size of its type with the space before and after it."""

BEFORE_ROWS = 2
"""The pieces of a table begin with those of its caption and its header row."""

_POINTS_PER_MM = 72 / 25.4
_AFTER_TABLE = 8
_BETWEEN = 0.4
"""The space between the paragraphs of a cell, in lines."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page in points, with the space around it, of which between two the larger counts.

    `keeps` holds it on the page of the piece after it; `repeats` is the height of what is printed again above it where
    it begins a page: the header row of its table.
    """

    height: float
    before: float = 0.0
    after: float = 0.0
    keeps: bool = False
    repeats: float = 0.0


def pieces_of(block: OutlineBlock, sheet: Page, *, follows_table: bool = False) -> list[Piece]:
    """Return the block's pieces from top to bottom."""
    width = sheet.text_width / 20
    match block:
        case Heading():
            return [_heading(block, width)]
        case Paragraph():
            indent = _INDENT if block.number_level else 0
            before = _AFTER_TABLE if follows_table and not block.number_level else 0
            return _lines(block, width - indent, before, 8)
        case ListItem():
            indent = (0 if sheet.is_landscape else _INDENT) + _STEP * (block.level + 1)
            return _lines(block, width - indent, 0, 4)
        case FigureBlock():
            picture = Piece(size_mm(block.figure)[1] * _POINTS_PER_MM, before=6, keeps=True)
            return [picture, _caption(f"Figure 10: {block.caption}", width)]
        case Table():
            return list(_table(block, width))


def rows_that_break(table: Table, sheet: Page) -> list[bool]:
    """Return of each row whether it may break across pages; where no text is long none is measured."""
    if not any(map(has_long_text, table.rows)):
        return [False] * len(table.rows)
    room = sheet.text_height / 20
    return [
        may_break(row, piece.height, room)
        for row, piece in zip(table.rows, pieces_of(table, sheet)[BEFORE_ROWS:], strict=True)
    ]


def _heading(heading: Heading, width: float) -> Piece:
    size, before, after = _HEADINGS[heading.level]
    indent = _INDENT if heading.is_numbered else 0
    count = line_count(heading.text, width - indent, size, bold=True)
    return Piece(count * size * LINE / 12, before, after, keeps=True)


def _caption(text: str, width: float) -> Piece:
    return Piece(line_count(text, width, bold=True) * LINE, 6, 6)


def _lines(block: Paragraph | ListItem, width: float, before: float, after: float) -> list[Piece]:
    """Return a piece for each line; neither its first nor its last two lines are parted, as Word keeps them."""
    texts = "".join(run.text for run in block.runs).split("\n")
    count = sum(line_count(text, width) for text in texts)
    lines = [Piece(LINE, keeps=at in (0, count - 2)) for at in range(count)]
    lines[-1] = replace(lines[-1], keeps=False, after=after)
    lines[0] = replace(lines[0], before=before)
    return lines


def _table(table: Table, width: float) -> Iterator[Piece]:
    yield replace(_caption(f"Table 10: {table.caption}", width), keeps=True)
    widths = [width * share - _CELL for share in column_shares(table)]
    header = max(line_count(text, room, bold=True) for text, room in zip(table.header, widths, strict=True))
    top = header * _TABLE_LINE + _ROW
    yield Piece(top, keeps=True)
    keeps = is_kept_together(table)
    for number, row in enumerate(table.rows, 1):
        cells = enumerate(zip(row, widths, strict=True))
        count = max(_cell_lines(cell, room, is_first=not at) for at, (cell, room) in cells)
        yield Piece(count * _TABLE_LINE + _ROW, keeps=keeps and number < len(table.rows), repeats=top)


def _cell_lines(cell: TableCell, width: float, *, is_first: bool) -> int:
    if cell.spark is not None:
        return 1
    if cell.blocks:
        return ceil(sum(map(partial(_block_lines, width=width), cell.blocks)))
    return line_count(f"◆ {cell.text}" if cell.rag else cell.text, width, bold=is_first)


def _block_lines(block: Paragraph | ListItem, width: float) -> float:
    """Return the lines that a paragraph of a cell takes, with the space below it."""
    indent = _STEP * (block.level + 1) if isinstance(block, ListItem) else 0
    return line_count("".join(run.text for run in block.runs), width - indent) + _BETWEEN
