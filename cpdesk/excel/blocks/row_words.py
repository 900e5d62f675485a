"""The words that a row is known by, next quarter too."""

from collections.abc import Iterable, Iterator, Mapping

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import plain, tidy

_FEWEST_LETTERS = 3


def row_words(view: SheetView, row: int) -> str:
    """Return the first words of the row that are no figure, letter or reference; of headings the first two.

    Figures, ratings and comments change from quarter to quarter; wordings and the first headings stay.
    """
    worded = [cell for cell in view.filled_in(row) if _says_something(cell)]
    if len(worded) > 1 and read_heading(tidy(worded[0].text)).is_known:
        return f"{plain(worded[0].text)} {plain(worded[1].text)}"
    return plain(worded[0].text) if worded else ""


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


def _says_something(cell: GridCell) -> bool:
    return cell.error is None and sum(map(str.isalpha, cell.text)) >= _FEWEST_LETTERS
