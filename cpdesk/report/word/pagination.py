"""The page that each heading is likely to come out on, for contents that are read before Word has laid them out."""

from collections.abc import Iterator, Sequence
from math import ceil

from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, OutlineBlock, Paragraph, Table
from cpdesk.report.word.figures import HEIGHT_MM
from cpdesk.report.word.pages import Page, page_of

_LETTER = 5.45
_BOLD = 5.85
"""The mean widths of a letter of running text in Arial of 12 points, plain and bold."""

_LINE = 15.9
_TABLE_LINE = 13.8
_INDENT = 57
_HEADINGS = {1: (18, 24, 24), 2: (14, 18.5, 18), 3: (12, 15.9, 16)}
"""Of each level of heading the size of its type, the height of a line and the space around it."""

_POINTS_PER_MM = 72 / 25.4


def heading_pages(outline: Outline, contents: Sequence[str]) -> list[int]:
    """Return the page of each heading, as near as it can be told without laying out the paper.

    `contents` are the entries of the table of contents, which takes up pages of its own before it.
    """
    pages = []
    page, used = _after_front(outline, contents)
    for part in outline.parts:
        sheet = page_of(is_landscape=part.is_landscape)
        room = sheet.text_height / 20
        if part is not outline.parts[0]:
            page, used = page + 1, 0.0
        blocks = part.blocks
        for at, block in enumerate(blocks):
            needed = _least_height(blocks, at, sheet)
            if used + needed > room and used > 0:
                page, used = page + 1, 0.0
            if isinstance(block, Heading):
                pages.append(page)
            for height in _heights(block, sheet):
                if used + height > room:
                    page, used = page + 1, 0.0
                used += height
    return pages


def _after_front(outline: Outline, contents: Sequence[str]) -> tuple[int, float]:
    """Return the page on which the body begins, with the height that is used on it."""
    sheet = page_of(is_landscape=False)
    width, room = sheet.text_width / 20 - 2 * _INDENT, sheet.text_height / 20
    lines = sum(_lines(text, width, _LETTER) for text in contents)
    notice = _lines(outline.marking, width, _BOLD) * 2 * _LINE + 20 if outline.marking else 0
    height = 85 + notice + (len(outline.front) + lines) * _LINE + (len(outline.front) + len(contents)) * 4
    page, used = divmod(height + (37 if contents else 0), room)
    return int(page) + 1, used


def _least_height(blocks: Sequence[OutlineBlock], at: int, sheet: Page) -> float:
    """Return what must fit on the page for a block to begin there: headings and captions stay with what follows."""
    height = next(_heights(blocks[at], sheet), 0.0)
    if isinstance(blocks[at], Heading) and at + 1 < len(blocks):
        height += min(_least_height(blocks, at + 1, sheet), 3 * _LINE)
    return height


def _heights(block: OutlineBlock, sheet: Page) -> Iterator[float]:
    """Yield the heights of a block's pieces, between which a page may end."""
    width = sheet.text_width / 20
    match block:
        case Heading():
            size, line, around = _HEADINGS[block.level]
            yield _lines(block.text, width - _INDENT, _BOLD * size / 12) * line + around
        case Paragraph():
            yield from _text_heights(block, width - (_INDENT if block.number_level else 0), 8)
        case ListItem():
            yield from _text_heights(block, width - _INDENT - 20 * (block.level + 1), 4)
        case FigureBlock():
            yield HEIGHT_MM * _POINTS_PER_MM + 6 + _lines(block.caption, width, _BOLD) * _LINE + 12
        case Table():
            yield from _table_heights(block, width)


def _text_heights(block: Paragraph | ListItem, width: float, after: float) -> Iterator[float]:
    count = _lines("".join(run.text for run in block.runs), width, _LETTER)
    yield from [_LINE] * (count - 1)
    yield _LINE + after


def _table_heights(table: Table, width: float) -> Iterator[float]:
    shares = table.widths or (1 / len(table.header),) * len(table.header)
    rows = [table.header, *(tuple(cell.text for cell in row) for row in table.rows)]
    heights = [
        max(_lines(text, width * share - 8, _LETTER) for text, share in zip(row, shares, strict=True)) * _TABLE_LINE
        + 4.5
        for row in rows
    ]
    caption = _lines(table.caption, width, _BOLD) * _LINE + 12
    yield caption + sum(heights[:2])
    yield from heights[2:]


def _lines(text: str, width: float, letter: float) -> int:
    return max(1, ceil(len(text) * letter / max(width, letter)))
