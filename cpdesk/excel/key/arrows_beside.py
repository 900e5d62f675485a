"""The arrow that stands beside a figure in its cell: 85% ↑."""

from dataclasses import replace

from cpdesk.domain.grid import GridCell
from cpdesk.domain.provenance import CellPlace
from cpdesk.excel.key.directions import DirectionCell, direction_cell

_ARROWS = frozenset("↑↓→←↔↗↘▲▼►◄⬆⬇⇧⇩")


def may_hold_arrow(cell: GridCell) -> bool:
    """Return whether the cell is written; where it holds a number, only its format could draw an arrow."""
    return isinstance(cell.value, str)


def direction_beside_figure(cell: GridCell, place: CellPlace) -> DirectionCell | None:
    """Return the arrow in a cell that is written with a figure; None where a number's format draws it, or none does."""
    if not may_hold_arrow(cell) or not any(map(str.isdigit, cell.text)):
        return None
    drawn = "".join(character for character in cell.text if character in _ARROWS)
    return direction_cell(replace(cell, value=drawn, text=drawn), place) if drawn else None
