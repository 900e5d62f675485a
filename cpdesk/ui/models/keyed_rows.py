"""A list of rows that are told apart by a key, of which only those are told of that changed."""

from collections.abc import Sequence
from typing import TypeVar

from cpdesk.ui.models.row_list import RowListModel

R = TypeVar("R")


class KeyedRowsModel(RowListModel[R]):
    """Shows values, one a row; where the same ones stand in the same order, the view keeps its place.

    `samples` are words that each column has room for; a column without one shares what is left.
    """

    samples: tuple[str, ...] = ()

    def key_of(self, value: R) -> str:
        """Return what tells a value from others."""
        raise NotImplementedError

    def show_keyed(self, values: Sequence[R], *, anew: bool = False) -> None:
        """Show values in place of those that are shown; `anew` tells of all of them."""
        before, after = self.rows, tuple(values)
        if list(map(self.key_of, before)) != list(map(self.key_of, after)):
            self.show_rows(after)
            return
        self._rows = after
        last = self.columnCount() - 1
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if anew or old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def row_of(self, key: str) -> int:
        """Return the row of the value with that key, or -1."""
        return next((row for row, value in enumerate(self.rows) if self.key_of(value) == key), -1)
