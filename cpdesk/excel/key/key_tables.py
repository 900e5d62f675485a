"""Tables that are keys to the ratings: a colour, letter or sign in each row, with what it means."""

from collections.abc import Iterable, Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import explains_rating
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain

_SCALE = ("1", "2", "3", "4", "5")


def is_key_table(view: SheetView, rows: Iterable[int]) -> bool:
    """Return whether most of a table's rows begin with a rating, and two of them at least explain one."""
    filled = [cells for row in rows if (cells := view.rows.get(row, ()))]
    begins = [cells for cells in filled if _begins_with_rating(cells)]
    explained = sum(any(explains_rating(cell.text) for cell in cells) for cells in begins)
    return explained > 1 and len(begins) * 3 >= len(filled) * 2


def crossed_key_lines(view: SheetView, rows: Sequence[int]) -> tuple[KeyLine, ...]:
    """Return the lines of a key whose ratings head columns, each with what its row is about: `Amber: within 5% (…)`.

    Cells that explain nothing, such as counts of ratings, are no lines.
    """
    heads: dict[int, str] = {}
    lines: list[KeyLine] = []
    for row in rows:
        cells = view.filled_in(row)
        named = {cell.column: cell.text for cell in cells if rating_of_text(cell.text) is not None}
        if len(named) > 1:
            heads = named
        elif heads:
            label = next((cell.text for cell in cells if cell.column < min(heads)), "")
            about = f" ({label.strip()})" if label.strip() else ""
            lines.extend(
                KeyLine(f"{heads[cell.column]}: {cell.text.strip()}{about}")
                for cell in cells
                if cell.column in heads and explains_rating(cell.text)
            )
    return tuple(lines)


def _begins_with_rating(cells: Sequence[GridCell]) -> bool:
    first = cells[0]
    text = plain(first.text)
    if not text:
        return first.fill is not None and rating_of_hue(first.fill) is not None
    return rating_of_text(text) is not None or text in _SCALE or len(text) == 1 or explains_rating(text)
