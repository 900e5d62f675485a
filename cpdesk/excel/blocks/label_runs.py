"""Headings that run down a sheet: rows labelled as periods, targets, ratings, references."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.dated_wordings import as_listed, heads_list, is_dated_wording
from cpdesk.excel.blocks.heading_rows import is_figure, is_heading_row, known_as
from cpdesk.excel.blocks.headings import HeadingReading, meaning_of, read_heading
from cpdesk.excel.blocks.names_above import MOST_NAMES, WIDEST_GAP, names_above
from cpdesk.excel.blocks.telling_words import names_measures
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import tidy

_LABEL_COLUMNS = 4
_LONGEST = 120
_LOOK = 4
_NAMES = (ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.GROUP)
_FIGURES = (ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.COMPARATOR)
_BY_PERIOD = (*_FIGURES, ColumnRole.RAG, ColumnRole.FORECAST_RAG, ColumnRole.DIRECTION, ColumnRole.COMMENTARY)


@dataclass(frozen=True)
class LabelRun:
    """Rows of which one column says what they hold, as headings do; `names` are the rows of headings across above."""

    column: int
    rows: tuple[int, ...]
    names: tuple[int, ...]
    labels: tuple[HeadingReading, ...]

    @property
    def all_rows(self) -> tuple[int, ...]:
        """Return the rows of the table from the first of its names on."""
        return (*self.names, *self.rows)


def label_runs(view: SheetView) -> tuple[LabelRun, ...]:
    """Return the runs of labelled rows from top to bottom: most labels of one are known headings, two at least differ.

    Periods occur once each, and some known row holds figures; else the rows are those of a list. Of two runs with rows
    in common the longer counts: `England` and `SN` stand beside `Benchmarks` at the end of a table's own labels.
    """
    rows = [row for row in sorted(view.rows) if view.filled_in(row)]
    every = (run for column in _label_columns(view, rows) for run in _runs(view, rows, column))
    found: list[LabelRun] = []
    taken: set[int] = set()
    for run in sorted((run for run in every if _is_labelled(view, run)), key=lambda run: -len(run.rows)):
        if taken.isdisjoint(run.rows):
            found.append(run)
            taken.update(run.rows)
    return tuple(sorted(found, key=lambda run: run.rows))


def _label_columns(view: SheetView, rows: Sequence[int]) -> list[int]:
    """Return the first columns in which a text stands, the last of them first: a band of years is left of its quarters.

    Only columns with known headings of two kinds in them can label rows.
    """
    columns = sorted({cell.column for row in rows for cell in view.filled_in(row)[:2]})[:_LABEL_COLUMNS]
    return columns[::-1]


def _runs(view: SheetView, rows: Sequence[int], column: int) -> Iterator[LabelRun]:
    """Yield the runs down a column: one ends where rows are not labelled, or where measures are named again."""
    run: list[tuple[int, GridCell]] = []
    parts: list[list[tuple[int, GridCell]]] = []
    for row in rows:
        cell = _label(view, row, column, goes_on=len(run) > 1)
        if run and (cell is None or row - run[-1][0] > WIDEST_GAP):
            parts.append(run)
            run = []
        if cell is not None:
            if _begins_again(view, run, cell):
                ended, run = _parted(run)
                parts.append(ended)
            run.append((row, cell))
    before = 0
    for part in (*parts, run):
        for found in _cut(view, rows, bisect_right(rows, before), column, part):
            yield found
            before = found.rows[-1] if _is_labelled(view, found) else before


def _parted(run: list[tuple[int, GridCell]]) -> tuple[list[tuple[int, GridCell]], list[tuple[int, GridCell]]]:
    """Return the run without its last labels of names, as `Ref` over `Measure`, and those: they are the next table's.

    All of a run that has nothing but names goes on.
    """
    end = len(run)
    while end and read_heading(tidy(run[end - 1][1].text)).role in _NAMES:
        end -= 1
    return run[:end], run[end:]


def _begins_again(view: SheetView, run: Sequence[tuple[int, GridCell]], cell: GridCell) -> bool:
    """Return whether the label heads the next table: it names measures as one above does, or is in a heading row.

    Beneath more labels than a table across can have, a row with a number is one of a list's data.
    """
    if len(run) > _LONGEST and any(other.number is not None for other in view.filled_in(cell.row)):
        return False
    if not names_measures(cell.text):
        return False
    if read_heading(tidy(cell.text)).role is ColumnRole.MEASURE:
        return any(read_heading(tidy(label.text)).role in _NAMES for _, label in run[: _LONGEST + 1])
    return is_heading_row(view.filled_in(cell.row))


def _label(view: SheetView, row: int, column: int, *, goes_on: bool) -> GridCell | None:
    """Return the cell that labels the row: in the column, or beside it where a run goes on (`Target` under a year).

    The row's other cells may show nothing but colours; where a run goes on, a known label may have none (a quarter yet
    to come).
    """
    cells = view.filled_in(row)
    if not cells or (len(view.rows[row]) < 2 and (not goes_on or known_as(cells[0]) is None)):
        return None
    cell = cells[0] if cells[0].column == column else view.cell(row, column)
    if cell is None or cell.is_blank:
        is_beside = cells[0].column == column + 1 and cells[0].number is None and not is_heading_row(cells)
        is_near = goes_on and (cells[0].column < column or is_beside)
        cell = cells[0] if is_near and known_as(cells[0]) is not None else None
    return cell if cell is not None and not is_figure(cell) else None


def _cut(
    view: SheetView, rows: Sequence[int], free: int, column: int, run: Sequence[tuple[int, GridCell]]
) -> Iterator[LabelRun]:
    """Return the run from its first known label to its last, with the names above.

    `free` is the place of the first row that no run before it has: a copy of the rows from there on for each run would
    make a sheet of ten thousand tables take minutes.
    """
    end = len(run)
    while end and len(view.rows[run[end - 1][0]]) < 2:
        end -= 1
    if end > _LONGEST:
        return
    whole, run = run, _begun_left(view, rows, free, column, run[:end])
    while run and len(view.rows[run[-1][0]]) < 2:
        run = run[:-1]
    if len(run) > _LONGEST or all(known_as(cell) is None for _, cell in run[:_LOOK]):
        return  # as most are: the labels of a list are read no further
    if sum(cell.column == column and known_as(cell) is not None for _, cell in whole) < 2:
        return
    known = [place for place, (_, cell) in enumerate(run) if known_as(cell) is not None]
    if len(known) < 2:
        return
    kept = run[_first(view, run, known) : len(run) if 3 * len(known) >= 2 * (len(run) - known[0]) else known[-1] + 1]
    kept = kept[1:] if _heads_kinds(view, column, kept) else kept
    first = bisect_left(rows, kept[0][0], lo=free)
    above = rows[max(free, first - MOST_NAMES - 1) : first]
    names = names_above(view, above, column, kept[0][0])
    labels = tuple(_readings(view, column, kept))
    if heads_list(view, column, [*names, kept[0][0]]):
        labels = tuple(map(as_listed, labels))
    yield LabelRun(column, tuple(row for row, _ in kept), names, labels)


def _heads_kinds(view: SheetView, column: int, run: Sequence[tuple[int, GridCell]]) -> bool:
    """Return whether the first label heads the others, which say what each row of a period holds: `Quarter | Type`."""
    (row, head), *others = run
    left = [view.spread_text(beneath, column - 1) for beneath, _ in others[:1]] if column > 1 else []
    if len(others) < 2 or not all(map(_says_period, left)) or not left:
        return False
    kinds = [read_heading(tidy(cell.text)) for _, cell in others[:_LOOK]]
    names = [cell for cell in view.filled_in(row) if cell.column > column]
    is_head = head.column == column and not _says_period(view.spread_text(row, column - 1))
    return is_head and bool(names) and not any(map(is_figure, names)) and all(kind.role in _BY_PERIOD for kind in kinds)


def _begun_left(
    view: SheetView, rows: Sequence[int], free: int, column: int, run: Sequence[tuple[int, GridCell]]
) -> Sequence[tuple[int, GridCell]]:
    """Return the run from the labels above that stand left of its column: `Target` over `2019/20 | Q1`."""
    above: list[tuple[int, GridCell]] = []
    first = run[0][0] if run else 0
    for place in range(bisect_left(rows, first, lo=free) - 1, free - 1, -1):
        row = rows[place]
        cells = view.filled_in(row)
        is_left = len(cells) > 1 and cells[0].column < column and view.text(row, column) == ""
        if first - row > WIDEST_GAP or not is_left or is_figure(cells[0]):
            break
        above.append((row, cells[0]))
        first = row
    while above and known_as(above[-1][1]) is None:
        above.pop()
    return (*reversed(above), *run)


def _first(view: SheetView, run: Sequence[tuple[int, GridCell]], known: Sequence[int]) -> int:
    """Return where in the run its labels begin: with the council's own name, where comparators follow it."""
    first = known[0]
    if not first or read_heading(tidy(run[first][1].text)).comparator is None:
        return first
    row, cell = run[first - 1]
    holds_figures = any(is_figure(other) for other in view.filled_in(row) if other.column > cell.column)
    return first - 1 if holds_figures else first


