"""The table of measures: a row for each measure that the filter lets through, in the order that was asked for."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.models.measure_cells import alignment_of, cell_answer, edit_of, is_editable, row_words
from cpdesk.ui.models.measure_column import Column, heading_among
from cpdesk.ui.models.measure_columns import LEAD, MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import FilterChoice, MeasureFilter, choices_among
from cpdesk.ui.models.measure_rows import MeasureRows
from cpdesk.ui.widgets.cell_role import CellRole

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_MOST_ONE_BY_ONE = 500
_MOST_SINGLE_MOVES = 50


class MeasureTableModel(QAbstractTableModel):
    """Shows reviewed measures, and asks for edits with `edit_requested`; it changes nothing itself.

    What a cell says is made when it is looked at, so that ten thousand measures cost no more than the rows on the
    screen. `rows_rearranged` follows every change of which rows are shown.
    """

    edit_requested = Signal(object)
    rows_rearranged = Signal()

    def __init__(self, columns: Sequence[Column] = MEASURE_COLUMNS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._headings = [column.heading for column in self._columns]
        self._measures = MeasureRows()
        self._shown: list[int] = []
        self._rows: dict[int, int] | None = None
        self._texts: dict[int, frozenset[str]] = {}
        self._idle: frozenset[str] = frozenset()
        self._filter = MeasureFilter()
        self._sorted_by: Column | None = None
        self._descending = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns from left to right."""
        return self._columns

    @property
    def idle_columns(self) -> frozenset[str]:
        """Return the names of the columns that say nothing of any measure."""
        return self._idle

    @property
    def reviews(self) -> Mapping[str, MeasureReview]:
        """Return all measures, shown or not."""
        return self._measures.reviews

    @property
    def filter(self) -> MeasureFilter:
        """Return what the list is narrowed down to."""
        return self._filter

    @property
    def shown_keys(self) -> Sequence[str]:
        """Return the keys of the measures shown, from top to bottom."""
        keys = self._measures.keys
        return [keys[place] for place in self._shown]

    @property
    def choices(self) -> tuple[FilterChoice, ...]:
        """Return what there is to narrow the measures down to."""
        return choices_among(self._measures.counts())

    def row_of(self, key: str) -> int | None:
        """Return the row of a measure, or None where it is not shown."""
        place = self._measures.place_of(key)
        return None if place is None else self._row_at(place)

    def texts(self, column: int) -> Collection[str]:
        """Return what all cells of a column say, shown or not: the same collection until other measures are shown."""
        if column not in self._texts:
            self._texts[column] = frozenset(map(self._columns[column].text, self._measures.reviews.values()))
        return self._texts[column]

    def show_reviews(self, reviews: Iterable[MeasureReview]) -> None:
        """Show other measures from now on."""
        for _ in self.showing(reviews):
            pass

    def showing(self, reviews: Iterable[MeasureReview]) -> Iterator[None]:
        """Show other measures in short steps, for whom very many are: all is as it was until the last of them."""
        measures = MeasureRows(reviews)
        yield
        headings, idle = [], set()
        for column in self._columns:
            headings.append(heading_among(column, measures.reviews.values()))
            if column.is_needed is not None and not any(map(column.is_needed, measures.reviews.values())):
                idle.add(column.name)
            yield
        measures.counts()
        yield
        self.beginResetModel()
        self._measures, self._headings, self._idle = measures, headings, frozenset(idle)
        self._texts.clear()
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
        if len(listed := list(reviews)) > _MOST_ONE_BY_ONE:
            self._take_many(listed)
            return
        changed = {place: item for item in listed if (place := self._measures.place_of(item.key)) is not None}
        moved, told = [], []
        for place, review in changed.items():
            self._measures.replace(place, review)
            row = self._row_at(place)
            if (row is not None) != self._measures.accepts(self._filter, place):
                moved.append(place)
            elif row is not None:
                told.append(row)
        for first, last in [(min(told), max(told))] if len(told) > _MOST_SINGLE_MOVES else zip(told, told, strict=True):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
        if len(moved) > _MOST_SINGLE_MOVES:
            self._rearrange_afresh()
        elif moved:
            self._let_come_and_go(moved)
        if changed:
            self.rows_rearranged.emit()

    def _take_many(self, reviews: Iterable[MeasureReview]) -> None:
        """Look at all rows at once: quicker than one by one where very many measures changed."""
        known = self._measures.reviews
        self._measures.replace_many({item.key: item for item in reviews if item.key in known})
        if self._measures.shown(self._filter, None, descending=False) != sorted(self._shown):
            self._rearrange_afresh()
        elif self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self._columns) - 1))
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
        can_edit = index.isValid() and is_editable(self.review_at(index), self._columns[index.column()])
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if can_edit else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell says, sounds like, sorts by."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        if role == _Role.EditRole and self._columns[index.column()].name == LEAD:
            return self.review_at(index).lead
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self._columns[index.column()].text(self.review_at(index))
        if role == CellRole.ROW:
            return row_words(self.review_at(index), self._columns)
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
        before = self.persistentIndexList()
        kept = [(self._shown[index.row()], index.column()) for index in before]
        self._sorted_by = self._columns[column] if 0 <= column < len(self._columns) else None
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()
        if before:
            self.changePersistentIndexList(before, [self.index(self._row_at(place) or 0, at) for place, at in kept])
        self.layoutChanged.emit()

    def review_at(self, index: Index) -> MeasureReview:
        """Return the measure of a cell's row."""
        return self._measures[self._shown[index.row()]]

    def _row_at(self, place: int) -> int | None:
        if self._rows is None:
            self._rows = {shown: row for row, shown in enumerate(self._shown)}
        return self._rows.get(place)

    def _arrange(self) -> None:
        self._set_shown(self._measures.shown(self._filter, self._sorted_by, descending=self._descending))

    def _set_shown(self, places: list[int]) -> None:
        self._shown = places
        self._rows = None

    def _rearrange_afresh(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _let_come_and_go(self, moved: Iterable[int]) -> None:
        wanted = self._measures.shown(self._filter, self._sorted_by, descending=self._descending)
        ranks = {place: rank for rank, place in enumerate(wanted)}
        for place in moved:
            row = self._row_at(place)
            if row is not None:
                self.beginRemoveRows(_ROOT, row, row)
                self._set_shown([*self._shown[:row], *self._shown[row + 1 :]])
                self.endRemoveRows()
            else:
                row = sum(ranks.get(other, -1) < ranks[place] for other in self._shown)
                self.beginInsertRows(_ROOT, row, row)
                self._set_shown([*self._shown[:row], place, *self._shown[row:]])
                self.endInsertRows()
