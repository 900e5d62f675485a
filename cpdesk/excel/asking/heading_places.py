"""The columns of a scorecard, each with the cell of its heading."""

from collections.abc import Iterator

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, Scorecard
from cpdesk.excel.blocks.heading_keys import heading_keys


def headed_columns(card: Scorecard) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns from left to right, each with the cell of its heading, and the heading's key."""
    keys = heading_keys(column.heading for column in card.columns)
    for column, key in zip(card.columns, keys, strict=True):
        yield column, _heading_place(card, column), key


def _heading_place(card: Scorecard, column: Column) -> CellPlace:
    """Return the cell of the lowest heading; of a table turned round, whose columns are rows, the one in its row."""
    if column.column.isdigit():
        return CellPlace(card.place.sheet, f"{card.place.cell.rstrip('0123456789')}{column.column}")
    return CellPlace(card.place.sheet, f"{column.column}{card.header_rows[-1]}")
