"""The shape of a table on its page."""

from itertools import chain

from cpdesk.domain.outline import Table, TableCell

SHORT = 14
BRIEF = 40
"""Up to so many rows of so many letters a cell a table is kept on one page; a long one would leave half a page bare."""


def is_kept_together(table: Table) -> bool:
    """Return whether a table is so short that its rows are kept on one page."""
    return len(table.rows) <= SHORT and all(map(_is_brief, chain(*table.rows)))


def _is_brief(cell: TableCell) -> bool:
    return cell.spark is not None or len(cell.text) <= BRIEF


def column_shares(table: Table) -> tuple[float, ...]:
    """Return each column's share of the page, which add up to one; equal ones where the table names none."""
    count = len(table.header)
    shares = table.widths if len(table.widths) == count else (1 / count,) * count
    return tuple(share / sum(shares) for share in shares)
