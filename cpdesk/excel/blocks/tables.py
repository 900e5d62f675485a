"""The blocks of a sheet: where each table's headings are, with the rows beneath and the lines above."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.block_lines import lines_above
from cpdesk.excel.blocks.heading_rows import (
    is_band,
    is_band_row,
    is_figure,
    is_heading_row,
    is_second_line,
    is_weak_heading,
    known_as,
)
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.row_words import row_words
from cpdesk.excel.blocks.text_tables import is_text_heading
from cpdesk.excel.key.legends import KEY_HEADINGS, explains_rating
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.wording import plain, reads_on, tidy

_MOST_HEADINGS = 4
_FIRST_ROWS = 20


@dataclass(frozen=True)
class Block:
    """One table of a sheet: its heading rows, the rows beneath up to the next block's lines, the lines above.

    `repeats` are rows below that say the headings again, as at a page break; `hidden` are the columns among its own
    that nobody sees, whose headings count when headings are told apart.
    """

    header_rows: tuple[int, ...]
    columns: tuple[int, ...]
    body_rows: tuple[int, ...]
    line_rows: tuple[int, ...] = ()
    repeats: frozenset[int] = frozenset()
    hidden: tuple[int, ...] = ()


def find_blocks(view: SheetView, told: Told = Told()) -> tuple[Block, ...]:
    """Return the sheet's tables from top to bottom.

    A heading row says at least two different things of the dictionary (roles, periods, comparators) in at least half of
    its cells and holds no figures; or it is a row of short texts directly over figures.
    """
    rows = sorted(row for row in view.rows if view.filled_in(row))
    groups, repeats = _split_repeats(view, _heading_groups(view, rows, told))
    starts = [
        (group, lines_above(view, group, groups[index - 1] if index else ())) for index, group in enumerate(groups)
    ]
    blocks = []
    for index, (group, lines) in enumerate(starts):
        following = starts[index + 1] if index + 1 < len(starts) else None
        end = (following[1] or following[0])[0] if following is not None else rows[-1] + 1
        body = tuple(rows[bisect_right(rows, group[-1]) : bisect_left(rows, end)])
        blocks.append(
            Block(group, _columns(view, group, body), body, lines, repeats=frozenset(repeats.intersection(body)))
        )
    return tuple(blocks)


def _heading_groups(view: SheetView, rows: Sequence[int], told: Told) -> list[tuple[int, ...]]:
    """Return the heading rows, those that stand together in one group, top to bottom."""
    said = _told_headings(view, rows, told)
    strong = [row for row in rows if said.get(row, is_heading_row(view.filled_in(row)))]
    groups: list[list[int]] = []
    for row in strong:
        if groups and row == groups[-1][-1] + 1:
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        _extend_up(view, group)
        _extend_down(view, group)
        _take_wrapped_corner(view, group)
    taken = {row for group in groups for row in group}.union(said)
    groups.extend(_weak_groups(view, rows, taken))
    if not groups:
        groups.extend([row] for row in rows[:_FIRST_ROWS] if is_text_heading(view, row))
        del groups[1:]
    return [tuple(group) for group in sorted(groups)]


def _told_headings(view: SheetView, rows: Sequence[int], told: Told) -> dict[int, bool]:
    """Return the rows about which a person has said whether they are headings."""
    if not told.profile.answers:
        return {}
    kinds = {row: told.row_kind(row_words(view, row)) for row in rows}
    return {row: kind is RowMeaning.HEADING for row, kind in kinds.items() if kind is not None}


def _extend_up(view: SheetView, group: list[int]) -> None:
    """Take the rows above into the group that are bands over several of its columns (`2019/20` over Q1 to Q4)."""
    columns = [cell.column for cell in view.filled_in(group[0])]
    width = columns[-1] - columns[0] + 1
    while len(group) < _MOST_HEADINGS:
        above = view.filled_in(group[0] - 1)
        if not above or any(is_figure(cell) for cell in above):
            return
        if not all(is_band(view, cell, columns, width) for cell in above) or _is_banner(view, group[0], above):
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
    """Take the row below into the group where it is a second line of the headings (ages under year groups)."""
    below = view.filled_in(group[-1] + 1)
    if is_second_line(view, view.filled_in(group[-1]), below):
        group.append(group[-1] + 1)


def _weak_groups(view: SheetView, rows: Sequence[int], taken: set[int]) -> Iterator[list[int]]:
    """Return rows of short unknown texts that stand at the head of a table of figures."""
    claimed = set(taken)
    last_headed = 0
    for row in rows:
        if row in taken:
            last_headed = row
        if claimed & {row - 1, row, row + 1} or not is_weak_heading(view, row, last_headed):
            continue
        group = [row]
        _extend_down(view, group)
        if len(group) == 1 and is_band_row(view, row):
            group.append(row + 1)
        claimed.update(group)
        last_headed = row
        yield group


def _split_repeats(view: SheetView, groups: list[tuple[int, ...]]) -> tuple[list[tuple[int, ...]], set[int]]:
    """Return the groups that begin a block, and the rows of those that only repeat the headings above them.

    The same headings again begin a new block where a line of text stands directly above them, else they are repeated.
    """
    kept: list[tuple[int, ...]] = []
    repeats: set[int] = set()
    for group in groups:
        is_same = bool(kept) and _wording_of(view, group) == _wording_of(view, kept[-1])
        if is_same and not lines_above(view, group, kept[-1]):
            repeats.update(group)
        else:
            kept.append(group)
    return kept, repeats


def _wording_of(view: SheetView, group: Sequence[int]) -> list[list[tuple[int, str]]]:
    return [[(cell.column, plain(cell.text)) for cell in view.filled_in(row)] for row in group]


def _columns(view: SheetView, group: Sequence[int], body: Sequence[int]) -> tuple[int, ...]:
    """Return the columns of the block: those with a heading, and those left of them with labels in most rows."""
    headed = {cell.column for row in group for cell in view.filled_in(row)}
    spread = {
        column
        for row in group
        for cell in view.filled_in(row)
        for column in range(cell.column, cell.column + view.width_of(cell))
    }
    first, last = min(headed), max(headed)
    filled: dict[int, int] = {}
    for row in body:
        for cell in view.filled_in(row):
            filled[cell.column] = filled.get(cell.column, 0) + 1
    unheaded = {column for column in filled if column < last or filled[column] > 1}
    left = {column for column in unheaded if column < first}
    inside = {column for column in unheaded if first < column < last}
    right = {column for column in unheaded if column == last + 1 and filled[column] > 1}
    columns = sorted(headed | (spread & set(filled)) | left | inside | right)
    return _without_side_key(view, group, body, columns, headed)


def _without_side_key(
    view: SheetView, group: Sequence[int], body: Sequence[int], columns: Sequence[int], headed: Collection[int]
) -> tuple[int, ...]:
    """Return the columns left of a key to the ratings that stands beside the table, its swatches cut off too."""
    for row in group:
        for cell in view.filled_in(row)[1:]:
            if plain(cell.text) in KEY_HEADINGS and _heads_a_key(view, body, cell.column):
                kept = [column for column in columns if column < cell.column]
                while kept and kept[-1] not in headed:
                    kept.pop()
                if kept:
                    return tuple(kept)
    return tuple(columns)


def _heads_a_key(view: SheetView, body: Sequence[int], column: int) -> bool:
    texts = (view.text(row, beside) for row in body for beside in (column, column + 1))
    return any(explains_rating(text) for text in texts if text)
