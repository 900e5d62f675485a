"""Headings that are bare numbers of quarters or months: 1, 2, 3, 4 beneath `Quarter`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from cpdesk.domain.grid import GridCell, SheetGrid
from cpdesk.excel.blocks.heading_rows import known_as
from cpdesk.excel.blocks.telling_words import names_measures
from cpdesk.excel.dates.period_words import lone_year, trimmed, year_pair
from cpdesk.excel.words.wording import plain, tidy

_FIRST_ROWS = 40
QUARTERS = re.compile(r"(?:(?:financial|reporting|fy) )?(?:quarters?|qtrs?\.?|q)(?: (?:no|number|end(?:ing)?))?\.?")
_MONTHS = re.compile(r"(?:(?:financial|reporting|fy) )?(?:months?|mths?\.?)(?: (?:no|number))?\.?")
_FIRST_OF_ROW = re.compile(r"(?:quarter|qtr|q)\.? ?([1-4])", re.IGNORECASE)
_WRITTEN = {
    word: number
    for words in ("1st 2nd 3rd 4th", "one two three four", "first second third fourth", "i ii iii iv")
    for number, word in enumerate(words.split(), 1)
}
_LAST_QUARTER, _LAST_MONTH, _APRIL = 4, 12, 4
_MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December")  # fmt: skip


def with_numbered_headings(grid: SheetGrid) -> SheetGrid:
    """Return the sheet with numbers of quarters and months as headings that say so: 3 beneath `Quarter` is Q3.

    They count up from left to right beneath a heading that says `Quarter` or `Month`, merged over them, with nothing to
    its right or over each; what stands to their left in their row is blank or a heading. So do those that go on from
    `Quarter 1` in a row of headings. Months count from April, as in finance, where they begin with 1 and no lone
    calendar year stands above; where they go on from 12 with 1 they are those of the calendar. Else nothing says which
    they are, and the numbers stay. Numbers beneath `Priority`, `Rank` or `Tier` are no periods.
    """
    named = tuple(_named_cells(grid))
    return grid.with_cells(named) if named else grid


def _named_cells(grid: SheetGrid) -> Iterator[GridCell]:
    above: Mapping[int, GridCell] = {}
    for row, shown in takewhile(lambda line: line[0] <= _FIRST_ROWS, grid.rows()):
        cells = [cell for cell in shown if not cell.is_blank]
        runs = _runs(cells)
        if runs and above:
            for run in runs:
                yield from _beneath(grid, run, above, [cell for cell in cells if cell.column < run[0].column])
        if runs and any(names_measures(cell.text) for cell in cells):
            yield from _after_the_first(cells, runs)
        above = _spread(grid, row, cells)


def _beneath(
    grid: SheetGrid, run: Sequence[GridCell], above: Mapping[int, GridCell], left: Sequence[GridCell]
) -> Iterator[GridCell]:
    """Yield the run as headings where what stands above all of it says `Quarter` or `Month`, with that put right."""
    bands = [above[cell.column] for cell in run if cell.column in above]
    words = {plain(_without_year(band.text)) for band in bands}
    if len(bands) < len(run) or len(words) != 1 or any(known_as(cell) is None for cell in left):
        return
    (said,) = words
    numbers = list(map(_number, run))
    names: Sequence[str] = ()
    if QUARTERS.fullmatch(said) and _counts(numbers, _LAST_QUARTER):
        names = [f"Q{number}" for number in numbers]
    elif _MONTHS.fullmatch(said) and _counts(numbers, _LAST_MONTH):
        names = _months(numbers, is_calendar_year=_has_lone_year(grid, run))
    if names:
        own = [band.column for band in bands] == [cell.column for cell in run]
        yield from map(_headed, run, names)
        if own or not _is_between(grid, bands):
            yield from map(_headed, bands, names if own else map(_year_of, bands))


def _is_between(grid: SheetGrid, bands: Sequence[GridCell]) -> bool:
    """Return whether the bands are all that their row holds, right beneath other headings: without it those end."""
    row, numbers = bands[0].row, {band.column for band in bands}
    beside = (cell for cell in grid.cells_in(row, 1, row, grid.last_column) if cell.column not in numbers)
    above = grid.cells_in(row - 1, 1, row - 1, grid.last_column)
    return all(cell.is_blank for cell in beside) and any(not cell.is_blank for cell in above)


def _after_the_first(cells: Sequence[GridCell], runs: Sequence[Sequence[GridCell]]) -> Iterator[GridCell]:
    """Yield the numbers that go on from `Quarter 1` right before them."""
    before = {second.column: first for first, second in pairwise(cells)}
    for run in runs:
        first = before.get(run[0].column)
        found = _FIRST_OF_ROW.fullmatch(_without_year(first.text)) if first is not None else None
        numbers = list(map(_number, run))
        if first is not None and found is not None and _counts([int(found[1]), *numbers], _LAST_QUARTER):
            yield from (
                _headed(cell, f"Q{number} {_year_of(first)}".strip()) for cell, number in zip(run, numbers, strict=True)
            )


def _spread(grid: SheetGrid, row: int, cells: Sequence[GridCell]) -> Mapping[int, GridCell]:
    """Return what stands over each column: a merged cell, else the nearest cell to the left in the row."""
    merged = {
        merge.first_column: merge.last_column for merge in grid.merges if merge.first_row <= row <= merge.last_row
    }
    ends = [*(cell.column - 1 for cell in cells[1:]), grid.last_column]
    return {
        column: cell
        for cell, end in zip(cells, ends, strict=False)
        for column in range(cell.column, min(merged.get(cell.column, end), grid.last_column) + 1)
    }


def _runs(cells: Sequence[GridCell]) -> list[list[GridCell]]:
    """Return the runs of small whole numbers that count up from left to right, from 12 or 4 on with 1 again."""
    runs: list[list[GridCell]] = []
    before = 0
    for cell in cells:
        number = _number(cell)
        if not number:
            continue
        if before and _follows(before, number):
            runs[-1].append(cell)
        else:
            runs.append([cell])
        before = number
    return [run for run in runs if len(run) > 1 or _number(run[0]) <= _LAST_QUARTER]


def _follows(before: int, number: int) -> bool:
    return number == before + 1 or (number == 1 and before in (_LAST_QUARTER, _LAST_MONTH))


def _counts(numbers: Sequence[int], last: int) -> bool:
    """Return whether the numbers, two or more, follow one another within a year or from one year into the next."""
    steps = all(second == first % last + 1 for first, second in pairwise(numbers))
    return len(numbers) > 1 and steps and all(1 <= number <= last for number in numbers)


def _number(cell: GridCell) -> int:
    """Return the number of a quarter or month that the cell is, in figures or as 1st, One, II; 0 for anything else."""
    text = plain(cell.text).rstrip(".")
    number = int(text) if text.isdecimal() and len(text) < 3 else _WRITTEN.get(text, 0)
    return number if number <= _LAST_MONTH and cell.error is None else 0


def _months(numbers: Sequence[int], *, is_calendar_year: bool) -> list[str]:
    """Return the names of the months; none where nothing says whether 1 is January or April."""
    goes_on = any(second < first for first, second in pairwise(numbers))
    if goes_on:
        return [_MONTH_NAMES[number - 1] for number in numbers] if numbers[0] == _APRIL else []
    if numbers[0] != 1 or is_calendar_year:
        return []
    return [_MONTH_NAMES[(number + _APRIL - 2) % _LAST_MONTH] for number in numbers]


def _has_lone_year(grid: SheetGrid, run: Sequence[GridCell]) -> bool:
    """Return whether a calendar year stands above: its months may count from January."""
    rows = range(1, run[0].row)
    texts = (tidy(cell.text) for cell in grid.cells_in(1, 1, rows[-1], run[-1].column) if not cell.is_blank)
    years = [(year_pair(text)[0], lone_year(text)[0]) for text in texts]
    return any(bare is not None for _, bare in years) and all(pair is None for pair, _ in years)


def _without_year(text: str) -> str:
    """Return the words around a year."""
    year, rest = year_pair(tidy(text))
    return trimmed(rest if year is not None else lone_year(tidy(text))[1])


def _year_of(cell: GridCell) -> str:
    """Return the year that a heading says, and nothing else of it."""
    words = tidy(cell.text)
    year, lone = year_pair(words)[0], lone_year(words)[0]
    return f"{year}/{(year + 1) % 100:02d}" if year is not None else str(lone or "")


def _headed(cell: GridCell, text: str) -> GridCell:
    return replace(cell, value=text or None, text=text, number_format="@")
