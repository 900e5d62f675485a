"""Which block of a sheet a cell belongs to, for the import window and for answers alike."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.understanding import BlockMap
from cpdesk.services.sheet_region import Region


class SheetRegions:
    """The blocks of one sheet, laid over its cells; tables may stand one below another, or side by side."""

    def __init__(self, blocks: Sequence[BlockMap]) -> None:
        self._regions = tuple(Region.of(block) for block in blocks)

    def __iter__(self) -> Iterator[Region]:
        """Yield the blocks from top to bottom."""
        return iter(self._regions)

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._regions)

    def at(self, row: int, column: int) -> Region | None:
        """Return the block that the cell lies in, else the nearest with that column."""
        held = [region for region in self._regions if region.holds(row, column)]
        return min(held, key=lambda region: region.distance(row), default=None)

    def of_line(self, row: int, column: int) -> Region | None:
        """Return the block that the cell's row is a row of or, where it reads across, its column.

        A cell beside all tables that have its row belongs to the nearest, the one at its left before that at its right.
        """
        own = self.at(row, column)
        if own is not None and (own.is_across or row in own.block.rows):
            return own
        having = [region for region in self._regions if not region.is_across and row in region.block.rows]
        return min(having, key=lambda region: region.columns_away(column), default=None)

    def line_at(self, row: int, column: int) -> tuple[int, int]:
        """Return what a measure's cell and any other cell of the measure have in common: the block, the line in it.

        A line in no block is its row, in the block -1.
        """
        region = self.of_line(row, column)
        if region is None:
            return -1, row
        number = next(number for number, other in enumerate(self._regions) if other is region)
        return number, region.line(row, column)
