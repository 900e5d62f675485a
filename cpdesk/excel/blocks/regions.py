"""The parts of a sheet that hold tables of their own: those that stand side by side are told apart."""

import re
from collections.abc import Collection, Iterator, Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.chart_data import is_chart_data
from cpdesk.excel.blocks.column_contents import contents_of
from cpdesk.excel.blocks.heading_rows import heading_text, is_heading_row
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.listed_pledges import lists_pledges
from cpdesk.excel.blocks.region import MOST_TABLES, Region, bounded_region
from cpdesk.excel.blocks.tables import Block, find_blocks
from cpdesk.excel.key.legends import explains_rating
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.markers import meaning_of_words
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.wording import plain, tidy

_SAMPLE = 200
_RANGE = re.compile(r"^\d+ ?(?:-|to) ?\d+\b|\d\+$|^(?:under|over|below|less than|up to) \d")
_COUNT = re.compile(r"\b(?:number|no|count|total|measures|indicators|kpis)\b")
_MOST_PARTS = 64
_LONGEST_SYMBOL = 5
_NAMES = (ColumnRole.MEASURE, ColumnRole.REF, ColumnRole.GROUP, None)
_RESULTS = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.TARGET, ColumnRole.RAG)


def regions(view: SheetView, told: Told = Told(), watch: Watch | None = None) -> tuple[Region, ...]:
    """Return the parts of the sheet that are read each by itself, from top to bottom and from left to right.

    Two tables stand side by side where each has labels and results of its own, in a column that nothing fills or where
    the headings of the first begin again. A table with empty columns between its columns is one: only its first part
    has labels. A title above both is each one's title. A key to the ratings, or a list of pledges, beside a table is a
    part of its own.
    `watch` is asked before each part.
    """
    watch = watch if watch is not None else Watch()
    pending: list[tuple[SheetView, bool]] = [(view, True)]
    found: list[Region] = []
    while pending:
        watch.look(view.name)
        part, is_leftmost = pending.pop(0)
        is_one = len(found) + len(pending) >= _MOST_PARTS
        pieces = () if is_one else _side_by_side(part, is_leftmost=is_leftmost)
        if pieces:
            pending[:0] = [(piece, is_leftmost and not number) for number, piece in enumerate(pieces)]
            continue
        blocks = find_blocks(part, told)
        zones = () if is_one or len(blocks) > MOST_TABLES else _zones(part, blocks)
        if zones:
            pending[:0] = [(zone, is_leftmost) for zone in zones]
        else:
            found.append(bounded_region(part, blocks))
    return tuple(found)


def _side_by_side(view: SheetView, *, is_leftmost: bool = True) -> tuple[SheetView, ...]:
    """Return the table on the left and what is right of it; nothing where the view is one table.

    A title over the leftmost table alone is that of all; one over another is its own.
    """
    rows = [row for row in sorted(view.rows) if view.filled_in(row)]
    if not rows:
        return ()
    sample = rows[:_SAMPLE]
    first, last = _extent(view, sample)
    possible: list[tuple[int, int]] = []
    for cut in _cuts(view, sample):
        left, right = (view.part(sample, columns) for columns in (range(first, cut), range(cut, last + 1)))
        if _is_key(right) or lists_pledges(right) or is_chart_data(right):
            return view.part(view.rows.keys(), range(1, cut)), _right_part(view, cut, ())
        begins, beside = _begins_at(right), None
        if begins is not None and (beside := _begins_at(left, anywhere=True)) is not None:
            possible.append((cut, min(begins[0], beside[0])))
            if begins[1]:
                possible = possible[-1:]
                break
    if not possible:
        return ()
    cut, above = possible[0]
    start = cut if is_leftmost else view.filled_in(above)[0].column
    shared = _shared_lines(view, rows, start, above)
    return view.part(view.rows.keys(), range(1, cut)), _right_part(view, cut, shared)


def _is_key(view: SheetView) -> bool:
    """Return whether the part says nothing but what ratings or symbols mean."""
    lines = [view.filled_in(row) for row in sorted(view.rows) if view.filled_in(row)]
    texts = [cell.text for cells in lines for cell in cells]
    explained = [text for text in texts if explains_rating(text)]
    if any(len(text.split()) > 1 for text in explained):
        return all(text in explained or rating_of_text(text) is not None for text in texts)
    pairs = [cells for cells in lines if len(cells) == 2 and _explains_symbol(cells)]
    return bool(pairs) and all(cells in pairs or (len(cells) == 1 and cells is lines[0]) for cells in lines)


def _explains_symbol(cells: Sequence[GridCell]) -> bool:
    return len(cells[0].text.strip()) <= _LONGEST_SYMBOL and meaning_of_words(cells[1].text) is not None


def _right_part(view: SheetView, cut: int, shared: Collection[int]) -> SheetView:
    last = max(cells[-1].column for cells in view.rows.values())
    return view.part(view.rows.keys(), range(cut, last + 1), shared)


