"""The rows of names that stand over the figures of measures across."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import tidy

MOST_NAMES = 3
WIDEST_GAP = 3
_NAMES = (ColumnRole.REF, ColumnRole.MEASURE, ColumnRole.GROUP)
_REFERENCE = re.compile(r"[A-Z]{0,4}[ .-]?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?")


def names_above(view: SheetView, above: Sequence[int], column: int, first: int) -> tuple[int, ...]:
    """Return the rows right above that hold words over the columns: names of measures, bands of pledges.

    References may stand over the names: figures that differ and rise, one over each name at most.
    """
    names: list[int] = []
    for row in reversed(above):
        cells = [cell for cell in view.filled_in(row) if cell.column > column]
        is_near = (names[-1] if names else first) - row <= WIDEST_GAP
        is_named = read_heading(tidy(view.text(row, column))).role in _NAMES
        is_words = is_named or (
            cells and all(not is_figure(cell) and rating_of_text(cell.text) is None for cell in cells)
        )
        is_words = is_words or (bool(names) and row == names[-1] - 1 and _are_references(view, cells, names[-1]))
        is_over = len(cells) > 1 or any(view.width_of(cell) > 1 for cell in cells)
        is_lone = row == (names[-1] if names else first) - 1 and (is_named or not names)
        is_over = is_over or (is_lone and _is_over_all(view, cells, column, first))
        if not (is_near and is_words and is_over) or len(names) == MOST_NAMES:
            break
        names.append(row)
    return tuple(reversed(names))


def _is_over_all(view: SheetView, cells: Sequence[GridCell], column: int, first: int) -> bool:
    """Return whether a lone cell stands over the only column beside the labels: the one measure's name or reference."""
    beside = [cell.column for cell in view.filled_in(first) if cell.column > column]
    return [cell.column for cell in cells] == beside


def _are_references(view: SheetView, cells: Sequence[GridCell], names: int) -> bool:
    """Return whether the cells number the names in the row beneath, each a column of its own from left to right."""
    texts = [cell.text.strip() for cell in cells]
    if len(texts) < 2 or not all(_REFERENCE.fullmatch(text) for text in texts):
        return False
    numbers = [[int(part) for part in re.findall(r"\d+", text)] for text in texts]
    is_over_names = all(view.text(names, cell.column) for cell in cells)
    return is_over_names and all(first < second for first, second in pairwise(numbers))
