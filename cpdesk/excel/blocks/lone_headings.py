"""A heading that stands alone over the one column of figures beside periods."""

from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.blocks.said_periods import is_period_cell
from cpdesk.excel.sheet_view import SheetView

_FEWEST_PERIODS = 2
_BESIDE = 2  # a period, its figure


def is_lone_heading(view: SheetView, row: int) -> bool:
    """Return whether one text stands right over figures that have nothing but periods beside them.

    So is laid out a table of two columns whose corner is blank: `CLA` over `2018-19 | 412` and `2019-20 | 427`.
    """
    cells = view.filled_in(row)
    if len(cells) != 1 or is_figure(cells[0]):
        return False
    for below in range(row + 1, row + 1 + _FEWEST_PERIODS):
        beside = view.filled_in(below)
        if len(beside) != _BESIDE or beside[1].column != cells[0].column:
            return False
        if not is_period_cell(beside[0]) or not is_figure(beside[1]):
            return False
    return True