def _zones(view: SheetView, blocks: Sequence[Block]) -> tuple[SheetView, ...]:
    """Return the view cut where only some of its tables stand side by side; nothing where none do."""
    if len(blocks) < 2:
        return ()
    starts = [min((block.top, *block.line_rows[:1])) for block in blocks[1:]]
    rows = sorted(view.rows)
    cuts = [*starts, rows[-1] + 1]
    zones: list[list[int]] = [[]]
    for row in rows:
        while row >= cuts[len(zones) - 1]:
            zones.append([])
        zones[-1].append(row)
    last = max(cells[-1].column for cells in view.rows.values())
    parts = [view.part(zone, range(1, last + 1)) for zone in zones]
    divided = [bool(_side_by_side(part)) for part in parts]
    return tuple(_joined(view, zones, divided, last)) if any(divided) else ()


def _joined(view: SheetView, zones: Sequence[Sequence[int]], divided: Sequence[bool], last: int) -> Iterator[SheetView]:
    """Return the zones, those that follow one another and are one table wide as one."""
    held: list[int] = []
    for zone, is_divided in zip(zones, divided, strict=True):
        if is_divided and held:
            yield view.part(held, range(1, last + 1))
            held = []
        held.extend(zone)
        if is_divided:
            yield view.part(held, range(1, last + 1))
            held = []
    if held:
        yield view.part(held, range(1, last + 1))


def _extent(view: SheetView, rows: Sequence[int]) -> tuple[int, int]:
    cells = [view.rows[row] for row in rows]
    return min(line[0].column for line in cells), max(line[-1].column for line in cells)


def _cuts(view: SheetView, rows: Sequence[int]) -> list[int]:
    """Return the columns at which a second table may begin: after an empty one, or where the first heading recurs."""
    filled = {cell.column for row in rows for cell in view.filled_in(row)}
    cuts = {column for column in filled if column - 1 not in filled and column > min(filled)}
    for row in rows:
        cells = view.filled_in(row)
        if len(cells) < 4 or not is_heading_row(cells):
            continue
        first = plain(cells[0].text)
        cuts.update(cell.column for cell in cells[2:] if plain(cell.text) == first and _begins_a_table(first))
    return sorted(cuts)


def _begins_a_table(text: str) -> bool:
    return read_heading(tidy(text)).role in (ColumnRole.MEASURE, ColumnRole.REF, ColumnRole.GROUP)


def _begins_at(view: SheetView, *, anywhere: bool = False) -> tuple[int, bool] | None:
    """Return the first heading row of the first table with labels and results of its own; None where there is none.

    The table has its labels in the first column, unless they may be `anywhere`; told too is whether that column's
    heading surely says so.
    """
    for block in find_blocks(view):
        if _is_whole(view, block):
            heading = heading_text(view, block.header_rows, block.columns[0])
            is_sure = _begins_a_table(heading)
            if anywhere or is_sure or _counts_ratings(view, block) or _may_label(view, block, heading):
                return block.top, is_sure
            return None
    return None


def _may_label(view: SheetView, block: Block, heading: str) -> bool:
    is_open = read_heading(tidy(heading)).role in _NAMES
    return is_open and (bool(heading) or contents_of(view, block, block.columns[0]).are_words)


def _counts_ratings(view: SheetView, block: Block) -> bool:
    """Return whether the block is a count of ratings: Red, Amber and Green once each beside `Number`."""
    if len(block.columns) < 2 or not contents_of(view, block, block.columns[0]).are_ratings:
        return False
    heading = plain(heading_text(view, block.header_rows, block.columns[1]))
    return bool(_COUNT.search(heading)) and _are_labels(view, block, block.columns[0])


def _is_whole(view: SheetView, block: Block) -> bool:
    if _counts_ratings(view, block):
        return True
    labelled = False
    for column in block.columns:
        reading = read_heading(heading_text(view, block.header_rows, column))
        contents = contents_of(view, block, column)
        if reading.role is ColumnRole.MEASURE:
            labelled = True
        elif labelled:
            if reading.role in _RESULTS or reading.has_period or (reading.role is None and contents.are_figures):
                return True
        elif (reading.role in _NAMES or column == block.columns[0]) and not reading.has_period:
            labelled = _are_labels(view, block, column) and (contents.are_words or _are_ranges(view, block, column))
    return False


def _are_labels(view: SheetView, block: Block, column: int) -> bool:
    """Return whether the words of a column differ from row to row, as the names of rows do."""
    texts = [text for row in block.body_rows[:_SAMPLE] if (text := view.text(row, column))]
    return len(set(texts)) * 5 > len(texts) * 4


def _are_ranges(view: SheetView, block: Block, column: int) -> bool:
    """Return whether the texts of a column are ranges, as ages are: 0-4, 5-9, 16+."""
    texts = [text for row in block.body_rows[:_SAMPLE] if (text := view.text(row, column))]
    return 2 * sum(bool(_RANGE.search(plain(text))) for text in texts) > len(texts)


def _shared_lines(view: SheetView, rows: Sequence[int], cut: int, above: int) -> frozenset[int]:
    """Return the rows of one text that stand over both tables: titles, or pledges that are merged over both."""
    shared = set()
    for row in rows:
        if row >= above:
            break
        cells = view.filled_in(row)
        if len(cells) == 1 and cells[0].column < cut:
            reaches = cells[0].column + view.width_of(cells[0]) > cut
            if reaches or not is_pledge_line(cells[0].text):
                shared.add(row)
    return frozenset(shared)
