"""The tables of one part of a sheet, each with the view in which it reads downwards."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.block_lines import lines_above
from cpdesk.excel.blocks.heading_rows import heading_text, known_as, says_band
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.label_runs import LabelRun, label_runs
from cpdesk.excel.blocks.region import Region
from cpdesk.excel.blocks.said_periods import is_period_cell
from cpdesk.excel.blocks.tables import Block, find_blocks
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.units import unit_of_wording
from cpdesk.excel.words.wording import tidy

_FEWEST_WORDS = 3
_MOST_WORDS = 4  # of a council's name: East Riding of Yorkshire
_NAMES_A_MEASURE = (ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.GROUP)


@dataclass(frozen=True)
class Form:
    """Lines above a table that say what it is about: the cells of the measure's wording and reference, its pledge."""

    rows: tuple[int, ...]
    title: GridCell
    ref: GridCell | None = None
    pledge: str | None = None


@dataclass(frozen=True)
class Piece:
    """One table: its block in the `view` that it is read in, with the lines above and the notes below `outside` it.

    `run` is set where headings run down the table: `block` then holds the turned table, or None where its headings
    across are of periods or results too, so that it is about one measure; its `form` may say which.
    """

    outside: SheetView
    view: SheetView
    lines: tuple[int, ...]
    block: Block | None
    run: LabelRun | None = None
    notes: tuple[int, ...] = ()
    form: Form | None = None

    @property
    def header_rows(self) -> tuple[int, ...]:
        """Return its heading rows on the sheet: those that name the measures where it reads across."""
        if self.run is None:
            return self.block.header_rows if self.block is not None else ()
        named = (
            row for row, label in zip(self.run.rows, self.run.labels, strict=True) if label.role in _NAMES_A_MEASURE
        )
        return (*self.run.names, *named) or self.run.rows[:1]

    @property
    def rows(self) -> frozenset[int]:
        """Return all rows of the sheet that it takes up."""
        if self.run is not None:
            form = self.form.rows if self.form is not None else ()
            own = range(self.run.all_rows[0], self.run.all_rows[-1] + 1)
            return frozenset((*self.lines, *form, *own, *self.notes))
        body = (*self.block.header_rows, *self.block.body_rows) if self.block is not None else ()
        return frozenset((*self.lines, *body))


def rows_outside(region: Region, found: Sequence[Piece]) -> tuple[int, ...]:
    """Return the rows beneath the first table that hold words with figures, but are in no table."""
    if not any(piece.run for piece in found):
        return ()
    taken = frozenset[int]().union(*(piece.rows for piece in found))
    first = min(taken)
    rows = (row for row in sorted(region.view.rows) if row > first and row not in taken)
    return tuple(row for row in rows if any(cell.number is not None for cell in region.view.filled_in(row)[1:]))


def pieces(region: Region, told: Told = Told()) -> tuple[Piece, ...]:
    """Return the tables of the region from top to bottom."""
    view = region.view
    runs = _runs_of_tables(view, told)
    if not runs:
        return tuple(Piece(view, view, block.line_rows, block) for block in region.blocks)
    rows = [row for row in sorted(view.rows) if view.filled_in(row)]
    last = max(cells[-1].column for cells in view.rows.values())
    found: list[Piece] = []
    start = 0
    for index, (run, piece) in enumerate(runs):
        first, end = run.all_rows[0], run.all_rows[-1]
        last_run = found[-1].run.all_rows if index and found[-1].run else ()
        lines = lines_above(view, (first,), _headings_between(view, rows, (start, first), told) or last_run)
        lines = tuple(row for row in lines if row >= start)
        before = rows[bisect_left(rows, start) : bisect_left(rows, (lines or (first,))[0])]
        found.extend(_ordinary(view, before, last, told))
        following = runs[index + 1][0].all_rows[0] if index + 1 < len(runs) else rows[-1] + 1
        notes = _notes_below(view, rows[bisect_right(rows, end) : bisect_left(rows, following)], end)
        start = (notes[-1] if notes else end) + 1
        found.append(Piece(view, piece[0], lines, piece[1], run, notes))
    found.extend(_ordinary(view, rows[bisect_left(rows, start) :], last, told))
    return tuple(found)


def _headings_between(view: SheetView, rows: Sequence[int], between: tuple[int, int], told: Told) -> tuple[int, ...]:
    """Return the last headings between two rows: what stands beneath them is their table's, and no title."""
    last = max(cells[-1].column for cells in view.rows.values())
    pieces = _ordinary(view, rows[bisect_left(rows, between[0]) : bisect_left(rows, between[1])], last, told)
    return pieces[-1].header_rows if pieces else ()


def _ordinary(view: SheetView, rows: Sequence[int], last: int, told: Told) -> tuple[Piece, ...]:
    part = view.part(rows, range(1, last + 1))
    return tuple(Piece(part, part, block.line_rows, block) for block in find_blocks(part, told))


