"""The columns of a block: each with its role, its period and whose figures it holds."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.grid import column_letters
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.excel.column_contents import ColumnContents, contents_of
from cpdesk.excel.column_periods import column_periods, says_latest
from cpdesk.excel.column_roles import find_references, find_wording, role_by_contents
from cpdesk.excel.context import TitleContext
from cpdesk.excel.heading_rows import heading_text
from cpdesk.excel.headings import HeadingReading, guess_heading, read_heading
from cpdesk.excel.series_labels import series_column
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.tables import Block
from cpdesk.excel.wording import plain

_ONE_OF_A_KIND = (
    ColumnRole.REF,
    ColumnRole.MEASURE,
    ColumnRole.GROUP,
    ColumnRole.UNIT,
    ColumnRole.POLARITY,
    ColumnRole.TOLERANCE,
    ColumnRole.BASELINE,
    ColumnRole.LEAD,
    ColumnRole.COMMENTARY,
)
_REPEATED = (
    ColumnRole.TARGET,
    ColumnRole.RAG,
    ColumnRole.DIRECTION,
    ColumnRole.FORECAST_RAG,
    ColumnRole.NUMERATOR,
    ColumnRole.DENOMINATOR,
)
_A_PERSON = re.compile(r"\b(?:lead|owner|officer|owned|responsib|accountable|manager|head)")


@dataclass(frozen=True, slots=True)
class BlockColumn:
    """One column: its number on the sheet, its heading, what it means here.

    `is_label`: its cells say which rows are a measure's targets, and which its results.
    """

    number: int
    heading: str
    role: ColumnRole = ColumnRole.OTHER
    period: ReportingPeriod | None = None
    comparator: str = ""
    reading: HeadingReading = HeadingReading("")
    is_label: bool = False

    def as_column(self) -> Column:
        """Return the column as a scorecard keeps it."""
        return Column(column_letters(self.number), self.heading, self.role, self.period)


def understand_columns(view: SheetView, block: Block, context: TitleContext) -> tuple[BlockColumn, ...]:
    """Return the block's columns from left to right.

    Headings decide first; what stands beneath them settles what words leave open (a `Status` of ratings, a column of
    arrows, references under `No.`), and the places of the others where a heading is blank.
    """
    readings = {column: _reading(view, block.header_rows, column) for column in block.columns}
    contents = {column: contents_of(view, block, column) for column in block.columns}
    roles = {column: role_by_contents(reading, contents[column]) for column, reading in readings.items()}
    find_wording(block.columns, roles, contents)
    find_references(block.columns, roles, readings, contents)
    label_column = series_column(view, block, roles)
    if label_column is not None:
        roles[label_column] = ColumnRole.OTHER
    _find_own_figures(roles, readings, contents, context)
    periods = column_periods(view, block.header_rows, readings, context)
    headings = {column: heading_text(view, block.header_rows, column) for column in block.columns}
    own = _own_name(readings, roles, periods, context)
    columns = [
        replace(
            _column(column, heading, roles[column], readings[column], periods.get(column), own),
            is_label=column == label_column,
        )
        for column, heading in headings.items()
    ]
    return tuple(_without_doubles(_dated_by_neighbour(_dated_by_title(_with_counts(columns), context))))


def _reading(view: SheetView, header_rows: Sequence[int], column: int) -> HeadingReading:
    """Return what the whole heading says; where that is no known thing, the lowest row with the period of the whole."""
    whole = read_heading(heading_text(view, header_rows, column))
    if whole.role is not None or len(header_rows) == 1:
        return guess_heading(whole)
    texts = [text for row in reversed(header_rows) if (text := view.spread_text(row, column))]
    for text in texts:
        part = read_heading(text)
        if part.role is not None:
            label = whole.label if whole.has_period else part.label
            status = whole.status or part.status
            return replace(part, text=whole.text, label=label, status=status, pounds=whole.pounds)
    return guess_heading(whole)


def _find_own_figures(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
    context: TitleContext,
) -> None:
    """Settle that the council's own figures are beside the comparators' under its name, where a title says the name."""
    if ColumnRole.COMPARATOR not in roles.values():
        return
    for column, role in roles.items():
        name = readings[column].text
        if role is None and not readings[column].has_period and contents[column].are_figures and context.names(name):
            roles[column] = ColumnRole.VALUE


def _own_name(
    readings: Mapping[int, HeadingReading],
    roles: Mapping[int, ColumnRole | None],
    periods: Mapping[int, ReportingPeriod],
    context: TitleContext,
) -> str:
    """Return the council's own name among those that head figures, in one case; empty where no name heads any.

    It is the one that the title or the file says, else the one with the most columns, else the one with the latest. A
    name beside figures that have the same period and no name is somebody else's.
    """
    own = {periods[column] for column, role in roles.items() if role is ColumnRole.VALUE and column in periods}
    names = {
        column: name
        for column, reading in readings.items()
        if roles[column] is None
        and (name := plain(reading.name))
        and (periods.get(column) not in own or context.names(name))
    }
    if not names:
        return ""
    counts = Counter(names.values())
    latest: dict[str, object] = {}
    for column, name in names.items():
        if column in periods:
            latest[name] = max(str(latest.get(name, "")), str(periods[column].order[0]))
    return max(counts, key=lambda name: (context.names(name), counts[name], str(latest.get(name, ""))))


def _column(
    number: int,
    heading: str,
    role: ColumnRole | None,
    reading: HeadingReading,
    period: ReportingPeriod | None,
    own: str,
) -> BlockColumn:
    comparator = reading.comparator or ""
    if role is None and reading.name:
        role = ColumnRole.VALUE if plain(reading.name) == own else ColumnRole.COMPARATOR
        comparator = "" if role is ColumnRole.VALUE else reading.name
    if role is ColumnRole.MEASURE:
        period = None
    return BlockColumn(number, heading, role or ColumnRole.OTHER, period, comparator, reading)


def _with_counts(columns: Sequence[BlockColumn]) -> list[BlockColumn]:
    """Return the columns with the counts that stand beside percentages of their period as numerators."""
    shares = {column.period for column in columns if column.role is ColumnRole.VALUE and column.reading.is_percent}
    return [
        replace(column, role=ColumnRole.NUMERATOR)
        if column.reading.is_count and column.role is ColumnRole.VALUE and column.period in shares
        else column
        for column in columns
    ]


def _dated_by_title(columns: Sequence[BlockColumn], context: TitleContext) -> list[BlockColumn]:
    """Return the columns with the title's period on a lone undated `Actual`; `Latest` stays open: it may be later."""
    undated = [column for column in columns if column.role is ColumnRole.VALUE and column.period is None]
    has_current = any(column.role is ColumnRole.VALUE and column.period == context.period for column in columns)
    if context.period is None or has_current or len(undated) != 1 or says_latest(undated[0].reading):
        return list(columns)
    return [replace(column, period=context.period) if column is undated[0] else column for column in columns]


