"""A scorecard, understood from one block of a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.comparator_about import population_said
from cpdesk.domain.measure import Measure
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.time_words import is_project_year, names_a_time
from cpdesk.excel.key.arrow_questions import are_value_arrows
from cpdesk.excel.key.directions import DirectionCell, arrow_language, with_directions
from cpdesk.excel.key.key_tolerances import key_rule, with_rules_by_unit
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.key.open_kinds import settled, with_settled_kind
from cpdesk.excel.key.rated_results import RatedResult
from cpdesk.excel.key.rules import rule_in_force
from cpdesk.excel.key.symbol_answers import meanings_told
from cpdesk.excel.measures.current import current_period
from cpdesk.excel.measures.earlier_ratings import EarlierRatings
from cpdesk.excel.measures.mark_meanings import mark_meanings
from cpdesk.excel.measures.measures import MeasureReader
from cpdesk.excel.measures.rating_cells import rating_columns, with_worded_ratings
from cpdesk.excel.measures.row_figures import FigureReader, RowFigures, holds_points
from cpdesk.excel.measures.written_references import with_written_references
from cpdesk.excel.rows.group_cells import group_cells
from cpdesk.excel.rows.rows import Body
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.bases import basis_of_words
from cpdesk.excel.words.footnote_letters import footnotes_of
from cpdesk.excel.words.money import scale_said
from cpdesk.excel.words.wording import tidy

_NAMES = (ColumnRole.MEASURE, ColumnRole.REF)
_MAKES_A_SCORECARD = (ColumnRole.TARGET, ColumnRole.RAG, ColumnRole.FORECAST_RAG, ColumnRole.POLARITY)


@dataclass(frozen=True)
class BlockReading:
    """A block with what its columns, rows and surroundings mean.

    `view` and `columns` are what its figures are read from. `listing` is the view in which its rows stand, which is
    another where a list was folded; `sheet_columns` are its columns as they stand there, the numbers in `hidden` left
    unread; `header_rows` its heading rows on the sheet; `outside` the view of the lines around it, `lines` those above.
    `part` is which scorecard of its sheet it is, from 1; `is_of_one` says that all its rows are about one measure;
    `key` is what the lines around it say, where others on the sheet have a key of their own.
    """

    view: SheetView
    block: Block
    columns: tuple[BlockColumn, ...]
    body: Body
    context: TitleContext
    title: str
    notes: tuple[str, ...]
    outside: SheetView
    listing: SheetView
    sheet_columns: tuple[BlockColumn, ...]
    header_rows: tuple[int, ...]
    lines: tuple[int, ...] = ()
    hidden: frozenset[int] = frozenset()
    is_across: bool = False
    is_of_one: bool = False
    part: int = 1
    key: SheetKey = SheetKey()

    def place(self) -> CellPlace:
        """Return the first cell of its headings on the sheet."""
        if self.is_across:
            return self.listing.place(self.block.header_rows[0], self.block.columns[0])
        shown = (column.number for column in self.sheet_columns if column.number not in self.hidden)
        return self.listing.place(self.header_rows[0], min(shown))

    def number_on_sheet(self, column: BlockColumn) -> int:
        """Return the number in `sheet_columns` of a column that figures are read from: a list's is put together."""
        row, number = self.view.sources.get((self.block.header_rows[-1], column.number), (0, column.number))
        return row if row and self.is_across else number

    def as_columns(self) -> tuple[Column, ...]:
        """Return the columns as a scorecard keeps them, by the letters that they have on the sheet."""
        head = self.block.header_rows[0]
        return tuple(
            Column(
                self.listing.line_name(head, column.number),
                column.heading,
                column.role,
                column.period,
                is_hidden=column.number in self.hidden,
                is_left_out=column.is_left_out,
                names_periods=column.names_periods,
            )
            for column in self.sheet_columns
        )


def is_scorecard(columns: Sequence[BlockColumn]) -> bool:
    """Return whether the columns are a scorecard's: figures by period or comparator, a target, rating or polarity.

    Something has to be measured too: a count of ratings has neither references nor wordings. Figures of a time that
    nobody has named yet (`Latest`) make one where a heading says that measures are listed.
    """
    if not any(column.role in _NAMES for column in columns):
        return False
    is_headed = any(column.reading.role in _NAMES and not column.reading.is_guess for column in columns)
    return any(
        column.role in _MAKES_A_SCORECARD
        or column.is_label
        or column.role is ColumnRole.COMPARATOR
        or (column.role is ColumnRole.VALUE and (column.period is not None or column.is_told))
        or (column.role is ColumnRole.VALUE and is_headed and _is_of_a_time(column))
        for column in columns
    )


def _is_of_a_time(column: BlockColumn) -> bool:
    """Return whether the heading speaks of a time, even if nothing says which: `Latest`, `H1`, `Year 1`."""
    return column.reading.has_period or names_a_time(column.heading) or is_project_year(column.heading)