def _readings(view: SheetView, column: int, run: Sequence[tuple[int, GridCell]]) -> Iterator[HeadingReading]:
    """Return what the labels say, quarters with the year that stands left of them or of one above.

    `Actual` and `Target` have the period that stands left of them: `Q1 2019/20 | Actual`.
    """
    band = ""
    for row, cell in run:
        left = next((text for at in range(column - 1, 0, -1) if (text := view.spread_text(row, at))), "")
        band = left or band
        own = read_heading(tidy(cell.text))
        if is_dated_wording(own):
            yield HeadingReading(own.text)
            continue
        joined = read_heading(tidy(f"{band} {cell.text}")) if band and cell.column == column else own
        is_dated = own.has_period or (own.role in _BY_PERIOD and _says_period(band))
        yield joined if joined.has_period and is_dated else own


def _says_period(band: str) -> bool:
    """Return whether the words left of a label are a period, and nothing else."""
    reading = read_heading(tidy(band))
    return reading.has_period and reading.role is ColumnRole.VALUE


def _is_labelled(view: SheetView, run: LabelRun) -> bool:
    known = [reading for reading in run.labels if reading.is_known]
    if 5 * len(known) < 3 * len(run.labels) or len({meaning_of(reading) for reading in known}) < 2:
        return False
    single = [meaning_of(reading) for reading in known if reading.has_period or reading.role in _FIGURES]
    if len(set(single)) < len(single):
        return False
    with_figures = (
        row
        for row, reading in zip(run.rows, run.labels, strict=True)
        if (reading.role in _FIGURES or reading.has_period)
        and any(is_figure(cell) for cell in view.filled_in(row) if cell.column > run.column)
    )
    return next(with_figures, None) is not None
