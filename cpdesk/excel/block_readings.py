"""One table of a sheet with what its columns, rows and surroundings mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.blocks.pieces import Piece
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.columns.column_periods import told_periods
from cpdesk.excel.columns.columns import understand_columns
from cpdesk.excel.columns.folded_answers import told_when_folded
from cpdesk.excel.columns.hidden_columns import hidden_columns_of
from cpdesk.excel.data_tables import notes_of
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import is_key_row
from cpdesk.excel.key.rule_keys import rule_of_lines
from cpdesk.excel.rows.crosstabs import read_crosstab, settled_columns
from cpdesk.excel.rows.data_roles import DATA_ROLES
from cpdesk.excel.rows.labelled_lists import fold_labelled
from cpdesk.excel.rows.long_lists import Folded, filled_down, find_long_list, fold, without_dimensions
from cpdesk.excel.rows.part_columns import named_by_part, with_parts_named
from cpdesk.excel.rows.part_rows import with_bare_parents, with_parents
from cpdesk.excel.rows.part_sections import with_part_sections
from cpdesk.excel.rows.rows import Body, understand_rows
from cpdesk.excel.rows.sectioned_lists import fold_sections
from cpdesk.excel.rows.titles import corner_title
from cpdesk.excel.rows.year_lists import fold_years, with_years_named, year_column
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.wording import one_line


@dataclass(frozen=True)
class Surroundings:
    """What stands around a block: what its lines tell of all its columns, its title, the pledge above it."""

    context: TitleContext
    title: str | None
    pledge: str | None


def scorecard_reading(
    piece: Piece,
    block: Block,
    columns: tuple[BlockColumn, ...],
    around: Surroundings,
    told: Told,
    watch: Watch,
) -> BlockReading:
    """Return the reading of a block of measures, a long list of them folded into one row a measure."""
    every, columns = columns, tuple(column for column in columns if not column.is_left_out)
    view = filled_down(piece.view, block, columns, around.context)
    view, columns = with_parts_named(view, block, columns)
    of_parts = {column.number for column in columns if column.role is ColumnRole.OTHER}
    every = tuple(replace(c, role=ColumnRole.OTHER) if c.number in of_parts else c for c in every)
    view, sections = with_part_sections(view, block, columns)
    body = understand_rows(view, block, columns, around.pledge, told, watch, known=sections.kinds)
    body = replace(body, measures=sections.named(body.measures))
    notes = tuple(row for row in body.notes if not is_key_row(view.rows[row]) or _is_unread_key(view, row))
    hidden = hidden_columns_of(view, block, around.context, told)
    reading = BlockReading(
        view,
        block,
        columns,
        body,
        around.context,
        corner_title(columns) or around.title or view.name,
        (*texts_of(view, notes), *texts_of(piece.outside, piece.notes)),
        outside=piece.outside,
        listing=view,
        sheet_columns=tuple(sorted((*every, *hidden), key=lambda column: column.number)),
        header_rows=piece.header_rows,
        lines=piece.lines,
        hidden=frozenset(block.hidden),
        is_across=view.is_turned,
    )
    return _unfolded(reading, around.pledge, told, watch)


def _unfolded(reading: BlockReading, pledge: str | None, told: Told, watch: Watch) -> BlockReading:
    """Return the reading with one row a measure where its rows are a long list's, or stand in sections."""
    year = year_column(reading.view, reading.block, reading.columns)
    if year is not None:
        of_years = fold_years(reading.view, reading.columns, reading.block, reading.body, year, watch)
        named = with_years_named(reading.sheet_columns, year)
        return replace(_with_sections(reading, of_years, told), sheet_columns=named)
    sections = fold_sections(reading.view, reading.block, reading.columns, reading.body, pledge, watch)
    sections = sections or fold_labelled(reading.view, reading.block, reading.columns, reading.body, watch)
    if sections is not None:
        return _with_sections(reading, sections, told)
    rows = [measure.row for measure in reading.body.measures]
    found = find_long_list(reading.view, reading.columns, rows, reading.context)
    if found is None or not rows:
        return replace(reading, body=_with_parents(reading))
    header = reading.block.header_rows[-1]
    periods = told_periods(told, {column.number: column.heading for column in reading.sheet_columns})
    of_rows = next((periods[number] for number in found.periods if number in periods), None)
    folded = fold(
        reading.view, reading.columns, reading.body.measures, found, reading.context, header, watch=watch, told=of_rows
    )
    left_out = {**reading.body.left_out, **folded.left_out}
    meanings = {**reading.body.meanings, **dict.fromkeys(folded.left_out, RowMeaning.LEFT_OUT)}
    told = told_when_folded(told, reading.sheet_columns, folded.view, folded.block, {found.value.number})
    return replace(
        reading,
        view=folded.view,
        block=folded.block,
        columns=understand_columns(folded.view, folded.block, reading.context, told),
        body=replace(reading.body, measures=folded.measures, left_out=left_out, meanings=meanings),
        sheet_columns=without_dimensions(reading.sheet_columns, found),
    )