def understand_scorecard(
    reading: BlockReading, key: SheetKey, told: Told = Told(), watch: Watch | None = None
) -> Scorecard:
    """Return the block's measures, with the rule and the arrow language that the key states or the figures show."""
    watch = watch if watch is not None else Watch()
    key = replace(key, ratings=key.ratings.with_words(told.rating_words()))
    reading = _with_worded_ratings(reading, key, told)
    view, columns = reading.view, reading.columns
    scale = scale_said((reading.title, *_lines_above(reading), *reading.notes))
    figures = FigureReader(view, columns, footnotes_of(reading.notes), scale)
    rows = [figures.read(row) for row in watch.each(reading.body.measures, view.name)]
    current = current_period(view, columns, rows, reading.context, told)
    marks = mark_meanings(rows, columns, key.ratings, key.statuses)
    where = rating_columns(view, columns, rows, current, replace(key.ratings, marks=marks.ratings))
    groups = group_cells(view, columns, reading.body.measures)
    meanings = {**key.meanings, **meanings_told(told)}
    reader = MeasureReader(
        view,
        columns,
        current,
        meanings,
        where,
        groups,
        holds_points(rows, columns),
        told,
        key.are_italics_last_years,
        key.statuses,
        marks,
        tuple(row for row in reading.body.notes if rows and row < rows[0].row.row),
    )
    past = EarlierRatings.of(view, columns, current, where.key)
    measures, earlier = _measures(rows, reader, past, watch)
    read = with_written_references(measures, columns)
    watch.look(view.name)
    stated = told.direction_basis() or basis_of_words(reader.direction_heading, is_heading=True)
    language = arrow_language(read, current, basis=stated or key.basis, value_arrows=are_value_arrows(key, told))
    card = Scorecard(
        place=reading.place(),
        title=reading.title,
        header_rows=reading.header_rows,
        columns=reading.as_columns(),
        measures=with_directions(read, language),
        current_period=current,
        basis=language.basis,
        notes=(*_said_above(reading), *reading.notes),
    )
    watch.look(view.name)
    return _with_rules(card, columns, key, told, earlier)


def _said_above(reading: BlockReading) -> tuple[str, ...]:
    """Return the lines above the table that say of which year's population its rates are, as notes beneath it do."""
    return tuple(line for line in _lines_above(reading) if line != reading.title and population_said(line))


def _lines_above(reading: BlockReading) -> Iterator[str]:
    return (tidy(" ".join(cell.text for cell in reading.outside.filled_in(row))) for row in reading.lines)


def _measures(
    rows: list[RowFigures], reader: MeasureReader, past: EarlierRatings, watch: Watch
) -> tuple[list[tuple[Measure, DirectionCell | None]], list[RatedResult]]:
    """Return the measures with what their direction cells show, and how they were rated before; takes up `rows`."""
    read: list[tuple[Measure, DirectionCell | None]] = []
    earlier: list[RatedResult] = []
    rows.reverse()
    for _ in watch.each(range(len(rows)), reader.view.name):
        found = rows.pop()  # a row's figures go as its measure comes
        read.append(reader.read(found))
        earlier.extend(past.read(found, read[-1][0], reader.factor(found)) if past.ratings else ())
    return read, earlier


def _with_rules(
    card: Scorecard, columns: Sequence[BlockColumn], key: SheetKey, told: Told, earlier: Sequence[RatedResult]
) -> Scorecard:
    """Return the card with the rule that its ratings follow, those of its measures where units have their own."""
    has_tolerances = any(column.role is ColumnRole.TOLERANCE and column.band is None for column in columns)
    rule = None if is_key_in_part(card, key) else key_rule(key, told)
    card = replace(card, measures=with_rules_by_unit(card.measures, key, rule))
    if rule is not None and key.reading is not None and rule == key.reading.share:
        card, rule = with_settled_kind(card, settled(card, key.reading, told).rule, key.reading)
    in_force = rule_in_force(card, key_rule=rule, has_tolerances=has_tolerances, earlier=earlier)
    return replace(card, rule_in_force=in_force)


def is_key_in_part(card: Scorecard, key: SheetKey) -> bool:
    """Return whether a rating of the key's was not understood while the workbook shows it: the rule would blame those.

    So it is too where nothing of the rule was understood.
    """
    shown = {measure.supplied_rating.rag for measure in card.measures}
    return bool(key.left_out) and (key.rule is None or not key.left_out.isdisjoint(shown))


def _with_worded_ratings(reading: BlockReading, key: SheetKey, told: Told) -> BlockReading:
    """Return the block with those columns as ratings whose words only the legend explains; what a person said stays."""
    columns = with_worded_ratings(reading.view, reading.columns, reading.body.measures, key.ratings)
    if columns == reading.columns:
        return reading
    keys = heading_keys([column.heading for column in reading.sheet_columns])
    said = {
        column.number
        for column, heading in zip(reading.sheet_columns, keys, strict=True)
        if column.number in reading.hidden or told.role(heading) is not None
    }
    kept = [
        before if reading.number_on_sheet(now) in said else now
        for before, now in zip(reading.columns, columns, strict=True)
    ]
    found = {
        reading.number_on_sheet(now): now.role
        for before, now in zip(reading.columns, kept, strict=True)
        if now is not before
    }
    return replace(
        reading,
        columns=tuple(kept),
        sheet_columns=tuple(
            replace(column, role=found[column.number]) if column.number in found else column
            for column in reading.sheet_columns
        ),
    )
