"""Tables about one measure: periods one way, its result, target and comparators the other."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.folded_table import FoldedTable, worded
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.headings import HeadingReading, read_heading
from cpdesk.excel.blocks.label_runs import LabelRun
from cpdesk.excel.blocks.said_periods import said_period
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.column_periods import told_periods
from cpdesk.excel.columns.told_columns import ToldColumns
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.lone_quarters import periods_meant
from cpdesk.excel.dates.rolled_years import RolledYears
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.cut_references import cut_reference
from cpdesk.excel.words.row_sayings import remark_of
from cpdesk.excel.words.wording import one_line, tidy

_PARTICULAR = re.compile(r"(?P<label>[^:]{3,40}):\s*(?P<text>\S.*)", re.DOTALL)
_SAID_IN_LINES = (
    ColumnRole.LEAD,
    ColumnRole.POLARITY,
    ColumnRole.TARGET,
    ColumnRole.UNIT,
    ColumnRole.RAG,
    ColumnRole.DIRECTION,
    ColumnRole.BASELINE,
    ColumnRole.TOLERANCE,
)


@dataclass(frozen=True)
class Crosstab:
    """The table with its one measure in a row of its own, and its columns as they stand on the sheet."""

    view: SheetView
    block: Block
    measure: MeasureRow
    columns: tuple[BlockColumn, ...]


def read_crosstab(
    view: SheetView,
    run: LabelRun,
    title: GridCell,
    lines: Sequence[int],
    notes: Sequence[int],
    context: TitleContext,
    *,
    told: Told = Told(),
    numbered: GridCell | None = None,
) -> Crosstab:
    """Return the measure that the line above names, its figures under headings of period and series.

    What lines beside it say of the measure (`Lead: …`, `Polarity: Low`) comes under headings of its own, commentary in
    a line below it too. Columns that a person leaves out are in none of it. `numbered` is the cell of its reference,
    where it has one of its own.
    """
    columns = _columns_of(view, run, context, told)
    header = run.names[-1] if run.names else run.rows[0] - 1
    row = run.rows[0]
    table = FoldedTable(header)
    source = view.source(title.row, title.column)
    ref, wording = cut_reference(title.text) if numbered is None else ("", one_line(title.text))
    if numbered is not None:
        table.put(row, "Ref", numbered, view.source(numbered.row, numbered.column))
    elif ref:
        table.put(row, "Ref", worded(title, ref), source)
    table.put(row, "Measure", worded(title, wording), source)
    kept = [column.number for column in columns if not column.is_left_out]
    for heading, cell in _figures(view, run, context, kept, told):
        if not table.holds(row, heading):
            table.put(row, heading, cell, view.source(cell.row, cell.column))
    for heading, cell in _particulars(view, lines):
        if not table.holds(row, heading):
            table.put(row, heading, cell, view.source(cell.row, cell.column))
    remark = "\n".join(filter(None, (remark_of(view.filled_in(line)) for line in notes)))
    measure = MeasureRow(row, row, wording, None, remark)
    return Crosstab(table.view(view.name), table.block([row]), measure, columns)


def settled_columns(found: Crosstab, columns: Sequence[BlockColumn], run: LabelRun) -> tuple[BlockColumn, ...]:
    """Return the columns as they stand on the sheet, one that its heading leaves open as what its cells were read as.

    `columns` are those that they went into: `Number` of each year holds results, so `Number` does too.
    """
    header = found.block.header_rows[-1]
    read: dict[int, set[ColumnRole]] = {}
    for column in columns:
        _, source = found.view.sources.get((header, column.number), (0, 0))
        read.setdefault(source, set()).add(column.role)
    names_periods = all(label.has_period for label in run.labels)
    settled = []
    for column in found.columns:
        roles = read.get(column.number, set()) - {ColumnRole.OTHER}
        is_open = column.role is ColumnRole.OTHER and not (column.is_told or column.is_left_out)
        if column.number == run.column:
            settled.append(replace(column, names_periods=names_periods))
        else:
            settled.append(replace(column, role=roles.pop()) if is_open and len(roles) == 1 else column)
    return tuple(settled)


def _figures(
    view: SheetView, run: LabelRun, context: TitleContext, kept: Collection[int], told: Told
) -> Iterator[tuple[str, GridCell]]:
    """Return the cells of the columns kept, each with the heading that its row and its column make together."""
    across = {column: heading for column, heading in _headings_across(view, run).items() if column in kept}
    cells = {(row, column): cell for row in run.rows for column in across if (cell := view.cell(row, column))}
    texts = {row: view.spread_text(row, run.column) for row in run.rows}
    headings = {run.column: heading_text(view, run.names, run.column), **_headings_across(view, run)}
    years = RolledYears.of((*texts.values(), *across.values()), context, _told_first(told, headings))
    for row in run.rows:
        for column, heading in across.items():
            cell = cells.get((row, column))
            if cell is not None:
                yield _joined(texts[row], heading, years.around(texts[row], heading)), cell


def _joined(label: str, heading: str, context: TitleContext) -> str:
    """Return period and series as one heading that names the year even where the table leaves it to the title."""
    parts = [read_heading(tidy(text)) for text in (label, heading)]
    dated = [part for part in parts if part.has_period]
    series = _in_brackets(parts) or " ".join(_series(part) for part in parts if _series(part))
    texts = [GridCell(1, 1, part.text, part.text) for part in dated]
    period = said_period(texts, context)
    when = period.label if period is not None else " ".join(part.text for part in dated)
    return f"{series} {when}".strip()


def _in_brackets(parts: Sequence[HeadingReading]) -> str:
    """Return what is known to be no figure of the measure, such as its quartile, with whose it is in brackets behind.

    So it is still known by its words, and a quartile `B` is no rating.
    """
    label, heading = (_series(part) for part in parts)
    is_none = parts[1].role is ColumnRole.OTHER and parts[0].role is not ColumnRole.OTHER
    return f"{heading} ({label})" if is_none and label else ""


def _series(reading: HeadingReading) -> str:
    """Return the words of a heading that are no period; of those that only say that it is the result, none but `%`."""
    rest = reading.label.rest if reading.has_period else reading.text
    if reading.role is ColumnRole.VALUE:
        return "%" if reading.is_percent else ""
    return rest


def _headings_across(view: SheetView, run: LabelRun) -> dict[int, str]:
    last = max((view.filled_in(row)[-1].column for row in run.all_rows if view.filled_in(row)), default=run.column)
    headings = {column: heading_text(view, run.names, column) for column in range(run.column + 1, last + 1)}
    return {column: text for column, text in headings.items() if text}


def _columns_of(view: SheetView, run: LabelRun, context: TitleContext, told: Told) -> tuple[BlockColumn, ...]:
    headings = {run.column: heading_text(view, run.names, run.column), **_headings_across(view, run)}
    said = ToldColumns.of(told, headings)
    years = RolledYears.of(headings.values(), context, _told_first(told, headings))
    columns = [BlockColumn(run.column, headings.pop(run.column))]
    for number, heading in headings.items():
        reading = said.reading(number, read_heading(tidy(heading)))
        around = years.around(heading)
        period = said_period([GridCell(1, 1, heading, heading)], around) if reading.has_period else None
        role = reading.role or ColumnRole.OTHER
        column = BlockColumn(number, heading, role, period, reading.comparator or "", reading)
        is_left_out = number in said.left_out
        may_be = periods_meant(reading.label) if years.is_open and reading.label.lone_year is not None else ()
        columns.append(replace(column, is_told=number in said.roles, is_left_out=is_left_out, may_be=may_be))
    return tuple(columns)


def _told_first(told: Told, headings: Mapping[int, str]) -> ReportingPeriod | None:
    """Return the period that a person gave to the first column of which one was asked: its lone year settles others."""
    return next(iter(told_periods(told, headings).values()), None)


def _particulars(view: SheetView, lines: Sequence[int]) -> Iterator[tuple[str, GridCell]]:
    """Return what the lines say as `Lead: Virtual School` or `Lead | Virtual School`, where the label is a role's."""
    for line in lines:
        cells = view.filled_in(line)
        for cell in cells:
            found = _PARTICULAR.fullmatch(one_line(cell.text))
            if found is not None and read_heading(tidy(found["label"])).role in _SAID_IN_LINES:
                yield found["label"], worded(cell, found["text"])
        for label, cell in pairwise(cells):
            if read_heading(tidy(label.text).rstrip(" :")).role in _SAID_IN_LINES:
                yield one_line(label.text).rstrip(" :"), cell
