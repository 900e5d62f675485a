"""The ratings of each pledge, now and one period before, as a table of numbers."""

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpdesk.domain.overview import Overview, OverviewLine, PledgeStanding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.standing_role import StandingRole

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_NO_RATING = "Not rated"
_NO_BEFORE = "–"


class _Kind(IntEnum):
    """What a column of a rating shows."""

    NOW = 0
    BEFORE = 1


class StandingTableModel(QAbstractTableModel):
    """A row for each pledge, then one for all; for each rating a column for now and one for the period before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PledgeStanding, ...] = ()
        self._ratings: tuple[RagRating | None, ...] = ()

    def show_overview(self, overview: Overview) -> None:
        """Show other numbers; rows and columns stay where their pledges and ratings do."""
        rows = (*overview.pledges, overview.total) if len(overview.pledges) != 1 else overview.pledges
        ratings = (*overview.ratings, None)
        is_same = ratings == self._ratings and [row.heading for row in rows] == [row.heading for row in self._rows]
        if is_same:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
        else:
            self.beginResetModel()
            self._rows, self._ratings = rows, ratings
            self.endResetModel()

    def line_at(self, index: Index) -> OverviewLine | None:
        """Return the number of a cell with the measures behind it; None for the pledge itself.

        Behind a dash there are none: too few have an earlier figure for a number to say anything.
        """
        if not index.isValid() or not index.column():
            return None
        row = self._rows[index.row()]
        rating, kind = self._of(index.column())
        line = row.line(rating, before=kind is _Kind.BEFORE)
        return line if kind is _Kind.NOW or row.is_comparable else replace(line, count=0, keys=())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many pledges there are, with the row for all."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return one column for the pledge and two for each rating."""
        return 0 if parent.isValid() else 1 + 2 * len(self._ratings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return the heading of a column, in full to a screen reader."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not section:
            return "Pledge" if role == _Role.DisplayRole else None
        rating, kind = self._of(section)
        word = rating.word if rating else _NO_RATING
        if role == _Role.DisplayRole:
            return word if kind is _Kind.NOW else "was"
        said = f"{word} {'now' if kind is _Kind.NOW else 'one period before'}"
        return said if role in (_Role.AccessibleTextRole, _Role.ToolTipRole) else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell shows, and the sentence that it is spoken as."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == StandingRole.IS_TOTAL:
            return len(self._rows) > 1 and index.row() == len(self._rows) - 1
        line = self.line_at(index)
        if line is None:
            return row.heading if role in (_Role.DisplayRole, _Role.AccessibleTextRole) else None
        return self._answers(row, line, index.column()).get(role)

    def _answers(self, row: PledgeStanding, line: OverviewLine, column: int) -> Mapping[int, object]:
        rating, kind = self._of(column)
        has_figures = kind is _Kind.NOW or row.is_comparable
        sentence = f"{line.words}: {_measures(line.count) if has_figures else row.why_not_comparable}"
        return {
            _Role.DisplayRole: f"{line.count:,}" if has_figures else _NO_BEFORE,
            _Role.AccessibleTextRole: sentence,
            _Role.ToolTipRole: plain_tip(sentence),
            StandingRole.RATING: rating,
            StandingRole.IS_BEFORE: kind is _Kind.BEFORE,
            StandingRole.COUNT: line.count,
        }

    def _of(self, column: int) -> tuple[RagRating | None, _Kind]:
        place, kind = divmod(column - 1, 2)
        return self._ratings[place], _Kind(kind)


def _measures(count: int) -> str:
    return "1 measure" if count == 1 else f"{count:,} measures" if count else "no measures"
