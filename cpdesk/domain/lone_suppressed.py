"""Suppressed cells of tables that anybody can work out, as each is the only one beside a total.

Primary suppression alone is not enough (the government's statisticians on disclosure control): where one cell of a row
or a column with a total is suppressed, the total without the others is what it holds.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cpdesk.domain.table import DataTable

TOTAL = re.compile(r"\s*(?:(?:grand|sub)[ -]?)?totals?\b.*|\s*all\b.*|\s*sum\s*", re.IGNORECASE)
"""What heads a row or a column of totals."""

_SUPPRESSED = re.compile(
    r"\s*(?:\[?c\]?|\*|supp(?:ressed)?\.?|(?:<|fewer than|less than|under)\s*\d+)\s*", re.IGNORECASE
)
_COUNT = re.compile(r"\s*(\d[\d,]*)\s*")


class LoneCell(NamedTuple):
    """A suppressed cell, by what heads its row and its column, with what heads the line whose total tells it."""

    row: str
    column: str
    line: str


def lone_suppressed(table: DataTable) -> Iterator[LoneCell]:
    """Yield the suppressed cells of a table that its own totals tell; tables whose totals are no sums have none."""
    columns = range(1, len(table.header))
    totals = [at for at in columns if TOTAL.fullmatch(table.header[at])]
    parts = [at for at in columns if at not in totals]
    lines = [[row[at] for at in parts] for row in table.rows]
    for total in totals[:1]:
        for at, place in _lone([(line, row[total]) for line, row in zip(lines, table.rows, strict=True)]):
            head = table.rows[at][0]
            yield LoneCell(head, table.header[parts[place]], f"the row “{head}”")
    below = [at for at, row in enumerate(table.rows) if TOTAL.fullmatch(row[0])]
    body = [at for at in range(len(table.rows)) if at not in below]
    for total in below[:1]:
        held = [([table.rows[at][column] for at in body], table.rows[total][column]) for column in columns]
        for at, place in _lone(held):
            head = table.header[at + 1]
            yield LoneCell(table.rows[body[place]][0], head, f"the column “{head}”")


def _lone(lines: Sequence[tuple[Sequence[str], str]]) -> Iterator[tuple[int, int]]:
    """Yield the line and the place within it of each suppressed cell that the line's total tells.

    Where a line without any does not add up, the totals are of something else.
    """
    for parts, total in lines:
        counts, whole = [_count(text) for text in parts], _count(total)
        if whole is not None and None not in counts and sum(filter(None, counts), Decimal(0)) != whole:
            return
    for at, (parts, total) in enumerate(lines):
        hidden = [place for place, text in enumerate(parts) if _SUPPRESSED.fullmatch(text)]
        shown = [_count(text) for place, text in enumerate(parts) if place not in hidden]
        whole = _count(total)
        is_alone = len(hidden) == 1 and shown and None not in shown
        if is_alone and whole is not None and sum(filter(None, shown), Decimal(0)) <= whole:
            yield at, hidden[0]


def _count(text: str) -> Decimal | None:
    found = _COUNT.fullmatch(text)
    return Decimal(found[1].replace(",", "")) if found is not None else None
