"""Lists in which a column labels each row of a measure: its result, target, rating, England's figure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.folded_table import FoldedTable
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.rows.long_lists import Folded
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.rows.rows import Body
from cpdesk.excel.rows.series_readings import KEPT, series_reading, with_counts_of_shares
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.wording import plain

_JOINED = (ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)
_NOT_A_RESULT = "its label does not say what it holds of the measure"


def fold_labelled(
    view: SheetView, block: Block, columns: Sequence[BlockColumn], body: Body, watch: Watch
) -> Folded | None:
    """Return the list with one row a measure; None where its labels say no more than result, target and counts.

    A row that is known to be none of its figures, such as a variance, is kept by its name among its other cells.

    Every measure has one row of results: labelled so, or with the council's own name beside England's. Else nobody
    can tell what its rows are, and they stay as they were taken one by one.
    """
    label = next((column.number for column in columns if column.is_label), None)
    wording = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    if (
        label is None
        or wording is None
        or not any(c.role is ColumnRole.VALUE and c.reading.has_period for c in columns)
    ):
        return None
    rows = [row for row in block.body_rows if row not in block.repeats and view.text(row, label)]
    found = with_counts_of_shares({row: series_reading(view.text(row, label)) for row in watch.each(rows, view.name)})
    if all(reading.role in _JOINED or reading.role not in KEPT for reading in found.values()):
        return None
    table = FoldedTable(block.header_rows[-1])
    list_of = _LabelledList(view, columns, label, table)
    measures, left_out = [], {}
    pledges = {measure.at: measure.group for measure in body.measures}
    pledge: str | None = None
    for group in rows_of_measures(view, columns, rows, wording):
        pledge = next((pledges[row] for row in group if row in pledges), pledge)
        named = _with_own_name({row: found[row] for row in group})
        results = [row for row, reading in named.items() if reading.role is ColumnRole.VALUE]
        if len(results) != 1 or not view.text(group[0], wording):
            return None
        measures.append(MeasureRow(group[0], group[0], view.text(group[0], wording), pledge))
        list_of.put(group[0], named)
        left_out.update({row: _NOT_A_RESULT for row, reading in named.items() if reading.role not in KEPT})
    parts = {row: RowMeaning.TARGETS if reading.role is ColumnRole.TARGET else RowMeaning.MEASURE
             for row, reading in found.items() if row not in left_out}  # fmt: skip
    view_of_all = table.view(view.name)
    return Folded(view_of_all, table.block([measure.row for measure in measures]), tuple(measures), left_out, parts)


@dataclass(frozen=True)
class _LabelledList:
    """Puts the rows of measures into a table with one row each."""

    view: SheetView
    columns: Sequence[BlockColumn]
    label: int
    table: FoldedTable
    _headings: dict[tuple[int, str], str] = field(default_factory=dict)  # by column and label: few for very many cells

    def put(self, measure: int, rows: Mapping[int, HeadingReading]) -> None:
        """Put the cells of one measure's rows: figures under what the row's label says, others as they are headed."""
        kept = [
            (row, "" if reading.role is ColumnRole.VALUE else reading.text)
            for row, reading in rows.items()
            if reading.role in KEPT
        ]
        for column in self.columns:
            if column.number == self.label:
                continue
            for row, what in kept:
                cell = self.view.cell(row, column.number)
                if cell is None or cell.is_blank:
                    continue
                heading = self._heading(column, what)
                if not self.table.holds(measure, heading):
                    self.table.put(measure, heading, cell, self.view.source(row, column.number))

    def _heading(self, column: BlockColumn, what: str) -> str:
        """Return what heads the cells of a column in rows that hold that of the measure, results where it is empty."""
        heading = self._headings.get((column.number, what))
        if heading is None:
            is_figures = column.role is ColumnRole.VALUE and column.reading.has_period
            heading = self._headings[column.number, what] = _heading(column, what) if is_figures else column.heading
        return heading


def _heading(column: BlockColumn, what: str) -> str:
    return f"{what} {column.period.label if column.period is not None else column.heading}".strip()


def rows_of_measures(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[int], wording: int
) -> Iterator[list[int]]:
    """Yield the rows of each measure: those that follow one another with the wording on the first, or on each."""
    ref = next((column.number for column in columns if column.role is ColumnRole.REF), None)
    group: list[int] = []
    for row in rows:
        own = [view.text(row, column) for column in (wording, ref) if column is not None]
        first = [view.text(group[0], column) for column in (wording, ref) if column is not None] if group else []
        goes_on = all(not text or plain(text) == plain(above) for text, above in zip(own, first, strict=False))
        if group and not goes_on:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _with_own_name(rows: Mapping[int, HeadingReading]) -> dict[int, HeadingReading]:
    """Return the rows with the only one that is no known thing as the results, where others' figures stand beside."""
    unknown = [row for row, reading in rows.items() if reading.role not in KEPT]
    has_others = any(reading.role is ColumnRole.COMPARATOR for reading in rows.values())
    has_results = any(reading.role is ColumnRole.VALUE for reading in rows.values())
    if len(unknown) != 1 or has_results or not has_others:
        return dict(rows)
    return {**rows, unknown[0]: replace(rows[unknown[0]], role=ColumnRole.VALUE)}
