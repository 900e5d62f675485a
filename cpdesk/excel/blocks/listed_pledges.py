"""Lists of pledges by number that stand beside a table."""

import re
from collections.abc import Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.pledge_lines import heads_pledges, is_pledge_line
from cpdesk.excel.words.wording import tidy

_FEWEST = 2
_MOST_HEADINGS = 2
_NUMBER = re.compile(r"\D*?(\d{1,2})(?:[.):\s-]|$)")


def lists_pledges(view: SheetView) -> bool:
    """Return whether the part says nothing but which pledge has which number: 1, 2, 3 right beneath one another.

    Its heading says that it lists pledges, or each of its lines does. A column that names the pledge of row after row
    of the table is none: it names one more than once, or leaves rows out.
    """
    rows = [row for row in sorted(view.rows) if view.filled_in(row)]
    lines = [view.filled_in(row) for row in rows]
    start = next((place for place, cells in enumerate(lines[: _MOST_HEADINGS + 1]) if _number(cells) == 1), None)
    items = lines[start:] if start is not None else []
    if start is None or len(items) < _FEWEST or rows[-1] - rows[start] != len(items) - 1:
        return False
    are_numbered = [_number(cells) for cells in items] == list(range(1, len(items) + 1))
    is_headed = any(heads_pledges(cell.text) for cells in lines[:start] for cell in cells)
    return are_numbered and (is_headed or all(is_pledge_line(cells[0].text) for cells in items))


def _number(cells: Sequence[GridCell]) -> int | None:
    """Return the number of an item of a list, which has words too."""
    has_words = any(any(map(str.isalpha, cell.text)) for cell in cells) and len(cells) <= _FEWEST
    found = _NUMBER.match(tidy(cells[0].text)) if has_words else None
    return int(found[1]) if found is not None else None
