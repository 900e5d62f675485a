"""Whether the figures of a column have their periods from their rows, as in a list with a row for each quarter."""

from collections.abc import Sequence

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.scorecard import Scorecard
from cpdesk.services.sheet_region import Region

_LOOKED_AT = 50


def are_dated_by_rows(cards: Sequence[Scorecard], region: Region, number: int) -> bool:
    """Return whether a figure of the region's column of that number has a period; its first measures tell."""
    for card in cards:
        for measure in card.measures[:_LOOKED_AT]:
            for value in measure.values:
                at = find_place(value.place.cell) if value.period is not None else None
                if at is not None and region.holds(*at) and region.headed(*at) == number:
                    return True
    return False
