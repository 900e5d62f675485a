"""Lists in sections: a line that names the measure, then rows for its result, target and rating."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.folded_table import FoldedTable, worded
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.rows.long_lists import Folded
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.rows.rows import Body
from cpdesk.excel.rows.series_readings import SERIES, may_be_series, series_reading, with_counts_of_shares
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.cut_references import cut_reference
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.wording import one_line, plain

_SAMPLE = 100
_MOST_COMPARED = 1_000  # of longer ones a sample is read all the sooner
_NO_SECTION = "no line above says which measure it belongs to"


def fold_sections(
    view: SheetView, block: Block, columns: Sequence[BlockColumn], body: Body, group: str | None, watch: Watch
) -> Folded | None:
    """Return the list with one row a measure, or None where its rows are no results and targets of measures above.

    `body` is what its rows were taken for one by one: rows that stay measures may have figures of their own.
    """
    label = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    figures = tuple(column for column in columns if column.role is ColumnRole.VALUE and column.reading.has_period)
    series = _series_rows(view, block, label, watch) if label is not None and figures else {}
    if label is None or not series:
        return None
    ref = next((column.number for column in columns if column.role is ColumnRole.REF), None)
    sections = _Sections(view, columns, figures, label, ref, FoldedTable(block.header_rows[-1]), group)
    own = {measure.row: measure for measure in body.measures}
    apart = block.repeats.union(body.left_out, body.notes)
    for row in watch.each(block.body_rows, view.name):
        if row in series:
            sections.go_on(row, series[row])
        elif row in own:
            sections.open(row)
        elif row not in apart:
            sections.wait(row)
    if not sections.measures:
        return None
    parts = {
        row: RowMeaning.TARGETS if reading.role is ColumnRole.TARGET else RowMeaning.MEASURE
        for row, reading in series.items()
        if row not in sections.left_out
    }
    table, rows = sections.table, [measure.row for measure in sections.measures]
    return Folded(table.view(view.name), table.block(rows), tuple(sections.measures), sections.left_out, parts)


@dataclass
class _Sections:
    """The measures of a list in the making; `waiting` is the last line of text, which may name the next."""

    view: SheetView
    columns: Sequence[BlockColumn]
    figures: Sequence[BlockColumn]
    label: int
    ref: int | None
    table: FoldedTable
    group: str | None
    waiting: int = 0
    wording: str = ""
    is_open: bool = False
    measures: list[MeasureRow] = field(default_factory=list)
    left_out: dict[int, str] = field(default_factory=dict)
    _headings: dict[tuple[int, str], str] = field(default_factory=dict)  # by column and label: few for very many cells

    def wait(self, row: int) -> None:
        """Take the line for the name of the next measure; the one before it was a pledge, then."""
        text = self.view.text(row, self.label) or one_line(" ".join(c.text for c in self.view.filled_in(row)))
        if self.waiting:
            self.group = self.view.text(self.waiting, self.label) or self.group
        self.waiting, self.is_open = row, False
        if is_pledge_line(text):
            self.group, self.waiting = text, 0

    def open(self, row: int) -> None:
        """Begin a measure in that row, with the figures that stand there."""
        if self.waiting and self.waiting != row:
            self.group = self.view.text(self.waiting, self.label) or self.group
        cell = self.view.cell(row, self.label) or GridCell(row, self.label, None, "")
        own = self.view.cell(row, self.ref) if self.ref is not None else None
        number, wording = cut_reference(cell.text) if own is None or own.is_blank else ("", one_line(cell.text))
        if own is not None and not own.is_blank:
            self.table.put(row, "Ref", own, self.view.source(row, own.column))
        elif number:
            self.table.put(row, "Ref", worded(cell, number), self.view.source(row, self.label))
        self.table.put(row, "Measure", worded(cell, wording), self.view.source(row, self.label))
        self.measures.append(MeasureRow(row, row, wording, self.group))
        self.waiting, self.is_open, self.wording = 0, True, wording
        self._put(row, None)

    def go_on(self, row: int, series: HeadingReading) -> None:
        """Take a row of results, targets or the like into the measure that is open, or that waits to be."""
        if self.waiting:
            waiting, self.waiting = self.waiting, 0
            self.open(waiting)
        if not self.is_open:
            self.left_out[row] = _NO_SECTION
        elif series.role is ColumnRole.VALUE and self._has_results():
            self._open_beside(row, series)
        else:
            self._put(row, series)

    def _has_results(self) -> bool:
        measure = self.measures[-1].row
        return any(self.table.holds(measure, self._heading(column, "")) for column in self.figures)

    def _open_beside(self, row: int, series: HeadingReading) -> None:
        """Begin a measure for a second result of the one above, told from it by the row's label."""
        cell = self.view.cell(row, self.label) or GridCell(row, self.label, None, "")
        wording = f"{self.wording} ({series.text})"
        self.table.put(row, "Measure", worded(cell, wording), self.view.source(row, self.label))
        self.measures.append(MeasureRow(row, row, wording, self.group))
        self._put(row, None)

    def _put(self, row: int, series: HeadingReading | None) -> None:
        measure = self.measures[-1].row
        what = "" if series is None or series.role is ColumnRole.VALUE else series.text
        for column in self.columns:
            cell = self.view.cell(row, column.number)
            if cell is None or cell.is_blank or column.role in (ColumnRole.REF, ColumnRole.MEASURE):
                continue
            heading = self._heading(column, what)
            if self.table.holds(measure, heading) and series is not None:
                heading = f"{heading} of {series.text}"
            if not self.table.holds(measure, heading):
                self.table.put(measure, heading, cell, self.view.source(row, column.number))

    def _heading(self, column: BlockColumn, what: str) -> str:
        """Return what heads the cells of a column in rows that hold that of the measure, results where it is empty."""
        heading = self._headings.get((column.number, what))
        if heading is None:
            named = f"{what} {column.period.label if column.period is not None else column.heading}".strip()
            heading = self._headings[column.number, what] = named if column in self.figures else column.heading
        return heading


