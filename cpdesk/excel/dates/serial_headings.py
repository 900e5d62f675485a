"""Headings that are dates but stored as bare day numbers, as exports and lost formats leave them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise, takewhile

from cpdesk.domain.grid import GridCell, SheetGrid

_FIRST_ROWS = 40
_SERIALS = range(36526, 55153)  # 2000 to 2050
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's dates have no zone
_BARE = ("General", "0", "@")


def with_dated_headings(grid: SheetGrid) -> SheetGrid:
    """Return the sheet with such headings as the dates that they are: 43555 is 31 March 2019.

    A row among the first has them where all its numbers, two or more, are first or last days of months, each later than
    the one to its left, with words to their left and nothing above.
    """
    dated = tuple(_dated_cells(grid))
    return grid.with_cells(dated) if dated else grid


def _dated_cells(grid: SheetGrid) -> Iterator[GridCell]:
    above: set[int] = set()
    for _, shown in takewhile(lambda line: line[0] <= _FIRST_ROWS, grid.rows()):
        cells = [cell for cell in shown if not cell.is_blank]
        numbers = [cell for cell in cells if cell.number is not None]
        is_first = above.isdisjoint(cell.column for cell in numbers)
        if len(numbers) > 1 and cells[0].number is None and is_first and _are_days(numbers):
            yield from map(_as_date, numbers)
        above.update(cell.column for cell in cells)


def _are_days(cells: Sequence[GridCell]) -> bool:
    serials = [int(cell.number or 0) for cell in cells]
    return all(_is_day(cell) for cell in cells) and all(first < second for first, second in pairwise(serials))


def _is_day(cell: GridCell) -> bool:
    """Return whether a bare number is the first or the last day of a month of our time."""
    if cell.number is None or cell.number != int(cell.number) or int(cell.number) not in _SERIALS:
        return False
    day = _day(cell)
    return cell.number_format in _BARE and 1 in (day.day, (day + timedelta(days=1)).day)


def _day(cell: GridCell) -> datetime:
    return _DAY_ZERO + timedelta(days=int(cell.number or 0))


def _as_date(cell: GridCell) -> GridCell:
    day = _day(cell)
    return replace(cell, value=day, text=f"{day:%d/%m/%Y}", number_format="dd/mm/yyyy")
