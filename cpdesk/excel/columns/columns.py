"""The columns of a block: each with its role, its period and whose figures it holds."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents, contents_of
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.headings import HeadingReading, guess_heading, read_heading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.areas import with_areas
from cpdesk.excel.columns.arrow_columns import find_polarity_arrows
from cpdesk.excel.columns.backward_ratings import leave_backward_ratings
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.column_periods import column_periods, says_latest, told_periods, with_whole_years
from cpdesk.excel.columns.column_roles import leave_corner, role_by_contents
from cpdesk.excel.columns.earlier_roles import earlier_roles, take_earlier_roles
from cpdesk.excel.columns.own_figures import bare_name, find_own_figures, is_worked_out, own_name
from cpdesk.excel.columns.paired_columns import with_counts
from cpdesk.excel.columns.plan_columns import find_plans
from cpdesk.excel.columns.threshold_columns import find_colour_columns
from cpdesk.excel.columns.time_columns import find_times
from cpdesk.excel.columns.told_columns import ToldColumns
from cpdesk.excel.columns.undated_kinds import with_undated_kinds
from cpdesk.excel.columns.whole_figures import find_whole_figures
from cpdesk.excel.columns.word_columns import find_words
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.lone_quarters import periods_meant
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.wording import plain, tidy

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
_NOT_LOCAL = re.compile(r"\b(?:national|government|dfe|statutory|stretch|aspirational|minimum|future|next)\b")
_A_PERSON = re.compile(r"\b(?:lead|owner|officer|owned|responsib|accountable|manager|head)")


def understand_columns(
    view: SheetView, block: Block, context: TitleContext, told: Told = Told()
) -> tuple[BlockColumn, ...]:
    """Return the block's columns from left to right.

    Headings decide first; what stands beneath them settles what words leave open (a `Status` of ratings, a column of
    arrows, references under `No.`), and the places of the others where a heading is blank.
    """
    headings = {column: heading_text(view, block.header_rows, column) for column in block.columns}
    hidden = {column: heading_text(view, block.header_rows, column) for column in block.hidden}
    headed = dict(sorted({**headings, **hidden}.items()))
    said = ToldColumns.of(told, headed).within(block.columns)
    read = with_areas(with_whole_years({at: _reading(view, block.header_rows, at) for at in block.columns}))
    readings = {column: said.reading(column, reading) for column, reading in read.items()}
    contents = {column: contents_of(view, block, column) for column in block.columns}
    roles = {column: role_by_contents(reading, contents[column]) for column, reading in readings.items()}
    leave_corner(block.columns, roles, readings, contents)
    take_earlier_roles(roles, earlier_roles(told, headed), contents)
    said.settle(roles, _ONE_OF_A_KIND)
    label_column = find_words(view, block, roles, readings, contents, said)
    _find_by_others(roles, readings, contents, context)
    colours = find_colour_columns(view, block, roles, {at: readings[at] for at in readings if at not in said.roles})
    dated = column_periods(view, block.header_rows, readings, context, told_periods(told, headed))
    periods = dict(dated.periods)
    for column in said.left_out:
        periods.pop(column, None)
    leave_backward_ratings(roles, readings, periods, said.roles)
    own = own_name(readings, roles, periods, context)
    columns = [
        replace(
            _column(column, heading, roles[column], readings[column], periods.get(column), own),
            is_label=column == label_column,
            is_told=column in said.roles,
            is_left_out=column in said.left_out,
            band=colours.band(column),
            may_be=dated.may_be.get(column, ()),
        )
        for column, heading in headings.items()
    ]
    columns = with_counts(with_undated_kinds(columns, contents, said, context), contents, said)
    columns = dated_by_neighbour(_open_by_title(_dated_by_title(columns, context), context))
    return tuple(_without_doubles(columns, said))


def _find_by_others(
    roles: dict[int, ColumnRole | None],
    readings: dict[int, HeadingReading],
    contents: dict[int, ColumnContents],
    context: TitleContext,
) -> None:
    """Settle the roles that only the other columns tell: whose figures, plans, times, arrows of polarity."""
    find_own_figures(roles, readings, contents, context)
    find_whole_figures(roles, readings, contents, context)
    find_plans(roles, readings, contents)
    find_times(roles, readings, contents)
    find_polarity_arrows(roles, readings, contents)


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
            name = whole.name if part.role is ColumnRole.VALUE and part.has_period else part.name
            return replace(part, text=whole.text, label=label, status=status, pounds=whole.pounds, name=name)
    return guess_heading(whole)


def _column(
    number: int,
    heading: str,
    role: ColumnRole | None,
    reading: HeadingReading,
    period: ReportingPeriod | None,
    own: str,
) -> BlockColumn:
    comparator = reading.comparator or (tidy(reading.text) if role is ColumnRole.COMPARATOR else "")
    if role is None and reading.name and not is_worked_out(reading.name):
        role = ColumnRole.VALUE if bare_name(reading.name) == own else ColumnRole.COMPARATOR
        comparator = "" if role is ColumnRole.VALUE else reading.name
    if role is ColumnRole.MEASURE:
        period = None
    return BlockColumn(number, heading, role or ColumnRole.OTHER, period, comparator, reading)


def _dated_by_title(columns: Sequence[BlockColumn], context: TitleContext) -> list[BlockColumn]:
    """Return the columns with the title's period on a lone undated `Actual`; `Latest` stays open: it may be later."""
    undated = [column for column in columns if column.role is ColumnRole.VALUE and column.period is None]
    has_current = any(column.role is ColumnRole.VALUE and column.period == context.period for column in columns)
    if context.period is None or has_current or len(undated) != 1 or says_latest(undated[0].reading):
        return list(columns)
    return [replace(column, period=context.period) if column is undated[0] else column for column in columns]