def _with_parents(reading: BlockReading) -> Body:
    """Return the rows with those that are parts of the measure above named after it."""
    ref = next((column.number for column in reading.columns if column.role is ColumnRole.REF), None)
    measures = named_by_part(reading.view, reading.block, reading.columns, reading.body.measures)
    refs = {measure.row: reading.view.text(measure.at, ref) for measure in measures} if ref is not None else {}
    data = [column.number for column in reading.columns if column.role in DATA_ROLES]
    named = with_bare_parents(measures, refs, lambda row: not any(reading.view.text(row, number) for number in data))
    return replace(reading.body, measures=with_parents(named, refs))


def _with_sections(reading: BlockReading, folded: Folded, told: Told) -> BlockReading:
    """Return the reading with the measures of its sections; rows that belong to none are as they were.

    What was told of a column that holds results had its use when they were put together.
    """
    values = (column for column in reading.columns if column.role is ColumnRole.VALUE)
    results = {column.number for column in values if column.reading.has_period}
    said = (
        Told()
        if reading.is_across
        else told_when_folded(told, reading.sheet_columns, folded.view, folded.block, results)
    )
    titles = {measure.row for measure in folded.measures}
    taken = titles.union(folded.parts)
    kept = {row: why for row, why in reading.body.left_out.items() if row not in taken}
    meanings = dict(reading.body.meanings)
    for row in reading.block.body_rows:
        if row in titles or row in folded.parts:
            meanings[row] = folded.parts.get(row, RowMeaning.MEASURE)
        elif row in folded.left_out:
            meanings[row] = RowMeaning.LEFT_OUT
    return replace(
        reading,
        view=folded.view,
        block=folded.block,
        columns=understand_columns(folded.view, folded.block, reading.context, said),
        body=replace(reading.body, measures=folded.measures, left_out={**kept, **folded.left_out}, meanings=meanings),
    )


def crosstab_reading(
    piece: Piece, context: TitleContext, title: GridCell, pledge: str | None, told: Told
) -> BlockReading | None:
    """Return the reading of a table about one measure, the one that the line above it names."""
    run = piece.run
    if run is None:
        return None
    lines = (*(piece.form.rows if piece.form is not None else ()), *piece.lines)
    ref = piece.form.ref if piece.form is not None else None
    found = read_crosstab(piece.outside, run, title, lines, piece.notes, context, told=told, numbered=ref)
    measure = replace(found.measure, group=pledge)
    said = told_when_folded(told, found.columns, found.view, found.block)
    columns = understand_columns(found.view, found.block, context, said)
    notes = tuple(row for row in piece.notes if not measure.remark)
    meanings = {
        row: RowMeaning.TARGETS if label.role is ColumnRole.TARGET else RowMeaning.MEASURE
        for row, label in zip(run.rows, run.labels, strict=True)
    }
    body = Body((measure,), {}, notes, {**meanings, **dict.fromkeys(piece.notes, RowMeaning.NOTE)})
    return BlockReading(
        found.view,
        found.block,
        columns,
        body,
        context,
        one_line(title.text),
        texts_of(piece.outside, notes),
        outside=piece.outside,
        listing=piece.outside,
        sheet_columns=settled_columns(found, columns, run),
        header_rows=run.names,
        lines=piece.lines,
        is_of_one=True,
    )


def table_reading(
    piece: Piece, block: Block, columns: tuple[BlockColumn, ...], context: TitleContext, title: str
) -> BlockReading:
    """Return the reading of a table that is no scorecard: its rows are kept as they are displayed."""
    view = piece.view
    notes = notes_of(view, block)
    meanings = dict.fromkeys(block.body_rows, RowMeaning.MEASURE) | dict.fromkeys(notes, RowMeaning.NOTE)
    meanings |= dict.fromkeys(sorted(block.repeats), RowMeaning.HEADING)
    return BlockReading(
        view,
        block,
        columns,
        Body(notes=notes, meanings=meanings),
        context,
        title,
        texts_of(view, notes),
        outside=piece.outside,
        listing=view,
        sheet_columns=columns,
        header_rows=piece.header_rows,
        lines=piece.lines,
        is_across=view.is_turned,
    )


def _is_unread_key(view: SheetView, row: int) -> bool:
    """Return whether the row is a whole key in one text that states no rule: a reader has to have it in words."""
    texts = [KeyLine(cell.text) for cell in view.filled_in(row)]
    return len(texts) == 1 and len(texts[0].parts()) > 2 and rule_of_lines(texts) is None


def texts_of(view: SheetView, rows: Sequence[int]) -> tuple[str, ...]:
    """Return the rows' texts, the cells of one row joined, without swatches that hold no words."""
    texts = (one_line(" ".join(cell.text for cell in view.filled_in(row))) for row in rows)
    return tuple(text for text in texts if text)


def has_dated_values(columns: Sequence[BlockColumn]) -> bool:
    """Return whether some column holds figures of a period."""
    return any(column.role.is_figures and column.period is not None for column in columns)
