"""Where a scorecard's headings stand on its sheet."""

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, Scorecard

_DIGITS = "0123456789"


def heading_place(card: Scorecard, column: Column) -> CellPlace:
    """Return the cell of the lowest heading; of a table turned round, whose columns are rows, the one in its row."""
    if column.column.isdigit():
        return CellPlace(card.place.sheet, f"{card.place.cell.rstrip(_DIGITS)}{column.column}")
    return CellPlace(card.place.sheet, f"{column.column}{card.header_rows[-1]}")


def line_of(card: Scorecard, place: CellPlace) -> str:
    """Return what the column of a cell is known by: its letters, or its row's number where measures stand across."""
    letters = place.cell.rstrip(_DIGITS)
    return place.cell[len(letters) :] if any(column.column.isdigit() for column in card.columns[:1]) else letters
