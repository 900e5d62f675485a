"""The rows of headings of a sheet, those that stand together in one group."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.heading_rows import (
    is_band,
    is_band_row,
    is_figure,
    is_heading_row,
    is_second_line,
    is_weak_heading,
    known_as,
    names_areas,
    names_periods,
)
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.lone_headings import is_lone_heading
from cpdesk.excel.blocks.row_words import row_words
from cpdesk.excel.blocks.text_tables import is_text_heading
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.wording import plain, reads_on, tidy

_MOST_HEADINGS = 4
_FIRST_ROWS = 20
_LOOKED_THROUGH = 400
_MOST_IN_A_RUN = 12


def heading_groups(view: SheetView, rows: Sequence[int], told: Told) -> list[tuple[int, ...]]:
    """Return the heading rows, those that stand together in one group, top to bottom."""
    said = _told_headings(view, rows, told)
    looked_at = said.keys() | set(_worth_a_look(view, rows))
    groups = _runs([row for row in rows if row in looked_at and said.get(row, is_heading_row(view.filled_in(row)))])
    for group in groups:
        _extend_up(view, group)
        _extend_down(view, group)
        _take_wrapped_corner(view, group)
    groups = _joined(view, groups)
    taken = {row for group in groups for row in group}.union(said)
    groups.extend(_weak_groups(view, rows, taken))
    if not groups:
        groups.extend([row] for row in rows[:_FIRST_ROWS] if row not in said and is_text_heading(view, row))
        del groups[1:]
    return [tuple(group) for group in sorted(groups)]


def _worth_a_look(view: SheetView, rows: Sequence[int]) -> Iterator[int]:
    """Yield the rows that may hold headings: far down a sheet not those within a long run of rows of words alone.

    Headings are unlike the rows beneath. Of a list of words every row would be read in vain, cell by cell.
    """
    yield from rows[:_LOOKED_THROUGH]
    run, before = 0, 0
    for row in rows[_LOOKED_THROUGH:]:
        cells = view.filled_in(row)
        is_words = len(cells) > 1 and not any(is_figure(cell) for cell in cells)
        run = 0 if not is_words else run + 1 if row == before + 1 else 1
        before = row
        if 0 < run <= _MOST_HEADINGS:
            yield row


def _runs(rows: Sequence[int]) -> list[list[int]]:
    """Return the heading rows that touch as one; where very many do, all but the first are rows of a list of words."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return [run if len(run) <= _MOST_IN_A_RUN else run[:1] for run in runs]


def _joined(view: SheetView, groups: Sequence[list[int]]) -> list[list[int]]:
    """Return the groups, those that touch as one: headings in the first of three rows, comparators in the last two."""
    joined: list[list[int]] = []
    for group in groups:
        before = joined[-1] if joined else []
        between = list(range(before[-1] + 1, group[0])) if before else []
        touches = bool(before) and (not between or (len(between) == 1 and _go_on(view, before, between[0], group)))
        if touches and group[-1] - before[0] < _MOST_HEADINGS:
            joined[-1] = sorted({*before, *between, *group})
        else:
            joined.append(group)
    return joined


def _go_on(view: SheetView, before: Sequence[int], band: int, group: Sequence[int]) -> bool:
    """Return whether a band and the headings beneath stand under none of the headings before them."""
    headed = {cell.column for row in before for cell in view.filled_in(row)}
    columns = {cell.column for row in group for cell in view.filled_in(row)}
    bands = view.filled_in(band)
    is_over = bool(bands) and all(cell.column in columns and not is_figure(cell) for cell in bands)
    return is_over and headed.isdisjoint(columns) and min(headed) < min(columns)


def _told_headings(view: SheetView, rows: Sequence[int], told: Told) -> dict[int, bool]:
    """Return the rows about which a person has said whether they are headings."""
    if not told.profile.answers:
        return {}
    kinds = {row: told.row_kind(row_words(view, row)) for row in rows}
    return {row: kind is RowMeaning.HEADING for row, kind in kinds.items() if kind is not None}


def _extend_up(view: SheetView, group: list[int]) -> None:
    """Take the rows above into the group that are bands over several of its columns (`2019/20` over Q1 to Q4).

    Or that say whose figures the periods beneath are (`National` over `16/17`).
    """
    columns = sorted({cell.column for row in group for cell in view.filled_in(row)})
    width = columns[-1] - columns[0] + 1
    while len(group) < _MOST_HEADINGS:
        above = view.filled_in(group[0] - 1)
        if not above or any(is_figure(cell) for cell in above):
            return
        are_bands = all(is_band(view, cell, columns, width) for cell in above)
        below = view.filled_in(group[0])
        are_names = names_periods(above, below) or names_areas(above, below)
        if not (are_bands or are_names) or _is_banner(view, group[0], above):
            return
        group.insert(0, group[0] - 1)


def _is_banner(view: SheetView, row: int, above: Sequence[GridCell]) -> bool:
    """Return whether the text above is a title merged over the first columns: bands leave those of labels free."""
    first = view.filled_in(row)[0]
    labels = read_heading(tidy(first.text)).role in (ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.GROUP)
    return len(above) == 1 and above[0].column <= first.column and (labels or known_as(above[0]) is None)


def _take_wrapped_corner(view: SheetView, group: list[int]) -> None:
    """Take the row above into the group where it is the first half of the corner cell's words."""
    above, corner = view.filled_in(group[0] - 1), view.filled_in(group[0])[0]
    if len(above) != 1 or above[0].column != corner.column or read_heading(tidy(corner.text)).is_known:
        return
    label_below = view.text(group[-1] + 1, corner.column)
    is_repeated = plain(label_below) == plain(corner.text)
    if (is_repeated or reads_on(above[0].text, corner.text)) and not is_pledge_line(above[0].text):
        group.insert(0, group[0] - 1)


def _extend_down(view: SheetView, group: list[int]) -> None:
    """Take the row below into the group where it is a second line of the headings (ages under year groups).

    So it is where it names the part of the year above: `Q1` alone under the last of several years.
    """
    below = view.filled_in(group[-1] + 1)
    if is_second_line(view, view.filled_in(group[-1]), below) or _names_parts(view, group[-1], below):
        group.append(group[-1] + 1)


def _names_parts(view: SheetView, row: int, below: Sequence[GridCell]) -> bool:
    """Return whether each cell is a quarter or month that names no year, beneath a heading that is a year."""
    labels = [read_heading(tidy(cell.text)).label for cell in below]
    if not labels or any(label.kind not in PARTS_OF_A_YEAR or label.year is not None for label in labels):
        return False
    years = [read_heading(tidy(view.spread_text(row, cell.column))).label for cell in below]
    return all(year.kind is PeriodKind.FINANCIAL_YEAR and not year.rest for year in years)


def _weak_groups(view: SheetView, rows: Sequence[int], taken: set[int]) -> Iterator[list[int]]:
    """Return rows of short unknown texts that stand at the head of a table of figures."""
    claimed = set(taken)
    last_headed = 0
    for row in rows:
        if row in taken:
            last_headed = row
        if claimed & {row - 1, row, row + 1}:
            continue
        if not is_weak_heading(view, row, last_headed) and not is_lone_heading(view, row):
            continue
        group = [row]
        _extend_down(view, group)
        if len(group) == 1 and is_band_row(view, row):
            group.append(row + 1)
        claimed.update(group)
        last_headed = row
        yield group
