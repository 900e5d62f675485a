"""Years in rows of their own over quarters or months down a column: `2019/20`, then Q1 to Q4, then `2020/21`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from cpdesk.domain.grid import GridCell, SheetGrid
from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.words.wording import tidy

_FIRST_ROWS = 40
_Line = tuple[int, tuple[GridCell, ...]]


def with_year_rows(grid: SheetGrid) -> SheetGrid:
    """Return the sheet with the year on each quarter or month beneath it, where a year stands in a row of its own.

    The rows beneath have figures; the year's own row is blank then, as it holds nothing else. A sheet has such a row
    among its first ones, or none is looked for.
    """
    if not any(True for _ in _named(islice(grid.rows(), _FIRST_ROWS))):
        return grid
    return grid.with_cells(tuple(_named(grid.rows())))


def _named(lines: Iterable[_Line]) -> Iterator[GridCell]:
    """Yield the cells of the quarters with their years, and those of the years as blank."""
    year: GridCell | None = None
    is_used = False
    for _, cells in lines:
        shown = [cell for cell in cells if not cell.is_blank]
        if not shown:
            continue
        if len(shown) == 1 and _is_year(shown[0]):
            year, is_used = shown[0], False
            continue
        part = next((cell for cell in shown if year is not None and cell.column == year.column), None)
        if year is None or part is None or not _is_part(part) or not any(cell.number is not None for cell in shown):
            year = None
            continue
        if not is_used:
            yield replace(year, value=None, text="")
        is_used = True
        text = f"{tidy(year.text)} {tidy(part.text)}"
        yield replace(part, value=text, text=text, number_format="@")


def _is_year(cell: GridCell) -> bool:
    label = read_period(tidy(cell.text)) if isinstance(cell.value, str) else None
    return label is not None and label.kind is PeriodKind.FINANCIAL_YEAR and not label.rest


def _is_part(cell: GridCell) -> bool:
    label = read_period(tidy(cell.text)) if isinstance(cell.value, str) else None
    return label is not None and label.kind in PARTS_OF_A_YEAR and label.year is None and not label.rest
