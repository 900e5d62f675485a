"""Tables of words alone, such as look-ups: a full row of headings over rows as full."""

from collections.abc import Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.blocks.headings import LONGEST_HEADING
from cpdesk.excel.key.legends import explains_rating
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_FEWEST_COLUMNS = 4
_ROWS = 2


def is_text_heading(view: SheetView, row: int) -> bool:
    """Return whether the row heads a table of words: different short texts in it, the rows beneath nearly as full.

    Above it stands nothing, a line, or an index of letters or numbers, as over the neighbours that the DfE lists.
    """
    cells = view.filled_in(row)
    if len(cells) < _FEWEST_COLUMNS or any(is_figure(cell) or len(cell.text) > LONGEST_HEADING for cell in cells):
        return False
    if _is_index(cells) or any(explains_rating(cell.text) for cell in cells) or not _is_clear_above(view, row):
        return False
    if 2 * len({plain(cell.text) for cell in cells}) < len(cells):
        return False
    columns = {cell.column for cell in cells}
    beneath = [{cell.column for cell in view.filled_in(row + step)} for step in range(1, _ROWS + 1)]
    return all(5 * len(filled & columns) >= 4 * len(columns) for filled in beneath)


def _is_clear_above(view: SheetView, row: int) -> bool:
    above = view.filled_in(row - 1)
    return len(above) < 2 or _is_index(above)


def _is_index(cells: Sequence[GridCell]) -> bool:
    """Return whether the cells only number or letter the columns: A, B, C or 1, 2, 3."""
    texts = [cell.text.strip() for cell in cells]
    return all(len(text) <= 2 and (text.isupper() or text.isdigit()) for text in texts)
