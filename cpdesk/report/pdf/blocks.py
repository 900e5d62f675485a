"""The blocks of a paper as data for its layout."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from math import inf

from cpdesk.branding import Branding
from cpdesk.charts.sizes import size_mm
from cpdesk.charts.spark_picture import spark_svg
from cpdesk.domain.figure import Figure
from cpdesk.domain.outline import FigureBlock, Heading, ListItem, OutlineBlock, OutlinePart, Paragraph, Table, TableCell
from cpdesk.report.heights import BEFORE_ROWS, pieces_of
from cpdesk.report.keeping import with_keeping
from cpdesk.report.numbers import BlockNumbers
from cpdesk.report.page import Page, page_under
from cpdesk.report.pdf.nested import ItemCounts, cell_blocks, lists_of
from cpdesk.report.pdf.words import Json, line_value, run_values, text_value
from cpdesk.report.table_shape import column_shares, is_kept_together, may_break

Draw = Callable[[Figure], str]

NO_WORDS = "Untitled"
"""What a title or heading says that nobody has written: a tagged PDF may have no empty one."""

_PADDING = 8.5
_INDENT = 56.7
_LIST_INDENT = 120.0
_WHOLE = 0.8
"""The share of a page: a table that is taller is not kept on one page."""


class BlockValues:
    """Turns blocks into data one after another; it keeps the counts that run through the whole paper."""

    def __init__(self, branding: Branding, draw: Draw) -> None:
        self._branding = branding
        self._draw = draw
        self._counts = ItemCounts()
        self._numbers = BlockNumbers()

    def of(self, part: OutlinePart) -> Iterator[tuple[list[Json], int]]:
        """Yield what each block, or each run of list items, is to the layout, with how many blocks that was."""
        page = page_under(part)
        for is_list, group in groupby(with_keeping(part.blocks), lambda found: isinstance(found[0], ListItem)):
            if is_list:
                items = [self._counts.counted(block) for block, _ in group if isinstance(block, ListItem)]
                yield lists_of(items, page.text_width / 20 - _LIST_INDENT), len(items)
            else:
                for block, keeps in group:
                    value = self._block(block, page)
                    yield [{**value, "keeps": True} if keeps else value], 1

    def _block(self, block: OutlineBlock, page: Page) -> Mapping[str, Json]:
        width = page.text_width / 20
        match block:
            case Heading(text, level):
                words = line_value(text, width / 2) or NO_WORDS
                number = self._numbers.number_of(block)
                return {"is": "heading", "level": level, "number": number, "text": words, **_anchor(block.anchor)}
            case Paragraph(runs):
                number = self._numbers.number_of(block)
                return {"is": "paragraph", "number": number, "runs": run_values(runs, width - _INDENT)}
            case Table():
                return self._table(block, page)
            case FigureBlock(figure, caption, number):
                wide, high = size_mm(figure)
                return {
                    "is": "figure",
                    "number": number,
                    "caption": line_value(caption, width),
                    "alt": line_value(figure.alt_text, width),
                    "picture": self._draw(figure),
                    "width": wide,
                    "height": high,
                }
            case ListItem():
                raise ValueError("list items are turned into lists together")

    def _table(self, table: Table, page: Page) -> Mapping[str, Json]:
        shares = column_shares(table)
        rooms = [page.text_width / 20 * share - _PADDING for share in shares]
        heights = [piece.height for piece in pieces_of(table, page)]
        room = page.text_height / 20
        return {
            "is": "table",
            "number": table.number,
            "caption": line_value(table.caption, page.text_width / 20),
            "shares": shares,
            "whole": is_kept_together(table) and sum(heights) < room * _WHOLE,
            "header": [line_value(text, room) for text, room in zip(table.header, rooms, strict=True)],
            "rows": [
                {"cells": self._cells(row, rooms), "breaks": may_break(row, height, room)}
                for row, height in zip(table.rows, heights[BEFORE_ROWS:], strict=True)
            ],
        }

    def _cells(self, row: Sequence[TableCell], rooms: Sequence[float]) -> list[Json]:
        cells = enumerate(zip(row, rooms, strict=True))
        return [self._cell(cell, room, is_first=not at) for at, (cell, room) in cells]

    def _cell(self, cell: TableCell, room: float, *, is_first: bool) -> Mapping[str, Json]:
        """Return a cell; a rating's colour comes with its shape, as the text already says its word."""
        if cell.spark is not None:
            return {"text": line_value(cell.spark.alt_text, inf), "spark": spark_svg(cell.spark, self._branding)}
        if cell.blocks:
            return {"blocks": cell_blocks(cell.blocks, room)}
        if cell.rag is None:
            runs = {"runs": run_values(cell.runs, room)} if cell.runs else {}
            return {"text": text_value(cell.text, room, bold=is_first), **runs, **_anchor(cell.anchor)}
        look = self._branding.look(cell.rag)
        return {
            "text": text_value(f"{look.shape} {cell.text}", room, bold=is_first),
            "fill": f"#{look.fill}",
            "ink": f"#{look.text}",
        }


def _anchor(name: str) -> Mapping[str, str]:
    """Return what links lead to a place by, as the layout has it; nothing where none do."""
    return {"anchor": name} if name else {}
