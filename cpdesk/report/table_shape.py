"""The shape of a table on its page."""

from collections.abc import Iterable, Sequence
from itertools import chain

from cpdesk.domain.outline import Table, TableCell

SHORT = 14
BRIEF = 40
"""Up to so many rows of so many letters a cell a table is kept on one page; a long one would leave half a page bare."""

LONG = 500
"""A row may break across pages that it would fit on only if one of its cells has more letters than this."""

_HALF, _WHOLE = 0.5, 0.9
_ACROSS = 76
"""So many letters stand across an upright page, in the columns of a table."""


def is_kept_together(table: Table) -> bool:
    """Return whether a table is so short that its rows are kept on one page."""
    if len(table.rows) > SHORT:
        return False
    return all(map(_is_brief, chain(*table.rows))) or _lines(table) <= SHORT


def _lines(table: Table) -> int:
    """Return how many lines the rows take on an upright page, roughly; it is no use to be exact about letters."""
    rooms = [max(1, int(share * _ACROSS)) for share in column_shares(table)]
    return sum(
        max(-(-len(cell.text) // room) + len(cell.blocks) for cell, room in zip(row, rooms, strict=True))
        for row in table.rows
    )


def may_break(row: Sequence[TableCell], height: float, room: float) -> bool:
    """Return whether a row of that height may break across pages: one of a long text that takes half the room on one.

    Kept whole, it would leave as much of the page before it bare. So may one that fits on no page.
    """
    return height > room * (_HALF if has_long_text(row) else _WHOLE)


def has_long_text(row: Iterable[TableCell]) -> bool:
    """Return whether one of the cells has a text so long that its row may have to break."""
    return any(len(cell.text) > LONG for cell in row)


def _is_brief(cell: TableCell) -> bool:
    return cell.spark is not None or len(cell.text) <= BRIEF


def column_shares(table: Table) -> tuple[float, ...]:
    """Return each column's share of the page, which add up to one; equal ones where the table names none."""
    count = len(table.header)
    shares = table.widths if len(table.widths) == count else (1 / count,) * count
    return tuple(share / sum(shares) for share in shares)
