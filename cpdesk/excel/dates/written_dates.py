"""Headings that are dates written in figures: whether the day or the month comes first, as their whole row shows."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise, takewhile

from cpdesk.domain.grid import GridCell, SheetGrid
from cpdesk.excel.dates.period_label import LIKELY_YEARS, whole_year

_FIRST_ROWS = 40
_DATE = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)")


def with_written_dates(grid: SheetGrid) -> SheetGrid:
    """Return the sheet with rows of dates that are text as dates, where the row shows which order they are in.

    A program whose language is American writes August to October as 08/01/2023, 09/01/2023, 10/01/2023: the run of
    first days of months that they make is no chance. So it is with dates that have no other reading. Dates in the
    British order are left as text, but for such runs.
    """
    dated = tuple(_dated_cells(grid))
    return grid.with_cells(dated) if dated else grid


def is_written_date(text: str) -> bool:
    """Return whether the text is a date in figures, with a year, and nothing else."""
    return _DATE.fullmatch(text.strip()) is not None


def reads_both_ways(headings: Sequence[str]) -> bool:
    """Return whether the headings are dates in figures, two or more, of which nothing shows what their order is."""
    texts = [heading.strip() for heading in headings]
    if len(texts) < 2 or not all(map(_DATE.fullmatch, texts)):
        return False
    british, american = _days(texts, day_first=True), _days(texts, day_first=False)
    if not british or not american or british == american:
        return False
    return not any(_are_ends(days) or _are_firsts(days) for days in (british, american))


def _dated_cells(grid: SheetGrid) -> Iterator[GridCell]:
    """Return the headings as dates: nothing stands above them, so that the dates of a table's own rows stay as text."""
    by_row: dict[int, list[GridCell]] = {}
    above: set[int] = set()
    lines = takewhile(lambda line: line[0] <= _FIRST_ROWS, grid.rows())
    for cell in (cell for _, cells in lines for cell in cells):
        if isinstance(cell.value, str) and _DATE.fullmatch(cell.value.strip()) and cell.column not in above:
            by_row.setdefault(cell.row, []).append(cell)
        if not cell.is_blank:
            above.add(cell.column)
    for cells in by_row.values():
        days = _settled([str(cell.value).strip() for cell in cells]) if len(cells) > 1 else ()
        for cell, day in zip(cells, days, strict=False):
            value = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a sheet's dates have no zone
            yield replace(cell, value=value, text=f"{day:%d/%m/%Y}", number_format="dd/mm/yyyy")


def _settled(texts: Sequence[str]) -> tuple[date, ...]:
    """Return the days of a row whose order is sure and is not the British one, or that are months in a run."""
    british, american = _days(texts, day_first=True), _days(texts, day_first=False)
    if _are_firsts(british):
        return british if _is_run_of_months(british) else ()
    if _are_firsts(american) or (american and not british):
        return american
    return ()


def _days(texts: Sequence[str], *, day_first: bool) -> tuple[date, ...]:
    """Return the days that the texts are in that order; empty where one of them can be none."""
    days = []
    for text in texts:
        found = _DATE.fullmatch(text)
        if found is None:
            return ()
        day, month = (int(found[1]), int(found[2])) if day_first else (int(found[2]), int(found[1]))
        year = whole_year(found[3])
        if year not in LIKELY_YEARS or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            return ()
        days.append(date(year, month, day))
    return tuple(days)


def _are_firsts(days: Sequence[date]) -> bool:
    """Return whether the days are first days of months, each later than the one to its left."""
    return bool(days) and all(day.day == 1 for day in days) and _rise(days)


def _are_ends(days: Sequence[date]) -> bool:
    return bool(days) and all(day.day == monthrange(day.year, day.month)[1] for day in days)


def _rise(days: Sequence[date]) -> bool:
    return all(first < second for first, second in pairwise(days))


def _is_run_of_months(days: Sequence[date]) -> bool:
    months = [day.year * 12 + day.month for day in days]
    return all(second - first == 1 for first, second in pairwise(months))
