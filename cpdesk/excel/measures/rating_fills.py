"""Whether the colours of a column are ratings, and not bands, pledges or a column picked out."""

from collections import defaultdict
from collections.abc import Sequence

from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.rating_key import RatingKey, Shown
from cpdesk.excel.sheet_view import SheetView

_NEVER_ALONE = {RagRating.YELLOW, RagRating.BLUE}


def says_ratings(
    view: SheetView,
    column: BlockColumn,
    columns: Sequence[BlockColumn],
    rows: Sequence[int],
    shown: Sequence[Shown],
    key: RatingKey,
) -> int:
    """Return on how many measures the column's colours are ratings; 0 where they are something else.

    Colours that the legend shows are ratings anywhere. Without it, two colours at least are wanted: one alone is a
    highlight in any column but that of the current values, and there too where the heading, whole rows or cells without
    a figure share it, or where it is a yellow or a blue, with which nobody rates alone.
    """
    ratings = [rating for rating, _ in shown if rating is not None]
    colours = {row: colour for row, (rating, _) in zip(rows, shown, strict=True) if rating is not None
               if (colour := _colour(view, row, column.number)) is not None}  # fmt: skip
    if not ratings or not colours or any(key.explains(colour) for colour in colours.values()):
        return len(ratings)
    if len(set(ratings)) > 1:
        is_of_values = column.role is ColumnRole.VALUE
        return len(ratings) if is_of_values or not _follow_groups(view, rows, column.number) else 0
    if column.role is not ColumnRole.VALUE or set(ratings) <= _NEVER_ALONE:
        return 0
    is_picked_out = (
        _heads(view, column.number, rows, set(colours.values()))
        or _fill_blanks(view, column.number, rows)
        or _run_across(view, colours, columns)
    )
    return 0 if is_picked_out else len(ratings)


def _colour(view: SheetView, row: int, column: int) -> str | None:
    cell = view.cell(row, column)
    if cell is None or cell.conditional_fill is not None or cell.icon is not None:
        return None
    return cell.fill


def _heads(view: SheetView, column: int, rows: Sequence[int], colours: set[str]) -> bool:
    """Return whether the cells above the first measure share the colour."""
    first = min(rows)
    above = (view.cell(row, column) for row in range(max(1, first - 4), first))
    return any(cell is not None and cell.fill in colours for cell in above)


def _fill_blanks(view: SheetView, column: int, rows: Sequence[int]) -> bool:
    """Return whether a measure with nothing to rate is coloured too, as when a whole column is picked out."""
    cells = [view.cell(row, column) for row in rows]
    blanks = [cell for cell in cells if cell is None or cell.is_blank]
    return bool(blanks) and all(cell is not None and cell.fill is not None for cell in cells)


def _run_across(view: SheetView, colours: dict[int, str], columns: Sequence[BlockColumn]) -> bool:
    """Return whether each coloured row has its colour in every column, as bands do."""
    numbers = [column.number for column in columns]
    return all(
        all((cell := view.cell(row, number)) is None or cell.fill == colour for number in numbers)
        and sum(view.cell(row, number) is not None for number in numbers) > 1
        for row, colour in colours.items()
    )


def _follow_groups(view: SheetView, rows: Sequence[int], column: int) -> bool:
    """Return whether the colours come in runs divided by other rows, one each, as those of pledges do."""
    runs: dict[int, set[str | None]] = defaultdict(set)
    sizes: dict[int, int] = defaultdict(int)
    run, last = 0, None
    for row in rows:
        run += last is not None and row > last + 1
        last = row
        runs[run].add(_colour(view, row, column))
        sizes[run] += 1
    return len(runs) > 1 and max(sizes.values()) > 1 and all(len(found) == 1 for found in runs.values())
