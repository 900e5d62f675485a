"""Data tables as the workbook displays them, in their appendix or within a text."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.outline import Heading, OutlineBlock, OutlinePart, Table, TableCell
from cpdesk.domain.shortened import shortened
from cpdesk.domain.table import DataTable
from cpdesk.report.fitted import fitted
from cpdesk.report.fitting import slices_of
from cpdesk.report.narrative import plain
from cpdesk.report.paged import paged

_COLUMN = 66.0
_WORDING = 2 * _COLUMN
"""The width that a column of figures would like, in points, with that below which the words of a row are a strip."""


def tables_appendix(
    tables: Sequence[DataTable], heading: str, mark: Callable[[DataTable], str]
) -> tuple[OutlinePart, ...]:
    """Return the data tables as displayed, those that are too wide for a page on a larger one or in several.

    `mark` gives the sentence that stands before a table which is exempt.
    """
    blocks: list[OutlineBlock] = [Heading(heading, 1, is_numbered=False)]
    for table in tables:
        blocks.append(Heading(table_title(table), 2, is_numbered=False))
        blocks += [plain(said) for said in [mark(table)] if said]
        blocks += fitted(partial(_tables, table), may_stand_upright=False)
        blocks += _below(table)
    return tuple(paged(blocks, is_landscape=True))


def table_blocks(table: DataTable) -> Iterator[OutlineBlock]:
    """Yield a data table within a text: on the upright page where it fits, else on one turned sideways."""
    yield from fitted(partial(_tables, table))
    yield from _below(table)


def table_title(table: DataTable) -> str:
    """Return what a paper calls a data table."""
    return shortened(table.title or table.place.sheet, 160)


def _below(table: DataTable) -> Iterator[OutlineBlock]:
    yield from map(plain, table.notes)
    yield plain(f"From sheet {table.place.sheet}, cell {table.place.cell}.")


def _tables(table: DataTable, page: float) -> Iterator[Table]:
    """Yield the table in slices of columns, each with the first column before it; unnamed columns get their number."""
    title = table_title(table)
    names = [name.strip() or f"Column {at + 1}" for at, name in enumerate(table.header)]
    rows = [[" ".join(text.split()) or NOT_AVAILABLE for text in row] for row in table.rows]
    wanted = [2.5 * _COLUMN, *[_COLUMN] * (len(names) - 1)]
    slices = slices_of(names, rows, wanted, [_WORDING, *[0.0] * (len(names) - 1)], 1, page)
    for number, piece in enumerate(slices, 1):
        part = f", part {number} of {len(slices)}" if len(slices) > 1 else ""
        yield Table(
            caption=f"{title}{part}",
            header=tuple(names[at] for at in piece.columns),
            rows=tuple(tuple(TableCell(row[at], is_figure=at > 0) for at in piece.columns) for row in rows),
            widths=piece.shares,
            summary=f"{title}{part}",
        )
