"""A list of rows with a heading above each column."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
_ROOT = QModelIndex()


class RowListModel(QAbstractTableModel, Generic[R]):
    """Shows values, one a row; it changes nothing. What a cell says of its value, `cell` says."""

    headings: tuple[str, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[R] = ()

    @property
    def rows(self) -> Sequence[R]:
        """Return the values from the first row to the last."""
        return self._rows

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other values from now on."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def cell(self, value: R, column: int, role: int) -> object:
        """Return what the cell of a value says in a column, None where it has nothing to say."""
        raise NotImplementedError

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        return self.cell(self._rows[index.row()], index.column(), role) if index.isValid() else None
