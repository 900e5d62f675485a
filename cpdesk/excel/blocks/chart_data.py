"""Figures for a chart that stand beside a table: periods one beneath another, each with a figure or two."""

from collections.abc import Sequence
from itertools import pairwise

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.blocks.said_periods import is_period_cell
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import tidy

_FEWEST = 3


def is_chart_data(view: SheetView) -> bool:
    """Return whether the part holds periods that follow one another, with figures beside them, beneath words alone.

    A column that says which period each measure's figure is for has the same one again and again, or skips some.
    """
    lines = [cells for row in sorted(view.rows) if (cells := view.filled_in(row))]
    first = next((place for place, cells in enumerate(lines) if is_period_cell(cells[0])), len(lines))
    words, dated = lines[:first], lines[first:]
    if len(dated) < _FEWEST or any(is_figure(cell) for cells in words for cell in cells):
        return False
    column = dated[0][0].column
    if any(cells[0].column != column or not all(map(is_figure, cells[1:])) for cells in dated):
        return False
    return any(len(cells) > 1 for cells in dated) and _follow([cells[0] for cells in dated])


def _follow(cells: Sequence[GridCell]) -> bool:
    """Return whether each quarter, month or year is the one after that above."""
    labels = [read_period(tidy(cell.text)) for cell in cells]
    return len({label.kind for label in labels}) == 1 and all(_is_next(*pair) for pair in pairwise(labels))


def _is_next(label: PeriodLabel, following: PeriodLabel) -> bool:
    in_a_year = PARTS_OF_A_YEAR.get(label.kind)
    if in_a_year is None:
        return label.year is not None and following.year == label.year + 1
    return (following.order - label.order) % in_a_year == 1
