"""The columns of a scorecard, each with the cell of its heading."""

from collections.abc import Iterator

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, Scorecard
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.heading_places import heading_place


def headed_columns(card: Scorecard) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns from left to right, each with the cell of its heading, and the heading's key."""
    keys = heading_keys(column.heading for column in card.columns)
    for column, key in zip(card.columns, keys, strict=True):
        yield column, heading_place(card, column), key
