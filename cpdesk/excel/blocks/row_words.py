"""The words that a row is known by, next quarter too."""

from collections.abc import Iterable, Iterator, Mapping

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.said_periods import is_period_cell
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain, tidy

_FEWEST_LETTERS = 3


def row_words(view: SheetView, row: int) -> str:
    """Return the first words of the row that are no figure, letter or reference; of headings the first two.

    Figures, ratings and comments change from quarter to quarter; wordings and the first headings stay. Where a row
    beside it begins with the same words (its pledge, in a column) the words after them tell the two apart, unless they
    are a period's, as in a list: that is another one next quarter.
    """
    worded = [cell for cell in view.filled_in(row) if _says_something(cell)]
    if len(worded) < 2:
        return plain(worded[0].text) if worded else ""
    first, second = worded[:2]
    is_heading = read_heading(tidy(first.text)).is_known
    if is_heading or (not is_period_cell(second) and _is_repeated(view, first)):
        return f"{plain(first.text)} {plain(second.text)}"
    return plain(first.text)


class RowWords(Mapping[int, str]):
    """The words of a sheet's rows, worked out when they are asked for; rows without any are not in it."""

    def __init__(self, view: SheetView, rows: Iterable[int]) -> None:
        self._view = view
        self._rows = dict.fromkeys(rows)
        self._known: dict[int, str] = {}

    def __getitem__(self, row: int) -> str:
        words = self._known.get(row)
        if words is None:
            words = self._known[row] = row_words(self._view, row) if row in self._rows else ""
        if not words:
            raise KeyError(row)
        return words

    def __iter__(self) -> Iterator[int]:
        return (row for row in self._rows if row in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _is_repeated(view: SheetView, cell: GridCell) -> bool:
    """Return whether the row above or below says the same in the same column, merged or not."""
    words = plain(cell.text)
    return any(plain(view.spread_text(row, cell.column)) == words for row in (cell.row - 1, cell.row + 1))


def _says_something(cell: GridCell) -> bool:
    return cell.error is None and sum(map(str.isalpha, cell.text)) >= _FEWEST_LETTERS