def _series_rows(view: SheetView, block: Block, label: int, watch: Watch) -> Mapping[int, HeadingReading]:
    """Return the rows whose label says result, target, England or the like, where one of these comes again."""
    found: dict[int, HeadingReading] = {}
    rows = [row for row in block.body_rows if row not in block.repeats]
    if len(rows) <= _MOST_COMPARED and not may_be_series([view.text(row, label) for row in rows]):
        return {}
    for count, row in enumerate(watch.each(rows, view.name)):
        if count == _SAMPLE and not found:
            return {}
        text = view.text(row, label)
        reading = series_reading(text) if text and len(view.filled_in(row)) > 1 else HeadingReading("")
        if reading.is_known and reading.role in SERIES and not reading.has_period:
            found[row] = reading
    found = _with_kept(view, block, label, with_counts_of_shares(_with_own_name(view, block, label, found)))
    names = [plain(reading.text) for reading in found.values()]
    roles = {reading.role for reading in found.values()}
    is_repeated = len(names) > len(set(names))
    return found if is_repeated or {ColumnRole.VALUE, ColumnRole.TARGET} <= roles else {}


def _with_kept(
    view: SheetView, block: Block, label: int, found: Mapping[int, HeadingReading]
) -> dict[int, HeadingReading]:
    """Return the rows with those among them whose label is known to be none of a measure's figures: its variance."""
    kept = dict(found)
    for row in block.body_rows if found else ():
        text = view.text(row, label)
        if row not in kept and row - 1 in kept and text and len(view.filled_in(row)) > 1:
            reading = series_reading(text)
            if reading.role is ColumnRole.OTHER and not reading.has_period:
                kept[row] = reading
    return kept


def _with_own_name(
    view: SheetView, block: Block, label: int, found: Mapping[int, HeadingReading]
) -> dict[int, HeadingReading]:
    """Return the rows with the council's own, where it stands beside England in section after section.

    It is the one label that nothing knows which comes as often as any, on rows of figures right above or beneath those.
    """
    roles = {reading.role for reading in found.values()}
    if ColumnRole.COMPARATOR not in roles or ColumnRole.VALUE in roles:
        return dict(found)
    rows = [row for row in block.body_rows if row not in found and len(view.filled_in(row)) > 1]
    texts = {row: plain(view.text(row, label)) for row in rows if row - 1 in found or row + 1 in found}
    counts = Counter(texts.values())
    often = max(Counter(reading.comparator for reading in found.values()).values())
    own = [text for text, count in counts.items() if text and count == often > 1]
    named = {row: HeadingReading(text, ColumnRole.VALUE) for row, text in texts.items() if [text] == own}
    return {**found, **named}
