"""A line that numbers the columns of a table beneath the headings, as forms have it: 1, 2, 3 or (a), (b), (c)."""

from collections.abc import Sequence
from string import ascii_lowercase

from cpdesk.domain.grid import GridCell

_FEWEST = 4


def numbers_columns(cells: Sequence[GridCell]) -> bool:
    """Return whether the cells are numbers, or letters, from the first on without a gap, four at least."""
    if len(cells) < _FEWEST:
        return False
    texts = [cell.text.strip(" ().").casefold() for cell in cells]
    numbers = [str(number) for number in range(1, len(cells) + 1)]
    return texts in (numbers, list(ascii_lowercase[: len(cells)]))
