"""The blocks of a sheet: where each table's headings are, with the rows beneath and the lines above."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cpdesk.excel.blocks.block_lines import lines_above
from cpdesk.excel.blocks.foot_headings import rows_over_feet
from cpdesk.excel.blocks.heading_groups import heading_groups
from cpdesk.excel.blocks.numbered_columns import numbers_columns
from cpdesk.excel.blocks.side_cells import columns_beside
from cpdesk.excel.key.legends import explains_rating, heads_key
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.row_sayings import without_continued
from cpdesk.excel.words.wording import plain

_TITLE_AND_PERIOD = 2


@dataclass(frozen=True)
class Block:
    """One table of a sheet: its heading rows, the rows beneath up to the next block's lines, the lines above.

    The rows may stand above the headings too, where those are at the foot of the table. `repeats` are rows below that
    say the headings again, as at a page break; `hidden` are the columns among its own that nobody sees, whose headings
    count when headings are told apart.
    """

    header_rows: tuple[int, ...]
    columns: tuple[int, ...]
    body_rows: tuple[int, ...]
    line_rows: tuple[int, ...] = ()
    repeats: frozenset[int] = frozenset()
    hidden: tuple[int, ...] = ()

    @property
    def top(self) -> int:
        """Return its first row beneath the lines above it: a heading's, but where those are at its foot."""
        return min((self.header_rows[0], *self.body_rows[:1]))


def find_blocks(view: SheetView, told: Told = Told()) -> tuple[Block, ...]:
    """Return the sheet's tables from top to bottom.

    A heading row says at least two different things of the dictionary (roles, periods, comparators) in at least half of
    its cells and holds no figures; or it is a row of short texts directly over figures.
    """
    rows = sorted(row for row in view.rows if view.filled_in(row))
    headings = heading_groups(view, rows, told)
    over_feet = rows_over_feet(view, rows, headings)
    if over_feet:
        return tuple(
            Block(group, _columns(view, group, body), body, lines)
            for group, (lines, body) in zip(headings, over_feet, strict=True)
        )
    groups, repeats = _split_repeats(view, _without_titles(view, rows, headings))
    starts = [
        (group, lines_above(view, group, groups[index - 1] if index else ())) for index, group in enumerate(groups)
    ]
    blocks = []
    for index, (group, lines) in enumerate(starts):
        following = starts[index + 1] if index + 1 < len(starts) else None
        end = (following[1] or following[0])[0] if following is not None else rows[-1] + 1
        body = tuple(rows[bisect_right(rows, group[-1]) : bisect_left(rows, end)])
        said_again = repeats.intersection(body).union(_numbering(view, group, body))
        blocks.append(Block(group, _columns(view, group, body), body, lines, repeats=frozenset(said_again)))
    return tuple(blocks)


def _numbering(view: SheetView, group: Sequence[int], body: tuple[int, ...]) -> tuple[int, ...]:
    """Return the row right beneath the headings where it does nothing but number the columns."""
    return body[:1] if body[:1] == (group[-1] + 1,) and numbers_columns(view.filled_in(body[0])) else ()


def _without_titles(view: SheetView, rows: Sequence[int], groups: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Return the groups without a title that has its period beside it: two texts, and then the next headings."""
    kept = []
    for place, group in enumerate(groups):
        below = bisect_right(rows, group[-1])
        is_over_headings = place + 1 < len(groups) and rows[below] == groups[place + 1][0]
        if not (is_over_headings and len(group) == 1 and len(view.filled_in(group[0])) == _TITLE_AND_PERIOD):
            kept.append(group)
    return kept


def _split_repeats(view: SheetView, groups: Sequence[tuple[int, ...]]) -> tuple[list[tuple[int, ...]], set[int]]:
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
    """Return the headings by their columns, without `(continued)` and stops, as the first of a page may have."""
    return [[(cell.column, _bare(cell.text)) for cell in view.filled_in(row)] for row in group]


def _bare(text: str) -> str:
    return plain(without_continued(text)).strip(" .:")


def _columns(view: SheetView, group: Sequence[int], body: Sequence[int]) -> tuple[int, ...]:
    """Return the columns of the block: those with a heading, and those left of them with labels in most rows."""
    beside = columns_beside(view, group)
    headed = {cell.column for row in group for cell in view.filled_in(row)} - beside
    spread = {
        column
        for row in group
        for cell in view.filled_in(row)
        if cell.column not in beside
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
            if heads_key(cell.text) and _heads_a_key(view, body, cell.column):
                kept = [column for column in columns if column < cell.column]
                while kept and kept[-1] not in headed:
                    kept.pop()
                if kept:
                    return tuple(kept)
    return tuple(columns)


def _heads_a_key(view: SheetView, body: Sequence[int], column: int) -> bool:
    texts = (view.text(row, beside) for row in body for beside in (column, column + 1))
    return any(explains_rating(text) for text in texts if text)
