"""Bands over headings that stand over the first of them alone, unmerged."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from cpdesk.domain.grid import GridCell, MergedRange
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.pieces import Piece
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain, tidy

_FEWEST = 2


def with_carried_bands(piece: Piece) -> Piece:
    """Return the table with each band over all the headings that it is of, where these come again under every band.

    So are laid out `Actual | | Target | ` over `Q1 | Q2 | Q1 | Q2`: Excel users often leave bands unmerged. Years are
    no such bands: what stands right of one is of that year, whatever the headings are.
    """
    block = piece.block
    if block is None or piece.run is not None or len(block.header_rows) < _FEWEST:
        return piece
    merges = {
        (merge.first_row, column): merge
        for row, below in pairwise(block.header_rows)
        for merge in _bands(piece.view, row, below)
        for column in range(merge.first_column, merge.last_column + 1)
    }
    return replace(piece, view=replace(piece.view, merges={**piece.view.merges, **merges})) if merges else piece


def _bands(view: SheetView, row: int, below: int) -> Iterator[MergedRange]:
    """Yield the columns that each band is over; none where the headings differ from band to band."""
    headings = {cell.column: plain(cell.text) for cell in view.filled_in(below)}
    bands = [cell for cell in view.filled_in(row) if _may_reach_right(view, cell, headings)]
    if len(bands) < _FEWEST:
        return
    width = bands[1].column - bands[0].column
    spans = [range(cell.column, cell.column + width) for cell in bands]
    under = [[headings.get(column, "") for column in span] for span in spans]
    taken = {cell.column for cell in view.filled_in(row)}.difference(cell.column for cell in bands)
    is_alike = "" not in under[0] and all(each == under[0] for each in under)
    if is_alike and not any(taken.intersection(span) for span in spans):
        for span in spans:
            yield MergedRange(row, span[0], row, span[-1])


def _may_reach_right(view: SheetView, cell: GridCell, headings: Mapping[int, str]) -> bool:
    """Return whether the next heading has nothing above it, and the cell is no year."""
    is_alone = cell.column in headings and cell.column + 1 in headings and not view.text(cell.row, cell.column + 1)
    return is_alone and view.width_of(cell) == 1 and not read_heading(tidy(cell.text)).has_period
