"""The lines of text above a block: which rows they are."""

from collections.abc import Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.key.legends import is_key_row
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.row_sayings import says_note

_MOST_TEXTS = 4
_OF_AN_ITEM = 2  # its number, its words


def lines_above(view: SheetView, group: Sequence[int], previous: Sequence[int]) -> tuple[int, ...]:
    """Return the rows of text above the headings: all of them for the first block, else those that touch it.

    A title may stand an empty row above its table: it is bold or a pledge, and stands apart from the table before. A
    note may stand between the two.
    """
    lines: list[int] = []
    last = previous[-1] if previous else 0
    row = group[0] - (2 if previous and _has_title_apart(view, group[0] - 2) else 1)
    while row > last:
        cells = view.filled_in(row)
        is_line = _is_line(cells, is_first=not previous) or _are_titles(view, row, group) if cells else not previous
        if not is_line and not (cells and says_note(cells) and not lines):
            break
        if cells and is_line:
            lines.append(row)
        row -= 1
    return tuple(reversed(lines))


def _has_title_apart(view: SheetView, row: int) -> bool:
    """Return whether the row is a title with an empty row above it and one beneath."""
    if row < 2 or not view.filled_in(row) or view.filled_in(row + 1) or view.filled_in(row - 1):
        return False
    cells = view.filled_in(row)
    is_title = cells[0].bold or is_pledge_line(cells[0].text)
    return is_title and _is_line(cells, is_first=False)


def _are_titles(view: SheetView, row: int, group: Sequence[int]) -> bool:
    """Return whether the texts right above the headings, after an empty row, are the titles of tables side by side."""
    cells = view.filled_in(row)
    columns = {cell.column for cell in cells}
    is_apart = row == group[0] - 1 and not view.filled_in(row - 1) and len(cells) <= _MOST_TEXTS
    return (
        is_apart
        and not any(is_figure(cell) or column - 1 in columns for cell, column in zip(cells, columns, strict=True))
        and all(cell.column in {head.column for head in view.filled_in(group[0])} for cell in cells)
    )


def _is_line(cells: Sequence[GridCell], *, is_first: bool) -> bool:
    """Return whether the row is a line of text: one text, or a key's; over the first block also a few, as a date's.

    Over the first block nothing else can be: its rows are no table's. There a number with words beside it is an item of
    a list.
    """
    if is_first and len(cells) == _OF_AN_ITEM and is_figure(cells[0]) and not is_figure(cells[1]):
        return True
    if is_figure(cells[0]) or sum(is_figure(cell) for cell in cells) > 1:
        return False
    if not is_first and says_note(cells):
        return False
    return len(cells) == 1 or is_key_row(cells) or (is_first and len(cells) <= _MOST_TEXTS)
