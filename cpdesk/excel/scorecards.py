"""A scorecard, understood from one block of a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.bases import basis_of_words
from cpdesk.excel.columns import BlockColumn
from cpdesk.excel.context import TitleContext
from cpdesk.excel.current import current_period
from cpdesk.excel.directions import arrow_language, with_directions
from cpdesk.excel.group_cells import group_cells
from cpdesk.excel.keys import SheetKey
from cpdesk.excel.measures import MeasureReader
from cpdesk.excel.rating_cells import rating_columns
from cpdesk.excel.row_figures import holds_points, read_row
from cpdesk.excel.rows import Body
from cpdesk.excel.rules import rule_in_force
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.tables import Block

_MAKES_A_SCORECARD = (ColumnRole.TARGET, ColumnRole.RAG, ColumnRole.FORECAST_RAG, ColumnRole.POLARITY)


@dataclass(frozen=True)
class BlockReading:
    """A block with what its columns, rows and surroundings mean."""

    view: SheetView
    block: Block
    columns: tuple[BlockColumn, ...]
    body: Body
    context: TitleContext
    title: str
    notes: tuple[str, ...] = ()


def is_scorecard(columns: Sequence[BlockColumn]) -> bool:
    """Return whether the columns are a scorecard's: figures by period or comparator, a target, rating or polarity."""
    return any(
        column.role in _MAKES_A_SCORECARD
        or column.is_label
        or column.role is ColumnRole.COMPARATOR
        or (column.role is ColumnRole.VALUE and column.period is not None)
        for column in columns
    )


def understand_scorecard(reading: BlockReading, key: SheetKey) -> Scorecard:
    """Return the block's measures, with the rule and the arrow language that the key states or the figures show."""
    view, columns = reading.view, reading.columns
    rows = [read_row(view, row, columns) for row in reading.body.measures]
    current = current_period(view, columns, rows, reading.context)
    where = rating_columns(view, columns, rows, current, key.swatches)
    groups = group_cells(view, columns, reading.body.measures)
    reader = MeasureReader(view, columns, current, key.meanings, where, groups, holds_points(rows, columns))
    read = [reader.read(row) for row in rows]
    headings = [column.heading for column in columns if column.role is ColumnRole.DIRECTION]
    stated = next((basis for text in headings if (basis := basis_of_words(text, is_heading=True)) is not None), None)
    language = arrow_language(read, current, basis=stated or key.basis, value_arrows=key.are_value_arrows)
    card = Scorecard(
        place=view.place(reading.block.header_rows[0], columns[0].number),
        title=reading.title,
        header_rows=reading.block.header_rows,
        columns=tuple(column.as_column() for column in columns),
        measures=with_directions(read, language),
        current_period=current,
        basis=language.basis,
        notes=reading.notes,
    )
    has_tolerances = any(column.role is ColumnRole.TOLERANCE for column in columns)
    return replace(card, rule_in_force=rule_in_force(card, key_rule=key.rule, has_tolerances=has_tolerances))
