"""The appendix of data tables, as the workbook displays them."""

from collections.abc import Iterator, Sequence

from cpdesk.charts.wording import shortened
from cpdesk.domain.outline import Heading, OutlineBlock, OutlinePart, Table, TableCell
from cpdesk.domain.table import DataTable
from cpdesk.report.narrative import plain
from cpdesk.report.scorecard_tables import NOT_AVAILABLE

_MOST_COLUMNS = 9
"""What fits across a sideways page in 12 point; a wider table goes on in a second one with the same row headings."""


def tables_appendix(tables: Sequence[DataTable], heading: str) -> OutlinePart:
    """Return the data tables as displayed, those that are too wide for a page in several."""
    blocks: list[OutlineBlock] = [Heading(heading, 1, is_numbered=False)]
    for table in tables:
        title = shortened(table.title or table.place.sheet, 160)
        blocks.append(Heading(title, 2, is_numbered=False))
        blocks += _data_tables(table, title)
        blocks += [plain(note) for note in table.notes]
        blocks.append(plain(f"From sheet {table.place.sheet}, cell {table.place.cell}."))
    return OutlinePart(tuple(blocks), is_landscape=True)


def _data_tables(table: DataTable, title: str) -> Iterator[Table]:
    """Yield the table in slices of columns, each with the first column before it; unnamed columns get their number."""
    names = [name.strip() or f"Column {at + 1}" for at, name in enumerate(table.header)]
    count = len(names)
    most = -(-(count - 1) // max(1, -(-(count - 1) // (_MOST_COLUMNS - 1)))) or 1
    slices = [range(at, min(at + most, count)) for at in range(1, count, most)] or [range(0)]
    for number, columns in enumerate(slices, 1):
        chosen = [0, *columns]
        part = f", part {number} of {len(slices)}" if len(slices) > 1 else ""
        widths = [2.5] + [1.0] * len(columns)
        yield Table(
            caption=f"{title}{part}",
            header=tuple(names[at] for at in chosen),
            rows=tuple(
                tuple(TableCell(" ".join(row[at].split()) or NOT_AVAILABLE, is_figure=at > 0) for at in chosen)
                for row in table.rows
            ),
            widths=tuple(width / sum(widths) for width in widths),
            summary=f"{title}{part}",
        )
