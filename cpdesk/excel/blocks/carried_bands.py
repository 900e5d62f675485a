"""Bands over headings that stand over the first of them alone, unmerged."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, takewhile

from cpdesk.domain.grid import GridCell, MergedRange
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.figure_kinds import says_count, says_rate, says_share
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.pieces import Piece
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain, tidy

_FEWEST = 2


def with_carried_bands(piece: Piece) -> Piece:
    """Return the table with each band over all the headings that it is of, where these come again under every band.

    So are laid out `Actual | | Target | ` over `Q1 | Q2 | Q1 | Q2`, or `Q1 | | Q2 | ` over `Actual | Target | Actual |
    Target`: Excel users often leave bands unmerged, and no CSV file has merges. A year over quarters is no such band:
    what stands right of one is of that year, whatever the headings are.
    """
    block = piece.block
    if block is None or len(block.header_rows) < _FEWEST:
        return piece
    merges = {
        (merge.first_row, column): merge
        for row, below in pairwise(block.header_rows)
        for merge in _bands(piece.view, row, below)
        for column in range(merge.first_column, merge.last_column + 1)
    }
    return replace(piece, view=replace(piece.view, merges={**piece.view.merges, **merges})) if merges else piece


def _bands(view: SheetView, row: int, below: int) -> Iterator[MergedRange]:
    """Yield the columns that each band is over."""
    headings = {cell.column: tidy(cell.text) for cell in view.filled_in(below)}
    bands = [cell for cell in view.filled_in(row) if _may_reach_right(view, cell, headings)]
    dated = [cell for cell in bands if read_heading(tidy(cell.text)).has_period]
    yield from _named_bands(view, [cell for cell in bands if cell not in dated], headings)
    yield from _dated_bands(view, dated, headings)


def _named_bands(view: SheetView, bands: Sequence[GridCell], headings: Mapping[int, str]) -> Iterator[MergedRange]:
    """Yield the columns that each band is over; none where the headings differ from band to band."""
    if len(bands) < _FEWEST:
        return
    row, width = bands[0].row, bands[1].column - bands[0].column
    spans = [range(cell.column, cell.column + width) for cell in bands]
    under = [[plain(headings.get(column, "")) for column in span] for span in spans]
    taken = {cell.column for cell in view.filled_in(row)}.difference(cell.column for cell in bands)
    is_alike = "" not in under[0] and all(each == under[0] for each in under)
    if is_alike and not any(taken.intersection(span) for span in spans):
        for span in spans:
            yield MergedRange(row, span[0], row, span[-1])


def _dated_bands(view: SheetView, bands: Sequence[GridCell], headings: Mapping[int, str]) -> Iterator[MergedRange]:
    """Yield the columns that each period is over: as far as the headings come again under another, and name none.

    Kinds of figures (`Number`, `%`) are of the period that stands over the first of them. The years under a quarter are
    those in which it is compared: `Q1 | | Q2 |` over `2018/19 | 2019/20` twice.
    """
    spans = [_reach(view, cell, headings) for cell in bands]
    under = Counter(words for span in spans for words in {plain(headings[column]) for column in span})
    for cell, span in zip(bands, spans, strict=True):
        again = list(takewhile(lambda column: under[plain(headings[column])] >= _FEWEST, span))
        again = max(again, _of_kinds(span, headings), key=len)
        band = read_heading(tidy(cell.text)).label
        if len(again) >= _FEWEST and all(_may_be_under(band, headings[column]) for column in again):
            yield MergedRange(cell.row, again[0], cell.row, again[-1])


def _of_kinds(span: Sequence[int], headings: Mapping[int, str]) -> list[int]:
    """Return the first columns of the span whose headings say nothing but the kind of figure: `Number`, `%`."""
    return list(takewhile(lambda column: _names_kind(headings[column]), span))


def _names_kind(heading: str) -> bool:
    reading = read_heading(heading)
    is_kind = says_count(heading) or says_share(heading) or says_rate(heading) or tidy(heading) == "%"
    return is_kind or reading.role in (ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)


def _may_be_under(band: PeriodLabel, heading: str) -> bool:
    """Return whether the heading names no period, or the year of a quarter or month that the band names without one."""
    label = read_heading(heading).label
    is_part = band.kind in PARTS_OF_A_YEAR and band.year is None
    return not read_heading(heading).has_period or (is_part and label.kind is PeriodKind.FINANCIAL_YEAR)


def _reach(view: SheetView, cell: GridCell, headings: Mapping[int, str]) -> list[int]:
    """Return the columns of headings from the band to the right with nothing above them."""
    is_free = partial(_has_heading_alone, view, cell.row, headings)
    return [cell.column, *takewhile(is_free, range(cell.column + 1, max(headings) + 1))]


def _has_heading_alone(view: SheetView, row: int, headings: Mapping[int, str], column: int) -> bool:
    return column in headings and not view.spread_text(row, column)


def _may_reach_right(view: SheetView, cell: GridCell, headings: Mapping[int, str]) -> bool:
    """Return whether the next heading has nothing above it."""
    is_alone = cell.column in headings and _has_heading_alone(view, cell.row, headings, cell.column + 1)
    return is_alone and view.width_of(cell) == 1
