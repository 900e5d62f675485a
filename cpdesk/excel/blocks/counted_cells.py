"""Cells that head columns without words: those that number them, those that show no result."""

from collections.abc import Sequence
from itertools import pairwise

from cpdesk.domain.grid import GridCell

_COUNTED = range(1, 13)
_LAST = 12


def is_unread(cell: GridCell) -> bool:
    """Return whether the cell shows an error or a formula without a result, so that nobody can tell its words."""
    return cell.error is not None or cell.is_uncalculated


def counts_up(cells: Sequence[GridCell]) -> bool:
    """Return whether the cells number what is beneath them, as quarters or months are: 1, 2, 3, 4."""
    numbers = [cell.number for cell in cells if cell.number is not None]
    is_one_each = len(numbers) == len(cells) > 1 and all(number in _COUNTED for number in numbers)
    return is_one_each and all(
        after == before + 1 or (before == _LAST and after == 1) for before, after in pairwise(numbers)
    )
