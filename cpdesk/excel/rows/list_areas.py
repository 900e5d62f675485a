"""The column of a long list that says whose each row's figures are."""

import re
from collections.abc import Sequence

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.comparators import comparator_name
from cpdesk.excel.words.wording import plain

_AREA = re.compile(
    r"(?:area|area name|local authority|authority|la|la name|council|organisation|geography|area/council"
    r"|comparator|comparison|benchmark|geographical area|local authority name|name of area)"
)
_MAY_BE = (ColumnRole.OTHER, ColumnRole.GROUP, ColumnRole.UNIT)


def find_area(
    view: SheetView, columns: Sequence[BlockColumn], rows: Sequence[int], context: TitleContext
) -> int | None:
    """Return the column that names areas, where measures come again for one area after another; else None.

    A measure in a row of its own is of no area: what stands there under `Area` is a part of the service.
    """
    wording = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    if wording is None:
        return None
    found = (column.number for column in columns if _is_area(view, column, rows, context))
    return next((area for area in found if _comes_again(view, rows, wording, area)), None)


def _comes_again(view: SheetView, rows: Sequence[int], wording: int, area: int) -> bool:
    """Return whether a measure has rows of several areas, its name on each or on the first alone."""
    first: dict[str, str] = {}
    words = ""
    for row in rows:
        words = plain(view.spread_text(row, wording)) or words
        name = plain(view.spread_text(row, area))
        if name and first.setdefault(words, name) != name:
            return True
    return False


def _is_area(view: SheetView, column: BlockColumn, rows: Sequence[int], context: TitleContext) -> bool:
    """Return whether the column names areas: its heading says so, and England, a region or the council is among them.

    Whatever the heading says (`Group`, `Cohort`), it does where all names but one are known, and come again and again.
    """
    if _AREA.fullmatch(plain(column.heading)):
        names = {text for row in rows if (text := view.spread_text(row, column.number))}
        return any(comparator_name(name) is not None or context.names(name) for name in names)
    return column.role in _MAY_BE and not column.is_told and _are_known(view, column.number, rows)


def _are_known(view: SheetView, column: int, rows: Sequence[int]) -> bool:
    """Return whether all names but one are known and come again; of other words no more than two are looked at."""
    known: set[str] = set()
    others: set[str] = set()
    for row in rows:
        name = plain(view.spread_text(row, column))
        if name and name not in known:
            (others if comparator_name(name) is None else known).add(name)
            if len(others) > 1:
                return False
    return bool(known) and len(others) == 1 and 2 * (len(known) + 1) <= len(rows)


def own_area(view: SheetView, rows: Sequence[int], area: int | None, context: TitleContext) -> str:
    """Return the council's own name in the column of areas: the one that a title says, else the most frequent."""
    counts: dict[str, int] = {}
    for row in rows if area is not None else ():
        name = view.spread_text(row, area or 0)
        if name and comparator_name(name) is None:
            counts[plain(name)] = counts.get(plain(name), 0) + 1
    return max(counts, key=lambda name: (context.names(name), counts[name]), default="")
