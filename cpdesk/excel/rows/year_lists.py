"""Lists with a row for each measure and year, whose quarters or months stand across."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.period import PeriodKind
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.folded_table import FoldedTable
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.rows.labelled_lists import rows_of_measures
from cpdesk.excel.rows.long_lists import Folded, is_by_period
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.rows.rows import Body
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.watch import Watch

_SAMPLE = 400
_FEWEST = 2
_NO_YEAR = "its year comes again for the same measure"


def year_column(view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> BlockColumn | None:
    """Return the column whose cells are the years of the quarters across; None where headings or rows tell no such.

    Two years at least are of one measure: it is named on each of their rows, or on the first alone.
    """
    wording = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    if wording is None or sum(map(_is_part, columns)) < _FEWEST:
        return None
    rows = [row for row in block.body_rows[:_SAMPLE] if row not in block.repeats]
    for column in columns:
        years = {row: text for row in rows if (text := view.text(row, column.number))}
        if column.number == wording or _is_part(column) or len(set(years.values())) < _FEWEST:
            continue
        if all(_is_year(text) for text in years.values()):
            groups = rows_of_measures(view, columns, list(years), wording)
            return column if any(len(group) > 1 for group in groups) else None
    return None


def fold_years(
    view: SheetView, columns: Sequence[BlockColumn], block: Block, body: Body, year: BlockColumn, watch: Watch
) -> Folded:
    """Return the list with one row a measure, its figures under quarters that name the year of their row."""
    wording = next(column.number for column in columns if column.role is ColumnRole.MEASURE)
    rows = [row for row in block.body_rows if row not in block.repeats and view.text(row, year.number)]
    pledges = {measure.at: measure.group for measure in body.measures}
    table = FoldedTable(block.header_rows[-1])
    measures: list[MeasureRow] = []
    left_out: dict[int, str] = {}
    pledge: str | None = None
    for group in rows_of_measures(view, columns, list(watch.each(rows, view.name)), wording):
        first = group[0]
        pledge = next((pledges[row] for row in group if row in pledges), pledge)
        measures.append(MeasureRow(first, first, view.text(first, wording), pledge))
        for row in group:
            for column in columns:
                cell = view.cell(row, column.number) if column is not year else None
                if cell is None or cell.is_blank:
                    continue
                heading = _heading(column, view.text(row, year.number))
                if not table.holds(first, heading):
                    table.put(first, heading, cell, view.source(row, column.number))
                elif _is_part(column):
                    left_out[row] = _NO_YEAR
    parts = {row: RowMeaning.MEASURE for row in rows if row not in left_out}
    return Folded(table.view(view.name), table.block([item.row for item in measures]), tuple(measures), left_out, parts)


def with_years_named(columns: Sequence[BlockColumn], year: BlockColumn) -> tuple[BlockColumn, ...]:
    """Return the columns as they stand on the sheet: the quarters are of no one year there."""
    return tuple(
        replace(column, role=ColumnRole.OTHER, period=None, names_periods=True)
        if column.number == year.number
        else replace(column, period=None if _is_part(column) else column.period)
        for column in columns
    )


def _heading(column: BlockColumn, year: str) -> str:
    if _is_part(column):
        label = column.reading.label.in_year(read_period(year).year)
        period = label.period()
        return f"{column.reading.label.rest} {period.label if period is not None else ''}".strip()
    return f"{column.heading} {year}" if is_by_period(column) else column.heading


def _is_part(column: BlockColumn) -> bool:
    """Return whether the heading is a quarter's or month's that names no year."""
    label = column.reading.label
    return label.kind in PARTS_OF_A_YEAR and label.year is None


def _is_year(text: str) -> bool:
    label = read_period(text)
    return label.kind is PeriodKind.FINANCIAL_YEAR and not label.rest