def _dated_by_neighbour(columns: Sequence[BlockColumn]) -> list[BlockColumn]:
    """Return the columns with the period of the values to their left where a role comes again and again without one.

    So are laid out `Quarter 1 | Performance against target | Quarter 2 | Performance against target`.
    """
    undated = Counter(column.role for column in columns if column.role in _REPEATED and column.period is None)
    dated, left = [], None
    for column in columns:
        if column.role is ColumnRole.VALUE:
            left = column.period
        follows = undated[column.role] > 1 and column.period is None and left is not None
        dated.append(replace(column, period=left) if follows else column)
    return dated


def _without_doubles(columns: Sequence[BlockColumn]) -> list[BlockColumn]:
    """Return the columns with one of each single role: undated doubles after the first are kept by their headings."""
    seen: set[tuple[ColumnRole, ReportingPeriod | None]] = set()
    lead = _lead_column(columns)
    kept = []
    for column in columns:
        key = (column.role, column.period)
        is_second = key in seen and column.role in (*_ONE_OF_A_KIND, *_REPEATED)
        if column.role is ColumnRole.LEAD:
            is_second = column is not lead
        seen.add(key)
        kept.append(replace(column, role=ColumnRole.OTHER) if is_second else column)
    return kept


def _lead_column(columns: Sequence[BlockColumn]) -> BlockColumn | None:
    leads = [column for column in columns if column.role is ColumnRole.LEAD]
    people = [column for column in leads if _A_PERSON.search(plain(column.heading))]
    return next(iter(people or leads), None)
