"""Long lists: a row for each measure and period, or for each area, folded into one row a measure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.folded_table import FoldedTable
from cpdesk.excel.blocks.said_periods import is_period_cell, said_period
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.rolled_years import RolledYears
from cpdesk.excel.rows.counted_parts import counts_parts
from cpdesk.excel.rows.dated_headings import dated_heading
from cpdesk.excel.rows.list_areas import find_area, own_area
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.wording import one_line, plain

_PERIOD = re.compile(r"\b(?:periods?|quarters?|qtr|years?|months?|dates?|terms?|time|as at|snapshot|when|fy)\b")
_OTHER_DATE = re.compile(
    r"\b(?:updat\w*|due|review\w*|complet\w*|start\w*|deadline|enter\w*|next|publish\w*|lag|by|target|achiev\w*)\b"
)
_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)
_BY_PERIOD = (
    *_RATINGS,
    ColumnRole.TARGET,
    ColumnRole.DIRECTION,
    ColumnRole.NUMERATOR,
    ColumnRole.DENOMINATOR,
    ColumnRole.COMMENTARY,
    ColumnRole.COMPARATOR,
)
_SAMPLE, _REPEATED = 400, "its measure has another figure for the same period"


@dataclass(frozen=True)
class LongList:
    """The columns of a long list: those that name the period, the area where one does, and the figures."""

    periods: tuple[int, ...]
    area: int | None
    value: BlockColumn


@dataclass(frozen=True)
class Folded:
    """A list folded: its measures in a table put together anew, and the rows that found no place in it.

    `parts` says of the rows that went into measures what each is.
    """

    view: SheetView
    block: Block
    measures: tuple[MeasureRow, ...]
    left_out: Mapping[int, str] = field(default_factory=dict)
    parts: Mapping[int, RowMeaning] = field(default_factory=dict)


def find_long_list(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[int], context: TitleContext
) -> LongList | None:
    """Return what each column of a long list is, or None where the periods stand in the headings, as usual."""
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    dated = [column for column in values if column.reading.has_period]
    sample = rows[:_SAMPLE]
    area = find_area(view, columns, sample, context)
    if dated:
        return LongList((), area, dated[0]) if area is not None else None
    periods = tuple(column.number for column in columns if _names_periods(view, column, sample))
    own = [column for column in values if column.number not in periods]
    is_open = len(own) != 1 or not periods or any(counts_parts(view, column, sample) for column in columns)
    return None if is_open else LongList(periods, area, own[0])


def is_long_list(view: SheetView, block: Block, columns: Sequence[BlockColumn], context: TitleContext) -> bool:
    """Return whether the block is a list of measures by period, which is a scorecard without a period in a heading."""
    if not any(column.role is ColumnRole.MEASURE and column.reading.is_known for column in columns):
        return False
    rows = [row for row in block.body_rows[:_SAMPLE] if row not in block.repeats]
    found = find_long_list(view, columns, rows, context)
    return found is not None and bool(found.periods)


def filled_down(view: SheetView, block: Block, columns: Sequence[BlockColumn], context: TitleContext) -> SheetView:
    """Return the view with the names of measures on each of a long list's rows, where only the first has them.

    So are lists laid out in which a measure's name is merged over the rows of its periods, or of its areas.
    """
    rows = [row for row in block.body_rows if row not in block.repeats]
    is_headed = any(column.role is ColumnRole.MEASURE and column.reading.is_known for column in columns)
    found = find_long_list(view, columns, rows, context) if is_headed else None
    names = [column.number for column in columns if column.role in (ColumnRole.REF, ColumnRole.MEASURE)]
    label = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    if found is None or label is None:
        return view
    sources: dict[tuple[int, int], tuple[int, int]] = {}
    above: int | None = None
    for row in rows:
        if view.text(row, label):
            above = row
        elif above is not None and any(view.text(row, column) for column in found.periods or (found.area or 0,)):
            cells = ((column, view.cell(above, column)) for column in names if not view.text(row, column))
            sources.update({(row, column): (above, column) for column, cell in cells if cell is not None})
    return view.with_cells(sources) if sources else view


def without_dimensions(columns: Sequence[BlockColumn], found: LongList) -> tuple[BlockColumn, ...]:
    """Return the columns as they stand on the sheet: names of periods and areas have no role there."""
    named = {*found.periods, found.area}
    return tuple(
        replace(column, role=ColumnRole.OTHER, names_periods=column.number in found.periods)
        if column.number in named
        else replace(column, period=column.period if column.reading.has_period else None)
        for column in columns
    )


def fold(
    view: SheetView,
    columns: Sequence[BlockColumn],
    rows: Sequence[MeasureRow],
    found: LongList,
    context: TitleContext,
    header: int,
    *,
    watch: Watch,
    told: ReportingPeriod | None = None,
) -> Folded:
    """Return the list with one row a measure, its figures under a heading for each period and area.

    `told` is which period a person says that the first `Q1 2024` of its rows is.
    """
    table = FoldedTable(header)
    ref = next((column.number for column in columns if column.role is ColumnRole.REF), None)
    group = next((c.number for c in columns if c.role is ColumnRole.GROUP and c.number != found.area), None)
    named = (view.spread_text(row.row, number) for row in rows for number in found.periods)
    reader = _RowReader(
        view,
        columns,
        found,
        RolledYears.of(named, context, told),
        own_area(view, [row.row for row in rows], found.area, context),
    )
    first: dict[tuple[str, ...], MeasureRow] = {}
    left_out: dict[int, str] = {}
    for row in watch.each(rows, view.name):
        own_group = row.group if not _is_period(row.group or "") else None
        of_group = view.spread_text(row.row, group) if group is not None else own_group or ""
        key = (view.text(row.row, ref) if ref is not None else "", plain(row.wording), of_group)
        measure = first.get(key)
        if measure is None:
            measure = first[key] = replace(row, group=own_group)
        for heading, cell, column, is_figure in reader.cells(row):
            if not table.holds(measure.row, heading):
                table.put(measure.row, heading, cell, view.source(cell.row, column))
            elif is_figure:
                left_out[row.row] = _REPEATED
    kept = tuple(replace(row, target_row=None) for row in first.values())
    return Folded(table.view(view.name), table.block([row.row for row in kept]), kept, left_out)


@dataclass(frozen=True)
class _RowReader:
    """Reads the rows of a long list; `own` is the council's own name among the areas."""

    view: SheetView
    columns: Sequence[BlockColumn]
    found: LongList
    rolled: RolledYears
    own: str
    periods: dict[tuple[object, ...], str] = field(default_factory=dict)

    def cells(self, row: MeasureRow) -> Iterator[tuple[str, GridCell, int, bool]]:
        """Return the row's cells with the headings that they come under, and whether they are the row's figures."""
        view, found = self.view, self.found
        period = self._period_words(row)
        area = view.spread_text(row.row, found.area) if found.area is not None else ""
        is_own = not area or plain(area) == self.own
        for column in self._read:
            cell = view.spread_cell(row.row, column.number)
            if cell is None:
                continue
            if column.role is ColumnRole.VALUE and column.reading.has_period:
                yield f"{'' if is_own else area} {dated_heading(column)}".strip(), cell, column.number, True
            elif column is found.value:
                named = period if is_own else f"{area} {period}".strip()
                named = f"{named} {column.heading}" if is_own and named and column.reading.is_rate else named
                yield named or column.heading, cell, column.number, True
                target = view.cell(row.target_row, column.number) if row.target_row is not None else None
                if target is not None:
                    yield f"{period} Target".strip(), target, column.number, False
            elif is_own and not cell.is_blank:
                heading = f"{period} {column.heading}".strip() if is_by_period(column) else column.heading
                yield heading, cell, column.number, False
            elif column.role in (ColumnRole.MEASURE, ColumnRole.REF):
                yield column.heading, cell, column.number, False

    @cached_property
    def _read(self) -> tuple[BlockColumn, ...]:
        """Return the columns that do not name periods or areas."""
        return tuple(column for column in self.columns if column.number not in (*self.found.periods, self.found.area))

    def _period_words(self, row: MeasureRow) -> str:
        """Return the period that the row's cells name; a list has the same few on row after row."""
        cells = [cell for number in self.found.periods if (cell := self.view.spread_cell(row.row, number)) is not None]
        key = tuple([part for cell in cells for part in (cell.value, cell.text, cell.number_format)])
        words = self.periods.get(key)
        if words is None:
            period = said_period(cells, self.rolled.around(*(cell.text for cell in cells)))
            words = period.label if period is not None else one_line(" ".join(cell.text for cell in cells))
            self.periods[key] = words
        return words


def is_by_period(column: BlockColumn) -> bool:
    """Return whether the column's cells are about their row's period; words under `RAG` are, known or not."""
    are_words = column.role is ColumnRole.OTHER and not column.is_told and column.reading.role in _RATINGS
    return (are_words or column.role in _BY_PERIOD) and not column.reading.has_period


def _is_period(text: str) -> bool:
    """Return whether the words above some rows name their period, so that they are no pledge."""
    label = read_period(text)
    return label.kind is not None and not label.rest


def _names_periods(view: SheetView, column: BlockColumn, rows: Sequence[int]) -> bool:
    heading = plain(column.heading)
    if column.reading.has_period or _OTHER_DATE.search(heading) or not _PERIOD.search(heading):
        return False
    cells = [cell for row in rows if (cell := view.spread_cell(row, column.number)) and not cell.is_blank]
    return bool(cells) and 5 * sum(is_period_cell(cell) for cell in cells) >= 4 * len(cells)