def _open_by_title(columns: Sequence[BlockColumn], context: TitleContext) -> list[BlockColumn]:
    """Return the columns with all that the period may be which they have from a title such as `Q1 2024`."""
    lone = context.of_lone_year
    if lone is None or any(column.may_be for column in columns):
        return list(columns)
    return [
        replace(column, may_be=periods_meant(lone))
        if column.role is ColumnRole.VALUE and column.period == context.period and not column.reading.has_period
        else column
        for column in columns
    ]


def dated_by_neighbour(columns: Sequence[BlockColumn]) -> list[BlockColumn]:
    """Return the columns with the period of the values to their left where a role comes again and again without one.

    So are laid out `Quarter 1 | Performance against target | Quarter 2 | Performance against target`. All that such a
    column may say is the year over all the quarters.
    """
    alike = Counter(
        (column.role, column.period)
        for column in columns
        if column.role in _REPEATED and _stands_among_values(columns, column.role)
    )
    dated, left = [], None
    for column in columns:
        if column.role is ColumnRole.VALUE:
            left = column.period
        is_one_of_several = alike[column.role, column.period] > 1 and left is not None
        follows = is_one_of_several and (column.period is None or _is_year_of(column.period, left))
        dated.append(replace(column, period=left) if follows else column)
    return dated


def _is_year_of(year: ReportingPeriod, part: ReportingPeriod | None) -> bool:
    """Return whether the period is a year, and the other a part of it."""
    is_within = part is not None and part != year and year.start <= part.start and part.end <= year.end
    return is_within and year.kind is PeriodKind.FINANCIAL_YEAR


def _stands_among_values(columns: Sequence[BlockColumn], role: ColumnRole) -> bool:
    """Return whether values stand between all columns of the role; a short and a long-term trend stand side by side."""
    order = [column.role for column in columns if column.role in (role, ColumnRole.VALUE)]
    return all(pair != (role, role) for pair in pairwise(order))


def _without_doubles(columns: Sequence[BlockColumn], said: ToldColumns) -> list[BlockColumn]:
    """Return the columns with one of each single role: undated doubles after the first are kept by their headings."""
    seen = {(column.role, column.period) for column in columns if column.number in said.roles}
    lead = _lead_column(columns)
    targets = [column for column in columns if column.role is ColumnRole.TARGET and column.period is None]
    local = [column for column in targets if not _NOT_LOCAL.search(plain(column.heading))]
    kept = []
    for column in columns:
        key = (column.role, column.period)
        is_second = key in seen and column.role in (*_ONE_OF_A_KIND, *_REPEATED) and column.band is None
        if column.role is ColumnRole.LEAD and ColumnRole.LEAD not in said.roles.values():
            is_second = column is not lead
        if column in targets and local and len(targets) > 1:
            is_second = column is not local[0]
        if column.role is ColumnRole.DIRECTION:
            is_second = False  # short and long term: both are directions, the first is read
        seen.add(key)
        kept.append(replace(column, role=ColumnRole.OTHER) if is_second and column.number not in said.roles else column)
    return kept


def _lead_column(columns: Sequence[BlockColumn]) -> BlockColumn | None:
    leads = [column for column in columns if column.role is ColumnRole.LEAD]
    people = [column for column in leads if _A_PERSON.search(plain(column.heading))]
    return next(iter(people or leads), None)