def _notes_below(view: SheetView, rows: Sequence[int], end: int) -> tuple[int, ...]:
    """Return the rows of one text that touch the table; lines after an empty row belong to what follows them."""
    notes: list[int] = []
    for row in rows:
        if len(view.filled_in(row)) != 1 or row > end + 1:
            break
        notes.append(row)
        end = row
    return tuple(notes)


def _runs_of_tables(view: SheetView, told: Told) -> list[tuple[LabelRun, tuple[SheetView, Block | None]]]:
    found: list[tuple[LabelRun, tuple[SheetView, Block | None]]] = []
    for labels in label_runs(view):
        run = _with_names(view, labels)
        if len(run.rows) < 2 or _has_wordings_beside(view, run):
            continue
        if _are_headings(view, run):
            found.append((run, (view, None)))
        elif (turned := _turned(view, run, told)) is not None:
            found.append((run, turned))
    return found


def _with_names(view: SheetView, run: LabelRun) -> LabelRun:
    """Return the run with its first row among the names where that row heads the columns: `Period` over `Actual`."""
    cells = [cell for cell in view.filled_in(run.rows[0]) if cell.column > run.column]
    if len(run.rows) < 3 or run.labels[0].role not in (None, *_NAMES_A_MEASURE):
        return run
    if not cells or 2 * sum(known_as(cell) is not None for cell in cells) < len(cells):
        return run
    return LabelRun(run.column, run.rows[1:], (*run.names, run.rows[0]), run.labels[1:])


def _has_wordings_beside(view: SheetView, run: LabelRun) -> bool:
    """Return whether words that are no headings stand left of the labels, so that the rows are a list's."""
    left = [cell for row in run.rows for cell in view.filled_in(row) if cell.column < run.column]
    heads = any(
        read_heading(tidy(cell.text)).role in (ColumnRole.MEASURE, ColumnRole.REF)
        for row in run.names
        for cell in view.filled_in(row)
        if cell.column < run.column
    )
    return heads or any(not (known_as(cell) is not None or is_period_cell(cell) or says_band(cell)) for cell in left)


def _are_headings(view: SheetView, run: LabelRun) -> bool:
    """Return whether the headings across are of periods and results too, so that all is about one measure."""
    if not run.names or any(label.role in (ColumnRole.MEASURE, ColumnRole.REF) for label in run.labels):
        return False
    corner = read_heading(tidy(view.text(run.names[-1], run.column)))
    if corner.role in (ColumnRole.MEASURE, ColumnRole.REF) and any(label.comparator for label in run.labels):
        return False
    cells = [cell for cell in view.filled_in(run.names[-1]) if cell.column > run.column]
    if any(read_heading(tidy(cell.text)).role in _NAMES_A_MEASURE for cell in cells) or _stand_under_names(view, run):
        return False
    known = sum(known_as(cell) is not None for cell in cells)
    return bool(cells) and (3 * known >= 2 * len(cells) or _name_areas(run, cells))


def _name_areas(run: LabelRun, cells: Sequence[GridCell]) -> bool:
    """Return whether periods run down and areas stand across: England or a region, and names that may be councils'."""
    names = [cell.text for cell in cells if known_as(cell) is None]
    if len(names) == len(cells) or not all(label.has_period for label in run.labels):
        return False
    compared = all(known_as(cell) is None or read_heading(tidy(cell.text)).comparator is not None for cell in cells)
    return compared and all(unit_of_wording(name) is None and len(name.split()) <= _MOST_WORDS for name in names)


def _stand_under_names(view: SheetView, run: LabelRun) -> bool:
    """Return whether words that are no headings are merged over those across: each measure's over its number and %."""
    bands = [cell for row in run.names[:-1] for cell in view.filled_in(row) if cell.column > run.column]
    named = [cell for cell in bands if known_as(cell) is None and not says_band(cell) and view.width_of(cell) > 1]
    return len(named) > 1


def _turned(view: SheetView, run: LabelRun, told: Told) -> tuple[SheetView, Block] | None:
    """Return the table turned round, with its block; None where its columns are no measures."""
    if not run.names and not any(label.role in _NAMES_A_MEASURE for label in run.labels):
        return None
    last = max(cells[-1].column for row in run.all_rows if (cells := view.filled_in(row)))
    first, end = run.all_rows[0], run.rows[-1]
    rows = [row for row in range(first, end + 1) if row in view.rows]
    turned = view.part(rows, range(1, last + 1)).turned()
    block = next((block for block in find_blocks(turned, told) if run.column in block.header_rows), None)
    if block is None or not _are_measures(view, run):
        return None
    return turned, block


def _are_measures(view: SheetView, run: LabelRun) -> bool:
    """Return whether the names across read as measures: labels say what else is known of each, or their words do."""
    if any(label.is_known and not label.has_period and label.comparator is None for label in run.labels):
        return True
    across = (cell.column for row in run.names[-1:] for cell in view.filled_in(row) if cell.column > run.column)
    names = [heading_text(view, run.names, column) for column in across]
    worded = [name for name in names if unit_of_wording(name) is not None or len(name.split()) >= _FEWEST_WORDS]
    return bool(names) and 2 * len(worded) > len(names)
