"""The table of measures: a row for each measure that the filter lets through, in the order that was asked for."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cpdesk.domain.review import MeasureReview
from cpdesk.ui.models.measure_cells import alignment_of, cell_answer, edit_of, is_editable
from cpdesk.ui.models.measure_column import Column
from cpdesk.ui.models.measure_columns import LEAD, MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import MeasureFilter
from cpdesk.ui.models.sorting import arranged

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_MOST_SINGLE_MOVES = 50


class MeasureTableModel(QAbstractTableModel):
    """Shows reviewed measures, and asks for edits with `edit_requested`; it changes nothing itself.

    What a cell says is made when it is first looked at and kept until its measure changes, so that ten thousand
    measures cost no more than the rows on the screen. `rows_rearranged` follows every change of which rows are shown.
    """

    edit_requested = Signal(object)
    rows_rearranged = Signal()

    def __init__(self, columns: Sequence[Column] = MEASURE_COLUMNS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._headings = [column.heading for column in self._columns]
        self._reviews: dict[str, MeasureReview] = {}
        self._shown: list[str] = []
        self._rows: dict[str, int] = {}
        self._texts: dict[str, tuple[str, ...]] = {}
        self._filter = MeasureFilter()
        self._sorted_by: int | None = None
        self._descending = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns from left to right."""
        return self._columns

    @property
    def reviews(self) -> Mapping[str, MeasureReview]:
        """Return all measures, shown or not."""
        return self._reviews

    @property
    def filter(self) -> MeasureFilter:
        """Return what the list is narrowed down to."""
        return self._filter

    @property
    def shown_keys(self) -> Sequence[str]:
        """Return the keys of the measures shown, from top to bottom."""
        return self._shown

    def row_of(self, key: str) -> int | None:
        """Return the row of a measure, or None where it is not shown."""
        return self._rows.get(key)

    def show_reviews(self, reviews: Iterable[MeasureReview]) -> None:
        """Show other measures from now on."""
        self.beginResetModel()
        self._reviews = {review.key: review for review in reviews}
        self._texts.clear()
        self._headings = [self._heading(column) for column in self._columns]
        self._arrange()
        self.endResetModel()
        self.rows_rearranged.emit()

    def show_only(self, wanted: MeasureFilter) -> None:
        """Narrow the list down."""
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._arrange()
            self.endResetModel()
            self.rows_rearranged.emit()

    def take_changes(self, reviews: Iterable[MeasureReview]) -> None:
        """Take up measures that changed: only their rows are told of it; rows come or go where the filter says so.

        The order stays as it is until somebody sorts again: rows do not jump under the hand.
        """
        changed = {review.key: review for review in reviews if review.key in self._reviews}
        self._reviews.update(changed)
        moved = []
        for key, review in changed.items():
            self._texts.pop(key, None)
            row = self._rows.get(key)
            if (row is not None) != self._filter.accepts(review):
                moved.append(key)
            elif row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        if len(moved) > _MOST_SINGLE_MOVES:
            self._rearrange_afresh()
        elif moved:
            self._let_come_and_go(moved)
        if changed:
            self.rows_rearranged.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many measures are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return the heading of a column, with its meaning as tool tip and description."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._headings[section]
        if role in (_Role.ToolTipRole, _Role.AccessibleDescriptionRole):
            return f"{column.help}. Click to sort."
        if role == _Role.TextAlignmentRole:
            return alignment_of(column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what a person can do with a cell."""
        flags = super().flags(index)
        if index.isValid() and is_editable(self.review_at(index), self._columns[index.column()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell says, sounds like, sorts by."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        if role == _Role.EditRole and self._columns[index.column()].name == LEAD:
            return self.review_at(index).lead
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self._text(index)
        return cell_answer(self.review_at(index), self._columns[index.column()], role)

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Ask for the edit that a person made in place."""
        if role != _Role.EditRole or not index.isValid():
            return False
        edit = edit_of(self.review_at(index), self._columns[index.column()], str(value).strip())
        if edit is not None:
            self.edit_requested.emit(edit)
        return edit is not None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order of the scorecard."""
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()], index.column()) for index in self.persistentIndexList()]
        self._sorted_by = column if 0 <= column < len(self._columns) else None
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()
        for index, key, at in kept:
            self.changePersistentIndex(index, self.index(self._rows[key], at))
        self.layoutChanged.emit()

    def review_at(self, index: Index) -> MeasureReview:
        """Return the measure of a cell's row."""
        return self._reviews[self._shown[index.row()]]

    def _in_order(self) -> list[str]:
        shown = [review for review in self._reviews.values() if self._filter.accepts(review)]
        if self._sorted_by is not None:
            shown = arranged(shown, self._columns[self._sorted_by].sort, descending=self._descending)
        return [review.key for review in shown]

    def _arrange(self) -> None:
        self._set_shown(self._in_order())

    def _set_shown(self, keys: list[str]) -> None:
        self._shown = keys
        self._rows = {key: row for row, key in enumerate(keys)}

    def _rearrange_afresh(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _let_come_and_go(self, keys: Iterable[str]) -> None:
        places = {key: place for place, key in enumerate(self._in_order())}
        for key in keys:
            row = self._rows.get(key)
            if row is not None:
                self.beginRemoveRows(_ROOT, row, row)
                self._set_shown([other for other in self._shown if other != key])
                self.endRemoveRows()
            else:
                row = sum(places.get(other, -1) < places[key] for other in self._shown)
                self.beginInsertRows(_ROOT, row, row)
                self._set_shown([*self._shown[:row], key, *self._shown[row:]])
                self.endInsertRows()

    def _heading(self, column: Column) -> str:
        periods = {column.period(review) for review in self._reviews.values()} if column.period else set()
        known = periods - {None}
        only = next(iter(known)) if len(known) == 1 else None
        return only.short_label if only else column.heading

    def _text(self, index: Index) -> str:
        key = self._shown[index.row()]
        if key not in self._texts:
            self._texts[key] = tuple(column.text(self._reviews[key]) for column in self._columns)
        return self._texts[key][index.column()]
